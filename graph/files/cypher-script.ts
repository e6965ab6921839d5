/**
 * A graph as a Cypher script, for any Neo4j and no more rights than to write: statements of moderate size, each ended by `;`, as cypher-shell and
 * Neo4j Browser run them.
 *
 * It may run any number of times: `MERGE` finds what is there by the property `id` where all nodes (or relationships) of the graph have one of their
 * own, else by a property `parleyKey` that the script adds. Properties are set, none is taken away. What Cypher has no literal for is not left
 * out in silence: it stands in a comment before the statement.
 */
import { compare } from "../compare.ts";
import { groupBy } from "../group.ts";
import { quoteName } from "../questions/cypher-text.ts";
import type { GraphNode, GraphRelationship } from "../values.ts";
import { type ScriptKey, scriptKey } from "./cypher-key.ts";
import { cypherText } from "./cypher-literals.ts";
import { type CypherRow, type CypherRows, cypherRows } from "./cypher-rows.ts";
import type { ExportedGraph } from "./exported-graph.ts";
import type { FileFormat } from "./file-format.ts";

export const cypherFormat: FileFormat = {
  id: "cypher",
  words: { en: "Cypher script", ja: "Cypher スクリプト" },
  note: {
    en: "Statements that make the graph in another Neo4j. They may run more than once.",
    ja: "別の Neo4j にグラフを作る文。繰り返し実行できます。",
  },
  extension: "cypher",
  mediaType: "text/plain",
  parts: (graph) => [{ suffix: "", chunks: cypherChunks(graph) }],
};

/** Rows of a statement at most, and UTF-16 units after which one ends: a larger one takes the database long to plan. */
const MOST_ROWS = 200;
const MOST_TEXT = 100_000;

function* cypherChunks(graph: ExportedGraph): Generator<string> {
  const { nodes, relationships } = graph;
  const nodeKey = scriptKey(nodes);
  const relationshipKey = scriptKey(relationships);
  const labels = mergeLabelsOf(nodes);
  yield header(graph, nodeKey, relationshipKey, [...new Set(labels.values())]);
  for (const group of groupsInOrder(nodes, (node) => JSON.stringify(node.labels.toSorted()))) {
    const rows = cypherRows(group, nodeKey, 1, (node) => [cypherText(nodeKey.of(node))]);
    const [first] = group;
    const label = labels.get(first?.elementId ?? "");
    const others = (first?.labels ?? []).filter((other) => other !== label).toSorted();
    yield* statements(group, rows, (list) => nodeStatement(list, rows.propertiesOf("n"), label, others, nodeKey));
  }
  const keys = new Map(nodes.map((node) => [node.elementId, cypherText(nodeKey.of(node))]));
  const keyOf = (elementId: string): string => keys.get(elementId) ?? cypherText(elementId);
  const kindOf = ({ type, startNodeElementId, endNodeElementId }: GraphRelationship): string =>
    JSON.stringify([type, labels.get(startNodeElementId) ?? "", labels.get(endNodeElementId) ?? ""]);
  for (const group of groupsInOrder(relationships, kindOf)) {
    const rows = cypherRows(group, relationshipKey, 3, (relationship) => [
      keyOf(relationship.startNodeElementId),
      keyOf(relationship.endNodeElementId),
      cypherText(relationshipKey.of(relationship)),
    ]);
    const [first] = group;
    if (first === undefined) continue;
    const ends = [labels.get(first.startNodeElementId), labels.get(first.endNodeElementId)];
    yield* statements(group, rows, (list) =>
      relationshipStatement(list, rows.propertiesOf("r"), first.type, ends, nodeKey, relationshipKey),
    );
  }
}

function* statements<Entity>(
  entities: readonly Entity[],
  { rowOf }: CypherRows<Entity>,
  write: (list: string) => string,
): Generator<string> {
  let rows: CypherRow[] = [];
  let size = 0;
  const statement = (): string => {
    const comments = rows.flatMap(({ leftOut }) => leftOut.map(comment)).join("");
    return `\n${comments}${write(`[\n  ${rows.map(({ literal }) => literal).join(",\n  ")}\n]`)};\n`;
  };
  for (const entity of entities) {
    const row = rowOf(entity);
    rows.push(row);
    size += row.literal.length;
    if (rows.length < MOST_ROWS && size < MOST_TEXT) continue;
    yield statement();
    rows = [];
    size = 0;
  }
  if (rows.length > 0) yield statement();
}

function nodeStatement(
  list: string,
  properties: string,
  label: string | undefined,
  others: readonly string[],
  { property }: ScriptKey,
): string {
  const key = quoteName(property);
  const set = `SET n += ${properties}${others.map((other) => `, n:${quoteName(other)}`).join("")}`;
  if (label !== undefined) {
    return [`UNWIND ${list} AS row`, `MERGE (n:${quoteName(label)} {${key}: row[0]})`, set].join("\n");
  }
  // MERGE of a pattern without labels would take a node with any.
  return [
    `UNWIND ${list} AS row`,
    `OPTIONAL MATCH (known {${key}: row[0]}) WHERE size(labels(known)) = 0`,
    `FOREACH (absent IN CASE WHEN known IS NULL THEN [row[0]] ELSE [] END | CREATE ({${key}: absent}))`,
    "WITH DISTINCT row",
    `MATCH (n {${key}: row[0]}) WHERE size(labels(n)) = 0`,
    set,
  ].join("\n");
}

/** Looks for the ends of all rows at once: without an index each look goes through all nodes of the label. */
function relationshipStatement(
  list: string,
  properties: string,
  type: string,
  ends: readonly (string | undefined)[],
  { property }: ScriptKey,
  { property: own }: ScriptKey,
): string {
  const key = quoteName(property);
  const end = (name: string, label: string | undefined): string =>
    label === undefined
      ? `MATCH (${name}) WHERE ${name}.${key} IN keys AND size(labels(${name})) = 0`
      : `MATCH (${name}:${quoteName(label)}) WHERE ${name}.${key} IN keys`;
  return [
    `WITH ${list} AS rows`,
    "WITH rows, [row IN rows | row[0]] AS keys",
    end("a", ends[0]),
    `UNWIND [row IN rows WHERE row[0] = a.${key}] AS row`,
    "WITH collect({a: a, row: row}) AS starts",
    "WITH starts, [start IN starts | start.row[1]] AS keys",
    end("b", ends[1]),
    `UNWIND [start IN starts WHERE start.row[1] = b.${key}] AS start`,
    "WITH start.a AS a, b, start.row AS row",
    `MERGE (a)-[r:${quoteName(type)} {${quoteName(own)}: row[2]}]->(b)`,
    `SET r += ${properties}`,
  ].join("\n");
}

/** The label by which each node is found: of its labels the one that most nodes have, so that it is the one that is most likely indexed. */
function mergeLabelsOf(nodes: readonly GraphNode[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { labels } of nodes) for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Map(
    nodes.flatMap(({ elementId, labels }) => {
      const [best] = labels.toSorted((one, other) => {
        const difference = (counts.get(other) ?? 0) - (counts.get(one) ?? 0);
        return difference === 0 ? (one < other ? -1 : 1) : difference;
      });
      return best === undefined ? [] : [[elementId, best] as const];
    }),
  );
}

function groupsInOrder<Entity>(
  entities: readonly Entity[],
  keyOf: (entity: Entity) => string,
): readonly (readonly Entity[])[] {
  return [...groupBy(entities, keyOf)].toSorted(([one], [other]) => compare(one, other)).map(([, group]) => group);
}

function header(
  { nodes, relationships, origin }: ExportedGraph,
  nodeKey: ScriptKey,
  relationshipKey: ScriptKey,
  mergeLabels: readonly string[],
): string {
  const found = ({ property, isAdded }: ScriptKey): string =>
    isAdded ? `${property}, which this script adds to them` : `${property}, which each of them has`;
  const index = mergeLabels.toSorted().map((label) => {
    return `  CREATE INDEX IF NOT EXISTS FOR (n:${quoteName(label)}) ON (n.${quoteName(nodeKey.property)})`;
  });
  return [
    origin.title ?? "A graph from Parley",
    `${nodes.length} nodes, ${relationships.length} relationships`,
    ...(origin.made === undefined ? [] : [`Made ${origin.made}`]),
    ...(origin.query === undefined
      ? []
      : ["", "Found by:", ...origin.query.text.split(/\r\n?|\n/).map((line) => `  ${line}`)]),
    "",
    "May run more than once: it makes what is not there and sets the properties of what is. It deletes nothing.",
    ...(nodes.length === 0 ? [] : [`Nodes are found by the property ${found(nodeKey)}.`]),
    ...(relationships.length === 0 ? [] : [`Relationships are found by the property ${found(relationshipKey)}.`]),
    ...(index.length === 0
      ? []
      : ["Where there are many, it is faster with an index, which needs the right to make one:", ...index]),
  ]
    .map(comment)
    .join("");
}

/** One line, whatever is in it. */
function comment(text: string): string {
  // Some readers end a statement at a semicolon wherever it stands.
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replace(/[\s;]+$/, "");
  // Cypher replaces \uXXXX in comments too: one of them could end the line.
  return `//${line === "" ? "" : ` ${line.replaceAll("\\u", "\\ u")}`}\n`;
}
