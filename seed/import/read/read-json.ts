/** Reads JSON and JSON Lines: records of tables, or nodes and relationships, in a stream and without losing a digit. */
import { GraphError } from "../../../graph/errors.ts";
import { readJson as parseJson } from "../../../graph/query-api/json.ts";
import { isValueMap, type Value } from "../../../graph/values.ts";
import { type GraphItem, inputError, type JsonRecord, quoted, type Reject, type TextSource } from "../input.ts";
import { graphItem, looksLikeGraph, looksLikeRelationship, nodeItem, relationshipItem } from "./json-graph.ts";
import { jsonReject } from "./json-properties.ts";
import { type JsonListener, JsonStream } from "./json-stream.ts";
import { linesOf } from "./text-lines.ts";

export type JsonItem = JsonRecord | GraphItem | Reject;

/** Items handed on at once. */
const BATCH = 1_000;
/** Characters of a line of JSON Lines at most. */
const LONGEST_LINE = 16_000_000;
/** Lists and objects within each other at most, in a line. */
const DEEPEST = 100;

const RECORDS = ["data", "records", "rows", "events", "items", "results"];
const RELATIONSHIPS = ["edges", "links", "relationships"];
/** Objects that hold the lists of a graph: Cytoscape.js, JSON Graph Format. */
const AROUND_GRAPH = ["elements", "graph"];

/**
 * What a JSON file holds: the records of its list of objects, or of the one list under `data`, `records`, `rows`, `events`, `items` or
 * `results`; or a graph, whose lists are `nodes` and `edges`, `links` or `relationships`. Integers are bigints; records have no prototype.
 * @throws GraphError `invalid_request` with file and line where it is no JSON or holds neither
 */
export async function* readJson(
  source: TextSource,
  options: Parameters<TextSource["text"]>[0] = {},
): AsyncGenerator<readonly JsonItem[]> {
  const reader = new Reader(source.name);
  const stream = new JsonStream(source.name, reader);
  for await (const piece of source.text(options)) {
    stream.write(piece);
    if (reader.items.length >= BATCH) yield reader.take();
  }
  stream.end();
  reader.end();
  if (reader.items.length > 0) yield reader.take();
}

/** The list that is the file. */
const WHOLE = "the list";

type Role = "records" | "nodes" | "relationships" | "either" | "nothing";

class Reader implements JsonListener {
  items: JsonItem[] = [];
  readonly #file: string;
  /** The list that was taken first, as people write it. */
  #taken: string | undefined;
  /** Lists that are understood, also where they are empty. */
  #understood = 0;
  readonly #keys: string[] = [];
  #role: Role = "nothing";
  /** Whether the next item is the first of its list, which tells what the list is. */
  #first = false;
  #where = "";
  #isGraph = false;
  #nodes = 0;
  #undirected = false;

  constructor(file: string) {
    this.#file = file;
  }

  take(): readonly JsonItem[] {
    const { items } = this;
    this.items = [];
    return items;
  }

  list(path: readonly string[]): boolean {
    if (path.length === 1) this.#keys.push(path[0] ?? "");
    this.#role = roleOf(path);
    this.#first = true;
    this.#where = path.length === 0 ? WHOLE : quoted(path.join("."));
    if (this.#role !== "nothing") this.#understood += 1;
    return this.#role !== "nothing";
  }

  object(path: readonly string[]): boolean {
    if (path.length === 1) this.#keys.push(path[0] ?? "");
    return path.length === 0 || (path.length === 1 && AROUND_GRAPH.includes(path[0] ?? ""));
  }

  scalar(path: readonly string[], value: Value, line: number): void {
    if (path.length === 0) {
      throw inputError(this.#file, line, `holds a lone value, expected a list of objects or an object with one`);
    }
    if (path.length === 1) this.#keys.push(path[0] ?? "");
    // networkx and JSON Graph Format.
    if (path.at(-1) === "directed" && value === false) this.#undirected = true;
  }

  item(_path: readonly string[], value: Value, line: number): void {
    if (this.#first) this.#begin(value, line);
    switch (this.#role) {
      case "records":
        this.items.push(recordOf(value, line));
        return;
      case "either":
        this.items.push(graphItem(value, line));
        return;
      case "nodes":
        this.items.push(nodeItem(value, line, this.#nodes));
        this.#nodes += 1;
        return;
      case "relationships":
        this.items.push(relationshipItem(value, line, this.#undirected));
        return;
    }
  }

  /** Settles what a list is by its first item. @throws where there are two lists and it is not clear which one is meant */
  #begin(first: Value, line: number): void {
    this.#first = false;
    if (this.#role === "records" && this.#where === WHOLE && looksLikeGraph(first)) this.#role = "either";
    else if (this.#isOther(first)) {
      this.#role = "nothing";
      this.#understood -= 1;
      return;
    }
    const isGraph = this.#role !== "records";
    if (this.#taken !== undefined && !(isGraph && this.#isGraph)) {
      const message = `holds two lists of objects, ${this.#taken} and ${this.#where}, expected one, or nodes with edges`;
      throw inputError(this.#file, line, message, "Take the one that is not meant out of the file.");
    }
    this.#isGraph = isGraph;
    this.#taken ??= this.#where;
  }

  /** Whether a list only has a name that records or edges often have: answers of web services have links to pages, and lists of texts. */
  #isOther(first: Value): boolean {
    if (this.#role === "relationships") return this.#nodes === 0 && !looksLikeRelationship(first);
    return this.#role === "records" && this.#where !== WHOLE && !isValueMap(first);
  }

  /** @throws where nothing of the file was understood */
  end(): void {
    if (this.#understood > 0) return;
    const found = this.#keys.length === 0 ? "nothing" : this.#keys.slice(0, 10).map(quoted).join(", ");
    throw inputError(
      this.#file,
      1,
      `holds no list of objects: found ${found}, expected a list, or one under ${RECORDS.join(", ")}, or nodes and edges`,
    );
  }
}

function roleOf(path: readonly string[]): Role {
  const key = path.at(-1);
  if (key === undefined) return "records";
  if (path.length === 2 || path.length === 1) {
    if (key === "nodes") return "nodes";
    if (RELATIONSHIPS.includes(key)) return "relationships";
  }
  if (path.length !== 1) return "nothing";
  if (key === "elements") return "either";
  return RECORDS.includes(key) ? "records" : "nothing";
}

function recordOf(value: Value, line: number): JsonRecord | Reject {
  if (isValueMap(value)) return { kind: "record", line, record: value };
  return jsonReject(value, line, `the record is ${kindOf(value)}, expected an object`);
}

function kindOf(value: Value): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "string" ? "a text" : typeof value === "boolean" ? "true or false" : "a number";
}

/**
 * What a file of JSON Lines holds: one object a line, blank lines aside. Where the first one is a node or relationship as APOC writes them,
 * all are taken for such. A line that cannot be used is a reject and the next one is read.
 */
export async function* readJsonLines(
  source: TextSource,
  options: Parameters<TextSource["text"]>[0] = {},
): AsyncGenerator<readonly JsonItem[]> {
  let items: JsonItem[] = [];
  let isGraph: boolean | undefined;
  for await (const { line, text, isCut } of linesOf(source.text(options), LONGEST_LINE)) {
    if (text.trim() === "") continue;
    const value = isCut ? tooLong(line, text) : parsed(line, text);
    if ("kind" in value) items.push(value);
    else {
      isGraph ??= isValueMap(value.json) ? looksLikeGraph(value.json) : undefined;
      items.push(isGraph === true ? graphItem(value.json, line) : recordOf(value.json, line));
    }
    if (items.length < BATCH) continue;
    yield items;
    items = [];
  }
  if (items.length > 0) yield items;
}

function tooLong(line: number, text: string): Reject {
  const reason = `the line has more than ${LONGEST_LINE / 1_000_000} MB`;
  return { kind: "reject", line, reason, record: text.slice(0, 1_000) };
}

function parsed(line: number, text: string): { readonly json: Value } | Reject {
  try {
    const json = parseJson(text);
    if (!isDeeper(json, DEEPEST)) return { json };
    const reason = `lists and objects are nested more than ${DEEPEST} deep`;
    return { kind: "reject", line, reason, record: text };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    // The parser counts lines as well, of which there is one here.
    const reason = error.message.replace(/^The text is not JSON: /, "is not JSON: ").replace(/ line 1,(?= column)/, "");
    return { kind: "reject", line, reason: reason.replace(/\.$/, ""), record: text };
  }
}

function isDeeper(value: Value, levels: number): boolean {
  if (Array.isArray(value)) return levels === 0 || value.some((item) => isDeeper(item, levels - 1));
  if (!isValueMap(value)) return false;
  return levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1));
}
