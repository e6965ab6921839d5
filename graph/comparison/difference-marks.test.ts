import { describe, expect, it } from "vitest";
import { lineSignsOf } from "../figure/line-signs.ts";
import { framedText } from "../figure/marks.ts";
import { sceneOf } from "../figure/scene.ts";
import { lensFor } from "../lens.ts";
import type { Subgraph } from "../subgraph.ts";
import { GraphNode, GraphRelationship, valueMap } from "../values.ts";
import type { DifferenceMark } from "./compare-graph.ts";
import { markOfDifference, withMarks } from "./difference-marks.ts";

const LENS = lensFor({ labels: ["Actor", "Claim"], types: [] });
const node = (id: string) => new GraphNode(id, ["Actor"], valueMap([["name", id]]));
const tie = (id: string, start: string, end: string) =>
  new GraphRelationship(id, start, end, "NEGOTIATED_WITH", valueMap([["certainty", "stated"]]));
const GRAPH: Subgraph = {
  nodes: [node("a"), node("b"), node("c")],
  relationships: [tie("r1", "a", "b"), tie("r2", "a", "c"), tie("r3", "b", "c")],
};
const MARKED = withMarks(
  GRAPH,
  new Map<string, DifferenceMark>([
    ["r1", "added"],
    ["r2", "gone"],
  ]),
);

describe("marks of differences", () => {
  it("are on what is drawn, and leave the rest the same value", () => {
    expect(MARKED.relationships.map(markOfDifference)).toEqual(["added", "gone", undefined]);
    expect(MARKED.relationships[2]).toBe(GRAPH.relationships[2]);
    expect(GRAPH.relationships.map(markOfDifference)).toEqual([undefined, undefined, undefined]);
    expect(withMarks(GRAPH, new Map())).toBe(GRAPH);
  });

  it("make lines wider, and dotted where they are gone, beside their signs", () => {
    const [plain, , third] = sceneOf(GRAPH, LENS, "en").relationships;
    const [added, gone, same] = sceneOf(MARKED, LENS, "en").relationships;
    expect(added?.width).toBeGreaterThan(plain?.width ?? 0);
    expect([added?.line, gone?.line]).toEqual(["solid", "dotted"]);
    expect(same?.width).toBe(third?.width);
    expect(framedText(1, true, added?.difference)).toBe("+ ≠");
    expect(framedText(1, false, gone?.difference)).toBe("−");
  });

  it("are explained by the legend where they occur", () => {
    const explained = lineSignsOf(sceneOf(MARKED, LENS, "en"), MARKED.relationships, LENS, "en").map(({ id }) => id);
    expect(explained).toEqual(["added", "gone"]);
    expect(lineSignsOf(sceneOf(GRAPH, LENS, "en"), GRAPH.relationships, LENS, "en")).toEqual([]);
  });

  it("do not share a line with what carries another mark", () => {
    const many = Array.from({ length: 8 }, (_, place) => tie(`m${place}`, "a", "b"));
    const marks = new Map(many.slice(0, 4).map((one) => [one.elementId, "added" as const]));
    const lines = sceneOf(withMarks({ ...GRAPH, relationships: many }, marks), LENS, "en").relationships;
    expect(lines.map(({ members, difference }) => [members.length, difference])).toEqual([
      [4, "added"],
      [4, undefined],
    ]);
  });
});
