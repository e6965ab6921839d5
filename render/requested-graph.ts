/** From a request to its graph, or to a file of it: the one way that server and command line go, so that the same request gives the same bytes. */
import type { Claim } from "../graph/contract/answers.ts";
import type { ExportBody, RenderBody, SelectionBody } from "../graph/contract/render.ts";
import { GraphError } from "../graph/errors.ts";
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import type { FileFormat, FilePart } from "../graph/files/file-format.ts";
import { FILE_FORMATS } from "../graph/files/file-formats.ts";
import { LAYOUT_NAMES } from "../graph/layout/layout-names.ts";
import type { Placing } from "../graph/layout/placed.ts";
import { placed } from "../graph/layout/placed.ts";
import { readTyped } from "../graph/query-api/read-typed.ts";
import type { LensAsking } from "../graph/questions/asking.ts";
import { claimIdsOf, readClaimsOf } from "../graph/questions/read-claims.ts";
import type { Readers, Selection } from "../graph/questions/select-graph.ts";
import { selectGraph } from "../graph/questions/select-graph.ts";
import type { Value, ValueMap } from "../graph/values.ts";
import { valueMap } from "../graph/values.ts";
import type { OpenedView } from "../graph/view/open-view.ts";
import { readGraphFile } from "../graph/view/read-graph-file.ts";
import { readViewNote } from "../graph/view/view-note.ts";

/** What of a request says which graph is meant, and what is told of it. */
export type GraphRequest = SelectionBody & Pick<RenderBody, "lang" | "title" | "made">;

/** Where graphs and claims come from. A graph file that has its claims needs none of it. */
export interface Sources {
  readonly readers?: Readers | undefined;
  readonly asking?: LensAsking | undefined;
  /** A file that was opened already, in place of `graph` or `note` in the request. */
  readonly view?: OpenedView | undefined;
  /** Reads claims by their ids; `readers` are asked where it is absent. */
  readonly readClaims?: ((ids: readonly string[]) => Promise<ReadonlyMap<string, Claim>>) | undefined;
}

/** A file in a format: most have one part. */
export interface ExportedFile {
  readonly format: FileFormat;
  readonly parts: readonly FilePart[];
  readonly graph: ExportedGraph;
}

/** Formats of what is cited and claimed: nothing in them has a place, so none is laid out. */
const WITHOUT_PLACES: ReadonlySet<string> = new Set(["bibtex", "csl-json", "ris", "markdown", "plover"]);

/**
 * The graph that a request means, with claims, title and language; nodes have places only where a file or note gave them.
 * @param body as `renderBody` or `exportBody` parsed it; integers among `parameters` are bigints
 * @throws GraphError `invalid_request` unless exactly one of `graph`, `query`, `actor` and `note` is given; `engine_unavailable` where a database
 * is needed and there is none; what `selectGraph` and the readers of files throw
 */
export async function exportedGraphOf(body: GraphRequest, sources: Sources): Promise<ExportedGraph> {
  const selected = selectionOf(body, sources.view);
  const graph =
    selected.kind === "graph" ? await withClaims(selected.graph, sources) : await select(selected, body, sources);
  const { query } = graph.origin;
  return {
    ...graph,
    language: body.lang,
    origin: {
      ...graph.origin,
      ...(query === undefined ? {} : { query: { text: query.text, parameters: sorted(query.parameters) } }),
      ...(body.title === undefined ? {} : { title: body.title }),
      ...(body.made === undefined ? {} : { made: body.made }),
    },
  };
}

/**
 * Writes the file that a request asks for; its text is made while it is read.
 * @throws GraphError as `exportedGraphOf`; `invalid_request` for a format that there is not, or that cannot hold the graph
 */
export function exportRequest(body: ExportBody, sources: Sources): Promise<ExportedFile> {
  return writtenFile(body, () => exportedGraphOf(body, sources), placed);
}

/** As `exportRequest`, for whoever finds the graph and places its nodes in a way of his own. */
export async function writtenFile(
  body: ExportBody,
  find: () => Promise<ExportedGraph>,
  place: (graph: ExportedGraph, placing: Placing) => ExportedGraph | Promise<ExportedGraph>,
): Promise<ExportedFile> {
  const format = formatOf(body.format);
  const found = await find();
  const { layout, seed, bom, formulas } = body;
  const graph = WITHOUT_PLACES.has(format.id) ? found : await place(found, { layout, seed });
  return { format, graph, parts: format.parts(graph, { byteOrderMark: bom, formulas }) };
}

/** What a request takes from a file where it says nothing itself: to be put before what was given, and then parsed. */
export function defaultsOf(view: OpenedView): Partial<Pick<RenderBody, "lang" | "layout" | "seed">> {
  if (view.kind === "graph") return { lang: view.graph.language };
  const { language, layout, seed } = view.note;
  const known = LAYOUT_NAMES.find(({ id }) => id === layout);
  return {
    lang: language,
    ...(known === undefined ? {} : { layout: known.id }),
    ...(seed === undefined ? {} : { seed }),
  };
}

function formatOf(id: string): FileFormat {
  const format = FILE_FORMATS.find((known) => known.id === id);
  if (format !== undefined) return format;
  const known = FILE_FORMATS.map((one) => one.id).join(", ");
  throw new GraphError("invalid_request", `There is no format “${id}” for files.`, {
    hint: `Choose one of ${known}. Pictures (svg, png, pdf, html) are made by rendering.`,
    details: { field: "format" },
  });
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

/** Parameters in the order of their names, as a graph file has them: so a figure does not tell which way it went. */
function sorted(parameters: ValueMap): ValueMap {
  return valueMap(Object.entries(parameters).toSorted(([one], [other]) => (one < other ? -1 : 1)));
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

async function withClaims(graph: ExportedGraph, sources: Sources): Promise<ExportedGraph> {
  const ids = graph.claims.size > 0 ? [] : claimIdsOf(graph.relationships);
  const { readers, asking } = sources;
  if (ids.length === 0) return graph;
  if (sources.readClaims !== undefined) return { ...graph, claims: await sources.readClaims(ids) };
  if (readers === undefined || asking === undefined) return graph;
  return { ...graph, claims: await readClaimsOf(readers.reader, ids, asking) };
}
