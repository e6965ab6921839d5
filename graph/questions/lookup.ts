/** Question: which of these are still there? Nodes and relationships by the keys that name them in every copy of a graph. */
import type { GraphReader } from "../store.ts";
import type { GraphNode, GraphRelationship, Value, ValueMap } from "../values.ts";
import type { Asking } from "./asking.ts";
import { asNode, asRelationship, runOptions } from "./asking.ts";
import { batches } from "./batches.ts";
import { quoteName } from "./cypher-text.ts";
import type { EntityType } from "./locate.ts";
import { isElementId, readIndexedNames, valuesOfId } from "./locate.ts";

/** Keys of nodes and relationships: the property `id`, or the database's element id. */
export interface Keys {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

/** What was found, in the order of the keys, each once; and the keys that nothing has any more. */
export interface Lookup {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
  readonly missing: Keys;
}

/** A way to find entities by `$keys`: texts where they are element ids, else values of the property `id`. */
interface Way {
  readonly text: string;
  readonly parameters?: ValueMap;
}

/** Of several with one id always the same one, and never more rows than keys. */
const ONE_OF_EACH =
  "WITH found ORDER BY elementId(found) WITH found.id AS id, head(collect(found)) AS found RETURN found";

/**
 * Finds nodes and relationships by their keys: by the indexes that there are, relationships then among the nodes that were found, and what is
 * left by reading the whole graph once.
 */
export async function lookup(reader: GraphReader, keys: Keys, asking: Asking): Promise<Lookup> {
  const nodes = await findNodes(reader, keys.nodes, asking);
  const relationships = await findRelationships(reader, keys.relationships, [...nodes.values()], asking);
  const missing = (wanted: readonly string[], found: ReadonlyMap<string, unknown>): readonly string[] =>
    wanted.filter((key) => !found.has(key));
  return {
    nodes: inOrder(keys.nodes, nodes),
    relationships: inOrder(keys.relationships, relationships),
    missing: {
      nodes: missing(keys.nodes, nodes),
      relationships: missing(keys.relationships, relationships),
    },
  };
}

/** Nodes by key, of those that are there. */
export async function findNodes(
  reader: GraphReader,
  keys: readonly string[],
  asking: Asking,
): Promise<ReadonlyMap<string, GraphNode>> {
  const ways = async (): Promise<readonly Way[]> => [
    ...(await readIndexedNames(reader, "NODE", asking)).map((label) => ({
      text: `UNWIND $keys AS key MATCH (found:${quoteName(label)} {id: key}) ${ONE_OF_EACH}`,
    })),
    { text: `MATCH (found) WHERE found.id IN $keys ${ONE_OF_EACH}` },
  ];
  return find(reader, "NODE", keys, ways, asNode, asking);
}

async function findRelationships(
  reader: GraphReader,
  keys: readonly string[],
  nodes: readonly GraphNode[],
  asking: Asking,
): Promise<ReadonlyMap<string, GraphRelationship>> {
  const ids = nodes.map((node) => node.elementId);
  const ways = async (): Promise<readonly Way[]> => [
    ...(await readIndexedNames(reader, "RELATIONSHIP", asking)).map((type) => ({
      text: `UNWIND $keys AS key MATCH ()-[found:${quoteName(type)} {id: key}]->() ${ONE_OF_EACH}`,
    })),
    ...[...batches(ids)].map((batch) => ({
      text: `MATCH (start) WHERE elementId(start) IN $nodes MATCH (start)-[found]->() WHERE found.id IN $keys ${ONE_OF_EACH}`,
      parameters: { nodes: batch },
    })),
    { text: `MATCH ()-[found]->() WHERE found.id IN $keys ${ONE_OF_EACH}` },
  ];
  return find(reader, "RELATIONSHIP", keys, ways, asRelationship, asking);
}

/** Goes one way after the other, each with what is still to be found. `ways` is not asked where element ids are all there is. */
async function find<Entity extends GraphNode | GraphRelationship>(
  reader: GraphReader,
  entity: EntityType,
  keys: readonly string[],
  ways: () => Promise<readonly Way[]>,
  read: (value: Value | undefined) => Entity,
  asking: Asking,
): Promise<ReadonlyMap<string, Entity>> {
  const wanted = new Set(keys);
  const found = new Map<string, Entity>();
  const go = async (text: string, parameters: ValueMap): Promise<void> => {
    const table = await reader.read({ text, parameters }, runOptions(asking, Number.MAX_SAFE_INTEGER));
    for (const row of table.rows) {
      const one = read(row[0]);
      for (const key of [one.elementId, keyOfId(one.properties.id)])
        if (key !== undefined && wanted.has(key) && !found.has(key)) found.set(key, one);
    }
  };
  const pattern = entity === "NODE" ? "(found)" : "()-[found]->()";
  const byElementId = `MATCH ${pattern} WHERE elementId(found) IN $keys RETURN found`;
  for (const batch of batches([...wanted].filter(isElementId))) await go(byElementId, { keys: batch });
  let open = [...wanted].filter((key) => !isElementId(key));
  if (open.length === 0) return found;
  for (const { text, parameters } of await ways()) {
    for (const batch of batches(open)) await go(text, { ...parameters, keys: batch.flatMap(valuesOfId) });
    open = open.filter((key) => !found.has(key));
    if (open.length === 0) break;
  }
  return found;
}

/** The key that a value of the property `id` makes. */
function keyOfId(id: Value | undefined): string | undefined {
  return typeof id === "string" || typeof id === "bigint" ? String(id) : undefined;
}

function inOrder<Entity extends GraphNode | GraphRelationship>(
  keys: readonly string[],
  found: ReadonlyMap<string, Entity>,
): readonly Entity[] {
  const entities = new Map<string, Entity>();
  for (const key of keys) {
    const one = found.get(key);
    if (one !== undefined) entities.set(one.elementId, one);
  }
  return [...entities.values()];
}
