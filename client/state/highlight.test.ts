import { describe, expect, it } from "vitest";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import { EMPTY_VIEW } from "./explored.ts";
import { litOf, neighbourhoodOf, nothingSelected, toggleFollowing, toggleHighlight } from "./highlight.ts";
import { defaultPreferences } from "./preferences.ts";
import { NOTHING_SELECTED, select } from "./selection.ts";
import type { ExplorerState } from "./state.ts";
import { initialState } from "./state.ts";

const node = (id: string) => new GraphNode(id, ["Actor"], valueMap([["name", id]]));
const relation = (id: string, from: string, to: string) => new GraphRelationship(id, from, to, "MET", valueMap([]));
const subgraph = {
  nodes: ["a", "b", "c", "d"].map(node),
  relationships: [relation("ab", "a", "b"), relation("bc", "b", "c"), relation("cc", "c", "c")],
};
const A = select({ nodes: ["a"] });
const B = select({ nodes: ["b"] });

function state(changes: Partial<ExplorerState> = {}): ExplorerState {
  const start = initialState(defaultPreferences(["en"]));
  const explored = { past: [], present: { ...EMPTY_VIEW, subgraph, label: { words: { en: "", ja: "" } } }, future: [] };
  return { ...start, explored, ...changes };
}

describe("a neighbourhood", () => {
  it("is a node, its relationships and the nodes at their other ends", () => {
    expect(neighbourhoodOf(subgraph, A)).toEqual(new Set(["a", "ab", "b"]));
    expect(neighbourhoodOf(subgraph, select({ nodes: ["d", "gone"] }))).toEqual(new Set(["d"]));
  });

  it("is a relationship with both its ends, a loop with its node", () => {
    expect(neighbourhoodOf(subgraph, select({ relationships: ["bc"] }))).toEqual(new Set(["bc", "b", "c"]));
    expect(neighbourhoodOf(subgraph, select({ relationships: ["cc"] }))).toEqual(new Set(["cc", "c"]));
  });
});

describe("the highlight", () => {
  it("is about what was selected, and ends when it is asked for again", () => {
    const highlight = toggleHighlight(state({ selection: A }));
    expect(litOf(state({ selection: NOTHING_SELECTED, highlight }))).toEqual(new Set(["a", "ab", "b"]));
    expect(toggleHighlight(state({ selection: A, highlight }))).toBeUndefined();
    expect(toggleHighlight(state({ highlight }))).toBeUndefined();
  });

  it("goes over to something else that is selected", () => {
    expect(toggleHighlight(state({ selection: B, highlight: { around: A, follows: false } }))?.around).toBe(B);
  });

  it("follows the selection where it shall, and stays when nothing is selected", () => {
    const highlight = toggleFollowing(state({ selection: A }));
    expect(litOf(state({ selection: B, highlight }))).toEqual(new Set(["ab", "a", "b", "bc", "c"]));
    expect(litOf(state({ selection: NOTHING_SELECTED, highlight }))).toEqual(new Set(["a", "ab", "b"]));
    expect(toggleFollowing(state({ selection: B, highlight }))).toEqual({ around: B, follows: false });
  });

  it("waits for a selection where there is none", () => {
    const highlight = toggleFollowing(state());
    expect(litOf(state({ highlight }))).toBeUndefined();
    expect(toggleFollowing(state({ highlight }))).toBeUndefined();
  });

  it("gives way to paths that are found, and dims nothing when it is not there any more", () => {
    const highlight = { around: select({ nodes: ["gone"] }), follows: false };
    expect(litOf(state({ highlight }))).toBeUndefined();
    expect(litOf(state({ highlight, spotlight: new Set(["c"]) }))).toEqual(new Set(["c"]));
  });

  it("is the same set as long as nothing changes", () => {
    const highlighted = state({ highlight: { around: A, follows: false } });
    expect(litOf(highlighted)).toBe(litOf({ ...highlighted, pending: new Set(["x"]) }));
  });

  it("ends when nothing is selected for the second time", () => {
    const highlighted = state({ selection: A, highlight: { around: A, follows: false } });
    const once = { ...highlighted, ...nothingSelected(highlighted) };
    expect(once).toMatchObject({ selection: NOTHING_SELECTED, highlight: { around: A } });
    expect(nothingSelected(once).highlight).toBeUndefined();
  });
});
