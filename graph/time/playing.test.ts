import { describe, expect, it } from "vitest";
import { nextStretch, previousStretch, startOfPlaying } from "./playing.ts";

describe("playing", () => {
  it("moves a window and keeps its length, up to the last bar", () => {
    expect(nextStretch({ first: 0, last: 2 }, 10, "window")).toEqual({ first: 1, last: 3 });
    expect(nextStretch({ first: 6, last: 8 }, 10, "window", 5)).toEqual({ first: 7, last: 9 });
    expect(nextStretch({ first: 7, last: 9 }, 10, "window")).toBeUndefined();
  });

  it("keeps the beginning where all so far is shown", () => {
    expect(nextStretch({ first: 2, last: 4 }, 10, "cumulative")).toEqual({ first: 2, last: 5 });
  });

  it("goes back by the same ways", () => {
    expect(previousStretch({ first: 1, last: 3 }, "window")).toEqual({ first: 0, last: 2 });
    expect(previousStretch({ first: 0, last: 2 }, "window")).toBeUndefined();
    expect(previousStretch({ first: 2, last: 5 }, "cumulative")).toEqual({ first: 2, last: 4 });
    expect(previousStretch({ first: 2, last: 2 }, "cumulative")).toBeUndefined();
  });

  it("begins at what is chosen, and at the first bars where nothing or everything is", () => {
    expect(startOfPlaying(undefined, 10, "window")).toEqual({ first: 0, last: 0 });
    expect(startOfPlaying(undefined, 120, "window")).toEqual({ first: 0, last: 9 });
    expect(startOfPlaying({ first: 0, last: 9 }, 10, "cumulative")).toEqual({ first: 0, last: 0 });
    expect(startOfPlaying({ first: 3, last: 4 }, 10, "window")).toEqual({ first: 3, last: 4 });
    expect(startOfPlaying({ first: 3, last: 9 }, 10, "cumulative")).toEqual({ first: 3, last: 3 });
  });
});
