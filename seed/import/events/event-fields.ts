/** The fields of an event, each made of its part of the mapping: type, parties, date, certainty, article. */
import { createHash } from "node:crypto";
import { GraphError } from "../../../graph/errors.ts";
import { CERTAINTIES, type Certainty } from "../../../graph/vocabulary.ts";
import { didYouMean } from "../../near-miss.ts";
import { quoted } from "../input.ts";
import { type Columns, type Row, type TextOf, textOfGiven } from "../map/columns.ts";
import type { ArticleMapping, EventMapping, Given, PartyMapping } from "../map/mapping.ts";
import { compileProperties } from "../map/properties.ts";
import { relationshipType } from "../read/relationship-type.ts";
import { formatProblem, parseDate } from "./dates.ts";
import { cameoType, type EventType, icewsVerbs, icewsVerbType, ploverType } from "./event-types.ts";
import type { CitedArticle, Party } from "./events.ts";

/** What was found wrong in a row, as a phrase. */
export interface FieldProblem {
  readonly problem: string;
}

type FoundType = Pick<EventType, "type"> & Partial<EventType>;

/** The relationship type of a row, by code, by the user's words, or one for all rows. */
export function compileType(mapping: EventMapping["type"], columns: Columns): (row: Row) => FoundType | FieldProblem {
  const { column, codes, mode, value } = mapping;
  if (value !== undefined && column === undefined) return () => ({ type: value });
  const textOf = columns.text(column ?? "type");
  const modesOf = mode === undefined ? undefined : columns.texts(mode, undefined);
  const words = new Map(Object.entries(mapping.words ?? {}).map(([word, type]) => [word.toLowerCase(), type]));
  return (row) => {
    const text = textOf(row);
    if (text === undefined)
      return value === undefined ? { problem: `there is no ${column ?? "type"}` } : { type: value };
    const own = words.get(text.toLowerCase());
    if (own !== undefined) return { type: own, code: text };
    switch (codes) {
      case "cameo":
        return (
          withCode(cameoType(text), text) ?? {
            problem: `${quoted(text)} is not a CAMEO code, expected one such as 046`,
          }
        );
      case "icews":
        return (
          icewsVerbType(text) ?? {
            problem: `${quoted(text)} is not a verb of ICEWS, expected one such as "Consult".${didYouMean(text, icewsVerbs())}`,
          }
        );
      case "plover": {
        const found = ploverType(text, modesOf?.(row).join("; "));
        return (
          withCode(found, text) ?? { problem: `${quoted(text)} is not a PLOVER category, expected one such as CONSULT` }
        );
      }
      default:
        return { type: relationshipType(text), code: text };
    }
  };
}

/** The code as the file has it: a parent's row may have been used. */
function withCode(found: EventType | undefined, code: string): EventType | undefined {
  return found === undefined ? undefined : { ...found, code };
}

/** The parties of one side; none where the cells are empty. */
export function compileParties(mapping: PartyMapping, columns: Columns): (row: Row) => readonly Party[] | FieldProblem {
  if (mapping.each !== undefined) {
    const { each, ...inner } = mapping;
    const elements = columns.each(each);
    const partiesOf = compileParties(inner, columns);
    return (row) => {
      const sides = elements(row).map(partiesOf);
      return (
        sides.find((side) => "problem" in side) ?? eachOnce(sides.flatMap((side) => ("problem" in side ? [] : side)))
      );
    };
  }
  const names = textsOf(mapping.name, mapping.split, columns);
  const ids = mapping.id === undefined ? undefined : textsOf(mapping.id, mapping.split, columns);
  const countryOf = mapping.country === undefined ? undefined : textOfGiven(columns, mapping.country);
  const kindOf = compileKind(mapping.kind, columns);
  const propertiesOf = compileProperties(mapping.properties, columns);
  return (row) => {
    const found = names(row);
    const keys = ids?.(row) ?? [];
    // Whose id is missing cannot be told.
    if (typeof mapping.name === "string" && found.length !== keys.length && found.length > 0 && keys.length > 0) {
      return {
        problem: `${mapping.name} has ${found.length} names and ${keys.length} ids, expected an id for each name`,
      };
    }
    const properties = propertiesOf(row);
    const shared = {
      kind: kindOf(row),
      country: countryOf?.(row),
      // What is wrong with a party's further properties is no reason to lose an event.
      properties: "values" in properties ? properties.values : {},
    };
    const count = Math.max(found.length, keys.length);
    const parties = Array.from({ length: count }, (_, index) => {
      const [name, key] = [tidy(found[index] ?? ""), tidy(keys[index] ?? "")];
      return { key: key || name, name: name || key, ...shared };
    });
    return eachOnce(parties.filter(({ key }) => key !== ""));
  };
}

/** Nobody is on one side twice. */
function eachOnce(parties: readonly Party[]): readonly Party[] {
  if (parties.length < 2) return parties;
  const keys = new Set<string>();
  return parties.filter(({ key }) => !keys.has(key) && keys.add(key));
}

/** Most names are tidy already. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;

/** One writing of one name: NFC, without double spaces. Two names that differ in more are two names. */
function tidy(text: string): string {
  if (TIDY.test(text)) return text;
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

function textsOf(given: Given, split: string | undefined, columns: Columns): (row: Row) => readonly string[] {
  if (typeof given !== "string") return () => [given.value];
  if (split !== undefined) return columns.texts(given, split);
  const textOf = columns.text(given);
  return (row) => {
    const text = textOf(row);
    return text === undefined ? [] : [text];
  };
}

function compileKind(mapping: PartyMapping["kind"], columns: Columns): (row: Row) => Party["kind"] {
  if (mapping === undefined || typeof mapping === "string") return () => mapping;
  const textOf = columns.text(mapping.column);
  const words = new Map(Object.entries(mapping.words).map(([word, kind]) => [word.toLowerCase(), kind]));
  return (row) => words.get(textOf(row)?.toLowerCase() ?? "");
}

export function columnOf(mapping: EventMapping["date"]): string {
  return typeof mapping === "string" ? mapping : mapping.column;
}

/** @throws GraphError `invalid_request` where the format is none */
export function compileDate(
  mapping: EventMapping["date"],
  columns: Columns,
): (row: Row) => ReturnType<typeof parseDate> {
  const textOf = columns.text(columnOf(mapping));
  const format = typeof mapping === "string" ? undefined : mapping.format;
  const problem = format === undefined ? undefined : formatProblem(format);
  if (problem !== undefined) throw new GraphError("invalid_request", `In the mapping, ${problem}.`);
  return (row) => {
    const text = textOf(row);
    return text === undefined
      ? { problem: "there is no date, expected a day such as 2014-11-21" }
      : parseDate(text, format);
  };
}

/** How sure a row is: undefined where nothing says so. */
export function compileCertainty(
  mapping: EventMapping["certainty"],
  columns: Columns,
): (row: Row) => Certainty | FieldProblem | undefined {
  if (mapping === undefined || typeof mapping === "string") return () => mapping;
  const textsAt = columns.texts(mapping.column, mapping.split);
  const words = mapping.words === undefined ? undefined : new Map(Object.entries(mapping.words));
  return (row) => {
    for (const text of textsAt(row)) {
      if (text === "") continue;
      const found = words === undefined ? CERTAINTIES.find((certainty) => certainty === text) : words.get(text);
      if (found !== undefined) return found;
      // With words of its own a file may say other things in that column as well.
      if (words === undefined)
        return { problem: `the certainty is ${quoted(text)}, expected one of ${CERTAINTIES.join(", ")}` };
    }
    return undefined;
  };
}

/** The article that a row cites; undefined where it names neither address, id nor title. */
export function compileArticle(
  mapping: ArticleMapping | undefined,
  optional: (given: Given | undefined) => TextOf,
): (row: Row) => CitedArticle | undefined {
  if (mapping === undefined) return () => undefined;
  const of = {
    url: optional(mapping.url),
    id: optional(mapping.id),
    outlet: optional(mapping.outlet),
    title: optional(mapping.title),
    byline: optional(mapping.byline),
    publishedAt: optional(mapping.publishedAt),
    language: optional(mapping.language),
  };
  return (row) => {
    const [url, id, outlet, title] = [of.url(row), of.id(row), of.outlet(row), of.title(row)];
    const publishedAt = of.publishedAt(row);
    const telling = id === undefined ? (url ?? (title === undefined ? undefined : [title, publishedAt])) : [outlet, id];
    if (telling === undefined) return undefined;
    const key = createHash("sha256").update(JSON.stringify(telling)).digest("hex").slice(0, 16);
    return { key, url, outlet, title, publishedAt, byline: of.byline(row), language: of.language(row) };
  };
}
