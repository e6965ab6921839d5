import { describe, expect, it } from "vitest";
import { compare } from "../compare.ts";
import { GraphNode, GraphRelationship, Temporal, valueMap } from "../values.ts";
import { matrixList, matrixTable } from "./matrix-csv.ts";
import type { MatrixDirection, MatrixGrid, MatrixTie } from "./matrix-grid.ts";
import { cellKey, matrixGrid, sumsOf } from "./matrix-grid.ts";
import type { MatrixOrder } from "./orders.ts";
import { groupingProperty, orderLines } from "./orders.ts";
import { seriate } from "./seriation.ts";
import { shownTies } from "./shown-ties.ts";

const node = (id: string, properties: Readonly<Record<string, string>> = {}): GraphNode =>
  new GraphNode(id, ["Actor"], valueMap(Object.entries({ id, name: id, ...properties })));
const tie = (start: string, end: string, type: string, count = 1, date?: string): MatrixTie => ({
  ...{ start, end, type, count },
  last: date === undefined ? undefined : { date },
});
const A = node("a");
const B = node("b");
const C = node("c");

function square(ties: readonly MatrixTie[], direction: MatrixDirection = "either", rows = [A, B, C]): MatrixGrid {
  return matrixGrid({ rows, ties, direction, isSymmetric: (type) => type === "TALKED" });
}

const at = (grid: MatrixGrid, row: number, column: number) => grid.cells.get(cellKey(row, column, grid.columns.length));
const order = (grid: MatrixGrid, by: MatrixOrder) =>
  orderLines(grid, { order: by, byName: (one, other) => compare(one.elementId, other.elementId), groupOf: sideOf });
const sideOf = ({ properties }: GraphNode) => (typeof properties.side === "string" ? properties.side : undefined);

describe("a matrix", () => {
  it("shows a symmetric tie at both places, whichever end stores it, and adds up what both ends store", () => {
    const grid = square([tie("a", "b", "TALKED", 2, "2025-11-01"), tie("b", "a", "TALKED", 1, "2025-12-01")]);
    expect(at(grid, 0, 1)).toEqual(at(grid, 1, 0));
    expect(at(grid, 0, 1)).toMatchObject({ count: 3, last: { date: "2025-12-01" }, ties: [{ count: 3 }] });
    expect(at(grid, 0, 2)).toBeUndefined();
  });

  it("shows a directed tie from both ends, or only from where it starts", () => {
    const ties = [tie("a", "b", "PRESSED")];
    expect(at(square(ties), 1, 0)).toMatchObject({ ties: [{ direction: "in" }] });
    expect(at(square(ties, "out"), 0, 1)).toMatchObject({ ties: [{ direction: "out" }] });
    expect(at(square(ties, "out"), 1, 0)).toBeUndefined();
  });

  it("keeps a tie of a node to itself on the diagonal, once", () => {
    expect(at(square([tie("a", "a", "PRESSED", 4)]), 0, 0)).toMatchObject({ count: 4, ties: [{ count: 4 }] });
  });

  it("leaves out ties to others, and knows the sums of its lines", () => {
    const grid = square([tie("a", "z", "TALKED"), tie("a", "b", "TALKED", 2), tie("a", "c", "TALKED")]);
    expect(sumsOf(grid).rows).toEqual([
      { others: 2, count: 3 },
      { others: 1, count: 2 },
      { others: 1, count: 1 },
    ]);
  });

  it("joins rows to other columns whichever the tie starts from", () => {
    const plan = node("plan");
    const ties = [tie("a", "plan", "REJECTED"), tie("plan", "b", "NAMES")];
    const grid = matrixGrid({ rows: [A, B], columns: [plan], ties, direction: "either", isSymmetric: () => false });
    expect([at(grid, 0, 0)?.ties[0]?.direction, at(grid, 1, 0)?.ties[0]?.direction]).toEqual(["out", "in"]);
  });
});

describe("ties counted from what is shown", () => {
  it("are by start, end and type, with the last date", () => {
    const shown = [
      ["1", "a", "b", "TALKED", "2025-11-01"],
      ["2", "a", "b", "TALKED", "2025-12-01"],
      ["3", "a", "z", "TALKED", "2025-12-01"],
      ["4", "a", "b", "PRESSED", "2025-12-01"],
    ].map(
      ([id = "", start = "", end = "", type = "", date = ""]) =>
        new GraphRelationship(id, start, end, type, valueMap([["date", new Temporal("Date", date)]])),
    );
    const ask = { rows: [A, B], types: new Set(["TALKED"]), dateKey: "date" };
    expect(shownTies(shown, ask)).toMatchObject([{ start: "a", end: "b", count: 2, last: { date: "2025-12-01" } }]);
    expect(shownTies(shown, { ...ask, types: new Set() })).toHaveLength(2);
  });
});

describe("the order of a matrix", () => {
  const rows = [node("b", { side: "x" }), node("a"), node("c", { side: "y" }), node("d", { side: "y" })];
  const grid = square([tie("c", "d", "TALKED", 3), tie("c", "b", "TALKED")], "either", rows);

  it.each([
    ["given", "bacd"],
    ["name", "abcd"],
    ["degree", "cdba"],
    ["group", "cdba"],
  ] as const)("is by %s", (by, expected) => {
    expect(
      order(grid, by)
        .rows.map((place) => rows[place]?.elementId)
        .join(""),
    ).toBe(expected);
  });

  it("puts together those that are joined alike, and those joined to nobody last", () => {
    const names = ["a1", "b1", "alone", "a2", "b2", "a3"].map((id) => node(id));
    const ties = [
      tie("a1", "a2", "TALKED"),
      tie("a2", "a3", "TALKED"),
      tie("b1", "b2", "TALKED"),
      tie("a1", "a3", "TALKED"),
    ];
    const blocks = square(ties, "either", names);
    const clustered = order(blocks, "cluster").rows.map((place) => names[place]?.elementId.charAt(0));
    expect(["aaabb", "bbaaa"]).toContain(clustered.slice(0, 5).join(""));
    expect(order(blocks, "cluster").rows.at(-1)).toBe(2);
  });

  it("finds the property that tells sides apart", () => {
    expect(groupingProperty([node("a", { country: "USA" }), node("b")])).toBe("country");
    const films = ["Drama", "Drama", "Comedy", "Comedy"].map((genre, place) => node(`f${place}`, { genre }));
    expect(groupingProperty(films)).toBe("genre");
    expect(groupingProperty([A, B, C])).toBeUndefined();
  });
});

describe("seriation", () => {
  const profile = (...columns: number[]) => new Map(columns.map((column) => [column, 1]));

  it("always gives the same order, with every row once", () => {
    const profiles = Array.from({ length: 200 }, (_, row) => profile(row % 7, (row * 3) % 11, row % 5));
    const found = seriate(profiles);
    expect(found.toSorted((a, b) => a - b)).toEqual(profiles.map((_, row) => row));
    expect(seriate(profiles)).toEqual(found);
  });

  it("orders a chain as a chain", () => {
    const chain = [profile(0, 1), profile(2, 3), profile(1, 2), profile(3, 4)];
    expect([[0, 2, 1, 3].join(), [3, 1, 2, 0].join()]).toContain(seriate(chain).join());
  });

  it("orders nothing, and rows without anything", () => {
    expect(seriate([])).toEqual([]);
    expect(seriate([profile(), profile()])).toEqual([0, 1]);
  });
});

describe("a matrix as CSV", () => {
  const grid = square([tie("a", "b", "TALKED", 2, "2025-11-01")], "either", [
    A,
    node("b", { name: "=HYPERLINK(1)" }),
    C,
  ]);
  const written = {
    grid,
    order: order(grid, "given"),
    nameOf: ({ properties }: GraphNode) => String(properties.name),
    cellText: ({ count }: { readonly count: number }) => String(count),
    typeText: (type: string) => type.toLowerCase(),
  };

  it("looks as it stands, with holes named and nothing on the diagonal", () => {
    expect(matrixTable(written, "0")).toBe(",a,'=HYPERLINK(1),c\r\na,,2,0\r\n'=HYPERLINK(1),2,,0\r\nc,0,0,\r\n");
  });

  it("is a list of cells, each pair once", () => {
    const headings = {
      row: "one",
      rowId: "id",
      column: "other",
      columnId: "id",
      types: "types",
      count: "count",
      last: "last",
    };
    expect(matrixList(written, headings, true)).toBe(
      "one,id,other,id,types,count,last\r\na,a,'=HYPERLINK(1),b,talked (2),2,2025-11-01\r\n",
    );
    expect(matrixList(written, headings, false).split("\r\n")).toHaveLength(4);
  });
});
