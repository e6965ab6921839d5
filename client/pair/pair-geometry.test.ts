import { describe, expect, it } from "vitest";
import { lensFor } from "../../graph/lens.ts";
import { extentOf, pairChartOf } from "../../graph/pair/pair-chart.ts";
import { pairEventsOf } from "../../graph/pair/pair-events.ts";
import { isoOfDay } from "../../graph/time/days.ts";
import type { Value } from "../../graph/values.ts";
import { GraphRelationship, Temporal, valueMap } from "../../graph/values.ts";
import { pairGeometry, stopOfKey } from "./pair-geometry.ts";

const LENS = lensFor({ labels: ["Actor", "Claim"], types: ["NEGOTIATED_WITH", "PRESSURED"] });
let made = 0;
function on(date: string, type: string, claims: readonly string[] = []) {
  made += 1;
  const properties: readonly (readonly [string, Value])[] = [
    ["date", new Temporal("Date", date)],
    ["claims", claims],
  ];
  return new GraphRelationship(String(made), "a", "b", type, valueMap(properties));
}

function geometryOf(relationships: readonly GraphRelationship[], width = 700, height = 200) {
  const sides = { from: new Set(["a"]), to: new Set(["b"]) };
  const { dated } = pairEventsOf(relationships, sides, LENS, new Map(), "date");
  const chart = pairChartOf(dated, extentOf(dated) ?? { first: 0, last: 0 }, Math.floor(width / 8), []);
  return pairGeometry(chart, { bins: chart.bins, width }, height);
}

describe("few events", () => {
  const geometry = geometryOf([
    on("2025-11-20", "NEGOTIATED_WITH", ["c1", "c2", "c3"]),
    on("2025-11-20", "PRESSURED", ["c4"]),
    on("2025-11-22", "NEGOTIATED_WITH"),
    on(
      "2025-11-22",
      "NEGOTIATED_WITH",
      Array.from({ length: 30 }, (_, at) => `d${at}`),
    ),
  ]);

  it("are blocks of their own on either side of the line", () => {
    expect(geometry.isSingle).toBe(true);
    expect(geometry.blocks).toHaveLength(4);
    for (const { sense, y, height } of geometry.blocks) {
      if (sense === "cooperation") expect(y + height).toBeLessThanOrEqual(geometry.zero + 0.01);
      else expect(y).toBeGreaterThanOrEqual(geometry.zero);
    }
  });

  it("have a dot for each claim within their block, one for many, none without", () => {
    const counts = geometry.blocks.map((block) => {
      const own = geometry.stops.filter((stop) => stop.block === block);
      for (const { x } of own) expect(x > block.x && x < block.x + block.width).toBe(true);
      return [block.events[0]?.claims.length, own.filter(({ hasDot }) => hasDot).length];
    });
    expect(counts.toSorted()).toEqual([
      [0, 0],
      [1, 1],
      [3, 3],
      [30, 1],
    ]);
  });

  it("are walked from left to right, from top to bottom, and back", () => {
    const { stops } = geometry;
    expect(stops.map(({ claim }) => claim)).toEqual(["c1", "c2", "c3", "c4", undefined, undefined]);
    expect(stopOfKey(stops, 0, "ArrowRight")).toBe(1);
    expect(stopOfKey(stops, 0, "ArrowLeft")).toBe(0);
    expect(stopOfKey(stops, 0, "ArrowDown")).toBe(3);
    expect(stopOfKey(stops, 3, "ArrowUp")).toBe(2);
    expect(stopOfKey(stops, 3, "ArrowDown")).toBe(3);
    expect(stopOfKey(stops, 1, "PageDown")).toBe(4);
    expect(stopOfKey(stops, 5, "PageUp")).toBe(0);
    expect(stopOfKey(stops, 2, "End")).toBe(5);
    expect(stopOfKey(stops, 2, "Home")).toBe(0);
    expect(stopOfKey(stops, 2, "x")).toBeUndefined();
  });

  it("are walked nowhere where there are none", () => {
    expect(stopOfKey([], 0, "ArrowRight")).toBeUndefined();
  });
});

describe("thousands of events", () => {
  const many = Array.from({ length: 5_000 }, (_, at) =>
    on(isoOfDay(20_000 + (at % 90)), at % 3 === 0 ? "PRESSURED" : "NEGOTIATED_WITH", ["c"]),
  );
  const geometry = geometryOf(many);

  it("are blocks of what looks alike, within the height", () => {
    expect(geometry.isSingle).toBe(false);
    expect(geometry.blocks.reduce((sum, { events }) => sum + events.length, 0)).toBe(5_000);
    expect(geometry.stops.length).toBeLessThan(400);
    for (const { y, height } of geometry.blocks) {
      expect(y).toBeGreaterThanOrEqual(-0.01);
      expect(y + height).toBeLessThanOrEqual(200.01);
    }
  });
});

it("an empty chart has no stops", () => {
  expect(geometryOf([]).stops).toEqual([]);
});
