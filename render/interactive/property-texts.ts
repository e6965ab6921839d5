/** What a node or relationship tells, as names and texts in the reader's language. */
import { dateInWords } from "../../graph/dates.ts";
import type { Language, Lens } from "../../graph/lens.ts";
import { dateOf } from "../../graph/lens.ts";
import { writePlain } from "../../graph/query-api/plain.ts";
import type { GraphNode, GraphRelationship, Value, ValueMap } from "../../graph/values.ts";
import { Duration, Temporal, textProperty, textsOf } from "../../graph/values.ts";
import { CERTAINTY_WORDS, SEVERITY_WORDS } from "../../graph/vocabulary.ts";
import { WORDS } from "./page-words.ts";

/** A name and what stands behind it. */
export type NamedText = readonly [name: string, text: string];

/** Folded names are made for search, not for readers. */
const NOT_FOR_READERS: ReadonlySet<string> = new Set(["searchKeys"]);

/** All properties by their own names, in the order of these. */
export function propertyTexts(properties: ValueMap, language: Language): readonly NamedText[] {
  return Object.keys(properties)
    .filter((key) => !NOT_FOR_READERS.has(key))
    .toSorted()
    .map((key): NamedText => [key, valueText(properties[key] ?? null, language)]);
}

/** What is worth saying of a node besides its caption; only the talks model is read, since elsewhere the same key may mean anything. */
export function nodeFacts(lens: Lens, node: GraphNode, caption: string, language: Language): readonly NamedText[] {
  if (lens.id !== "talks") return [];
  const names = [textProperty(node, "name"), textProperty(node, "nameJa"), ...textsOf(node.properties.aliases)];
  const spellings = new Set(names.filter((name): name is string => name !== undefined && name !== caption));
  return named(language, [
    [WORDS.role, localText(node, "role", language)],
    [WORDS.when, dateWords(lens, node, language)],
    [WORDS.where, localText(node, "place", language)],
    [WORDS.otherSpellings, spellings.size === 0 ? undefined : [...spellings].join(" · ")],
  ]);
}

/** What is worth saying of a relationship besides its sentence. */
export function relationshipFacts(
  lens: Lens,
  relationship: GraphRelationship,
  language: Language,
): readonly NamedText[] {
  const when = dateWords(lens, relationship, language);
  if (lens.id !== "talks") return named(language, [[WORDS.when, when]]);
  const severity = textProperty(relationship, "severity");
  const certainty = textProperty(relationship, "certainty");
  return named(language, [
    [WORDS.when, when],
    [WORDS.where, localText(relationship, "place", language)],
    [WORDS.topic, localText(relationship, "topic", language)],
    [WORDS.severity, severity && wordOf(SEVERITY_WORDS, severity, language)],
    [WORDS.certainty, certainty && wordOf(CERTAINTY_WORDS, certainty, language)],
  ]);
}

/** When something was, in words; undefined where nothing is said of it. */
export function dateWords(lens: Lens, entity: GraphNode | GraphRelationship, language: Language): string | undefined {
  const key = lens.dateProperty;
  if (key === undefined) return undefined;
  const date = dateOf(lens, entity);
  const precision = textProperty(entity, `${key}Precision`);
  if (date === undefined && precision === undefined) return undefined;
  return dateInWords(date, textProperty(entity, `${key}End`), precision, language);
}

/** The word of a closed list in a language; a code that the list does not have stays as it is. */
export function wordOf(
  list: { readonly [code: string]: { readonly en: string; readonly ja: string } },
  code: string,
  language: Language,
): string {
  return Object.hasOwn(list, code) ? (list[code]?.[language] ?? code) : code;
}

function valueText(value: Value, language: Language): string {
  if (typeof value === "string") return value;
  if (value instanceof Temporal)
    return value.type === "Date" ? dateInWords(value.text, undefined, "day", language) : value.text;
  if (value instanceof Duration) return value.text;
  if (Array.isArray(value)) return value.map((item: Value) => valueText(item, language)).join(" · ");
  return writePlain(value);
}

/** A text property in the reader's language: `topicJa` before `topic` in Japanese. */
function localText(entity: GraphNode | GraphRelationship, key: string, language: Language): string | undefined {
  return (language === "ja" ? textProperty(entity, `${key}Ja`) : undefined) ?? textProperty(entity, key);
}

function named(
  language: Language,
  facts: readonly (readonly [{ readonly en: string; readonly ja: string }, string | undefined])[],
): readonly NamedText[] {
  return facts.flatMap(([words, text]) =>
    text === undefined || text.trim() === "" ? [] : [[words[language], text] as const],
  );
}
