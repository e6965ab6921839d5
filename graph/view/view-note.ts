/**
 * What a figure says of itself to programs: the query, the parameters, where each node stood. It is in the `<metadata>` of an SVG or HTML, in an
 * `iTXt` chunk of a PNG, in the XMP of a PDF. Dropped on the page, or given to `parley render --view`, the figure comes back. The format, version 1:
 *
 * - `format` is `"parley-view"`, `version` is `1`; a reader refuses a version that it does not know;
 * - `nodes` are `[key, x, y]`: the stable key (property `id`, else the element id) and the centre in pixels, y downwards;
 * - `relationships` are stable keys;
 * - `parameters` are typed as in Neo4j's Query API, so that nothing is lost;
 * - `page`, where a page has written it, is how the page showed the view (client/keep/page-of-view.ts); who does not know it leaves it out.
 */
import { GraphError } from "../errors.ts";
import type { LaidOut } from "../figure/figure-options.ts";
import type { ExportedGraph } from "../files/exported-graph.ts";
import { stableKey } from "../files/exported-graph.ts";
import type { Language } from "../lens.ts";
import { typedParameters } from "../query-api/read-typed.ts";
import { writeTypedParameters } from "../query-api/typed.ts";
import type { ValueMap } from "../values.ts";

export const NOTE_FORMAT = "parley-view";
const NOTE_VERSION = 1;

export interface ViewNote {
  readonly language: Language;
  readonly title?: string | undefined;
  readonly query?: { readonly text: string; readonly parameters: ValueMap } | undefined;
  readonly actors?: readonly string[] | undefined;
  readonly filters?: readonly string[] | undefined;
  readonly layout?: string | undefined;
  readonly seed?: number | undefined;
  readonly nodes: readonly (readonly [key: string, x: number, y: number])[];
  readonly relationships: readonly string[];
  /** What only a page knows of: filters, what is hidden and pinned, the look. */
  readonly page?: JsonObject | undefined;
}

/** A JSON object that others read. */
export interface JsonObject {
  readonly [key: string]: unknown;
}

/** The note of a graph whose nodes all have places. The same graph gives the same text. */
export function writeViewNote(graph: ExportedGraph, laidOut: LaidOut | undefined): string {
  const { origin, language } = graph;
  const { title, query, actors, filters } = origin;
  const nodes = graph.nodes.map((node): readonly [string, number, number] => {
    const { x = 0, y = 0 } = graph.positions.get(node.elementId) ?? {};
    return [stableKey(node), hundredths(x), hundredths(y)];
  });
  const relationships = graph.relationships.map(stableKey);
  const { layout, seed } = laidOut ?? {};
  return noteText({ language, title, query, actors, filters, layout, seed, nodes, relationships });
}

/** A note as text. The same note gives the same text. */
export function noteText(note: ViewNote): string {
  const { query } = note;
  const members: (readonly [string, string])[] = [
    ["format", JSON.stringify(NOTE_FORMAT)],
    ["version", String(NOTE_VERSION)],
    ["language", JSON.stringify(note.language)],
    ...optional("title", note.title),
    ...optional("query", query?.text),
    ...(query === undefined ? [] : [["parameters", writeTypedParameters(query.parameters)] as const]),
    ...optional("actors", note.actors),
    ...optional("filters", note.filters),
    ...optional("layout", note.layout),
    ...optional("seed", note.seed),
    ["nodes", JSON.stringify(note.nodes)],
    ["relationships", JSON.stringify(note.relationships)],
    ...(note.page === undefined ? [] : [["page", JSON.stringify(note.page)] as const]),
  ];
  return escaped(`{${members.map(([key, json]) => `${JSON.stringify(key)}:${json}`).join(",")}}`);
}

/** What XML cannot hold, or what would turn the direction of the text around, as JSON escapes it. */
function escaped(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u200b-\u200f\u061c\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** @throws GraphError `invalid_request` saying what is wrong with it */
export function readViewNote(text: string): ViewNote {
  const found = parsed(text);
  if (found.format !== NOTE_FORMAT) throw wrong(`its format is ${shown(found.format)}, expected "${NOTE_FORMAT}"`);
  if (found.version !== NOTE_VERSION) {
    throw wrong(
      `its version is ${shown(found.version)}, expected ${NOTE_VERSION}`,
      "A newer Parley has written it; update this one.",
    );
  }
  const { language, title, query, layout, seed } = found;
  if (language !== "en" && language !== "ja") throw wrong(`its language is ${shown(language)}, expected "en" or "ja"`);
  return {
    language,
    nodes: listOf(found.nodes, "nodes").map(placeOf),
    relationships: texts(found.relationships, "relationships"),
    ...(title === undefined ? {} : { title: textOf(title, "title") }),
    ...(query === undefined
      ? {}
      : { query: { text: textOf(query, "query"), parameters: typedParameters(found.parameters) } }),
    ...(found.actors === undefined ? {} : { actors: texts(found.actors, "actors") }),
    ...(found.filters === undefined ? {} : { filters: texts(found.filters, "filters") }),
    ...(layout === undefined ? {} : { layout: textOf(layout, "layout") }),
    ...(typeof seed === "number" && Number.isFinite(seed) ? { seed } : {}),
    ...(found.page === undefined ? {} : { page: objectOf(found.page, "page") }),
  };
}

function parsed(text: string): JsonObject {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === "object" && found !== null) return { ...found };
  } catch (cause) {
    throw wrong("it is not JSON", undefined, cause);
  }
  throw wrong("it is no object");
}

function placeOf(item: unknown): readonly [string, number, number] {
  const [key, x, y] = Array.isArray(item) ? (item as unknown[]) : [];
  if (typeof key !== "string" || typeof x !== "number" || typeof y !== "number")
    throw wrong(`a node is ${shown(item)}, expected [key, x, y]`);
  return [key, x, y];
}

function listOf(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw wrong(`its ${name} are ${shown(value)}, expected a list`);
}

function texts(value: unknown, name: string): readonly string[] {
  return listOf(value, name).map((item) => textOf(item, name));
}

function objectOf(value: unknown, name: string): JsonObject {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw wrong(`its ${name} is ${shown(value)}, expected an object`);
}

function textOf(value: unknown, name: string): string {
  if (typeof value === "string") return value;
  throw wrong(`its ${name} has ${shown(value)}, expected a text`);
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? "missing").slice(0, 60);
}

function wrong(what: string, hint?: string, cause?: unknown): GraphError {
  return new GraphError("invalid_request", `The view cannot be read: ${what}.`, { hint, cause });
}

function optional(key: string, value: string | number | readonly string[] | undefined): (readonly [string, string])[] {
  if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return [];
  return [[key, JSON.stringify(value)]];
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
