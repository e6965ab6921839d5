/** What the drawing thread is sent: a request without its selection, and the text of the graph. */
import { setImmediate } from "node:timers/promises";
import type { RenderBody } from "../graph/contract/render.ts";
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import { graphFileChunks } from "../graph/files/graph-file.ts";

/** Characters of a graph's text that are made before others get their turn. */
const TURN = 262_144;

/** The text of a graph's file, made in turns with what else the server does. */
export async function graphText(graph: ExportedGraph): Promise<string> {
  const pieces: string[] = [];
  let characters = 0;
  for (const piece of graphFileChunks(graph)) {
    pieces.push(piece);
    characters += piece.length;
    if (characters < TURN) continue;
    characters = 0;
    await setImmediate();
  }
  return pieces.join("");
}

/** A request without what says which graph is meant. */
export function figurePart(body: RenderBody): RenderBody {
  const { graph: _, query: _1, actor: _2, note: _3, types: _4, from: _5, to: _6, parameters: _7, ...figure } = body;
  return figure;
}
