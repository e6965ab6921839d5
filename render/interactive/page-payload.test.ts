import { describe, expect, it } from "vitest";
import { Duration, GraphNode, GraphRelationship, Temporal, valueMap } from "../../graph/values.ts";
import { madeExport } from "../../test/made-export.ts";
import { pagePayload } from "./page-payload.ts";

describe("what the page knows", () => {
  it("has nodes and relationships in the order of the graph, which the ids in the figure count", () => {
    const graph = madeExport();
    const { nodes, relationships } = pagePayload(graph, "light");
    expect(nodes.map((node) => node.key)).toEqual(graph.nodes.map((node) => node.properties.id));
    expect(relationships).toHaveLength(graph.relationships.length);
    expect(nodes[relationships[5]?.start ?? -1]?.key).toBe(
      `made-${graph.relationships[5]?.startNodeElementId.slice(1)}`,
    );
  });

  it("finds nodes under every spelling, and does not show the folded names as a property", () => {
    const node = new GraphNode(
      "x",
      ["Person"],
      valueMap([
        ["name", "Steve Witkoff"],
        ["nameJa", "スティーブ・ウィットコフ"],
        ["aliases", ["ウィトコフ"]],
        ["searchKeys", ["stevewitkoff"]],
      ]),
    );
    const [record] = pagePayload({ ...madeExport(), nodes: [node], relationships: [] }, "light").nodes;
    expect(record?.names).toContain("ウイトコフ");
    expect(record?.names).toContain("steve witkoff");
    expect(record?.properties.map(([name]) => name)).toEqual(["aliases", "name", "nameJa"]);
  });

  it("writes values as readers want them", () => {
    const node = new GraphNode(
      "x",
      ["Thing"],
      valueMap([
        ["a", new Temporal("Date", "2025-11-21")],
        ["b", 9007199254740993n],
        ["c", new Duration("P1D")],
        ["d", ["one", 2n]],
        ["e", valueMap([["key", true]])],
      ]),
    );
    const [record] = pagePayload({ ...madeExport(), nodes: [node], relationships: [], language: "ja" }, "light").nodes;
    expect(record?.properties.map(([, text]) => text)).toEqual([
      "2025年11月21日",
      "9007199254740993",
      "P1D",
      "one · 2",
      '{"key":true}',
    ]);
  });

  it("says when, where, how surely and about what, where the talks model knows it", () => {
    const graph = madeExport();
    const relationship = new GraphRelationship(
      "r",
      "n0",
      "n1",
      "PRESSURED",
      valueMap([
        ["date", new Temporal("Date", "2025-11-01")],
        ["datePrecision", "month"],
        ["certainty", "disputed"],
        ["severity", "threaten"],
        ["topic", "the plan"],
        ["place", "Geneva"],
        ["placeJa", "ジュネーブ"],
        ["claims", ["c0-0", "not read"]],
      ]),
    );
    const { relationships, claims } = pagePayload({ ...graph, relationships: [relationship], language: "ja" }, "light");
    expect(relationships[0]?.facts).toEqual([
      ["日付", "2025年11月"],
      ["場所", "ジュネーブ"],
      ["内容", "the plan"],
      ["強さ", "威嚇"],
      ["確度", "争いあり"],
    ]);
    expect(relationships[0]?.claims.map((place) => claims[place]?.summary)).toEqual([
      graph.claims.get("c0-0")?.summary,
    ]);
  });
});
