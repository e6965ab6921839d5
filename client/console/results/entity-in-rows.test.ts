import { describe, expect, it } from "vitest";
import { GraphNode, GraphPath, GraphRelationship, type Value, valueMap } from "../../../graph/values.ts";
import { entityInRows, hasEntities } from "./entity-in-rows.ts";

const node = (id: string) => new GraphNode(id, [], valueMap([]));
const [A, B] = [node("a"), node("b")];
const R = new GraphRelationship("r", "a", "b", "T", valueMap([]));

describe("what is shown in the explorer", () => {
  it("of a relationship are its ends too, wherever in the rows they stand", () => {
    const rows: (readonly Value[])[] = Array.from({ length: 5_000 }, () => [1n]);
    rows[10] = [[A]];
    rows[4_000] = [valueMap([["x", B]])];
    expect(entityInRows(R, rows, rows.length)).toEqual({
      subgraph: { nodes: [A, B], relationships: [R] },
      selected: "r",
    });
    expect(entityInRows(R, rows, 100).subgraph.nodes).toEqual([A]);
  });

  it("of a path is all of it, and its first node is selected", () => {
    expect(entityInRows(new GraphPath([A, B], [R]), [], 0)).toEqual({
      subgraph: { nodes: [A, B], relationships: [R] },
      selected: "a",
    });
  });

  it("is known to be something from the first rows", () => {
    expect(hasEntities([[1n, [R]]], 1)).toBe(true);
    expect(hasEntities([[1n]], 1)).toBe(false);
  });
});
