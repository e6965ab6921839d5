import { describe, expect, it } from "vitest";
import { HashCounter } from "./hash-counter.ts";

describe("HashCounter", () => {
  it("answers how often a text had occurred before", () => {
    const counter = new HashCounter();
    expect(["a", "b", "a", "a", ""].map((text) => counter.add(text))).toEqual([0, 0, 1, 2, 0]);
    expect(counter.size).toBe(3);
  });

  it("knows what it has and nothing else", () => {
    const counter = new HashCounter();
    counter.add("a");
    expect([counter.has("a"), counter.has("b"), counter.has("")]).toEqual([true, false, false]);
  });

  it("keeps every count while it grows", () => {
    const counter = new HashCounter();
    const most = 100_000;
    let wrong = 0;
    for (let index = 0; index < most; index++) {
      if (counter.add(`key ${index}`) !== 0) wrong += 1;
      if (index % 3 === 0 && counter.add(`key ${index}`) !== 1) wrong += 1;
    }
    expect(counter.size).toBe(most);
    for (let index = 0; index < most; index++) {
      if (counter.add(`key ${index}`) !== (index % 3 === 0 ? 2 : 1)) wrong += 1;
      if (counter.has(`other ${index}`)) wrong += 1;
    }
    expect([wrong, counter.size]).toEqual([0, most]);
  });
});
