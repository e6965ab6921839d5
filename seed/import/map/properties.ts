/** Further columns as properties: each with its name and, where the mapping says so, its type. */
import { Temporal, type Value, type ValueMap, valueMap } from "../../../graph/values.ts";
import { parseDate } from "../events/dates.ts";
import { quoted } from "../input.ts";
import { expectedOf, readDeclared } from "../read/typed-values.ts";
import type { Columns, Row } from "./columns.ts";
import type { PROPERTY_TYPES, PropertyColumn } from "./mapping.ts";

type PropertyType = (typeof PROPERTY_TYPES)[number];

/** The properties of a row, or what is wrong with one of them. Empty cells give no property. */
export function compileProperties(
  mapping: { readonly [name: string]: PropertyColumn } | undefined,
  columns: Columns,
): (row: Row) => { readonly values: ValueMap } | { readonly problem: string } {
  const fields = Object.entries(mapping ?? {}).map(([name, property]) => {
    const { column, type } = typeof property === "string" ? { column: property, type: "string" as const } : property;
    return { name, column, type, textOf: columns.text(column) };
  });
  if (fields.length === 0) return () => NONE;
  return (row) => {
    const entries: [string, Value][] = [];
    for (const { name, column, type, textOf } of fields) {
      const text = textOf(row);
      if (text === undefined) continue;
      const value = readProperty(text, type);
      if (value === undefined) return { problem: `${column} is ${quoted(text)}, expected ${expected(type)}` };
      entries.push([name, value]);
    }
    return { values: valueMap(entries) };
  };
}

const NONE = { values: valueMap([]) };

function readProperty(text: string, type: PropertyType): Value | undefined {
  switch (type) {
    case "integer":
      return readDeclared(text, "long");
    case "date": {
      const reading = parseDate(text, undefined);
      return "problem" in reading ? undefined : new Temporal("Date", reading.date);
    }
    default:
      return readDeclared(text, type);
  }
}

function expected(type: PropertyType): string {
  return expectedOf(type === "integer" ? "long" : type);
}
