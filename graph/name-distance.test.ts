import { describe, expect, it } from "vitest";
import { randomFrom } from "./layout/random.ts";
import { distanceUpTo, forgiven } from "./name-distance.ts";

describe("distanceUpTo", () => {
  it.each([
    ["putin", "putin", 0],
    ["putin", "putim", 1],
    ["putin", "puttin", 1],
    ["putin", "ptin", 1],
    ["putin", "puitn", 1],
    ["lavrov", "larvov", 1],
    ["witkoff", "wtikof", 2],
    ["zelensky", "zelesnki", 2],
    ["abcd", "badc", 2],
    ["", "ab", 2],
    ["putin", "rubio", undefined],
    ["abc", "abcdef", undefined],
  ])("from %s to %s it is %s", (one, other, distance) => {
    expect(distanceUpTo(one, other, 2)).toBe(distance);
    expect(distanceUpTo(other, one, 2)).toBe(distance);
  });

  it("agrees with the plain recursion on random words", () => {
    const random = randomFrom(7);
    const word = (): string =>
      Array.from({ length: Math.floor(random() * 7) }, () => "ab"[Math.floor(random() * 2)]).join("");
    const plain = (a: string, b: string): number => {
      if (a === "" || b === "") return a.length + b.length;
      const change = plain(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
      const least = Math.min(change, plain(a.slice(1), b) + 1, plain(a, b.slice(1)) + 1);
      const crossed = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
      return crossed ? Math.min(least, plain(a.slice(2), b.slice(2)) + 1) : least;
    };
    for (let round = 0; round < 400; round += 1) {
      const [one, other] = [word(), word()];
      const distance = plain(one, other);
      expect(distanceUpTo(one, other, 2), `${one} ${other}`).toBe(distance <= 2 ? distance : undefined);
    }
  });
});

describe("forgiven", () => {
  it.each([
    ["iran", 1],
    ["lee", 0],
    ["witkoff", 1],
    ["zelensky", 2],
    ["プチン", 0],
    ["ゼレンスキ", 1],
    ["ウオロデイミル", 1],
    ["ウオロデイミルゼレンスキ", 1],
    ["20251121", 0],
  ])("forgives in %s slips: %s", (word, slips) => {
    expect(forgiven(word)).toBe(slips);
  });
});
