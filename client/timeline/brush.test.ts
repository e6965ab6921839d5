import { describe, expect, it } from "vitest";
import { binsOf } from "../../graph/time/bins.ts";
import { dayNumberOf } from "../../graph/time/days.ts";
import { barsOfKey, between, movedStretch, rangeOfStretch, stretchOfRange } from "./brush.ts";

const day = (text: string): number => dayNumberOf(text) ?? 0;
const BINS = binsOf("week", day("2025-11-03"), day("2026-01-10"));

describe("the brush of the timeline", () => {
  it("keeps the ends of the bars open, so that what comes later is in it too", () => {
    expect(rangeOfStretch({ first: 0, last: 9 }, BINS)).toEqual({});
    expect(rangeOfStretch({ first: 1, last: 9 }, BINS)).toEqual({ from: "2025-11-10" });
    expect(rangeOfStretch({ first: 0, last: 1 }, BINS)).toEqual({ to: "2025-11-16" });
  });

  it("knows the bars of a range, also of one that lies outside", () => {
    expect(stretchOfRange({}, BINS)).toBeUndefined();
    expect(stretchOfRange({ from: "2025-11-12", to: "2025-11-20" }, BINS)).toEqual({ first: 1, last: 2 });
    expect(stretchOfRange({ to: "2020-01-01" }, BINS)).toEqual({ first: 0, last: 0 });
  });

  it("moves one side up to the other, and all of it as far as there are bars", () => {
    expect(movedStretch({ first: 2, last: 4 }, "from", 9, BINS)).toEqual({ first: 4, last: 4 });
    expect(movedStretch({ first: 2, last: 4 }, "to", -9, BINS)).toEqual({ first: 2, last: 2 });
    expect(movedStretch({ first: 2, last: 4 }, "window", 99, BINS)).toEqual({ first: 7, last: 9 });
    expect(movedStretch({ first: 2, last: 4 }, "window", -99, BINS)).toEqual({ first: 0, last: 2 });
  });

  it("goes by keys as sliders do", () => {
    expect(["ArrowLeft", "ArrowUp", "PageUp", "Home", "x"].map((key) => barsOfKey(key, BINS))).toEqual([
      -1,
      1,
      1,
      -10,
      undefined,
    ]);
  });

  it("grows from a bar in both directions", () => {
    expect(between(5, 2)).toEqual({ first: 2, last: 5 });
  });
});
