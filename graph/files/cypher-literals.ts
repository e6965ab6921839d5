/** Values as literals of Cypher, from which the database makes the same values again; nothing in them can become a statement. */
import { floatText } from "../query-api/texts.ts";
import type { Temporal, Value } from "../values.ts";
import { Duration, Point, Temporal as TemporalValue } from "../values.ts";

const LARGEST = 2n ** 63n;
const FUNCTIONS: { readonly [type in Temporal["type"]]: string } = {
  Date: "date",
  Time: "time",
  LocalTime: "localtime",
  OffsetDateTime: "datetime",
  ZonedDateTime: "datetime",
  LocalDateTime: "localdatetime",
};
const ESCAPES: { readonly [character: string]: string } = {
  "\\": "\\\\",
  "'": "\\'",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** The literal of a value; undefined where Cypher has none that every version understands (bytes, maps, vectors, integers beyond 64 bits). */
export function cypherLiteral(value: Value): string | undefined {
  switch (typeof value) {
    case "string":
      return cypherText(value);
    case "boolean":
      return String(value);
    case "bigint":
      return integerLiteral(value);
    case "number":
      return floatLiteral(value);
    default:
      return value === null ? undefined : objectLiteral(value);
  }
}

/** The function that makes a value of its text, where one does; undefined for all other values. */
export function cypherFunction(value: Value): string | undefined {
  if (value instanceof TemporalValue) return FUNCTIONS[value.type];
  return value instanceof Duration ? "duration" : undefined;
}

/** A text in single quotes. Cypher replaces `\uXXXX` before it reads quotes, whatever stands before it: backslash and `u` are kept apart. */
export function cypherText(text: string): string {
  // Line and paragraph separators would break lines for whoever reads the file.
  const escaped = text.replace(
    /[\\'\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]/gu,
    (character) => ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  if (!text.includes("\\u")) return `'${escaped}'`;
  return text
    .split(/(?<=\\)(?=u)/)
    .map((part) => cypherText(part))
    .join(" + ");
}

function integerLiteral(value: bigint): string | undefined {
  return value < LARGEST && value >= -LARGEST ? String(value) : undefined;
}

function floatLiteral(value: number): string {
  if (Number.isNaN(value)) return "(0.0 / 0.0)";
  if (!Number.isFinite(value)) return value > 0 ? "(1.0 / 0.0)" : "(-1.0 / 0.0)";
  return floatText(value);
}

function objectLiteral(value: Exclude<Value, string | boolean | bigint | number | null>): string | undefined {
  if (isList(value)) {
    const items = value.map(cypherLiteral);
    return items.some((item) => item === undefined) ? undefined : `[${items.join(", ")}]`;
  }
  if (value instanceof TemporalValue) return `${FUNCTIONS[value.type]}(${cypherText(value.text)})`;
  if (value instanceof Duration) return `duration(${cypherText(value.text)})`;
  if (!(value instanceof Point)) return undefined;
  const [x, y, z] = value.coordinates.map(floatLiteral);
  if (x === undefined || y === undefined) return undefined;
  return `point({srid: ${Math.trunc(value.srid)}, x: ${x}, y: ${y}${z === undefined ? "" : `, z: ${z}`}})`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
