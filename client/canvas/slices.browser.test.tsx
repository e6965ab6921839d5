import { describe, expect, it, vi } from "vitest";
import type { Steps } from "../../graph/steps.ts";
import { atPace, inSlices } from "./slices.ts";

/** Steps that keep the page busy for some milliseconds each. */
function* busy(steps: number, milliseconds: number, log: number[] = []): Steps<number> {
  for (let step = 0; step < steps; step += 1) {
    const start = performance.now();
    while (performance.now() - start < milliseconds);
    log.push(step);
    yield;
  }
  return steps;
}

describe("work in slices", () => {
  it("is done at once when it is little", () => {
    const done = vi.fn();
    inSlices(busy(3, 0), "soon", done, vi.fn());
    expect(done).toHaveBeenCalledExactlyOnceWith(3);
  });

  it("lets the page do something else in between", async () => {
    const done = vi.fn();
    const log: number[] = [];
    inSlices(busy(12, 10, log), "soon", done, vi.fn());
    expect(done).not.toHaveBeenCalled();
    expect(log.length).toBeLessThan(12);
    await expect.poll(() => done.mock.calls).toEqual([[12]]);
  });

  it("does a step a frame where frames are its pace", async () => {
    const done = vi.fn();
    const log: number[] = [];
    inSlices(busy(3, 0, log), "frames", done, vi.fn());
    expect(log).toEqual([0]);
    await expect.poll(() => done.mock.calls).toEqual([[3]]);
  });

  it("never ends after it was stopped", async () => {
    const done = vi.fn();
    const log: number[] = [];
    const stop = inSlices(busy(20, 5, log), "soon", done, vi.fn());
    stop();
    const steps = log.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(log.length).toBe(steps);
    expect(done).not.toHaveBeenCalled();
  });

  it("tells what went wrong", async () => {
    const failed = vi.fn();
    const broken = new Error("broken");
    function* work(): Steps<undefined> {
      yield* busy(2, 20);
      throw broken;
    }
    inSlices(work(), "soon", vi.fn(), failed);
    await expect.poll(() => failed.mock.calls).toEqual([[broken]]);
  });

  it("is done before one can look where it is known to be little", () => {
    const done = vi.fn();
    atPace(busy(5, 0), "now", done, vi.fn());
    expect(done).toHaveBeenCalledWith(5);
  });
});
