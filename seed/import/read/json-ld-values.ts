/** Literals of our JSON-LD as values of Cypher: the way back of `graph/files/json-ld-values.ts`. */
import { isValueMap, type Value } from "../../../graph/values.ts";
import { readOwnValue } from "./own-values.ts";
import type { Reading } from "./typed-values.ts";

/** Types of values by datatype; those of times depend on whether they have a zone. */
const TYPES: { readonly [datatype: string]: string } = {
  "xsd:integer": "Integer",
  "xsd:double": "Float",
  "xsd:date": "Date",
  "xsd:duration": "Duration",
  "xsd:base64Binary": "Base64",
  "datatype:Value": "Typed",
};
const ZONE = /(?:Z|[+-]\d\d:\d\d)$/;

/** The value of a literal or a list; where it is wrong, what was expected. */
export function readLiteral(written: Value): Reading {
  if (!isValueMap(written)) {
    return written === null || Array.isArray(written) ? { expected: "one value or an @list" } : { value: written };
  }
  const { "@list": list, "@type": datatype, "@value": text } = written;
  if (isList(list)) return listOf(list);
  if (typeof text !== "string") return { expected: "a text as @value" };
  return typeof datatype === "string" ? readOwnValue(typeOf(datatype, text), text) : { value: text };
}

/** What stands behind the prefix of a name, decoded; undefined where it is no such name. */
export function decoded(name: Value | undefined): string | undefined {
  const encoded = typeof name === "string" ? /^\w+:(.*)$/.exec(name)?.[1] : undefined;
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function listOf(list: readonly Value[]): Reading {
  const values: Value[] = [];
  for (const item of list) {
    const read = readLiteral(item);
    if ("expected" in read || read.value === undefined) return read;
    values.push(read.value);
  }
  return { value: values };
}

function typeOf(datatype: string, text: string): string {
  if (datatype === "xsd:time") return ZONE.test(text) ? "Time" : "LocalTime";
  if (datatype === "xsd:dateTime") return ZONE.test(text) ? "OffsetDateTime" : "LocalDateTime";
  return (Object.hasOwn(TYPES, datatype) ? TYPES[datatype] : undefined) ?? datatype.replace(/^datatype:/, "");
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}
