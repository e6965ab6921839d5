import { describe, expect, it } from "vitest";
import { newId, troubleOf } from "./kept.ts";

describe("what the browser keeps", () => {
  it("has ids that sort in the order in which they were made", () => {
    const ids = Array.from({ length: 200 }, newId);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(200);
  });

  it.each([
    [new DOMException("", "QuotaExceededError"), "full"],
    [new DOMException("", "SecurityError"), "forbidden"],
    [new ReferenceError("indexedDB is not defined"), "forbidden"],
    [new DOMException("", "UnknownError"), "failed"],
    ["odd", "failed"],
  ] as const)("fails for a reason that can be told: %s", (error, trouble) => {
    expect(troubleOf(error)).toBe(trouble);
  });
});
