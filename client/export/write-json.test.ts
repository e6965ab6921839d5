import { describe, expect, it } from "vitest";
import { GraphNode, GraphRelationship, Temporal, valueMap } from "../../graph/values.ts";
import { madeGraph, talksLens } from "../../test/made-graph.ts";
import type { Shown } from "./options.ts";
import { fileName } from "./options.ts";
import { graphJson } from "./write-json.ts";

const lens = talksLens();
const node = new GraphNode(
  "4:x:1",
  ["Actor"],
  valueMap([
    ["name", `"</script>'`],
    ["big", 9007199254740993n],
    ["date", new Temporal("Date", "2025-11-21")],
    ["__proto__", "a key like any other"],
  ]),
);
const shown: Shown = {
  subgraph: {
    nodes: [node],
    relationships: [new GraphRelationship("5:x:1", "4:x:1", "4:x:1", "MEMBER_OF", valueMap([]))],
  },
  positions: new Map([["4:x:1", { x: 1.5, y: -2 }]]),
  lens,
  language: "ja",
};

describe("graphJson", () => {
  it("keeps every value with its type, and the place", () => {
    const file = JSON.parse(
      graphJson(shown, { title: "t", query: { text: "MATCH (n) RETURN n", parameters: valueMap([["n", 1n]]) } }),
    );
    expect(file).toMatchObject({
      format: "parley-graph",
      version: 1,
      title: "t",
      language: "ja",
      lens: "talks",
      query: "MATCH (n) RETURN n",
      parameters: { n: { $type: "Integer", _value: "1" } },
      relationships: [{ elementId: "5:x:1", type: "MEMBER_OF", properties: {} }],
    });
    expect(file.nodes[0]).toMatchObject({ elementId: "4:x:1", labels: ["Actor"], position: { x: 1.5, y: -2 } });
    expect(file.nodes[0].properties.big).toEqual({ $type: "Integer", _value: "9007199254740993" });
    expect(file.nodes[0].properties.date).toEqual({ $type: "Date", _value: "2025-11-21" });
    expect(Object.keys(file.nodes[0].properties)).toContain("__proto__");
  });

  it("says null where a node has no place", () => {
    expect(JSON.parse(graphJson({ ...shown, positions: new Map() })).nodes[0].position).toBeNull();
  });

  it("gives the same bytes every time", () => {
    const large = { ...shown, subgraph: madeGraph() };
    expect(graphJson(large)).toBe(graphJson(large));
  });
});

describe("fileName", () => {
  it("keeps letters of every script and nothing that a file system minds", () => {
    expect(fileName("  誰が誰と話したか / 2025 ", "svg")).toBe("誰が誰と話したか-2025.svg");
    expect(fileName("../../etc/passwd\u0000", "png")).toBe("etc-passwd.png");
    expect(fileName("///", "json")).toBe("parley.json");
    expect([...fileName("a".repeat(500), "svg")].length).toBeLessThan(90);
  });
});
