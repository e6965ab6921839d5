/** A subgraph as layouts see it: what its nodes and captions cover, and what is known of them. */
import type { Bounds } from "../figure/geometry.ts";
import { boxOf, sceneNodeSteps } from "../figure/scene.ts";
import type { Lens } from "../lens.ts";
import { finished, type Steps } from "../steps.ts";
import type { Subgraph } from "../subgraph.ts";
import { drawable } from "../subgraph.ts";
import type { LayoutGraph, LayoutLink } from "./layout-graph.ts";
import { nodeFacts } from "./node-facts.ts";

/** The layout graph of a subgraph, with room for the captions in both languages, so that switching never makes boxes overlap. */
export function layoutGraphIn(subgraph: Subgraph, lens: Lens): LayoutGraph {
  return finished(layoutGraphSteps(subgraph, lens));
}

/** The same, a little at a time. */
export function* layoutGraphSteps(subgraph: Subgraph, lens: Lens): Steps<LayoutGraph> {
  const { nodes, relationships } = drawable(subgraph);
  const links = relationships.map(({ startNodeElementId: start, endNodeElementId: end }) => ({ start, end }));
  const degrees = degreesBy(links);
  yield;
  const english = yield* sceneNodeSteps(nodes, degrees, lens, "en");
  const japanese = yield* sceneNodeSteps(nodes, degrees, lens, "ja");
  const facts = nodeFacts(subgraph, lens);
  yield;
  return {
    nodes: english.map((node, index) => {
      const { id, key } = node;
      return { id, key, box: around(boxOf(node), boxOf(japanese[index] ?? node)), ...facts.get(id) };
    }),
    links,
  };
}

/** With how many others each node is linked, by its id. */
function degreesBy(links: readonly LayoutLink[]): ReadonlyMap<string, number> {
  const others = new Map<string, Set<string>>();
  const join = (one: string, other: string): void => {
    const known = others.get(one);
    if (known === undefined) others.set(one, new Set([other]));
    else known.add(other);
  };
  for (const { start, end } of links) {
    if (start === end) continue;
    join(start, end);
    join(end, start);
  }
  return new Map([...others].map(([id, { size }]) => [id, size]));
}

function around(a: Bounds, b: Bounds): Bounds {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
