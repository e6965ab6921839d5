/** Writes what the driver gave straight as JSON text, without values of ours in between: what streams of many rows are made of. */
import { quotedKey, writtenList } from "../query-api/texts.ts";
import type { ValueWriter } from "../query-api/value-writer.ts";
import { writeValue } from "../query-api/value-writer.ts";
import { kindOf } from "./driver-kinds.ts";
import type { DriverInteger } from "./integers.ts";
import { digitsOf } from "./integers.ts";
import type { DriverDate } from "./temporals.ts";
import { dateText } from "./temporals.ts";
import type { DriverNode, DriverPath, DriverRelationship } from "./values.ts";
import { fromDriver } from "./values.ts";

/** The JSON text of a value; the same as of `fromDriver` of it. */
export function writeDriverValue(writer: ValueWriter, value: unknown): string {
  switch (typeof value) {
    case "string":
      return writer.string(value);
    case "number":
      return writer.float(value);
    case "boolean":
      return writer.boolean(value);
    case "object":
      return value === null ? writer.null : writeObject(writer, value);
    default:
      return writeValue(writer, fromDriver(value));
  }
}

/** The JSON text of a row: a list of its values. */
export function writeDriverRow(
  writer: ValueWriter,
  row: { readonly length: number; get(index: number): unknown },
): string {
  let text = "[";
  for (let index = 0; index < row.length; index += 1) {
    text += index === 0 ? writeDriverValue(writer, row.get(0)) : `,${writeDriverValue(writer, row.get(index))}`;
  }
  return `${text}]`;
}

function writeObject(writer: ValueWriter, value: object): string {
  switch (kindOf(value)) {
    case "Node":
      return writeNode(writer, value as DriverNode);
    case "Relationship":
      return writeRelationship(writer, value as DriverRelationship);
    case "Integer":
      return writer.integer(digitsOf(value as DriverInteger));
    case "List":
      return writer.list(writtenList(value as readonly unknown[], (item) => writeDriverValue(writer, item)));
    case "Date":
      return writer.temporal("Date", dateText(value as DriverDate));
    case "Map":
      return writer.map(writeMembers(writer, value));
    case "Path":
      return writePath(writer, value as DriverPath);
    default:
      return writeValue(writer, fromDriver(value));
  }
}

function writeNode(writer: ValueWriter, { elementId, labels, properties }: DriverNode): string {
  return writer.node(elementId, labels, writeMembers(writer, properties));
}

function writeRelationship(writer: ValueWriter, relationship: DriverRelationship): string {
  return writer.relationship(relationship, writeMembers(writer, relationship.properties));
}

function writePath(writer: ValueWriter, { start, segments }: DriverPath): string {
  const parts = segments.map(
    ({ relationship, end }) => `,${writeRelationship(writer, relationship)},${writeNode(writer, end)}`,
  );
  return writer.path(`[${writeNode(writer, start)}${parts.join("")}]`);
}

function writeMembers(writer: ValueWriter, map: object): string {
  let text = "{";
  const values = map as { readonly [key: string]: unknown };
  for (const key of Object.keys(values)) {
    text += `${text.length === 1 ? quotedKey(key) : `,${quotedKey(key)}`}:${writeDriverValue(writer, values[key])}`;
  }
  return `${text}}`;
}
