/** Asks the server for pictures and files of a graph, and for what the keys of a view's note stand for. */
import type { WireNode, WireRelationship } from "../../graph/contract/entities.ts";
import type { ExportInput, LookupInput, RenderInput } from "../../graph/contract/render.ts";
import type { FigureNotice } from "../../graph/figure/figure.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { askJson } from "./ask-json.ts";
import type { HttpClient } from "./client.ts";
import { unreachable } from "./client.ts";
import { subgraphOf } from "./wire-entities.ts";

/** A picture with what a reader should know about it. */
export interface Drawing {
  readonly file: Blob;
  readonly notices: readonly FigureNotice[];
}

type Without<T> = Omit<T, "graph" | "note" | "query" | "actor">;

/** Routes that make something of a graph file. All reject with a GraphError, or with an AbortError when the signal is aborted. */
export interface RenderApi {
  /** `POST /api/render`. `graph`: a graph file (graph/files/graph-file.ts). */
  draw(graph: Blob, options: Without<RenderInput>, signal?: AbortSignal): Promise<Drawing>;
  /** `POST /api/export`. Several files come as one ZIP, as the type of the blob says. */
  write(graph: Blob, options: Without<ExportInput>, signal?: AbortSignal): Promise<Blob>;
  /** The first characters of `POST /api/export`; the rest is not fetched. */
  writeStart(graph: Blob, options: Without<ExportInput>, most: number, signal?: AbortSignal): Promise<TextStart>;
  /** `POST /api/lookup`: what stable keys stand for. Keys that are not in the database have nothing in the answer. */
  lookup(keys: LookupInput, signal?: AbortSignal): Promise<Subgraph>;
}

/** The beginning of a text. */
export interface TextStart {
  readonly text: string;
  readonly isWhole: boolean;
  readonly notices: readonly FigureNotice[];
}

export function renderApi(client: HttpClient): RenderApi {
  return {
    async draw(graph, options, signal) {
      const response = await client.post("/api/render", bodyOf(options, graph), { signal });
      const file = await whole(() => response.blob(), signal);
      return { file, notices: noticesOf(response.headers.get("parley-notices")) };
    },
    async write(graph, options, signal) {
      const response = await client.post("/api/export", bodyOf(options, graph), { signal });
      return whole(() => response.blob(), signal);
    },
    async writeStart(graph, options, most, signal) {
      const response = await client.post("/api/export", bodyOf(options, graph), { signal });
      const notices = noticesOf(response.headers.get("parley-notices"));
      return { ...(await whole(() => startOf(response, most), signal)), notices };
    },
    async lookup(keys, signal) {
      const body = await askJson(client, "/api/lookup", keys, signal);
      return subgraphOf(body as { nodes: readonly WireNode[]; relationships: readonly WireRelationship[] });
    },
  };
}

/** The options with the graph as their last member; the graph's text is not copied. */
function bodyOf(options: object, graph: Blob): Blob {
  const head = JSON.stringify(options).slice(0, -1);
  return new Blob([head, head === "{" ? "" : ",", '"graph":', graph, "}"], { type: "application/json" });
}

async function whole<T>(read: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw unreachable(error, signal);
  }
}

async function startOf(response: Response, most: number): Promise<Omit<TextStart, "notices">> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return { text, isWhole: true };
    text += value;
    if (text.length <= most) continue;
    await reader?.cancel();
    return { text: text.slice(0, most), isWhole: false };
  }
}

function noticesOf(header: string | null): readonly FigureNotice[] {
  return header === null ? [] : (JSON.parse(header) as readonly FigureNotice[]);
}
