/** A subgraph as columns of numbers, read once and kept as long as it is there: what filters ask of 20,000 relationships at each movement of a brush. */
import type { Lens } from "../lens.ts";
import { styleOfNode } from "../lens.ts";
import type { Subgraph } from "../subgraph.ts";
import type { DateSource } from "../time/date-sources.ts";
import type { TimeIndex } from "../time/time-index.ts";
import { timeIndexOf } from "../time/time-index.ts";

export interface Columns {
  /** Types of relationships, and the number of each relationship's own among them. */
  readonly types: readonly string[];
  readonly typeOf: Uint16Array;
  /** The places of both ends in the list of nodes; -1 for one that is not in it. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const columnsKept = new WeakMap<Subgraph, Columns>();
const timesKept = new WeakMap<object, Map<string, TimeIndex>>();
const labelsKept = new WeakMap<Subgraph["nodes"], { readonly lens: Lens; readonly labels: Labels }>();

/** Labels that give nodes their style, and the number of each node's own among them. */
export interface Labels {
  readonly labels: readonly string[];
  readonly labelOf: Uint16Array;
}

export function columnsOf(subgraph: Subgraph): Columns {
  const known = columnsKept.get(subgraph);
  if (known !== undefined) return known;
  const columns = readColumns(subgraph);
  columnsKept.set(subgraph, columns);
  return columns;
}

/** The days of the entities that a source dates. */
export function timesOf(subgraph: Subgraph, source: DateSource): TimeIndex {
  const entities = source.entity === "node" ? subgraph.nodes : subgraph.relationships;
  let byKey = timesKept.get(entities);
  if (byKey === undefined) {
    byKey = new Map();
    timesKept.set(entities, byKey);
  }
  let index = byKey.get(source.key);
  if (index === undefined) {
    index = timeIndexOf(entities, source.key);
    byKey.set(source.key, index);
  }
  return index;
}

export function labelsOf(nodes: Subgraph["nodes"], lens: Lens): Labels {
  const known = labelsKept.get(nodes);
  if (known?.lens === lens) return known.labels;
  const [labels, labelOf] = numbered(nodes, (node) => styleOfNode(lens, node).label);
  const read: Labels = { labels, labelOf };
  labelsKept.set(nodes, { lens, labels: read });
  return read;
}

function readColumns({ nodes, relationships }: Subgraph): Columns {
  const places = new Map(nodes.map(({ elementId }, at) => [elementId, at]));
  const [types, typeOf] = numbered(relationships, ({ type }) => type);
  const starts = new Int32Array(relationships.length);
  const ends = new Int32Array(relationships.length);
  for (const [at, { startNodeElementId, endNodeElementId }] of relationships.entries()) {
    starts[at] = places.get(startNodeElementId) ?? -1;
    ends[at] = places.get(endNodeElementId) ?? -1;
  }
  return { types, typeOf, starts, ends };
}

function numbered<T>(items: readonly T[], nameOf: (item: T) => string): readonly [readonly string[], Uint16Array] {
  const numbers = new Map<string, number>();
  const column = new Uint16Array(items.length);
  for (const [at, item] of items.entries()) {
    const name = nameOf(item);
    let number = numbers.get(name);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(name, number);
    }
    column[at] = number;
  }
  return [[...numbers.keys()], column];
}
