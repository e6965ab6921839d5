/** From a request to a figure. It loads all that draws; who only needs the graph takes requested-graph.ts. */
import type { RenderBody } from "../graph/contract/render.ts";
import { figureRequest } from "../graph/figure/figure-request.ts";
import { placed } from "../graph/layout/placed.ts";
import type { Rendered } from "./render-figure.ts";
import { renderFigure } from "./render-figure.ts";
import type { Sources } from "./requested-graph.ts";
import { exportedGraphOf } from "./requested-graph.ts";

/**
 * Draws the figure that a request asks for.
 * @throws GraphError as `exportedGraphOf`; `invalid_request` for a wrong size; `too_large` where the picture would be
 */
export async function renderRequest(body: RenderBody, sources: Sources): Promise<Rendered> {
  const { figure, laidOut, placing, text, scale } = figureRequest(body);
  const graph = placed(await exportedGraphOf(body, sources), placing);
  return renderFigure(graph, { format: body.format, figure, laidOut, text, scale });
}
