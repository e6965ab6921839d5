/** From a request to its graph: the one way that server and command line go, so that the same request gives the same bytes. */
import type { Claim } from "../graph/contract/answers.ts";
import type { RenderBody, SelectionBody } from "../graph/contract/render.ts";
import { GraphError } from "../graph/errors.ts";
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import { claimIdsOf } from "../graph/files/exported-graph.ts";
import type { Lens } from "../graph/lens.ts";
import { readTyped } from "../graph/query-api/read-typed.ts";
import type { Asking } from "../graph/questions/asking.ts";
import { readClaimsOf } from "../graph/questions/read-claims.ts";
import type { Readers, Selection } from "../graph/questions/select-graph.ts";
import { selectGraph } from "../graph/questions/select-graph.ts";
import type { Value, ValueMap } from "../graph/values.ts";
import { valueMap } from "../graph/values.ts";
import type { OpenedView } from "../graph/view/open-view.ts";
import { readGraphFile } from "../graph/view/read-graph-file.ts";
import { readViewNote } from "../graph/view/view-note.ts";
import { told } from "./told-graph.ts";

/** What of a request says which graph is meant, and what is told of it. */
export type GraphRequest = SelectionBody & Pick<RenderBody, "lang" | "title" | "made">;

/** Where graphs and claims come from. A graph file that has its claims needs none of it. */
export interface Sources {
  readonly readers?: Readers | undefined;
  readonly asking?: (Asking & { readonly lens: Lens | Promise<Lens> }) | undefined;
  /** A file that was opened already, in place of `graph` or `note` in the request. */
  readonly view?: OpenedView | undefined;
  /** Reads claims by their ids; `readers` are asked where it is absent. */
  readonly readClaims?: ((ids: readonly string[]) => Promise<ReadonlyMap<string, Claim>>) | undefined;
}

/**
 * The graph that a request means, with claims, title and language; nodes have places only where a file or note gave them.
 * @param body as `renderBody` or `exportBody` parsed it; integers among `parameters` are bigints
 * @throws GraphError `invalid_request` unless exactly one of `graph`, `query`, `actor` and `note` is given; `engine_unavailable` where a database
 * is needed and there is none; what `selectGraph` and the readers of files throw
 */
export async function exportedGraphOf(body: GraphRequest, sources: Sources): Promise<ExportedGraph> {
  const graph = await foundGraphOf(body, sources);
  return { ...graph, claims: await claimsOfFound(graph, sources) };
}

/** As `exportedGraphOf`, for whoever goes on with the graph while `claimsOfFound` reads its claims: it has only those of a file. */
export async function foundGraphOf(body: GraphRequest, sources: Sources): Promise<ExportedGraph> {
  const selected = selectionOf(body, sources.view);
  return told(selected.kind === "graph" ? selected.graph : await select(selected, body, sources), body);
}

/** The claims behind a graph: its own where it has some, else those that the sources have. @throws GraphError what reading them throws */
export async function claimsOfFound(graph: ExportedGraph, sources: Sources): Promise<ExportedGraph["claims"]> {
  const ids = graph.claims.size > 0 ? [] : claimIdsOf(graph.relationships);
  const { readers, asking } = sources;
  if (ids.length === 0) return graph.claims;
  if (sources.readClaims !== undefined) return sources.readClaims(ids);
  if (readers === undefined || asking === undefined) return graph.claims;
  return readClaimsOf(readers.reader, ids, { ...asking, lens: await asking.lens });
}

type Selected = Selection | (OpenedView & { readonly kind: "graph" });

function selectionOf(body: GraphRequest, view: OpenedView | undefined): Selected {
  checkSelection(body, view);
  const { graph, query, actor, note, types, from, to, parameters } = body;
  if (view !== undefined) return view;
  if (query !== undefined) return { kind: "query", text: query, parameters: parametersOf(parameters) };
  if (actor !== undefined) return { kind: "actors", ids: actor, types, from, to };
  if (graph !== undefined) return { kind: "graph", graph: readGraphFile(JSON.stringify(graph)) };
  return { kind: "note", note: readViewNote(JSON.stringify(note)) };
}

/** @throws GraphError `invalid_request` unless a request says in exactly one way which graph is meant */
export function checkSelection(body: GraphRequest, view?: OpenedView): void {
  const { graph, query, actor, note, types, from, to, parameters } = body;
  const opened = view === undefined ? {} : { [view.kind]: view };
  const given = Object.entries({ graph, query, actor, note, ...opened }).filter(([, value]) => value !== undefined);
  if (given.length !== 1) {
    const names = given.map(([name]) => `\`${name}\``).join(" and ");
    const what = given.length === 0 ? "Nothing says which graph is meant" : `${names} were given`;
    throw new GraphError(
      "invalid_request",
      `${what}; expected exactly one of \`graph\`, \`query\`, \`actor\`, \`note\`.`,
    );
  }
  refuse({ types, from, to }, actor === undefined, "actor");
  refuse({ parameters }, query === undefined, "query");
}

/** Fields that mean nothing without another one are refused rather than passed over. */
function refuse(fields: { readonly [name: string]: unknown }, isAlone: boolean, companion: string): void {
  const [name] = Object.entries(fields).find(([, value]) => isAlone && value !== undefined) ?? [];
  if (name === undefined) return;
  throw new GraphError("invalid_request", `\`${name}\` was given without \`${companion}\`, with which it goes.`, {
    details: { field: name },
  });
}

/** Typed where it has a `$type`, plain JSON where not. */
function parametersOf(parameters: { readonly [name: string]: unknown } | undefined): ValueMap {
  return valueMap(Object.entries(parameters ?? {}).map(([name, value]) => [name, parameterOf(value)] as const));
}

function parameterOf(json: unknown): Value {
  if (Array.isArray(json)) return json.map(parameterOf);
  if (typeof json === "object" && json !== null) {
    if ("$type" in json && typeof json.$type === "string") return readTyped(json);
    return valueMap(Object.entries(json).map(([key, value]) => [key, parameterOf(value)] as const));
  }
  return typeof json === "string" || typeof json === "number" || typeof json === "bigint" || typeof json === "boolean"
    ? json
    : null;
}

async function select(selection: Selection, body: GraphRequest, { readers, asking }: Sources): Promise<ExportedGraph> {
  if (readers === undefined || asking === undefined) {
    throw new GraphError("engine_unavailable", "There is no database to find the graph in.", {
      hint: "Connect to one, or give a graph file, which has all of its graph.",
    });
  }
  return selectGraph(readers, selection, { ...asking, language: body.lang, limit: body.limit });
}
