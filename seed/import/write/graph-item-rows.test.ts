import { describe, expect, it } from "vitest";
import type { Value } from "../../../graph/values.ts";
import { NO_DECISIONS } from "../decisions.ts";
import type { NodeItem, RelationshipItem } from "../input.ts";
import { GraphItemRows, labelsOfGroup } from "./graph-item-rows.ts";

function rows(): GraphItemRows {
  return new GraphItemRows({ dataset: "d", namespace: "n", source: "s", decisions: NO_DECISIONS });
}

function node(
  key: string,
  labels: readonly string[] = [],
  properties: Readonly<Record<string, Value>> = {},
  group = "",
): NodeItem {
  return { kind: "node", line: 3, key, group, labels, properties: new Map(Object.entries(properties)) };
}

function relationship(more: Partial<RelationshipItem> = {}): RelationshipItem {
  const ends = { start: { key: "a", group: "P" }, end: { key: "b", group: "" } };
  return { kind: "relationship", line: 4, key: undefined, type: "KNOWS", ...ends, properties: new Map(), ...more };
}

describe("nodes of a graph file", () => {
  it("are grouped by their labels, in whatever order those stand", () => {
    const made = rows();
    made.addNode(node("a", ["B", "A"]), "g.xml");
    made.addNode(node("b", ["A", "B"]), "g.xml");
    made.addNode(node("c"), "g.xml");
    expect([...made.nodes].map(([group, nodes]) => [labelsOfGroup(group), [...nodes.keys()]])).toEqual([
      [
        ["A", "B"],
        ["n:a", "n:b"],
      ],
      [[], ["n:c"]],
    ]);
  });

  it("have their properties, where they come from, and keys by which they are found", () => {
    const made = rows();
    made.addNode(node("a", ["P"], { name: "Anna", title: "Dr.", age: 7n }), "g.xml");
    expect(made.nodes.get('["P"]')?.get("n:a")?.properties).toEqual({
      id: "a",
      name: "Anna",
      title: "Dr.",
      age: 7n,
      importKey: "n:a",
      dataset: "d",
      records: ["g.xml:3"],
      searchKeys: expect.arrayContaining(["anna", "dr"]),
    });
  });

  it("keep an id of their own, and properties with the names of those that the import writes", () => {
    const made = rows();
    made.addNode(node("a", [], { id: "own", dataset: "x", records: 3n, importKey: "k" }, "P"), "g.xml");
    expect(made.nodes.get("[]")?.get("n:P::a")?.properties).toMatchObject({
      id: "own",
      dataset: "d",
      dataset_: "x",
      records_: 3n,
      importKey: "n:P::a",
      importKey_: "k",
    });
  });

  it("have no keys to be found by where nothing names them", () => {
    const made = rows();
    made.addNode(node("a", [], { name: 7n }), "g.xml");
    expect(made.nodes.get("[]")?.get("n:a")?.properties).not.toHaveProperty("searchKeys");
  });

  it("are named by their key where only relationships tell of them", () => {
    const made = rows();
    made.addImpliedNode({ key: "Anna", group: "" }, "e.csv", 2);
    expect(made.nodes.get("[]")?.get("n:Anna")?.properties).toMatchObject({ name: "Anna", records: ["e.csv:2"] });
  });

  it("do not get the label that all of them have a second time", () => {
    expect(labelsOfGroup('["Entity","P"]')).toEqual(["P"]);
  });
});

describe("relationships of a graph file", () => {
  it("are grouped by type, with the keys of their ends", () => {
    const made = rows();
    made.addRelationship(relationship({ properties: new Map([["w", 1.5]]) }), "k1", "g.xml");
    made.addRelationship(relationship({ key: "e7", type: "LIKES" }), "k2", "g.xml");
    expect([...made.relationships.keys()]).toEqual(["KNOWS", "LIKES"]);
    expect(made.relationships.get("KNOWS")?.get("k1")).toEqual({
      key: "k1",
      start: "n:P::a",
      end: "n:b",
      properties: { id: "k1", w: 1.5, importKey: "k1", dataset: "d", records: ["g.xml:4"] },
    });
    expect(made.relationships.get("LIKES")?.get("k2")?.properties).toMatchObject({
      id: "k2",
      id_: "e7",
      importKey: "k2",
    });
    expect(made.ties).toBe(2);
  });
});
