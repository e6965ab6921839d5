/** How routes get figures and graphs: questions here, layouts and drawing in the drawing thread. */
import type { Response } from "express";
import type { Claim } from "../graph/contract/answers.ts";
import type { RenderBody } from "../graph/contract/render.ts";
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import type { Placing } from "../graph/layout/placed.ts";
import { readClaimsOf } from "../graph/questions/read-claims.ts";
import type { OpenedView } from "../graph/view/open-view.ts";
import { figurePart, graphText } from "../render/drawing.ts";
import type { Rendered } from "../render/render-figure.ts";
import type { GraphRequest, Sources } from "../render/requested-graph.ts";
import { checkSelection, exportedGraphOf } from "../render/requested-graph.ts";
import type { Asked, Context } from "./context.ts";
import { signalOf, withQuestion } from "./context.ts";
import { guardedOf } from "./guard.ts";

/** Draws the figure of a request whose graph is found in the database, or of a view that was opened. */
export async function drawSelected(
  context: Context,
  response: Response,
  body: RenderBody,
  view?: OpenedView,
  signal: AbortSignal | undefined = signalOf(response),
): Promise<Rendered> {
  checkSelection(body, view);
  const ask = (asked: Asked): Promise<ExportedGraph> => exportedGraphOf(body, { ...sourcesOf(asked, signal), view });
  const graph = await graphText(await withQuestion(context, response, ask));
  return context.pool.draw({ body: figurePart(body), graph, inLanguageOfFile: false }, signal);
}

/** Draws a graph file, which needs no database; where there is one, claims that it lacks are read. */
export function drawGraphFile(
  context: Context,
  response: Response,
  body: RenderBody,
  graph: string,
  inLanguageOfFile: boolean,
): Promise<Rendered> {
  const signal = signalOf(response);
  const readClaims = async (ids: readonly string[]): Promise<ReadonlyMap<string, Claim>> =>
    withQuestion(context, response, ({ reader, asking }) => readClaimsOf(reader, ids, asking));
  const sources = context.backend.current() === undefined ? {} : { readClaims };
  return context.pool.draw({ body: figurePart(body), graph, inLanguageOfFile, ...sources }, signal);
}

/** The graph of a request for a file. A view with all of its graph needs no database. */
export function graphOf(
  context: Context,
  response: Response,
  body: GraphRequest,
  view: OpenedView | undefined,
): Promise<ExportedGraph> {
  checkSelection(body, view);
  const isOpen = view?.kind === "graph";
  if (isOpen && context.backend.current() === undefined) return exportedGraphOf(body, { view });
  return withQuestion(context, response, (asked) => exportedGraphOf(body, { ...sourcesOf(asked), view }));
}

/** A graph with a place for every node, laid out in the drawing thread. */
export async function placedApart(
  context: Context,
  response: Response,
  graph: ExportedGraph,
  placing: Placing,
): Promise<ExportedGraph> {
  if (graph.nodes.every((node) => graph.positions.has(node.elementId))) return graph;
  const positions = await context.pool.place({ graph: await graphText(graph), placing }, signalOf(response));
  return { ...graph, positions };
}

function sourcesOf({ reader, asking }: Asked, signal: AbortSignal | undefined = asking.signal): Sources {
  return { readers: { reader, guarded: guardedOf(reader) }, asking: { ...asking, signal } };
}
