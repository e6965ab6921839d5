import { describe, expect, it } from "vitest";
import { GRAPH, LENS } from "../testing/graph.ts";
import type { TreeSort } from "./tree-model.ts";
import { sortedLines, treeModel } from "./tree-model.ts";
import type { Opened, TreeRow } from "./tree-rows.ts";
import {
  findTyped,
  idsOf,
  keyOfTie,
  moveBy,
  NOTHING_OPENED,
  nameOfRow,
  nodeToExpand,
  treeRows,
  withOpen,
  withTieOpen,
} from "./tree-rows.ts";

const BY_NAME: TreeSort = { by: "name", isDescending: false };
const model = treeModel({ subgraph: GRAPH, lens: LENS, language: "en", dateSources: [] });
const lines = sortedLines(model.lines, BY_NAME, "en");
const rowsOf = (opened: Opened) => treeRows(model, lines, opened, BY_NAME);
const written = (rows: readonly TreeRow[]) => rows.map((row) => `${row.kind} ${nameOfRow(row)}`);
const ANNA_OPEN: Opened = { nodes: new Set(["envoy"]), closedGroups: new Set() };

describe("rows of the list", () => {
  it("are the nodes, and under an open one its groups with their relationships", () => {
    expect(written(rowsOf(NOTHING_OPENED))).toEqual(["node Anna Envoy", "node Boris Minister", "node Freedonia"]);
    expect(written(rowsOf(ANNA_OPEN))).toEqual([
      "node Anna Envoy",
      "group negotiated with",
      "relationship Boris Minister",
      "group represents",
      "relationship Freedonia",
      "node Boris Minister",
      "node Freedonia",
    ]);
  });

  it("know their place among their siblings", () => {
    expect(rowsOf(ANNA_OPEN).map(({ position, siblings }) => [position, siblings])).toEqual([
      [1, 3],
      [1, 2],
      [1, 1],
      [2, 2],
      [1, 1],
      [2, 3],
      [3, 3],
    ]);
  });

  it("close a group without closing the node", () => {
    const [, group] = rowsOf(ANNA_OPEN);
    if (group === undefined) throw new Error("There is no group.");
    expect(written(rowsOf(withOpen(ANNA_OPEN, group, false)))).not.toContain("relationship Boris Minister");
  });

  it("open whatever a relationship is under", () => {
    const rows = rowsOf(withTieOpen(NOTHING_OPENED, model, "country", "refusal", BY_NAME));
    expect(rows.map(({ key }) => key)).toContain(keyOfTie("country", "refusal"));
  });

  it("stand for a node, a relationship, or all relationships of a group", () => {
    const [node, group, tie] = rowsOf(ANNA_OPEN);
    expect([node, group, tie].map((row) => row && idsOf(row))).toEqual([["envoy"], ["talk"], ["talk"]]);
    expect([node, group, tie].map((row) => row && nodeToExpand(row))).toEqual(["envoy", "envoy", "minister"]);
  });
});

describe("keys of the list", () => {
  const rows = rowsOf(ANNA_OPEN);
  const at = (key: string, active: number) => moveBy(key, rows, active, 3);

  it("walk row by row and page by page, and stop at the ends", () => {
    expect(at("ArrowDown", 0)).toEqual({ kind: "go", index: 1 });
    expect(at("ArrowUp", 0)).toEqual({ kind: "go", index: 0 });
    expect(at("PageDown", 1)).toEqual({ kind: "go", index: 4 });
    expect(at("End", 0)).toEqual({ kind: "go", index: 6 });
    expect(at("Home", 6)).toEqual({ kind: "go", index: 0 });
  });

  it("open to the right, then go to what is under the row", () => {
    expect(at("ArrowRight", 5)).toMatchObject({ kind: "open", isOpen: true });
    expect(at("ArrowRight", 0)).toEqual({ kind: "go", index: 1 });
    expect(at("ArrowRight", 2)).toEqual({ kind: "go", index: 2 });
  });

  it("close to the left, or go to the row above", () => {
    expect(at("ArrowLeft", 0)).toMatchObject({ kind: "open", isOpen: false });
    expect(at("ArrowLeft", 4)).toEqual({ kind: "go", index: 3 });
    expect(at("ArrowLeft", 5)).toEqual({ kind: "go", index: 5 });
  });

  it("find a name by its first letters, round the end", () => {
    expect(findTyped(rows, 3, "b")).toBe(5);
    expect(findTyped(rows, 6, "ann")).toBe(0);
    expect(findTyped(rows, 0, "zz")).toBeUndefined();
  });
});
