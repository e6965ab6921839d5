import { describe, expect, it } from "vitest";
import { lensFor } from "../lens.ts";
import { dayNumberOf } from "../time/days.ts";
import type { Value } from "../values.ts";
import { GraphNode, GraphRelationship, Temporal, valueMap } from "../values.ts";
import type { GraphDifference } from "./compare-graph.ts";
import { compareGraph, countKinds } from "./compare-graph.ts";
import type { PublishedClaim } from "./readings.ts";
import { readByHappening, readByPublication } from "./readings.ts";
import type { Windows } from "./windows.ts";
import { foundDateSource, happenings, spansOf } from "./windows.ts";

const LENS = lensFor({ labels: ["Actor", "Claim"], types: [] });

function tie(id: string, type: string, date: string | undefined, more: Readonly<Record<string, Value>> = {}) {
  const [start = "", end = ""] = id.split("-");
  const properties = { ...(date === undefined ? {} : { date: new Temporal("Date", date) }), ...more };
  return new GraphRelationship(id, start, end, type, valueMap(Object.entries(properties)));
}

const DAYS: Windows = { shape: "until", first: "2025-11-21", second: "2025-12-15" };
const PERIODS: Windows = {
  shape: "within",
  first: { from: "2025-11-01", to: "2025-11-21" },
  second: { from: "2025-11-22", to: "2025-12-15" },
};

function happened(relationships: readonly GraphRelationship[], windows: Windows): GraphDifference {
  return compareGraph(
    relationships,
    LENS,
    windows.shape,
    readByHappening(
      happenings({ entity: "relationship", key: "date" }, { nodes: [], relationships }),
      spansOf(windows),
    ),
  );
}

function known(
  relationships: readonly GraphRelationship[],
  claims: Readonly<Record<string, readonly PublishedClaim[]>>,
  windows: Windows,
): GraphDifference {
  const read = readByPublication(new Map(Object.entries(claims)), spansOf(windows));
  return compareGraph(relationships, LENS, windows.shape, read);
}

const kinds = ({ pairs }: GraphDifference) => pairs.map(({ one, other, kind }) => [`${one}-${other}`, kind]);
const said = (publishedAt: string, certainty = "stated"): PublishedClaim => ({ publishedAt, certainty });

describe("what happened up to two days", () => {
  it("marks what came between them, and nothing before or after", () => {
    const found = happened(
      [
        tie("a-b-1", "NEGOTIATED_WITH", "2025-10-24"),
        tie("a-c-1", "NEGOTIATED_WITH", "2025-12-15"),
        tie("b-c-1", "NEGOTIATED_WITH", "2025-12-16"),
      ],
      DAYS,
    );
    expect([...found.marks]).toEqual([["a-c-1", "added"]]);
    expect(kinds(found)).toEqual([["a-c", "new"]]);
    expect(found.samePairs).toBe(1);
  });

  it("tells a further meeting of two who met before from a first one", () => {
    const found = happened(
      [tie("a-b-1", "NEGOTIATED_WITH", "2025-10-24"), tie("a-b-2", "NEGOTIATED_WITH", "2025-12-02")],
      DAYS,
    );
    expect(kinds(found)).toEqual([["a-b", "more"]]);
    expect(found.pairs[0]).toMatchObject({ before: [{ count: 1 }], after: [{ count: 1 }], relationships: ["a-b-2"] });
    expect([...found.context]).toEqual(["a-b-1", "a-b-2"]);
  });

  it("calls a pair changed that went from refusing to talking", () => {
    const found = happened(
      [tie("b-a-1", "REJECTED", "2025-11-20"), tie("a-b-2", "NEGOTIATED_WITH", "2025-12-02")],
      DAYS,
    );
    expect(kinds(found)).toEqual([["a-b", "changed"]]);
    expect([...found.marks]).toEqual([["a-b-2", "changed"]]);
    expect(found.pairs[0]?.before).toMatchObject([{ type: "REJECTED", isForward: false }]);
    expect(found.pairs[0]?.after).toMatchObject([{ type: "NEGOTIATED_WITH", isForward: true }]);
  });

  it("takes the other direction of a directed type for another way, and not that of a symmetric one", () => {
    const pressured = [tie("a-b-1", "PRESSURED", "2025-11-20"), tie("b-a-2", "PRESSURED", "2025-12-02")];
    expect(kinds(happened(pressured, DAYS))).toEqual([["a-b", "changed"]]);
    const talked = [tie("a-b-1", "NEGOTIATED_WITH", "2025-11-20"), tie("b-a-2", "NEGOTIATED_WITH", "2025-12-02")];
    expect(kinds(happened(talked, DAYS))).toEqual([["a-b", "more"]]);
  });

  it("counts what is too vague to tell and what has no date", () => {
    const found = happened(
      [
        tie("a-b-1", "NEGOTIATED_WITH", "2025-11-01", { datePrecision: "month" }),
        tie("a-c-1", "NEGOTIATED_WITH", "2025-11-30", { datePrecision: "before" }),
        tie("a-d-1", "MEMBER_OF", undefined),
      ],
      DAYS,
    );
    expect(found).toMatchObject({ vague: 2, undated: 1, samePairs: 2, pairs: [] });
  });

  it("calls a pair changed that is newly contested", () => {
    const found = happened(
      [
        tie("a-b-1", "NEGOTIATED_WITH", "2025-11-20", { certainty: "stated" }),
        tie("a-b-2", "NEGOTIATED_WITH", "2025-12-02", { certainty: "disputed", contested: true }),
      ],
      DAYS,
    );
    expect([...found.marks]).toEqual([["a-b-2", "changed"]]);
    expect(found.pairs[0]).toMatchObject({ kind: "changed", after: [{ isContested: true }] });
  });
});

describe("what happened within two periods", () => {
  it("finds pairs that are new, gone, changed, and leaves alone those that did the same in both", () => {
    const found = happened(
      [
        tie("a-b-1", "NEGOTIATED_WITH", "2025-11-10"),
        tie("a-b-2", "NEGOTIATED_WITH", "2025-12-10"),
        tie("a-c-1", "NEGOTIATED_WITH", "2025-11-10"),
        tie("a-d-1", "NEGOTIATED_WITH", "2025-12-10"),
        tie("b-c-1", "REJECTED", "2025-11-10"),
        tie("b-c-2", "NEGOTIATED_WITH", "2025-12-10"),
        tie("c-d-1", "NEGOTIATED_WITH", "2024-01-01"),
      ],
      PERIODS,
    );
    expect(kinds(found)).toEqual([
      ["a-d", "new"],
      ["b-c", "changed"],
      ["a-c", "gone"],
    ]);
    expect(Object.fromEntries(found.marks)).toEqual({
      "a-c-1": "gone",
      "a-d-1": "added",
      "b-c-1": "gone",
      "b-c-2": "changed",
    });
    expect(found.samePairs).toBe(1);
    expect(Object.fromEntries(countKinds(found.pairs))).toEqual({ new: 1, changed: 1, more: 0, gone: 1 });
  });

  it("may be open at a side", () => {
    const open: Windows = { shape: "within", first: { to: "2025-11-21" }, second: { from: "2025-11-22" } };
    expect(kinds(happened([tie("a-b-1", "REJECTED", "1999-01-01")], open))).toEqual([["a-b", "gone"]]);
  });
});

describe("what was known", () => {
  it("finds what was published since", () => {
    const talk = tie("a-b-1", "NEGOTIATED_WITH", "2025-10-24");
    const found = known([talk], { "a-b-1": [said("2025-11-22T00:30:00+09:00[Asia/Tokyo]")] }, DAYS);
    expect(kinds(found)).toEqual([["a-b", "new"]]);
  });

  it("marks what was denied later as changed", () => {
    const talk = tie("a-b-1", "NEGOTIATED_WITH", "2025-10-24");
    const claims = { "a-b-1": [said("2025-11-20T08:00:00Z"), said("2025-12-01T08:00:00Z", "denied")] };
    for (const windows of [DAYS, PERIODS]) {
      const found = known([talk], claims, windows);
      expect([...found.marks]).toEqual([["a-b-1", "changed"]]);
      expect(found.pairs[0]).toMatchObject({ before: [{ isContested: false }], after: [{ isContested: true }] });
    }
  });

  it("marks what became surer as changed, and what only more outlets say as the same", () => {
    const relationships = [tie("a-b-1", "NEGOTIATED_WITH", undefined), tie("a-c-1", "NEGOTIATED_WITH", undefined)];
    const found = known(
      relationships,
      {
        "a-b-1": [said("2025-11-20T08:00:00Z", "attributed"), said("2025-12-01T08:00:00Z", "stated")],
        "a-c-1": [said("2025-11-20T08:00:00Z"), said("2025-12-01T08:00:00Z")],
      },
      DAYS,
    );
    expect([...found.marks]).toEqual([["a-b-1", "changed"]]);
  });

  it("knows nothing of what was only denied, and cannot compare what has no claim", () => {
    const relationships = [tie("a-b-1", "NEGOTIATED_WITH", undefined), tie("a-c-1", "MEMBER_OF", undefined)];
    const found = known(relationships, { "a-b-1": [said("2025-11-20T08:00:00Z", "denied")] }, DAYS);
    expect(found).toMatchObject({ pairs: [], undated: 1, samePairs: 0 });
  });

  it("lets go what a second period no longer reports", () => {
    const found = known(
      [tie("a-b-1", "NEGOTIATED_WITH", undefined)],
      { "a-b-1": [said("2025-11-10T08:00:00Z")] },
      PERIODS,
    );
    expect([...found.marks]).toEqual([["a-b-1", "gone"]]);
  });
});

describe("the windows of a comparison", () => {
  it.each([
    [{ shape: "until", first: "2025-12-15", second: "2025-11-21" }, "before the second"],
    [{ shape: "until", first: "2025-02-30", second: "2025-11-21" }, "2025-02-30"],
    [{ shape: "within", first: { from: "2025-12-15", to: "2025-11-21" }, second: {} }, "ends before it begins"],
  ] as const)("refuses %j", (windows, reason) => {
    expect(() => spansOf(windows)).toThrow(reason);
  });

  it("finds the dates of a foreign schema by itself, on relationships or on nodes", () => {
    const played = new GraphRelationship("r", "a", "b", "PLAYED_IN", valueMap([["year", 1994n]]));
    const star = new GraphNode("a", ["Star"], valueMap([]));
    const film = new GraphNode("b", ["Film"], valueMap([["released", 1999n]]));
    expect(foundDateSource({ nodes: [], relationships: [played] })?.key).toBe("year");
    expect(foundDateSource({ nodes: [star], relationships: [] })).toBeUndefined();
    const subgraph = {
      nodes: [star, film],
      relationships: [new GraphRelationship("r", "a", "b", "PLAYED_IN", valueMap([]))],
    };
    const source = foundDateSource(subgraph);
    expect(source).toMatchObject({ entity: "node", key: "released" });
    const spans = happenings({ entity: "node", key: "released" }, subgraph);
    expect(subgraph.relationships.map(spans)).toEqual([
      { first: dayNumberOf("1999-01-01"), last: dayNumberOf("1999-12-31") },
    ]);
  });
});
