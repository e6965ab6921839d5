import { describe, expect, it } from "vitest";
import { lensFor } from "../../graph/lens.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import { DATED, DATED_LENS } from "../testing/dated.ts";
import { GRAPH, LENS } from "../testing/graph.ts";
import { dateWordsOf, sortedLines, treeModel } from "./tree-model.ts";

const DATES = { entity: "relationship", key: "date" } as const;
const model = treeModel({ subgraph: GRAPH, lens: LENS, language: "en", dateSources: [] });
const captions = (lines: readonly { readonly caption: string }[]) => lines.map(({ caption }) => caption);

describe("the list of a graph", () => {
  it("has a line for each node, with its kind and the number of its relationships", () => {
    expect(model.lines.map(({ caption, kind, links }) => [caption, kind, links])).toEqual([
      ["Anna Envoy", "person", 2],
      ["Boris Minister", "person", 2],
      ["Freedonia", "country", 2],
    ]);
  });

  it("sorts by name, kind and number, and by name what is alike", () => {
    const by = (order: "name" | "kind" | "links", isDescending: boolean) =>
      captions(sortedLines(model.lines, { by: order, isDescending }, "en"));
    expect(by("name", true)).toEqual(["Freedonia", "Boris Minister", "Anna Envoy"]);
    expect(by("kind", false)).toEqual(["Freedonia", "Anna Envoy", "Boris Minister"]);
    expect(by("links", true)).toEqual(["Anna Envoy", "Boris Minister", "Freedonia"]);
  });

  it("sorts by the latest date of a node's relationships, nodes without one last in either direction", () => {
    const alone = new GraphNode("alone", ["Person"], valueMap([["name", "Alone"]]));
    const subgraph = { nodes: [alone, ...DATED.nodes], relationships: DATED.relationships };
    const dated = treeModel({ subgraph, lens: DATED_LENS, language: "en", dateSources: [DATES] });
    for (const isDescending of [true, false]) {
      expect(captions(sortedLines(dated.lines, { by: "date", isDescending }, "en")).at(-1)).toBe("Alone");
    }
    expect(dated.lines[0]?.latest).toBeUndefined();
  });

  it("groups the relationships of a node by how they read from it, latest first where the list is", () => {
    const dated = treeModel({ subgraph: DATED, lens: DATED_LENS, language: "en", dateSources: [DATES] });
    const groups = dated.groupsOf("minister", { by: "date", isDescending: true });
    expect(groups.map(({ phrase }) => phrase)).toContain("negotiated with");
    for (const { ties } of groups) {
      const days = ties.flatMap(({ day }) => day ?? []);
      expect(days).toEqual(days.toSorted((one, other) => other - one));
    }
    const total = groups.reduce((sum, { ties }) => sum + ties.length, 0);
    expect(total).toBe(dated.lines.find(({ node }) => node.elementId === "minister")?.links);
  });

  it("counts a relationship that leads back to its node once", () => {
    const node = new GraphNode("a", ["Thing"], valueMap([]));
    const loop = new GraphRelationship("loop", "a", "a", "LIKES", valueMap([]));
    const subgraph = { nodes: [node], relationships: [loop] };
    const own = treeModel({
      subgraph,
      lens: lensFor({ labels: ["Thing"], types: ["LIKES"] }),
      language: "en",
      dateSources: [],
    });
    expect(own.lines[0]?.links).toBe(1);
    expect(own.groupsOf("a", { by: "name", isDescending: false })[0]?.ties).toHaveLength(1);
  });
});

describe("the date of a row", () => {
  const say = (properties: Parameters<typeof valueMap>[0], key: string) => dateWordsOf(valueMap(properties), key, "en");

  it("says what is vague as vague, and years as years", () => {
    expect(say([["date", "2025-11-21"]], "date")).toBe("21 November 2025");
    expect(
      say(
        [
          ["date", "2025-11-21"],
          ["datePrecision", "month"],
        ],
        "date",
      ),
    ).toBe("November 2025");
    expect(say([["released", 1999n]], "released")).toBe("1999");
    expect(say([["other", true]], "date")).toBeUndefined();
  });
});
