import { describe, expect, it } from "vitest";
import { lensFor } from "../../graph/lens.ts";
import type { ViewNote } from "../../graph/view/view-note.ts";
import { GRAPH, LENS } from "../testing/graph.ts";
import { viewOfGraph, viewOfNote } from "./opened.ts";

const note: ViewNote = {
  language: "en",
  title: "Talks",
  nodes: [
    ["minister", 5, 6],
    ["envoy", 1, 2],
    ["unknown", 9, 9],
  ],
  relationships: ["talk", "lost"],
};
const ids = (entities: readonly { readonly elementId: string }[]) => entities.map(({ elementId }) => elementId);

describe("the view of a note", () => {
  it("has the nodes at the places and in the order of the note, and counts what is missing", () => {
    const { view, missing, title } = viewOfNote(
      note,
      { nodes: GRAPH.nodes.slice(0, 2), relationships: GRAPH.relationships.slice(0, 1) },
      "x.svg",
      LENS,
    );
    expect(ids(view.subgraph.nodes)).toEqual(["minister", "envoy"]);
    expect(view.positions.get("envoy")).toEqual({ x: 1, y: 2 });
    expect(missing).toEqual({ nodes: 1, relationships: 1 });
    expect(title).toBe("Talks");
  });

  it("is refused where the database has none of it", () => {
    expect(() => viewOfNote(note, { nodes: [], relationships: [] }, "x.svg", LENS)).toThrow(
      "None of the 3 nodes of “x.svg” is in this database.",
    );
  });

  it("leaves out a relationship whose end is missing", () => {
    const { view, missing } = viewOfNote(
      note,
      { nodes: GRAPH.nodes.slice(0, 1), relationships: GRAPH.relationships.slice(0, 1) },
      "x",
      LENS,
    );
    expect(view.subgraph.relationships).toEqual([]);
    expect(missing.relationships).toBe(2);
  });
});

describe("the view of a graph file", () => {
  const graph = {
    ...GRAPH,
    positions: new Map(),
    lens: LENS,
    language: "en",
    claims: new Map(),
    origin: { title: "T" },
  } as const;

  it("keeps the page's lens where the file has the same, and else brings its own", () => {
    expect(viewOfGraph(graph, structuredClone(LENS)).view.source).toEqual({ title: "T", isFile: true });
    const other = lensFor({ labels: ["Film"], types: [] });
    expect(viewOfGraph(graph, other).view.source).toMatchObject({ lens: LENS });
  });
});
