/** What the legend counts. */
import { describe, expect, it } from "vitest";
import { applyFilters, NO_FILTERS, toggleLabel } from "../state/filters.ts";
import { GRAPH, LENS } from "../testing/graph.ts";
import { countLegend } from "./counts.ts";

describe("the counts of the legend", () => {
  it("are of what is explored and of what is drawn, in the order of the lens", () => {
    const visible = applyFilters(GRAPH, toggleLabel(NO_FILTERS, "Country"), LENS);
    const { relations, kinds } = countLegend(LENS, GRAPH, visible);
    expect(relations.map(({ key, explored, drawn }) => [key, explored, drawn])).toEqual([
      ["NEGOTIATED_WITH", 1, 1],
      ["REJECTED", 1, 0],
      ["REPRESENTS", 1, 0],
    ]);
    expect(kinds.map(({ key, explored, drawn }) => [key, explored, drawn])).toEqual([
      ["Person", 2, 2],
      ["Country", 1, 0],
    ]);
  });

  it("leave out what is not there", () => {
    expect(countLegend(LENS, { nodes: [], relationships: [] }, { nodes: [], relationships: [] })).toEqual({
      relations: [],
      kinds: [],
    });
  });
});
