/** Values as attributes of CX2, which knows texts, integers of 64 bits, doubles, booleans and lists of one of these. */
import { floatText } from "../query-api/texts.ts";
import type { Value } from "../values.ts";
import { EMPTY_LIST, type TypeWords } from "./property-columns.ts";
import { valueText } from "./value-text.ts";

const LIST = "list_of_";
const LARGEST = 2n ** 63n;

export const CX2_TYPES: TypeWords = {
  typeOf: attributeType,
  text: "string",
  textList: `${LIST}string`,
  isList: (type) => type.startsWith(LIST),
};

/** An attribute's value as JSON, and whether a reader gets the property back from it. */
export interface Attribute {
  readonly json: string;
  readonly isExact: boolean;
}

/** The attribute of a value where its name is declared with a type; undefined where CX2 has no number for it (`NaN`, infinities). */
export function attributeOf(value: Value, type: string): Attribute | undefined {
  const own = attributeType(value);
  if (own === undefined) return undefined;
  if (own === EMPTY_LIST && CX2_TYPES.isList(type)) return { json: "[]", isExact: true };
  // A declared text may be a value of any other type, in words.
  if (own !== type || own === "string") {
    return typeof value === "string"
      ? { json: JSON.stringify(value), isExact: true }
      : { json: JSON.stringify(valueText(value)), isExact: false };
  }
  return { json: isList(value) ? `[${value.map(scalarJson).join(",")}]` : scalarJson(value), isExact: true };
}

function attributeType(value: Value): string | undefined {
  if (!isList(value)) return typeof value === "number" && !Number.isFinite(value) ? undefined : scalarType(value);
  if (value.some((item) => typeof item === "number" && !Number.isFinite(item))) return undefined;
  const [first] = value;
  if (first === undefined) return EMPTY_LIST;
  const isOfOneType = value.every((item) => typeof item === typeof first && scalarType(item) !== undefined);
  const isScalar = typeof first === "string" || scalarType(first) !== "string";
  return isOfOneType && isScalar && value.every((item) => scalarType(item) === scalarType(first))
    ? `${LIST}${scalarType(first)}`
    : "string";
}

function scalarType(value: Value): string {
  if (typeof value === "bigint") return value < LARGEST && value >= -LARGEST ? "long" : "string";
  if (typeof value === "number") return "double";
  return typeof value === "boolean" ? "boolean" : "string";
}

function scalarJson(value: Value): string {
  if (typeof value === "number") return floatText(value);
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
