/** Claims and articles of our JSON-LD (`graph/files/json-ld-evidence.ts`) as nodes and relationships of the talks model. */
import { isValueMap, type Value, type ValueMap } from "../../../graph/values.ts";
import type { GraphItem, NodeItem, RelationshipItem } from "../input.ts";
import { decoded, readLiteral } from "./json-ld-values.ts";
import { readTemporal } from "./typed-values.ts";

/** Keys and labels of the nodes that were read, by their names. */
export type NodeKeys = Map<string, { readonly key: string; readonly labels: readonly string[] }>;

/** Groups keep ids of claims and articles apart from those of nodes. */
const CLAIM = "claim";
const ARTICLE = "article";

/** The node of a claim, its parties that are not nodes yet, and its relationships; nothing where it is a node of the graph itself. */
export function claimItems(thing: ValueMap, line: number, nodes: NodeKeys): readonly GraphItem[] | string {
  const id = decoded(thing["@id"]);
  const article = decoded(thing["prov:hadPrimarySource"]);
  if (id === undefined || article === undefined) return "the claim has no @id or no prov:hadPrimarySource";
  if (nodes.has(`${CLAIM} ${id}`)) return [];
  const [summary, summaryJa] = textsIn(mapOf(thing["oa:hasBody"])["rdf:value"]);
  const [attributedTo, attributedToJa] = textsIn(mapOf(thing["prov:wasAttributedTo"])["schema:name"]);
  const relation = decoded(mapOf(thing["parley:relation"])["@id"]);
  const own = ["certainty", "date", "dateEnd", "datePrecision", "locator", "cameo", "plover"];
  const node = nodeItem(line, id, CLAIM, "Claim", [
    ...Object.entries({ id, summary, summaryJa, attributedTo, attributedToJa, relation }),
    ...own.map((name) => [name, literal(thing[`parley:${name}`])] as const),
  ]);
  const from = { key: id, group: CLAIM };
  const parties = [
    ...partiesOf(thing["parley:actor"], "ACTOR", from, line, nodes),
    ...partiesOf(thing["parley:recipient"], "RECIPIENT", from, line, nodes),
  ];
  const known = nodes.get(`${ARTICLE} ${article}`);
  const source = known === undefined ? { key: article, group: ARTICLE } : { key: known.key, group: "" };
  return [node, ...parties, relationshipItem(line, "REPORTED_IN", from, source)];
}

/** The node of an article; nothing where it is a node of the graph itself. */
export function articleItem(thing: ValueMap, line: number, nodes: NodeKeys): readonly GraphItem[] | string {
  const id = decoded(thing["@id"]);
  if (id === undefined) return "the article has no @id";
  if (nodes.has(`${ARTICLE} ${id}`)) return [];
  const [title, titleJa] = textsIn(thing["schema:headline"]);
  const [outlet, outletJa] = textsIn(mapOf(thing["schema:publisher"])["schema:name"]);
  const authors = mapOf(thing["schema:author"])["@list"];
  const byline = Array.isArray(authors)
    ? authors.flatMap((author: Value) => textsIn(mapOf(author)["schema:name"]))
    : [];
  const published = literal(thing["parley:publishedAt"]);
  return [
    nodeItem(line, id, ARTICLE, "Article", [
      ...Object.entries({ id, title, titleJa, outlet, outletJa }),
      ["byline", byline.flatMap((name) => name ?? [])],
      ["publishedAt", typeof published === "string" ? (readTemporal(published, "datetime") ?? published) : undefined],
      ["publishedPrecision", literal(thing["parley:publishedPrecision"])],
      ["language", literal(thing["schema:inLanguage"])],
      ["url", literal(thing["parley:url"]) ?? mapOf(thing["schema:url"])["@id"]],
    ]),
  ];
}

function partiesOf(
  written: Value | undefined,
  type: string,
  from: RelationshipItem["start"],
  line: number,
  nodes: NodeKeys,
): readonly GraphItem[] {
  const list = mapOf(written)["@list"];
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: Value): readonly GraphItem[] => {
    const party = mapOf(item);
    const name = mapOf(party["parley:party"])["@id"];
    const id = decoded(name);
    if (typeof name !== "string" || id === undefined) return [];
    const side = party["parley:side"];
    const known = nodes.get(name);
    const relationship = relationshipItem(line, type, from, { key: known?.key ?? id, group: "" }, side);
    if (known !== undefined) return [relationship];
    // Who is named by a claim and not in the graph.
    nodes.set(name, { key: id, labels: ["Actor"] });
    const [latin, nameJa] = textsIn(party["schema:name"]);
    return [nodeItem(line, id, "", "Actor", Object.entries({ id, name: latin, nameJa })), relationship];
  });
}

function nodeItem(
  line: number,
  key: string,
  group: string,
  label: string,
  entries: readonly (readonly [string, Value | undefined])[],
): NodeItem {
  const properties = new Map(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
  return { kind: "node", line, key, group, labels: [label], properties };
}

function relationshipItem(
  line: number,
  type: string,
  start: RelationshipItem["start"],
  end: RelationshipItem["end"],
  side?: Value,
): RelationshipItem {
  const properties = new Map<string, Value>(typeof side === "bigint" ? [["side", side]] : []);
  return { kind: "relationship", line, key: undefined, type, start, end, properties };
}

/** The text, and the Japanese one where there is one. */
function textsIn(written: Value | undefined): readonly (string | undefined)[] {
  const all: readonly Value[] = Array.isArray(written) ? written : [written ?? null];
  const japanese = all.flatMap((one) => mapOf(one)["@value"] ?? []).find((one) => typeof one === "string");
  return [all.find((one) => typeof one === "string"), japanese];
}

function literal(written: Value | undefined): Value | undefined {
  if (written === undefined) return undefined;
  const read = readLiteral(written);
  return "value" in read ? read.value : undefined;
}

const NOTHING: ValueMap = {};

function mapOf(value: Value | undefined): ValueMap {
  return value !== undefined && isValueMap(value) ? value : NOTHING;
}
