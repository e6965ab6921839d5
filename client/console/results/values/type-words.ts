/** What a value is, by the names of Cypher's types: "INTEGER", "POINT · WGS 84, 2 dimensions", "BYTES · 12 bytes". */
import type { Language } from "../../../../graph/lens.ts";
import type { Value } from "../../../../graph/values.ts";
import { GraphPath, Point, Temporal } from "../../../../graph/values.ts";
import { sayIn } from "../../../language.ts";
import { typeName } from "../../type-name.ts";
import { WORDS } from "../words.ts";
import { isList } from "./brief-parts.ts";

const REFERENCE_SYSTEMS: { readonly [srid: number]: string } = {
  4326: "WGS 84, 2D",
  4979: "WGS 84, 3D",
  7203: "Cartesian, 2D",
  9157: "Cartesian, 3D",
};

/** The type with what must be known beside it: size, reference system, zone. */
export function typeInWords(value: Value, language: Language): string {
  const beside = besides(value, language);
  return beside === undefined ? typeName(value) : `${typeName(value)} · ${beside}`;
}

function besides(value: Value, language: Language): string | undefined {
  const say = (words: (typeof WORDS)["items"], count: number): string => sayIn(language, words, { count });
  if (typeof value === "string") return say(WORDS.characters, [...value].length);
  if (typeof value === "bigint" || value === null || typeof value !== "object") return undefined;
  if (isList(value)) return say(WORDS.items, value.length);
  if (value instanceof Uint8Array) return say(WORDS.bytes, value.length);
  if (value instanceof Point) return REFERENCE_SYSTEMS[value.srid] ?? `SRID ${value.srid}`;
  if (value instanceof GraphPath) return say(WORDS.hops, value.relationships.length);
  if (value instanceof Temporal) return /\[(.+)\]$/.exec(value.text)?.[1];
  if (typeName(value) === "MAP") return say(WORDS.keys, Object.keys(value).length);
  return undefined;
}
