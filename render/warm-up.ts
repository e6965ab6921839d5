/** Loads and compiles what draws, by drawing something small again and again: for whoever has to wait for a graph anyway. */
import { setImmediate } from "node:timers/promises";
import { DEFAULT_FIGURE } from "../graph/figure/figure-options.ts";
import { placed } from "../graph/layout/placed.ts";
import { lensFor } from "../graph/lens.ts";
import { GraphNode, GraphRelationship, valueMap } from "../graph/values.ts";
import { renderFigure } from "./render-figure.ts";

/** The layout of so many takes a few milliseconds, and goes through all that a layout does. */
const NODES = 24;
/** After two, layout takes half as long as at first; further ones bring little. */
const ROUNDS = 2;

/**
 * Draws a small made graph for nobody, until the loops are fast.
 * @param isWanted asked between two rounds: whoever has something to draw now waits for one round at most
 */
export async function warmUp(isWanted: () => boolean = () => true): Promise<void> {
  const graph = madeGraph();
  for (let round = 1; round <= ROUNDS && isWanted(); round += 1) {
    const ready = placed(graph, { layout: "force", seed: round });
    // Fonts and figure are less work: they are warm sooner.
    if (round === 1) {
      await renderFigure(ready, { format: "svg", figure: DEFAULT_FIGURE, text: "text", scale: 1 });
    }
    await setImmediate();
  }
}

function madeGraph() {
  const nodes = Array.from(
    { length: NODES },
    (_, index) => new GraphNode(`${index}`, ["Node"], valueMap([["name", `Node ${index}`]])),
  );
  const relationships = nodes.flatMap(({ elementId }, index) =>
    [index + 1, index * 7 + 3].map(
      (other) => new GraphRelationship(`${index}-${other}`, elementId, `${other % NODES}`, "JOINS", valueMap([])),
    ),
  );
  const lens = lensFor({ labels: ["Node"], types: ["JOINS"] });
  return {
    nodes,
    relationships,
    positions: new Map(),
    lens,
    language: "en",
    claims: new Map(),
    origin: {},
  } as const;
}
