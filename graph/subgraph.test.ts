import { describe, expect, it } from "vitest";
import { difference, drawable, EMPTY_SUBGRAPH, merge, type Subgraph, subgraphOfRows, without } from "./subgraph.ts";
import { GraphNode, GraphPath, GraphRelationship, valueMap } from "./values.ts";

const node = (id: string) => new GraphNode(id, ["Person"], valueMap([["name", id]]));
const talk = (id: string, from: string, to: string) =>
  new GraphRelationship(id, from, to, "NEGOTIATED_WITH", valueMap([]));
const a = node("a");
const b = node("b");
const c = node("c");
const ab = talk("ab", "a", "b");
const bc = talk("bc", "b", "c");
const graph: Subgraph = { nodes: [a, b, c], relationships: [ab, bc] };

describe("merge", () => {
  it("keeps each entity once and lets the newer win, in the order in which they came", () => {
    const newer = node("a");
    const merged = merge({ nodes: [a, b], relationships: [ab] }, { nodes: [newer, c], relationships: [ab, bc] });
    expect(merged.nodes).toEqual([newer, b, c]);
    expect(merged.nodes[0]).toBe(newer);
    expect(merged.relationships.map((relationship) => relationship.elementId)).toEqual(["ab", "bc"]);
  });

  it("gives the known subgraph's own lists back when nothing is added, so that nothing is drawn again", () => {
    expect(merge(graph, EMPTY_SUBGRAPH).nodes).toBe(graph.nodes);
  });
});

describe("without", () => {
  it("takes the relationships of a removed node with it", () => {
    expect(without(graph, new Set(["a"]))).toEqual({ nodes: [b, c], relationships: [bc] });
  });

  it("removes a single relationship and keeps its ends", () => {
    expect(without(graph, new Set(["ab"]))).toEqual({ nodes: [a, b, c], relationships: [bc] });
  });
});

describe("drawable", () => {
  it("leaves out relationships of which an end is not there", () => {
    expect(drawable({ nodes: [a, b], relationships: [ab, bc] }).relationships).toEqual([ab]);
  });
});

describe("difference", () => {
  it("names what was added, changed and removed", () => {
    const changed = node("b");
    const after = { nodes: [changed, c, node("d")], relationships: [bc] };
    const found = difference(graph, after);
    expect(found.addedNodes.map((added) => added.elementId)).toEqual(["d"]);
    expect(found.changedNodes).toEqual([changed]);
    expect(found.removedNodes).toEqual(["a"]);
    expect(found.removedRelationships).toEqual(["ab"]);
    expect(found.addedRelationships).toEqual([]);
  });

  it("is empty between a subgraph and itself", () => {
    expect(Object.values(difference(graph, graph)).flat()).toEqual([]);
  });
});

describe("subgraphOfRows", () => {
  it("finds nodes, relationships and paths in lists and maps, each once", () => {
    const rows = [[1n, [a, valueMap([["deep", [new GraphPath([a, b], [ab])]]])]], [a, "text"], [null]];
    expect(subgraphOfRows(rows)).toEqual({ nodes: [a, b], relationships: [ab] });
  });
});
