import { describe, expect, it } from "vitest";
import type { TableRow } from "../input.ts";
import { jsonColumns, tableColumns } from "./columns.ts";
import { compileNodes, compileRelationships } from "./table-graph.ts";

function row(...cells: readonly string[]): TableRow {
  return { kind: "row", line: 5, cells };
}

describe("compileNodes", () => {
  const columns = tableColumns(["id", "labels", "name", "", "size"], [], "n.csv", 1);

  it("makes a node of a row, with every column that has a name as a property", () => {
    const toNode = compileNodes({ key: "id", labels: "labels" }, columns);
    expect(toNode(row("n1", "Person; Actor|X:Y", "Anna", "z", "3"))).toEqual({
      kind: "node",
      line: 5,
      key: "n1",
      group: "",
      labels: ["Person", "Actor", "X", "Y"],
      properties: new Map([
        ["name", "Anna"],
        ["size", "3"],
      ]),
    });
  });

  it("takes only the properties that the mapping names, where it names some", () => {
    const toNode = compileNodes({ key: "id", properties: { n: { column: "size", type: "integer" } } }, columns);
    expect(toNode(row("n1", "P", "Anna", "", "3"))).toMatchObject({ labels: [], properties: new Map([["n", 3n]]) });
  });

  it("gives one label to all rows where the mapping says so", () => {
    const toNode = compileNodes({ key: "id", labels: { value: "Person" } }, columns);
    expect(toNode(row("n1"))).toMatchObject({ labels: ["Person"] });
  });

  it("rejects a row without a key, or with a value that is not of its type", () => {
    const toNode = compileNodes({ key: "id", properties: { n: { column: "size", type: "integer" } } }, columns);
    expect(toNode(row("", "", "Anna"))).toEqual({
      kind: "reject",
      line: 5,
      reason: "there is no id, expected what tells the node from others",
      record: ",,Anna",
    });
    expect(toNode(row("n1", "", "", "", "x"))).toMatchObject({
      kind: "reject",
      reason: 'size is "x", expected an integer of 64 bits',
    });
  });

  it("takes no further fields of JSON records unless the mapping names them", () => {
    const toNode = compileNodes({ key: "id" }, jsonColumns([]));
    expect(toNode({ kind: "record", line: 1, record: { id: 7n, name: "x" } })).toMatchObject({
      key: "7",
      properties: new Map(),
    });
  });
});

describe("compileRelationships", () => {
  const columns = tableColumns(["s", "e", "t", "id", "w"], [], "r.csv", 1);

  it("makes a relationship of a row; words become a type, the other columns properties", () => {
    const toRelationship = compileRelationships({ start: "s", end: "e", type: "t", key: "id" }, columns);
    expect(toRelationship(row("a", "b", "negotiates with", "r1", "2"))).toEqual({
      kind: "relationship",
      line: 5,
      key: "r1",
      type: "NEGOTIATES_WITH",
      start: { key: "a", group: "" },
      end: { key: "b", group: "" },
      properties: new Map([["w", "2"]]),
    });
  });

  it("relates where nothing names a type", () => {
    const without = compileRelationships({ start: "s", end: "e" }, columns);
    const empty = compileRelationships({ start: "s", end: "e", type: "t" }, columns);
    expect(without(row("a", "b"))).toMatchObject({ type: "RELATED_TO", key: undefined });
    expect(empty(row("a", "b", " "))).toMatchObject({ type: "RELATED_TO" });
  });

  it("rejects a row without one of its ends, and says which column it is", () => {
    const toRelationship = compileRelationships({ start: "s", end: "e" }, columns);
    expect(toRelationship(row("", "b"))).toMatchObject({
      kind: "reject",
      reason: "there is no s, expected the key of a node",
    });
    expect(toRelationship(row("a", ""))).toMatchObject({ reason: "there is no e, expected the key of a node" });
  });

  it("refuses a column that is not there before a row is read", () => {
    expect(() => compileRelationships({ start: "s", end: "x" }, columns)).toThrow(/there is no column "x"/);
  });
});
