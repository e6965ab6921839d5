/** From a graph that was found to its figure: what the drawing thread does. It knows nothing of questions. */
import type { RenderBody } from "../graph/contract/render.ts";
import { figureRequest } from "../graph/figure/figure-request.ts";
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import { placed } from "../graph/layout/placed.ts";
import type { Rendered } from "./render-figure.ts";
import { renderFigure } from "./render-figure.ts";

/**
 * Draws a graph as a request wants it.
 * @param claims the claims behind the graph, where they come later than it: its nodes get their places meanwhile
 * @throws GraphError `invalid_request` for a wrong size; `too_large` where the picture would be; why the claims do not come
 */
export async function drawGraph(
  graph: ExportedGraph,
  body: RenderBody,
  claims?: Promise<ExportedGraph["claims"]>,
): Promise<Rendered> {
  claims?.catch(() => undefined); // Awaited below, after something else may have failed.
  const { figure, laidOut, placing, text, scale } = figureRequest(body);
  const laid = placed(graph, placing);
  const whole = claims === undefined ? laid : { ...laid, claims: await claims };
  return renderFigure(whole, { format: body.format, figure, laidOut, text, scale });
}
