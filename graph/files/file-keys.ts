/** What the nodes or relationships of one file are called in it: short where their own ids serve, and never the same twice. */
import type { GraphNode, GraphRelationship } from "../values.ts";
import { stableKey } from "./exported-graph.ts";

/**
 * A key for each entity, by element id: the stable keys where all of them are distinct and fit, else the element ids, else numbers (`n0`, `n1` …).
 * @param isFit whether the format can hold a key as it is
 * @param taken keys that are not free any more
 */
export function fileKeys(
  entities: readonly (GraphNode | GraphRelationship)[],
  isFit: (key: string) => boolean = () => true,
  taken: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  for (const keyOf of [stableKey, (entity: GraphNode | GraphRelationship) => entity.elementId]) {
    const keys = distinct(entities, keyOf, isFit, taken);
    if (keys !== undefined) return keys;
  }
  let prefix = "n";
  while (entities.some((_, index) => taken.has(`${prefix}${index}`))) prefix += "_";
  return new Map(entities.map(({ elementId }, index) => [elementId, `${prefix}${index}`]));
}

function distinct(
  entities: readonly (GraphNode | GraphRelationship)[],
  keyOf: (entity: GraphNode | GraphRelationship) => string,
  isFit: (key: string) => boolean,
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> | undefined {
  const seen = new Set<string>();
  const keys = new Map<string, string>();
  for (const entity of entities) {
    const key = keyOf(entity);
    if (key === "" || key.length > LONGEST || seen.has(key) || taken.has(key) || !isFit(key)) return undefined;
    seen.add(key);
    keys.set(entity.elementId, key);
  }
  return keys;
}

/** Longer texts are no names; indexes do not take them either. */
const LONGEST = 500;
