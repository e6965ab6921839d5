/** The axis of pictures by time. */
import { describe, expect, it } from "vitest";
import { madeGraph, talksLens } from "../../test/made-graph.ts";
import { layoutGraphIn } from "./layout-input.ts";
import { placeGraph } from "./layouts.ts";
import { axisMarks, timeAxisOf, xOfDay } from "./time-axis.ts";

const graph = layoutGraphIn(madeGraph(), talksLens());
const days = new Map(graph.nodes.flatMap(({ id, day }) => (day === undefined ? [] : [[id, day] as const])));
const placement = placeGraph(graph, "time");
const first = Math.min(...days.values());
const axis = timeAxisOf(days, placement) ?? expect.fail("There is no axis.");

const line = (places: Readonly<Record<string, readonly [day: number, x: number]>>) =>
  timeAxisOf(
    new Map(Object.entries(places).map(([id, [day]]) => [id, day])),
    new Map(Object.entries(places).map(([id, [, x]]) => [id, { x, y: 0 }])),
  );

describe("the axis of time", () => {
  it("has every node of the layout at its day", () => {
    expect(axis.elsewhere).toBe(0);
    for (const [id, day] of days) expect(placement.get(id)?.x).toBeCloseTo(xOfDay(axis, day), 0);
  });

  it("is not tilted by nodes that were moved, and counts them", () => {
    const moved = new Map(placement);
    const ids = [...days.keys()].slice(0, 9);
    for (const id of ids) moved.set(id, { x: 4_000, y: 0 });
    const found = timeAxisOf(days, moved);
    expect(found?.perDay).toBeCloseTo(axis.perDay, 1);
    expect(found?.elsewhere).toBe(ids.length);
  });

  it("is none where most nodes are elsewhere, all on one day, or there are none", () => {
    expect(line({ a: [1, 0], b: [2, 70], c: [3, 20], d: [4, -90], e: [5, 33] })).toBeUndefined();
    expect(line({ a: [1, 0], b: [1, 70] })).toBeUndefined();
    expect(line({})).toBeUndefined();
  });

  it("never runs backwards", () => {
    expect(line({ a: [1, 300], b: [2, 200], c: [3, 100] })).toBeUndefined();
  });

  it("knows where nodes without a date stand", () => {
    const places = new Map([...placement, ["x", { x: -120, y: 0 }] as const, ["y", { x: -120, y: 90 }] as const]);
    expect(timeAxisOf(days, places)?.undated).toEqual({ count: 4, x: -120 });
    expect(line({ a: [1, 0], b: [2, 70], c: [3, 140] })?.undated).toEqual({ count: 0, x: undefined });
  });
});

describe("marks of an axis", () => {
  const span = (last: number, perDay: number) => ({ ...axis, first, last: first + last, start: 0, perDay });

  it.each([
    [6, 130, "en", "1 November 2025", "2 November 2025"],
    [28, 30, "en", "3 November 2025", "10 November 2025"],
    [100, 6, "ja", "2025年11月", "2025年12月"],
    [3_000, 0.5, "en", "2026", "2027"],
  ] as const)("are as fine as %i days at %f pixels have room for", (last, perDay, language, one, other) => {
    const texts = axisMarks(span(last, perDay), 1, language).map(({ text }) => text);
    expect(texts.slice(0, 2)).toEqual([one, other]);
  });

  it("get finer as the picture is enlarged, and never come too near to each other", () => {
    const counts = [0.2, 1, 4].map((scale) => {
      const marks = axisMarks(span(200, 5), scale, "en");
      for (const [index, mark] of marks.slice(1).entries())
        expect((mark.x - (marks[index]?.x ?? 0)) * scale).toBeGreaterThan(90);
      return marks.length;
    });
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts[2]).toBeGreaterThan(counts[0] ?? 0);
  });

  it("are the first and the last day where there is no room for two others", () => {
    expect(axisMarks(span(20, 8), 1, "en").map(({ text }) => text)).toEqual(["1 November 2025", "21 November 2025"]);
  });
});
