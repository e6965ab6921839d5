/** Reads back the JSON-LD that Parley writes (`graph/files/json-ld.ts`): its nodes and relationships with every value, claims and articles as nodes. */
import { PREFIXES } from "../../../graph/files/json-ld-names.ts";
import { isValueMap, textsOf, type Value, type ValueMap } from "../../../graph/values.ts";
import type { GraphItem, Reject, TextOptions, TextSource } from "../input.ts";
import { inputError } from "../input.ts";
import { articleItem, claimItems, type NodeKeys } from "./json-ld-evidence.ts";
import { decoded, readLiteral } from "./json-ld-values.ts";
import { jsonReject } from "./json-properties.ts";
import { type JsonListener, JsonStream } from "./json-stream.ts";

/** Items handed on at once. */
const BATCH = 1_000;

/** Whether a text begins as our JSON-LD does. That of other programs, and ours after another program wrote it anew, is not read. */
export function isOwnJsonLd(sample: string): boolean {
  return /^\s*\{\s*"@context":/.test(sample) && sample.includes(`"parley":"${PREFIXES.parley}"`);
}

/**
 * Nodes by their element ids, relationships, then each claim as a node `Claim` with `ACTOR`, `RECIPIENT` and `REPORTED_IN`, and each article as a
 * node `Article`. Claims and articles that are among the nodes already are not made twice.
 * @throws GraphError `invalid_request` with file and line where it is no JSON or has no `@graph`
 */
export async function* readJsonLd(
  source: TextSource,
  options: TextOptions = {},
): AsyncGenerator<readonly (GraphItem | Reject)[]> {
  const things = new Things();
  const stream = new JsonStream(source.name, things);
  for await (const piece of source.text(options)) {
    stream.write(piece);
    if (things.items.length >= BATCH) yield things.take();
  }
  stream.end();
  if (!things.hasGraph) {
    throw inputError(source.name, 1, 'is JSON-LD without a list "@graph", expected the file as Parley wrote it');
  }
  if (things.items.length > 0) yield things.take();
}

class Things implements JsonListener {
  items: (GraphItem | Reject)[] = [];
  hasGraph = false;
  /** Keys of nodes by their names, and of which labels they are. */
  readonly #nodes: NodeKeys = new Map();

  take(): readonly (GraphItem | Reject)[] {
    const { items } = this;
    this.items = [];
    return items;
  }

  list(path: readonly string[]): boolean {
    const isGraph = path.length === 1 && path[0] === "@graph";
    this.hasGraph ||= isGraph;
    return isGraph;
  }

  object(path: readonly string[]): boolean {
    return path.length === 0;
  }

  scalar(): void {
    // What stands beside the graph is the context, which is known.
  }

  item(_path: readonly string[], thing: Value, line: number): void {
    const found = isValueMap(thing) ? this.#itemsOf(thing, line) : "it is no object";
    if (typeof found === "string") this.items.push(jsonReject(thing, line, found));
    else this.items.push(...found);
  }

  #itemsOf(thing: ValueMap, line: number): readonly GraphItem[] | string {
    const types = textsOf(thing["@type"]);
    if (types.includes("parley:Node")) return this.#node(thing, types, line);
    if (types.includes("parley:Relationship")) return this.#relationship(thing, line);
    if (types.includes("parley:Claim")) return claimItems(thing, line, this.#nodes);
    if (types.includes("schema:NewsArticle")) return articleItem(thing, line, this.#nodes);
    return types.includes("parley:Graph") ? [] : "it is nothing that Parley writes";
  }

  #node(thing: ValueMap, types: readonly string[], line: number): readonly GraphItem[] | string {
    const { "@id": name, "parley:elementId": key } = thing;
    const labels = types.filter((type) => type.startsWith("label:")).map((type) => decoded(type));
    const known = labels.filter((label) => label !== undefined);
    const properties = propertiesOf(thing);
    if (typeof name !== "string" || typeof key !== "string") return "the node has no @id or no parley:elementId";
    if (known.length < labels.length) return "a label is not percent-encoded";
    if (typeof properties === "string") return properties;
    this.#nodes.set(name, { key, labels: known });
    // A claim or article that is a node of the graph has the name of its id too.
    const id = properties.get("id");
    if (known.includes("Claim") && typeof id === "string") this.#nodes.set(`claim ${id}`, { key, labels: known });
    if (known.includes("Article") && typeof id === "string") this.#nodes.set(`article ${id}`, { key, labels: known });
    return [{ kind: "node", line, key, group: "", labels: known, properties }];
  }

  #relationship(thing: ValueMap, line: number): readonly GraphItem[] | string {
    const type = decoded(thing["rdf:predicate"]);
    const start = this.#nodes.get(String(thing["rdf:subject"]));
    const end = this.#nodes.get(String(thing["rdf:object"]));
    const key = thing["parley:elementId"];
    const properties = propertiesOf(thing);
    if (start === undefined || end === undefined) return "an end of the relationship is no node that stands before it";
    if (type === undefined) return "the relationship has no rdf:predicate, expected its type";
    if (typeof properties === "string") return properties;
    const ends = { start: { key: start.key, group: "" }, end: { key: end.key, group: "" } };
    return [{ kind: "relationship", line, key: typeof key === "string" ? key : undefined, type, ...ends, properties }];
  }
}

/** The properties, or what is wrong with one. */
function propertiesOf(thing: ValueMap): ReadonlyMap<string, Value> | string {
  const properties = new Map<string, Value>();
  for (const [name, written] of Object.entries(thing)) {
    if (!name.startsWith("property:")) continue;
    const key = decoded(name);
    const read = readLiteral(written);
    if (key === undefined) return `the name ${name} is not percent-encoded`;
    if ("expected" in read) return `the value of ${key} cannot be read, expected ${read.expected}`;
    if (read.value !== undefined) properties.set(key, read.value);
  }
  return properties;
}
