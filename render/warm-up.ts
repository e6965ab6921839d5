/** Loads and compiles what draws, by drawing something small: for whoever has to wait for a graph anyway. */
import { DEFAULT_FIGURE } from "../graph/figure/figure-options.ts";
import { placed } from "../graph/layout/placed.ts";
import { lensFor } from "../graph/lens.ts";
import { GraphNode, GraphRelationship, valueMap } from "../graph/values.ts";
import { renderFigure } from "./render-figure.ts";

const NODES = 24;

/** Draws a small made graph for nobody. */
export async function warmUp(): Promise<void> {
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
  const graph = {
    nodes,
    relationships,
    positions: new Map(),
    lens,
    language: "en",
    claims: new Map(),
    origin: {},
  } as const;
  await renderFigure(placed(graph, { layout: "force", seed: 1 }), {
    format: "svg",
    figure: DEFAULT_FIGURE,
    text: "text",
    scale: 1,
  });
}
