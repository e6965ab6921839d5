/** Which two nodes the selection means: two that are selected, or the ends of relationships that all join the same two. */
import type { Subgraph } from "../../graph/subgraph.ts";
import type { Selection } from "./selection.ts";

/** Element ids; in the order of selection, or in the direction of the first relationship. */
export interface SelectedPair {
  readonly from: string;
  readonly to: string;
}

/** Undefined where the selection is of no pair. A relationship from a node to itself is one of a pair of the same node. */
export function pairOfSelection({ nodes, relationships }: Selection, subgraph: Subgraph): SelectedPair | undefined {
  const [from, to] = nodes;
  if (relationships.length === 0) {
    return nodes.length === 2 && from !== undefined && to !== undefined ? { from, to } : undefined;
  }
  const pair = endsOf(new Set(relationships), subgraph);
  if (pair === undefined) return undefined;
  return nodes.every((id) => id === pair.from || id === pair.to) ? pair : undefined;
}

function endsOf(wanted: ReadonlySet<string>, { relationships }: Subgraph): SelectedPair | undefined {
  let pair: SelectedPair | undefined;
  let found = 0;
  for (const { elementId, startNodeElementId: from, endNodeElementId: to } of relationships) {
    if (!wanted.has(elementId)) continue;
    found += 1;
    if (pair === undefined) pair = { from, to };
    else if (!isSame(pair, from, to) && !isSame(pair, to, from)) return undefined;
  }
  return found === wanted.size ? pair : undefined;
}

function isSame(pair: SelectedPair, from: string, to: string): boolean {
  return pair.from === from && pair.to === to;
}
