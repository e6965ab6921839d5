/** Reads back what Parley itself wrote into GraphML and GEXF: values with their types, labels and types exactly; see `graph/files/parley-marks.ts`. */
import { GraphError } from "../../../graph/errors.ts";
import {
  LOOK,
  MARKS_NAMESPACE,
  MARKS_PREFIX,
  NODE_LABELS,
  PROPERTY,
  RELATIONSHIP_TYPE,
  VALUE_TYPE,
} from "../../../graph/files/parley-marks.ts";
import { readJson } from "../../../graph/query-api/json.ts";
import { readTyped } from "../../../graph/query-api/read-typed.ts";
import { TEMPORAL_TYPES } from "../../../graph/query-api/temporal-types.ts";
import { readBase64, readPoint } from "../../../graph/query-api/texts.ts";
import { Duration, Temporal, type TemporalType, type Value } from "../../../graph/values.ts";
import { quoted } from "../input.ts";
import { type DeclaredType, expectedOf, type Reading, readDeclared } from "./typed-values.ts";
import type { Attributes } from "./xml.ts";

/** A declared property of a file of ours. */
export interface OwnColumn {
  /** Undefined for what is only there for other programs. */
  readonly valueType: string | undefined;
  readonly property: string;
}

/** Whether the root element says that the file is ours. A program that changed the file and wrote it anew drops the mark. */
export function isOwnFile(root: Attributes): boolean {
  return root[MARKS_PREFIX] === MARKS_NAMESPACE;
}

/** What a declaration's marks say; undefined where it has none. @param name the property where no mark names it */
export function ownColumn(attributes: Attributes, name: string): OwnColumn | undefined {
  const valueType = attributes[VALUE_TYPE];
  if (valueType === undefined) return undefined;
  const property = attributes[PROPERTY] === undefined ? name : (jsonOf(attributes[PROPERTY]) ?? name);
  return { valueType: valueType === LOOK ? undefined : valueType, property: String(property) };
}

/** The labels of a node: as a mark has them, else as `plain` has them (`:Actor:Person`); undefined where the mark is broken. */
export function ownLabels(attributes: Attributes, plain: string | undefined): readonly string[] | undefined {
  const marked = attributes[NODE_LABELS];
  if (marked === undefined) return (plain ?? "").split(":").filter((label) => label !== "");
  const labels = jsonOf(marked);
  return Array.isArray(labels) && labels.every((label) => typeof label === "string") ? labels : undefined;
}

/** The type of a relationship: as a mark has it, else `plain`; undefined where there is none. */
export function ownType(attributes: Attributes, plain: string | undefined): string | undefined {
  const marked = attributes[RELATIONSHIP_TYPE];
  if (marked === undefined) return plain;
  const type = jsonOf(marked);
  return typeof type === "string" ? type : undefined;
}

/** The value of a text of a value type (`ValueType` of `graph/files/value-text.ts`). */
export function readOwnValue(valueType: string, text: string): Reading {
  const itemType = valueType === "List" ? "Typed" : /^List<(\w+)>$/.exec(valueType)?.[1];
  if (itemType === undefined) return readScalar(valueType, text);
  const list = jsonOf(text);
  if (!Array.isArray(list)) return { expected: `a list in JSON, each item ${expectedOf(declaredType(itemType))}` };
  const items: Value[] = [];
  for (const item of list) {
    // A float without fraction and exponent would be an integer here, and its digits are those of the float.
    const read = readScalar(itemType, typeof item === "string" ? item : itemText(item));
    if ("expected" in read || read.value === undefined) {
      return { expected: `a list in JSON, each item ${expectedOf(declaredType(itemType))}` };
    }
    items.push(read.value);
  }
  return { value: items };
}

function itemText(item: Value): string {
  return Object.is(item, -0) ? "-0" : String(item);
}

function readScalar(valueType: string, text: string): Reading {
  try {
    const value = scalarOf(valueType, text);
    return value === undefined ? { expected: expectedOf(declaredType(valueType)) } : { value };
  } catch (error) {
    if (error instanceof GraphError) return { expected: `a value of the type ${quoted(valueType)}` };
    throw error;
  }
}

function scalarOf(valueType: string, text: string): Value | undefined {
  switch (valueType) {
    case "String":
      return text;
    case "JSON":
    case "Typed": {
      const value = readJson(text);
      return valueType === "Typed" ? readTyped(value) : typeof value === "string" ? value : undefined;
    }
    case "Base64":
      return readBase64(text);
    case "Point":
      return readPoint(text);
    case "Duration":
      return readDeclared(text, "duration") === undefined ? undefined : new Duration(text);
    default: {
      const temporal = TEMPORAL_TYPES.find((type) => type === valueType);
      return temporal === undefined ? readDeclared(text, declaredType(valueType)) : temporalOf(temporal, text);
    }
  }
}

/** In the calendar, and otherwise letter by letter as it was written: what is the same moment may not be the same text. */
function temporalOf(type: TemporalType, text: string): Temporal | undefined {
  const read = readDeclared(text, declaredType(type));
  return read instanceof Temporal && read.type === type ? new Temporal(type, text) : undefined;
}

const DECLARED: { readonly [valueType: string]: DeclaredType } = {
  Boolean: "boolean",
  Integer: "long",
  Float: "double",
  Date: "date",
  Time: "time",
  LocalTime: "localtime",
  OffsetDateTime: "datetime",
  ZonedDateTime: "datetime",
  LocalDateTime: "localdatetime",
  Duration: "duration",
  Point: "point",
};

/** The type whose texts are meant; a type that is not known, of a newer Parley, has texts. */
function declaredType(valueType: string): DeclaredType {
  return (Object.hasOwn(DECLARED, valueType) ? DECLARED[valueType] : undefined) ?? "string";
}

function jsonOf(text: string): Value | undefined {
  try {
    return readJson(text);
  } catch (error) {
    if (error instanceof GraphError) return undefined;
    throw error;
  }
}
