/** Tells what a text is, by its beginning, and how its records become items: the formats that are known, or a mapping of the user's. */
import type { GraphError } from "../../graph/errors.ts";
import type { EventItem, LeftOut, WantedTypes } from "./events/events.ts";
import { type GraphItem, inputError, quoted, type Reject, type TextOptions, type TextSource } from "./input.ts";
import { isGdelt, knownRecords, knownTable } from "./known-formats.ts";
import { jsonColumns, tableColumns } from "./map/columns.ts";
import type { Mapping } from "./map/mapping.ts";
import { readRecords, readRows, readWithAdminHeader } from "./map/read-mapped.ts";
import { isOwnJsonLd, readJsonLd } from "./read/json-ld.ts";
import { isAdminHeader } from "./read/neo4j-admin.ts";
import { isCx2, readCx2 } from "./read/read-cx2.ts";
import { readGexf } from "./read/read-gexf.ts";
import { readGraphml } from "./read/read-graphml.ts";
import { guessShape, readTable, type TableShape } from "./read/read-table.ts";
import { storable } from "./storable.ts";

export const FORMATS = [
  "csv",
  "tsv",
  "json",
  "jsonl",
  "graphml",
  "gexf",
  "cx2",
  "neo4j-admin",
  "icews",
  "gdelt",
  "plover",
] as const;
export type Format = (typeof FORMATS)[number];

/** A record of a file, understood or not. */
export type ImportItem = EventItem | LeftOut | GraphItem | Reject;

/** A text of which it is known what it holds. */
export interface RecognisedSource {
  readonly source: TextSource;
  /** What it was recognised as, for the report. */
  readonly title: string;
  /** Name space of its actors, and who says so, where the format has them. */
  readonly namespace: string | undefined;
  readonly says: string | undefined;
  read(options?: TextOptions): AsyncIterable<readonly ImportItem[]>;
}

export interface Recognition {
  readonly format?: Format | undefined;
  /** The user's mapping; it overrides every known table. */
  readonly mapping?: Mapping | undefined;
  readonly types: WantedTypes;
}

/** @throws GraphError `invalid_request` where nobody knows what the file is */
export async function recognise(source: TextSource, wanted: Recognition): Promise<RecognisedSource> {
  const sample = await sampleOf(source);
  const recognised = await recogniseFamily(source, sample, wanted);
  return { ...recognised, read: (options) => storable(recognised.read(options)) };
}

async function recogniseFamily(source: TextSource, sample: string, wanted: Recognition): Promise<RecognisedSource> {
  const family = familyOf(source, sample, wanted.format);
  switch (family) {
    case "graphml":
      return graphFile(source, "GraphML", (options) => readGraphml(source, options));
    case "gexf":
      return graphFile(source, "GEXF", (options) => readGexf(source, options));
    case "cx2":
      return graphFile(source, "CX2", (options) => readCx2(source, options));
    case "json":
      if (isOwnJsonLd(sample)) return graphFile(source, "JSON-LD", (options) => readJsonLd(source, options));
      return readJsonFile(source, sample, family, wanted);
    case "jsonl":
      return readJsonFile(source, sample, family, wanted);
    case "table":
      return readTableFile(source, sample, wanted);
  }
}

type Family = "graphml" | "gexf" | "cx2" | "json" | "jsonl" | "table";

/** What kind of file a text is, by its beginning and the format that was given. */
export function familyOf(source: TextSource, sample: string, format: Format | undefined): Family {
  switch (format) {
    case "graphml":
    case "gexf":
    case "cx2":
    case "json":
    case "jsonl":
      return format;
    case "csv":
    case "tsv":
    case "neo4j-admin":
    case "gdelt":
      return "table";
    case "icews":
    case "plover":
    case undefined:
      break;
  }
  const start = sample.trimStart();
  if (start.startsWith("<")) return xmlFamily(source, start);
  if (!/^[[{]/.test(start)) return "table";
  if (isCx2(start)) return "cx2";
  const [first = "", second] = start.split(/\r\n?|\n/, 2);
  const isNamed = /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(source.name);
  // A line may be longer than the sample.
  const isLine = first.startsWith("{") && (isJson(first) || (second === undefined && isNamed));
  if (isLine && (isNamed || second?.trimStart().startsWith("{"))) return "jsonl";
  return "json";
}

function xmlFamily(source: TextSource, start: string): Family {
  const root = /<(?:[\w.-]+:)?([A-Za-z][\w.-]*)/.exec(start.replace(/<!--[\s\S]*?-->/g, ""))?.[1];
  if (root === "graphml" || root === "gexf") return root;
  throw inputError(source.name, 1, `is XML with the root element ${quoted(root ?? "")}; expected graphml or gexf.`);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function graphFile(source: TextSource, title: string, read: RecognisedSource["read"]): RecognisedSource {
  return { source, title, namespace: undefined, says: undefined, read };
}

function mappedFile(
  source: TextSource,
  mapping: Mapping,
  title: string,
  read: RecognisedSource["read"],
): RecognisedSource {
  return { source, title: mapping.title ?? title, namespace: mapping.namespace, says: mapping.source, read };
}

async function readJsonFile(
  source: TextSource,
  sample: string,
  family: "json" | "jsonl",
  { format, mapping: given, types }: Recognition,
): Promise<RecognisedSource> {
  const title = family === "json" ? "JSON" : "JSON Lines";
  const keys = keysOf(sample);
  const known = given ?? (await knownRecords(keys, format));
  const read = (options?: TextOptions): AsyncIterable<readonly ImportItem[]> =>
    readRecords(
      source,
      family,
      { mapping: known, columns: jsonColumns(known?.table?.empty ?? []), types, keys },
      options,
    );
  return known === undefined ? graphFile(source, title, read) : mappedFile(source, known, title, read);
}

/** Keys that occur at the beginning of a JSON text. */
function keysOf(sample: string): ReadonlySet<string> {
  return new Set([...sample.matchAll(/"((?:[^"\\]|\\.)*)"\s*:/g)].map((match) => match[1] ?? ""));
}

async function readTableFile(source: TextSource, sample: string, wanted: Recognition): Promise<RecognisedSource> {
  const shape = shapeOf(sample, wanted);
  const header = await firstRow(source, shape);
  const { cells, line } = header;
  if (wanted.mapping === undefined && isAdminHeader(cells)) {
    const read = (options?: TextOptions) => readWithAdminHeader(source, shape, header, options);
    return graphFile(source, "neo4j-admin CSV", read);
  }
  const known = wanted.mapping === undefined ? await knownTable(cells, wanted.format) : { mapping: wanted.mapping };
  const title = shape.delimiter === "\t" ? "TSV" : "CSV";
  if (known === undefined) throw unknownColumns(source, cells, line, wanted.format);
  const { mapping } = known;
  const names = mapping.table?.columns ?? ("names" in known ? known.names : undefined);
  const columns = tableColumns(names ?? cells, mapping.table?.empty ?? [], source.name, line);
  const hasHeader = names === undefined;
  const { length: width } = names ?? cells;
  const named = 1 + (names ?? cells).findLastIndex((name) => (name ?? "").trim() !== "");
  const read = (options?: TextOptions) =>
    readRows(source, shape, { mapping, columns, types: wanted.types, hasHeader, width, named }, options);
  return mappedFile(source, mapping, title, read);
}

function shapeOf(sample: string, { format, mapping }: Recognition): TableShape {
  const guessed = guessShape(sample);
  const quote = mapping?.table?.quote === "none" ? undefined : (mapping?.table?.quote ?? guessed.quote);
  // GDELT's texts hold single quotes of the kind that quotes, the first of them perhaps behind the sample.
  const [first = ""] = sample.trimStart().split(/\r\n?|\n/, 1);
  if (format === "gdelt" || (mapping === undefined && isGdelt(first.split("\t"))))
    return { delimiter: "\t", quote: undefined };
  const delimiter = mapping?.table?.delimiter ?? (format === "tsv" ? "\t" : guessed.delimiter);
  return { delimiter, quote };
}

function unknownColumns(
  source: TextSource,
  cells: readonly (string | undefined)[],
  line: number,
  format: Format | undefined,
): GraphError {
  const shown = cells.slice(0, 12).map((cell) => quoted(cell ?? ""));
  const more = cells.length > 12 ? ` and ${cells.length - 12} more` : "";
  const wanted = format === undefined || format === "csv" || format === "tsv" ? "a known format" : format;
  return inputError(
    source.name,
    line,
    `has the columns ${shown.join(", ")}${more}; expected ${wanted}, or a mapping that says what they mean.`,
    "`parley import --guess FILE` writes a mapping to start from; give it with --mapping.",
  );
}

async function firstRow(
  source: TextSource,
  shape: TableShape,
): Promise<{ readonly cells: readonly (string | undefined)[]; readonly line: number }> {
  for await (const [row] of readTable(source, shape)) {
    if (row !== undefined) return row;
  }
  throw inputError(source.name, 1, "holds no records; expected a table.");
}

/** Characters that are looked at to find out what a text is. */
const SAMPLE = 65_536;

/** The beginning of the text. Pieces of compressed files may be small. */
export async function sampleOf(source: TextSource): Promise<string> {
  let sample = "";
  for await (const piece of source.text()) {
    sample += piece;
    if (sample.length >= SAMPLE) break;
  }
  return sample.slice(0, SAMPLE);
}
