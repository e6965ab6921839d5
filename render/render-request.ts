/** From a request to a figure. It loads all that draws; who only needs the graph takes requested-graph.ts. */
import type { RenderBody } from "../graph/contract/render.ts";
import { figureRequest } from "../graph/figure/figure-request.ts";
import { drawGraph } from "./draw-graph.ts";
import type { Rendered } from "./render-figure.ts";
import type { Sources } from "./requested-graph.ts";
import { exportedGraphOf } from "./requested-graph.ts";

/**
 * Draws the figure that a request asks for.
 * @throws GraphError as `exportedGraphOf`; `invalid_request` for a wrong size; `too_large` where the picture would be
 */
export async function renderRequest(body: RenderBody, sources: Sources): Promise<Rendered> {
  figureRequest(body); // Throws for a wrong size, before anything is asked.
  return drawGraph(await exportedGraphOf(body, sources), body);
}
