/** Reads a graph file (graph/files/graph-file.ts), strictly: what it hands over is as good as what came from the database. */
import { chooseCaptions, sampleLabels } from "../caption-choice.ts";
import { GraphError } from "../errors.ts";
import type { Position } from "../figure/geometry.ts";
import type { ExportedGraph, Origin } from "../files/exported-graph.ts";
import { GRAPH_FORMAT, GRAPH_VERSION } from "../files/graph-file.ts";
import type { Lens } from "../lens.ts";
import { lensFor } from "../lens.ts";
import { GraphNode, GraphRelationship } from "../values.ts";
import { Found } from "./found.ts";
import { readClaim } from "./read-claim.ts";
import { readLens } from "./read-lens.ts";
import type { ViewNote } from "./view-note.ts";
import { readViewNote } from "./view-note.ts";

/** Had the id of the lens only, and no claims. */
const FIRST_VERSION = 1;

/**
 * The graph of a file of version 2 or 1.
 * @throws GraphError `invalid_request` that says where something is wrong and what was expected there
 */
export function readGraphFile(text: string): ExportedGraph {
  return graphIn(new Found("graph file", parsed(text)));
}

/**
 * The graph of a file with the view that it was saved with, where there is one.
 * @throws GraphError `invalid_request` as `readGraphFile`
 */
export function readGraphAndView(text: string): { readonly graph: ExportedGraph; readonly note?: ViewNote } {
  const file = new Found("graph file", parsed(text));
  const graph = graphIn(file);
  const view = file.at("view");
  return view.isAbsent ? { graph } : { graph, note: readViewNote(view.json()) };
}

function graphIn(file: Found): ExportedGraph {
  const version = versionOf(file);
  const { nodes, positions } = readNodes(file.at("nodes").list());
  const relationships = readRelationships(
    file.at("relationships").list(),
    new Set(nodes.map((node) => node.elementId)),
  );
  const claims = version === FIRST_VERSION ? [] : file.at("claims").list().map(readClaim);
  return {
    nodes,
    relationships,
    positions,
    lens: version === FIRST_VERSION ? lensOfNames(nodes, relationships) : readLens(file.at("lens")),
    language: file.at("language").oneOf(["en", "ja"]),
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    origin: originOf(file),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new GraphError("invalid_request", `The graph file cannot be read: it is not JSON (${reason}).`, {
      hint: "It may have been cut off; save it again.",
      cause,
    });
  }
}

function versionOf(file: Found): number {
  file.at("format").oneOf([GRAPH_FORMAT]);
  const version = file.at("version").number();
  if (version === GRAPH_VERSION || version === FIRST_VERSION) return version;
  throw file
    .at("version")
    .wrong(`${FIRST_VERSION} or ${GRAPH_VERSION}`, "A newer Parley has written the file; update this one.");
}

function readNodes(items: readonly Found[]): {
  readonly nodes: readonly GraphNode[];
  readonly positions: ReadonlyMap<string, Position>;
} {
  const ids = new Set<string>();
  const positions = new Map<string, Position>();
  const nodes = items.map((item) => {
    const id = newId(item, ids);
    const position = item.at("position");
    if (!position.isNull && !position.isAbsent)
      positions.set(id, { x: position.at("x").number(), y: position.at("y").number() });
    return new GraphNode(id, item.at("labels").texts(), item.at("properties").typedMap());
  });
  return { nodes, positions };
}

function readRelationships(items: readonly Found[], nodeIds: ReadonlySet<string>): readonly GraphRelationship[] {
  const ids = new Set<string>();
  const end = (found: Found): string => {
    if (nodeIds.has(found.text())) return found.text();
    throw found.wrong("the elementId of a node of the file");
  };
  return items.map(
    (item) =>
      new GraphRelationship(
        newId(item, ids),
        end(item.at("startNodeElementId")),
        end(item.at("endNodeElementId")),
        item.at("type").text(),
        item.at("properties").typedMap(),
      ),
  );
}

/** The element id of an item, which none before it has. */
function newId(item: Found, known: Set<string>): string {
  const id = item.at("elementId").text();
  if (known.has(id)) throw item.at("elementId").wrong("an id that no other item of the list has");
  known.add(id);
  return id;
}

function originOf(file: Found): Origin {
  const query = file.at("query");
  return {
    ...file.optional("title", (title) => title.text()),
    ...(query.isAbsent ? {} : { query: { text: query.text(), parameters: parametersOf(file.at("parameters")) } }),
    ...file.optional("actors", (actors) => actors.texts()),
    ...file.optional("filters", (filters) => filters.texts()),
    ...file.optional("leftOut", (counts) => ({
      nodes: counts.at("nodes").number(),
      relationships: counts.at("relationships").number(),
    })),
    ...file.optional("truncated", (truncated) => truncated.truth()),
    ...file.optional("made", (made) => made.text()),
  };
}

function parametersOf(found: Found): ReturnType<Found["typedMap"]> {
  return found.isAbsent ? {} : found.typedMap();
}

function lensOfNames(nodes: readonly GraphNode[], relationships: readonly GraphRelationship[]): Lens {
  return lensFor({
    labels: [...new Set(nodes.flatMap((node) => node.labels))],
    types: [...new Set(relationships.map((relationship) => relationship.type))],
    captions: chooseCaptions(sampleLabels(nodes)),
  });
}
