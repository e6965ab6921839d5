import { describe, expect, it } from "vitest";
import { randomFrom } from "../graph/layout/random.ts";
import { distanceUpTo } from "../graph/name-distance.ts";
import { neighbours } from "./near-words.ts";

describe("neighbours", () => {
  it.each([
    ["left out", "lavrov", "lavrv"],
    ["added", "lavrov", "lavrrov"],
    ["replaced", "lavrov", "lavrof"],
    ["exchanged", "lavrov", "larvov"],
  ])("gives words with a letter %s", (_, one, other) => {
    expect([...neighbours([one, "something else", other])]).toEqual([[0, 2]]);
  });

  it("misses none that comparing each with each finds", () => {
    const random = randomFrom(3);
    const letter = (): string => "abcd"[Math.floor(random() * 4)] ?? "a";
    const words = [...new Set(Array.from({ length: 300 }, () => Array.from({ length: 6 }, letter).join("")))];
    const given = new Set([...neighbours(words)].map(([one, other]) => `${one} ${other}`));
    for (const [one, word] of words.entries()) {
      for (const [other, near] of words.entries()) {
        if (one < other && distanceUpTo(word, near, 1) !== undefined) expect(given).toContain(`${one} ${other}`);
      }
    }
    expect(given.size).toBeGreaterThan(0);
  });
});
