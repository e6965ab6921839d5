import { describe, expect, it } from "vitest";
import { GraphRelationship, valueMap } from "../../graph/values.ts";
import { pairOfSelection } from "./pair.ts";

const line = (id: string, from: string, to: string) => new GraphRelationship(id, from, to, "T", valueMap([]));
const GRAPH = { nodes: [], relationships: [line("1", "a", "b"), line("2", "b", "a"), line("3", "a", "c")] };
const of = (nodes: readonly string[], relationships: readonly string[] = []) =>
  pairOfSelection({ nodes, relationships }, GRAPH);

describe("the pair that is selected", () => {
  it("is two nodes in the order in which they were selected", () => {
    expect(of(["b", "a"])).toEqual({ from: "b", to: "a" });
  });

  it("is the ends of a relationship, and of all that are parallel to it", () => {
    expect(of([], ["2"])).toEqual({ from: "b", to: "a" });
    expect(of([], ["1", "2"])).toEqual({ from: "a", to: "b" });
    expect(of(["a", "b"], ["1"])).toEqual({ from: "a", to: "b" });
  });

  it("is none for one node, three, or relationships of several pairs", () => {
    expect(of(["a"])).toBeUndefined();
    expect(of(["a", "b", "c"])).toBeUndefined();
    expect(of([], ["1", "3"])).toBeUndefined();
    expect(of(["c"], ["1"])).toBeUndefined();
    expect(of([], ["gone"])).toBeUndefined();
  });
});
