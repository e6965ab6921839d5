/** The parts of values that both formats of Neo4j's Query API write as text: floats, points, bytes, vectors. */
import { GraphError } from "../errors.ts";
import { Point, Unsupported } from "../values.ts";

/**
 * A float as Neo4j writes it: always with a fraction (`1.0`), with an exponent from 10⁷ on and below 10⁻³ (`3.2E9`), or `NaN`, `Infinity`,
 * `-Infinity`.
 */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Object.is(value, -0)) return "-0.0";
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-3 && size < 1e7)) return withFraction(String(value));
  const [digits = "", exponent = "0"] = value.toExponential().split("e");
  return `${withFraction(digits)}E${Number(exponent)}`;
}

function withFraction(digits: string): string {
  return digits.includes(".") ? digits : `${digits}.0`;
}

const FLOAT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The float of a text. @throws GraphError `invalid_request` */
export function readFloat(text: string): number {
  if (FLOAT.test(text)) return Number(text);
  switch (text.replace(/^[+-]/, "").toLowerCase()) {
    case "nan":
      return Number.NaN;
    case "infinity":
      return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    default:
      throw new GraphError("invalid_request", `"${text}" is not a Float such as 4.56, 3.2E9, NaN or -Infinity.`);
  }
}

/** `SRID=4326;POINT (12.5 41.9)`, with three coordinates `POINT Z`. */
export function pointText(point: Point): string {
  const z = point.coordinates.length > 2 ? " Z" : "";
  return `SRID=${point.srid};POINT${z} (${point.coordinates.map(floatText).join(" ")})`;
}

const POINT = /^SRID=(\d{1,9});\s*POINT\s*(Z?)\s*\(\s*([^)]*?)\s*\)$/i;

/** The point of such a text. @throws GraphError `invalid_request` */
export function readPoint(text: string): Point {
  const match = POINT.exec(text);
  const coordinates = match?.[3]?.split(/\s+/).map(readFloat) ?? [];
  if (match?.[1] === undefined || coordinates.length !== (match[2] === "" ? 2 : 3)) {
    throw new GraphError("invalid_request", `"${text}" is not a Point such as SRID=4326;POINT (12.5 41.9).`);
  }
  return new Point(Number(match[1]), coordinates);
}

/** Characters turned into text at once: more arguments than this a function may not take. */
const SLICE = 8_192;

/** Bytes in base 64. */
export function base64Text(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += SLICE) binary += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(binary);
}

/** The bytes of such a text. @throws GraphError `invalid_request` */
export function readBase64(text: string): Uint8Array {
  if (!/^[A-Za-z\d+/]*={0,2}$/.test(text) || text.replace(/=+$/, "").length % 4 === 1) {
    throw new GraphError("invalid_request", "The value of a Base64 parameter is not base 64.");
  }
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** The inside of a vector that `Unsupported` carries (`Vector<INT8>`, `[1, -5, 10]`); undefined for every other type. */
export interface VectorParts {
  readonly coordinatesType: string;
  readonly coordinates: readonly string[];
}

export function vectorParts(value: Unsupported): VectorParts | undefined {
  const type = /^Vector<(\w+)>$/.exec(value.type)?.[1];
  if (type === undefined) return undefined;
  const inner = value.text
    .trim()
    .replace(/^\[|\]$/g, "")
    .trim();
  return { coordinatesType: type, coordinates: inner === "" ? [] : inner.split(",").map((text) => text.trim()) };
}

/** The value for a vector. */
export function vectorOf(coordinatesType: string, coordinates: readonly string[]): Unsupported {
  return new Unsupported(`Vector<${coordinatesType}>`, `[${coordinates.join(", ")}]`);
}

/** What JSON writes otherwise than it is: quotes, backslashes, control characters, and halves of surrogate pairs (pairs too, which is no loss). */
const ESCAPED = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;
/** Longer texts are seldom free of such characters, and `JSON.stringify` is quick with them. */
const SHORT_TEXT = 64;

/** The JSON text of a text. Most are short and need nothing but quotes, which is quicker than `JSON.stringify`. */
export function jsonText(text: string): string {
  return text.length > SHORT_TEXT || ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** Names are few and come again in every row: each is written once. Bounded, because the keys of maps can be anything. */
const MOST_NAMES = 5_000;
const quotedNames = new Map<string, string>();

/** The JSON text of a property key, label or type. */
export function quotedKey(name: string): string {
  const known = quotedNames.get(name);
  if (known !== undefined) return known;
  const text = jsonText(name);
  if (quotedNames.size < MOST_NAMES && name.length <= SHORT_TEXT) quotedNames.set(name, text);
  return text;
}

/** The JSON text of a list of labels. */
export function quotedKeys(names: readonly string[]): string {
  if (names.length === 1) return `[${quotedKey(names[0] ?? "")}]`;
  return writtenList(names, quotedKey);
}

/** `[a,b]` from written items. */
export function writtenList<T>(items: readonly T[], write: (item: T) => string): string {
  let text = "[";
  for (let index = 0; index < items.length; index += 1) text += (index === 0 ? "" : ",") + write(items[index] as T);
  return `${text}]`;
}
