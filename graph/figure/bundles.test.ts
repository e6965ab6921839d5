import { describe, expect, it } from "vitest";
import { talksLens } from "../../test/made-graph.ts";
import { GraphNode, GraphRelationship, valueMap } from "../values.ts";
import { drawnLines } from "./bundles.ts";
import { sceneOf } from "./scene.ts";

const nodes = ["a", "b", "c"].map((id) => new GraphNode(id, ["Actor"], valueMap([["name", id]])));

function linesOf(relationships: readonly GraphRelationship[]) {
  return drawnLines(sceneOf({ nodes, relationships }, talksLens(), "en"));
}

function many(count: number, from: string, to: string, type = "PRESSURED", certainty = "stated") {
  return Array.from(
    { length: count },
    (_, index) =>
      new GraphRelationship(
        `${type}${certainty}${from}${to}${index}`,
        from,
        to,
        type,
        valueMap([["certainty", certainty]]),
      ),
  );
}

describe("drawnLines", () => {
  it("gives each relationship a line of its own as long as lines can be told apart", () => {
    expect(linesOf(many(8, "a", "b")).map(({ members }) => members.length)).toEqual(new Array(8).fill(1));
  });

  it("makes one line of what looks alike where there are more, wider and straight", () => {
    const [line, ...others] = linesOf(many(13, "a", "b"));
    expect(others).toEqual([]);
    expect(line?.members).toHaveLength(13);
    expect(line?.relationship.bend.distance).toBe(0);
    expect(line?.relationship.width).toBeGreaterThan(3);
  });

  it("keeps types, directions, dashes and what is disputed apart", () => {
    const lines = linesOf([
      ...many(8, "a", "b"),
      ...many(5, "b", "a"),
      ...many(2, "a", "b", "REJECTED"),
      ...many(3, "a", "b", "PRESSURED", "disputed"),
      ...many(3, "a", "b", "PRESSURED", "planned"),
    ]);
    expect(lines.map(({ members }) => members.length)).toEqual([8, 5, 2, 3, 3]);
    expect(
      new Set(lines.map(({ relationship: { bend, start } }) => (start === "a" ? bend.distance : -bend.distance))).size,
    ).toBe(5);
  });

  it("leaves other pairs as they are, and loses no relationship", () => {
    const relationships = [...many(2, "a", "c"), ...many(40, "a", "b"), ...many(1, "c", "c")];
    const lines = linesOf(relationships);
    expect(lines).toHaveLength(4);
    expect(lines.flatMap(({ members }) => members).toSorted()).toEqual(
      relationships.map(({ elementId }) => elementId).toSorted(),
    );
  });
});
