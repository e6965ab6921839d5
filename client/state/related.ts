/** What is related to a selection on the canvas: its surroundings, its connected part, what is of the same kind, all else. Pure. */
import type { Lens } from "../../graph/lens.ts";
import { styleOfNode } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { Selection } from "./selection.ts";
import { endsOf } from "./selection.ts";

/** The selection and the nodes that one more step of relationships leads to. */
export function withNeighbours(selection: Selection, shown: Subgraph): Selection {
  const nodes = new Set(endsOf(selection, shown));
  const chosen = new Set(selection.nodes);
  for (const { startNodeElementId: start, endNodeElementId: end } of shown.relationships) {
    if (chosen.has(start)) nodes.add(end);
    if (chosen.has(end)) nodes.add(start);
  }
  return { nodes: [...nodes], relationships: [] };
}

/** All nodes that relationships lead to, however many steps away. */
export function connectedPart(selection: Selection, shown: Subgraph): Selection {
  const neighbours = new Map<string, string[]>();
  const join = (from: string, to: string): void => {
    const known = neighbours.get(from);
    if (known === undefined) neighbours.set(from, [to]);
    else known.push(to);
  };
  for (const { startNodeElementId: start, endNodeElementId: end } of shown.relationships) {
    join(start, end);
    join(end, start);
  }
  const reached = new Set(endsOf(selection, shown));
  // A set hands over what is added while it is gone through.
  for (const id of reached) for (const other of neighbours.get(id) ?? []) reached.add(other);
  return { nodes: [...reached], relationships: [] };
}

/** Everything of the same kinds of nodes and the same types of relationships. */
export function sameKind(selection: Selection, shown: Subgraph, lens: Lens): Selection {
  const chosen = new Set(selection.nodes);
  const lines = new Set(selection.relationships);
  const kindOf = (node: Subgraph["nodes"][number]): string => styleOfNode(lens, node).label;
  const kinds = new Set(shown.nodes.filter(({ elementId }) => chosen.has(elementId)).map(kindOf));
  const types = new Set(shown.relationships.filter(({ elementId }) => lines.has(elementId)).map(({ type }) => type));
  return {
    nodes: shown.nodes.filter((node) => kinds.has(kindOf(node))).map(({ elementId }) => elementId),
    relationships: shown.relationships.filter(({ type }) => types.has(type)).map(({ elementId }) => elementId),
  };
}

/** The nodes that are not selected. */
export function allOthers(selection: Selection, shown: Subgraph): Selection {
  const chosen = new Set(endsOf(selection, shown));
  return {
    nodes: shown.nodes.map(({ elementId }) => elementId).filter((id) => !chosen.has(id)),
    relationships: [],
  };
}
