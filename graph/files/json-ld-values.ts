/** Values of Cypher as literals of RDF in JSON-LD: types of XML Schema where they hold the value, else a datatype of our own, so that nothing is lost. */
import { base64Text, floatText, pointText } from "../query-api/texts.ts";
import { writeTyped } from "../query-api/typed.ts";
import type { Value } from "../values.ts";
import { Duration, Point, Temporal } from "../values.ts";

/** JSON as far as it occurs in a file of JSON-LD. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The datatype of what XML Schema has no type for: the text is the value's typed JSON (`graph/query-api/typed.ts`). */
export const VALUE_DATATYPE = "datatype:Value";

/** A value as it stands in the document; its prefixes are those of `json-ld.ts`. */
export function literalOf(value: Value): Json {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "bigint":
      return Number.isSafeInteger(Number(value)) ? Number(value) : typed("xsd:integer", String(value));
    case "number":
      return floatLiteral(value);
    default:
      return isList(value) ? { "@list": value.map(literalOf) } : objectLiteral(value);
  }
}

/** A literal of a datatype. */
export function typed(type: string, text: string): Json {
  return { "@type": type, "@value": text };
}

function objectLiteral(value: Exclude<Value, string | boolean | bigint | number | readonly Value[]>): Json {
  if (value instanceof Temporal) return typed(temporalDatatype(value), value.text);
  if (value instanceof Duration) {
    return typed(XSD_DURATION.test(value.text) ? "xsd:duration" : "datatype:Duration", value.text);
  }
  if (value instanceof Point) return typed("datatype:Point", pointText(value));
  if (value instanceof Uint8Array) return typed("xsd:base64Binary", base64Text(value));
  return typed(VALUE_DATATYPE, writeTyped(value));
}

/**
 * A double as XML Schema writes it, with an exponent. Processors of JSON-LD write doubles anew with 16 digits and without the sign of zero, and make
 * infinity NaN: what that would change goes by a datatype of ours, which they leave alone.
 */
function floatLiteral(value: number): Json {
  const isKept = Number.isNaN(value) || Object.is(Number(value.toExponential(15)), value);
  if (!isKept || Math.abs(value) === Number.POSITIVE_INFINITY) return typed("datatype:Float", floatText(value));
  const [digits = "", exponent = "0"] = value.toExponential().split("e");
  const mantissa = digits.includes(".") ? digits : `${digits}.0`;
  return typed("xsd:double", Number.isNaN(value) ? "NaN" : `${mantissa}E${Number(exponent)}`);
}

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const TIME = String.raw`\d{2}:\d{2}:\d{2}(?:\.\d+)?`;
// Zones of XML Schema reach to 14 hours, those of Neo4j to 18, and have no seconds.
const ZONE = String.raw`(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)`;
const XSD_TEMPORALS: { readonly [type in Temporal["type"]]?: readonly [datatype: string, pattern: RegExp] } = {
  Date: ["xsd:date", new RegExp(`^${DAY}$`)],
  LocalTime: ["xsd:time", new RegExp(`^${TIME}$`)],
  Time: ["xsd:time", new RegExp(`^${TIME}${ZONE}$`)],
  LocalDateTime: ["xsd:dateTime", new RegExp(`^${DAY}T${TIME}$`)],
  OffsetDateTime: ["xsd:dateTime", new RegExp(`^${DAY}T${TIME}${ZONE}$`)],
};
const XSD_DURATION = /^P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;

function temporalDatatype({ type, text }: Temporal): string {
  const [datatype, pattern] = XSD_TEMPORALS[type] ?? [];
  return datatype !== undefined && pattern?.test(text) === true ? datatype : `datatype:${type}`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
