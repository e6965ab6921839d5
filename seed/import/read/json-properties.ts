/** JSON values as properties of Neo4j, which know no maps, no null and no lists of different things. */
import { isValueMap, type Value, type ValueMap } from "../../../graph/values.ts";
import type { Reject } from "../input.ts";

/**
 * Properties from JSON: null is left out, the members of an object get names such as `address.city`, a list that Neo4j cannot hold becomes
 * a text of JSON. Of equal names the last counts. Where a number is too large for Neo4j, a phrase that says so is the answer.
 */
export function propertiesOf(
  ...parts: readonly (ReadonlyMap<string, Value> | ValueMap)[]
): Map<string, Value> | string {
  const properties = new Map<string, Value>();
  for (const part of parts) {
    for (const [name, value] of part instanceof Map ? part : Object.entries(part)) {
      const wrong = setProperty(properties, name, value);
      if (wrong !== undefined) return wrong;
    }
  }
  return properties;
}

function setProperty(properties: Map<string, Value>, name: string, value: Value): string | undefined {
  if (value === null) return undefined;
  if (!isKept(value)) return `${name} is ${shortened(String(value))}, expected ${EXPECTED[typeof value]}`;
  if (isValueMap(value)) {
    for (const [key, inner] of Object.entries(value)) {
      const wrong = setProperty(properties, `${name}.${key}`, inner);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  }
  if (!isList(value)) {
    properties.set(name, value);
    return undefined;
  }
  const large = value.find((item) => !isKept(item));
  if (large !== undefined) return `${name} holds ${shortened(String(large))}, expected ${EXPECTED[typeof large]}`;
  properties.set(name, listOf(value) ?? jsonText(value));
  return undefined;
}

const EXPECTED: { readonly [type: string]: string } = {
  bigint: "an integer of 64 bits",
  number: "a number that a float of 64 bits can hold",
};

/** Whether Neo4j has a number that large. */
function isKept(value: Value): boolean {
  if (typeof value === "bigint") return BigInt.asIntN(64, value) === value;
  return typeof value !== "number" || Number.isFinite(value);
}

/** The list where all items are of one simple type; integers among floats become floats where nothing is lost. */
function listOf(items: readonly Value[]): readonly Value[] | undefined {
  const types = new Set<string>(items.map((item) => typeof item));
  if (types.size === 0) return items;
  if (types.size === 1) return types.has("object") ? undefined : items;
  const isNumbers = types.size === 2 && types.has("bigint") && types.has("number");
  if (!isNumbers || !items.every((item) => typeof item !== "bigint" || BigInt(Number(item)) === item)) return undefined;
  return items.map(Number);
}

/** A value as JSON with all digits of its integers. */
export function jsonText(value: Value): string {
  if (isList(value)) return `[${value.map(jsonText).join(",")}]`;
  if (typeof value === "bigint") return String(value);
  if (value === null || !isValueMap(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${jsonText(inner)}`);
  return `{${members.join(",")}}`;
}

/** A record of JSON that cannot be used. */
export function jsonReject(record: Value, line: number, reason: string): Reject {
  return { kind: "reject", line, reason, record: jsonText(record) };
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function shortened(digits: string): string {
  return digits.length > 60 ? `${digits.slice(0, 57)}…` : digits;
}
