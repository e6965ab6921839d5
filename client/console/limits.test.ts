import { describe, expect, it } from "vitest";
import { choicesBelow, chosen, keepLimits, readLimits, USUAL_LIMITS } from "./limits.ts";

describe("the limits of a run", () => {
  it("can be lowered, and never raised over the server's own", () => {
    expect(choicesBelow(30, "seconds")).toEqual([1, 5, 10]);
    expect(choicesBelow(10_000, "rows")).toEqual([100, 1000]);
    expect(chosen(30, "seconds", 600)).toBeUndefined();
    expect(chosen(30, "seconds", 5)).toBe(5);
  });

  it("that a server no longer offers become the nearest below", () => {
    expect(chosen(20, "seconds", 15)).toBe(10);
    expect(chosen(50, "rows", 10)).toBeUndefined();
  });

  it("are remembered, and the usual ones where something else is kept", () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    };
    expect(readLimits(storage)).toEqual(USUAL_LIMITS);
    keepLimits(storage, { seconds: 5, rows: undefined });
    expect(readLimits(storage)).toEqual({ seconds: 5, rows: undefined });
    for (const key of kept.keys()) kept.set(key, "<b> -1e9");
    expect(readLimits(storage)).toEqual({ seconds: undefined, rows: undefined });
    expect(readLimits(undefined)).toEqual(USUAL_LIMITS);
  });
});
