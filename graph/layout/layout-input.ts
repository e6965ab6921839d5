/** A subgraph as layouts see it: what its nodes and captions cover, and what is known of them. */
import type { Bounds } from "../figure/geometry.ts";
import type { Scene } from "../figure/scene.ts";
import { boxOf, sceneSteps } from "../figure/scene.ts";
import type { Lens } from "../lens.ts";
import { finished, type Steps } from "../steps.ts";
import type { Subgraph } from "../subgraph.ts";
import type { LayoutGraph } from "./layout-graph.ts";
import type { NodeFacts } from "./node-facts.ts";
import { nodeFacts } from "./node-facts.ts";

/** The layout graph of scenes of one subgraph in several languages: a box has room for every caption, so switching never overlaps. */
export function layoutGraphOf(scenes: readonly Scene[], facts?: ReadonlyMap<string, NodeFacts>): LayoutGraph {
  const boxes = new Map<string, Bounds>();
  const keys = new Map<string, string>();
  for (const node of scenes.flatMap((scene) => scene.nodes)) {
    const box = boxOf(node);
    const known = boxes.get(node.id);
    keys.set(node.id, node.key);
    boxes.set(node.id, known === undefined ? box : around(known, box));
  }
  return {
    nodes: [...boxes].map(([id, box]) => ({ id, key: keys.get(id) ?? id, box, ...facts?.get(id) })),
    links: (scenes[0]?.relationships ?? []).map(({ start, end }) => ({ start, end })),
  };
}

/** The layout graph of a subgraph, with room for the captions in both languages. */
export function layoutGraphIn(subgraph: Subgraph, lens: Lens): LayoutGraph {
  return finished(layoutGraphSteps(subgraph, lens));
}

/** The same, a little at a time. */
export function* layoutGraphSteps(subgraph: Subgraph, lens: Lens): Steps<LayoutGraph> {
  const english = yield* sceneSteps(subgraph, lens, "en");
  const japanese = yield* sceneSteps(subgraph, lens, "ja");
  const facts = nodeFacts(subgraph, lens);
  yield;
  return layoutGraphOf([english, japanese], facts);
}

function around(a: Bounds, b: Bounds): Bounds {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
