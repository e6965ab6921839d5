/**
 * Captions made of properties: `{name} ({role})`. What stands in braces is a property, `<id>`, `<label>` and `<type>` are what they say,
 * a backslash takes a character as it is; all else is text.
 */
import type { Language } from "../lens.ts";
import type { Value, ValueMap } from "../values.ts";
import { Duration, Temporal } from "../values.ts";

export type CaptionPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "property"; readonly name: string }
  | { readonly kind: "id" | "label" | "type" };

/** What a caption is made for. `label` is the first label of a node, `type` the type of a relationship. */
export interface Captioned {
  readonly elementId: string;
  readonly properties: ValueMap;
  readonly label?: string | undefined;
  readonly type?: string | undefined;
}

const TOKEN = /\\([\s\S])|\{((?:\\[\s\S]|[^\\{}])+)\}|<(id|label|type)>/g;
/** Items of a list that a caption names. */
const MOST_ITEMS = 5;
const LANGUAGE_SUFFIXES: { readonly [language in Language]: readonly string[] } = {
  en: ["En", "_en"],
  ja: ["Ja", "_ja"],
};
const parsed = new Map<string, readonly CaptionPart[]>();
/** Templates that are kept parsed: while one is typed, each letter makes another. */
const MOST_PARSED = 200;

/** The parts of a template. The same template gives the same parts. */
export function captionParts(template: string): readonly CaptionPart[] {
  const known = parsed.get(template);
  if (known !== undefined) return known;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const parts = parse(template);
  parsed.set(template, parts);
  return parts;
}

/** The template that shows one property, whatever its name. */
export function propertyTemplate(property: string): string {
  return `{${property.replace(/[\\{}]/g, "\\$&")}}`;
}

/**
 * The caption of a node or relationship; undefined where it has nothing of what the template names. A property in the reader's language
 * (`nameJa`, `name_ja`) comes before the plain one. Brackets and separators around what is missing are left out.
 */
export function fillCaption(template: string, entity: Captioned, language: Language): string | undefined {
  const parts = captionParts(template);
  const texts = parts.map((part) => textOf(part, entity, language));
  if (texts.every((text) => text !== undefined)) return nonEmpty(texts.join("").trim());
  const hasValue = parts.some((part, index) => part.kind !== "text" && texts[index] !== undefined);
  return hasValue ? nonEmpty(tidied(texts.map((text) => text ?? "").join(""))) : undefined;
}

/** A value as a caption says it; undefined for what says nothing in a line. */
export function captionText(value: Value | undefined): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (typeof value === "bigint" || typeof value === "number") return String(value);
  if (value instanceof Temporal || value instanceof Duration) return value.text;
  return undefined;
}

function parse(template: string): readonly CaptionPart[] {
  const parts: CaptionPart[] = [];
  let text = "";
  let end = 0;
  const add = (part: CaptionPart): void => {
    if (text !== "") parts.push({ kind: "text", text });
    text = "";
    parts.push(part);
  };
  for (const match of template.matchAll(TOKEN)) {
    text += template.slice(end, match.index);
    end = match.index + match[0].length;
    const [, escaped, property, token] = match;
    if (escaped !== undefined) text += escaped;
    else if (property !== undefined) add({ kind: "property", name: property.replace(/\\([\s\S])/g, "$1") });
    else if (token === "id" || token === "label" || token === "type") add({ kind: token });
  }
  text += template.slice(end);
  if (text !== "") parts.push({ kind: "text", text });
  return parts;
}

function textOf(part: CaptionPart, entity: Captioned, language: Language): string | undefined {
  switch (part.kind) {
    case "text":
      return part.text;
    case "id":
      return entity.elementId;
    case "label":
      return entity.label;
    case "type":
      return entity.type;
    case "property":
      return propertyText(entity.properties, part.name, language);
  }
}

function propertyText(properties: ValueMap, name: string, language: Language): string | undefined {
  for (const suffix of LANGUAGE_SUFFIXES[language]) {
    const text = valueText(properties[`${name}${suffix}`]);
    if (text !== undefined) return text;
  }
  return valueText(properties[name]);
}

/** Who names a property wants to read it, also where it is true, false or a list. */
function valueText(value: Value | undefined): string | undefined {
  if (typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return captionText(value);
  const items = value.slice(0, MOST_ITEMS).flatMap((item) => captionText(item) ?? []);
  if (items.length === 0) return undefined;
  return `${items.join(", ")}${value.length > MOST_ITEMS ? ", …" : ""}`;
}

function tidied(text: string): string {
  return text
    .replace(/\(\s*\)|\[\s*\]|（\s*）|「\s*」|“\s*”/gu, "")
    .replace(/\s{2,}/gu, " ")
    .replace(/^[\s,;:·|/–—-]+|[\s,;:·|/–—-]+$/gu, "");
}

function nonEmpty(text: string): string | undefined {
  return text === "" ? undefined : text;
}
