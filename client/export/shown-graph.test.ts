import { describe, expect, it } from "vitest";
import type { Position } from "../../graph/figure/geometry.ts";
import { valueMap } from "../../graph/values.ts";
import { applyFilters, NO_FILTERS } from "../state/filters.ts";
import { NOTHING_SELECTED } from "../state/selection.ts";
import { GRAPH, LENS } from "../testing/graph.ts";
import type { ShownPage } from "./shown-graph.ts";
import { partOf, shownGraph } from "./shown-graph.ts";

const page: ShownPage = {
  explored: GRAPH,
  visible: GRAPH,
  selection: NOTHING_SELECTED,
  inView: [],
  positions: new Map<string, Position>([
    ["envoy", { x: 1, y: 2 }],
    ["gone", { x: 9, y: 9 }],
  ]),
  lens: LENS,
  filters: NO_FILTERS,
};
const ids = (entities: readonly { readonly elementId: string }[]) => entities.map(({ elementId }) => elementId);

describe("a part of what is shown", () => {
  it("has what joins the nodes in the window", () => {
    const part = partOf({ ...page, inView: ["envoy", "minister"] }, "view");
    expect([ids(part.nodes), ids(part.relationships)]).toEqual([["envoy", "minister"], ["talk"]]);
  });

  it("has both ends of a selected relationship", () => {
    const part = partOf({ ...page, selection: { nodes: [], relationships: ["office"] } }, "selection");
    expect([ids(part.nodes), ids(part.relationships)]).toEqual([["envoy", "country"], ["office"]]);
  });
});

describe("shownGraph", () => {
  it("has the places of its nodes and of no others", () => {
    expect([...shownGraph(page, "all", "en").positions.keys()]).toEqual(["envoy"]);
  });

  it("says which filters are in force, in the language of the file, and how much they leave out", () => {
    const filters = { ...NO_FILTERS, hiddenTypes: new Set(["REJECTED", "ABSENT"]), hiddenLabels: new Set(["Country"]) };
    const filtered = { ...page, filters, visible: applyFilters(GRAPH, filters, LENS) };
    const { origin } = shownGraph(filtered, "all", "ja");
    expect(origin.leftOut).toEqual({ nodes: 1, relationships: 2 });
    expect(origin.filters).toHaveLength(2);
    expect(origin.filters?.[0]).toMatch(/^除外した関係：/);
  });

  it("counts what is outside of the window, but not what was not selected", () => {
    const part = { ...page, inView: ["envoy"], selection: { nodes: ["envoy"], relationships: [] } };
    expect(shownGraph(part, "view", "en").origin.leftOut).toEqual({ nodes: 2, relationships: 3 });
    expect(shownGraph(part, "selection", "en").origin).toEqual({});
  });

  it("names the query that found it", () => {
    const query = { text: "MATCH (n) RETURN n", parameters: valueMap([]) };
    expect(shownGraph({ ...page, source: { query } }, "all", "en").origin).toEqual({ query });
  });
});
