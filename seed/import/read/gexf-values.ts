/** The attributes, times and looks of GEXF as properties. */
import { Temporal, type Value } from "../../../graph/values.ts";
import { didYouMean } from "../../near-miss.ts";
import { inputError, quoted } from "../input.ts";
import { type OwnColumn, ownColumn, readOwnValue } from "./own-values.ts";
import {
  type DeclaredType,
  expectedOf,
  isDeclaredType,
  type Reading,
  readDeclared,
  readFloat,
  readInteger,
  readTemporal,
} from "./typed-values.ts";
import type { Attributes, XmlElement } from "./xml.ts";

/** A declared attribute of nodes or edges. */
export interface GexfAttribute {
  readonly title: string;
  readonly type: DeclaredType;
  readonly list: boolean;
  readonly defaultValue: Value | undefined;
  /** What it is in a file that Parley wrote. */
  readonly own?: OwnColumn | undefined;
}

/** GEXF's words for types; those of GraphML and neo4j-admin that mean the same are read as well. */
const TYPES: { readonly [word: string]: DeclaredType } = {
  anyuri: "string",
  integer: "long",
  int: "long",
  biginteger: "long",
  bigdecimal: "double",
  character: "char",
};

const KNOWN = ["string", "integer", "long", "float", "double", "boolean", "liststring", "anyURI", "date"];

/** The attribute of an `<attribute>` element. @param isOwn whether Parley wrote the file, so that its marks count @throws GraphError `invalid_request` where it is wrong */
export function gexfAttribute(
  element: XmlElement,
  defaultText: string | undefined,
  file: string,
  isOwn = false,
): GexfAttribute {
  const { id, title, type: word = "string" } = element.attributes;
  if (id === undefined) throw inputError(file, element.line, "an <attribute> has no id");
  const lower = word.toLowerCase().replace(/^list(?=.)/, "");
  const type = Object.hasOwn(TYPES, lower) ? TYPES[lower] : lower;
  if (type === undefined || !isDeclaredType(type)) {
    const message = `the attribute ${quoted(title ?? id)} has the type ${quoted(word)}, expected one of ${KNOWN.join(", ")}.${didYouMean(word, KNOWN)}`;
    throw inputError(file, element.line, message, "With type string its values are read as texts.");
  }
  const own = isOwn ? ownColumn(element.attributes, title ?? id) : undefined;
  const attribute = { title: own?.property ?? title ?? id, type, list: /^list./i.test(word), own };
  const reading = defaultText === undefined ? { value: undefined } : readAttribute(attribute, defaultText);
  if ("expected" in reading) {
    const message = `the default of the attribute ${quoted(attribute.title)} is ${quoted(defaultText ?? "")}, expected ${reading.expected}`;
    throw inputError(file, element.line, message);
  }
  return { ...attribute, defaultValue: reading.value };
}

/** The value of a text under an attribute. */
export function readAttribute(
  { type, list, own }: Pick<GexfAttribute, "type" | "list" | "own">,
  text: string,
): Reading {
  if (own !== undefined) {
    return own.valueType === undefined ? { value: undefined } : readOwnValue(own.valueType, text);
  }
  if (list) {
    const items = listItems(text);
    const values = items.map((item) => readDeclared(item, type)).filter((value) => value !== undefined);
    return values.length === items.length
      ? { value: values }
      : { expected: `a list such as [a, b], each item ${expectedOf(type)}` };
  }
  if (text.trim() === "" && type !== "string" && type !== "char") return { value: undefined };
  const value = readDeclared(text, type);
  if (value !== undefined) return { value };
  // GEXF's date may have a time of day.
  const moment = type === "date" ? readMoment(text.trim()) : undefined;
  return moment === undefined ? { expected: expectedOf(type) } : { value: moment };
}

/** `[a, b]` of Gephi, else the parts between `|`, else those between `,` or `;`. */
function listItems(text: string): readonly string[] {
  const inner = /^\s*\[(.*)\]\s*$/s.exec(text)?.[1];
  const items = inner ?? text;
  if (items.trim() === "") return [];
  if (inner === undefined) return items.split(items.includes("|") ? "|" : /[,;]/).map((item) => item.trim());
  return [...items.matchAll(/\s*(?:"((?:[^"\\]|\\.)*)"\s*|([^,]*))(?:,|$)/gy)]
    .filter((match) => match[0] !== "")
    .map((match) => match[1]?.replace(/\\(.)/gs, "$1") ?? (match[2] ?? "").trim());
}

/** A day, or a date and time with or without its offset. */
function readMoment(text: string): Temporal | undefined {
  if (!text.includes("-")) return undefined;
  const zoned = /[T ].*(?:Z|[+-]\d{2}:?\d{2})$/.test(text);
  return readTemporal(text, "date") ?? readTemporal(text, zoned ? "datetime" : "localdatetime");
}

/** A time of GEXF: a day or moment, else a number; what is neither stays a text, what is infinite is no time. */
export function readTime(text: string): Value | undefined {
  const trimmed = text.trim();
  const value = readMoment(trimmed) ?? readInteger(trimmed) ?? readFloat(trimmed) ?? (trimmed || undefined);
  return typeof value === "number" && !Number.isFinite(value) ? undefined : value;
}

/** When something was: one `<spell>`, or the attributes of an element. */
export interface Spell {
  readonly start: Value | undefined;
  readonly end: Value | undefined;
}

/** The time in an element's attributes; undefined where it has none. A timestamp begins and ends at once. */
export function spellOf(attributes: Attributes): Spell | undefined {
  const start = attributes.start ?? attributes.startopen ?? attributes.timestamp;
  const end = attributes.end ?? attributes.endopen ?? attributes.timestamp;
  if (start === undefined && end === undefined) return undefined;
  return {
    start: start === undefined ? undefined : readTime(start),
    end: end === undefined ? undefined : readTime(end),
  };
}

/** One spell as `start` and `end`, several as the lists `starts` and `ends`; the names may get a prefix. */
export function setTimes(properties: Map<string, Value>, spells: readonly Spell[], prefix = ""): void {
  const [first] = spells;
  if (first === undefined) return;
  if (spells.length > 1) {
    properties.set(`${prefix}starts`, listOf(spells.map(({ start }) => start)));
    properties.set(`${prefix}ends`, listOf(spells.map(({ end }) => end)));
    return;
  }
  if (first.start !== undefined) properties.set(`${prefix}start`, first.start);
  if (first.end !== undefined) properties.set(`${prefix}end`, first.end);
}

/** A value of an attribute, with its time in a dynamic graph. */
export interface GivenValue {
  readonly value: Value;
  readonly spell: Spell | undefined;
}

/** An attribute as a property: one value, or a list of several; their times beside it. */
export function setValues(properties: Map<string, Value>, title: string, given: readonly GivenValue[]): void {
  const [first] = given;
  if (first === undefined) return;
  if (given.length === 1) {
    properties.set(title, first.value);
    if (first.spell !== undefined) setTimes(properties, [first.spell], `${title}_`);
    return;
  }
  const values = given.map(({ value }) => value);
  // Lists cannot hold lists.
  const flat = values.every((value) => Array.isArray(value)) ? values.flat() : values;
  properties.set(title, listOf(flat));
  const spells = given.map(({ spell }) => spell ?? { start: undefined, end: undefined });
  if (given.some(({ spell }) => spell !== undefined)) setTimes(properties, spells, `${title}_`);
}

/** Lists of Neo4j are of one type and have no gaps: where values differ in type or one is missing, all are texts, a missing one empty. */
export function listOf(values: readonly (Value | undefined)[]): readonly Value[] {
  const there = values.filter((value) => value !== undefined);
  const types = new Set(there.map((value) => (value instanceof Temporal ? value.type : typeof value)));
  if (there.length === values.length && types.size <= 1) return there;
  return values.map((value) => (value instanceof Temporal ? value.text : String(value ?? "")));
}

/** `#rrggbb` of `viz:color`, from its `hex` or from `r`, `g` and `b`; undefined where it is no colour. */
export function colorOf({ r, g, b, hex }: Attributes): string | undefined {
  if (hex !== undefined) return /^#?[\da-f]{6}$/i.test(hex) ? `#${hex.replace("#", "").toLowerCase()}` : undefined;
  const parts = [r, g, b].map((part) => (/^\d{1,3}$/.test(part ?? "") ? Number(part) : 256));
  if (parts.some((part) => part > 255)) return undefined;
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
