import { describe, expect, it } from "vitest";
import { keepHistory, MOST_STATEMENTS, readHistory, remember } from "./history.ts";

function storage(start: string | null) {
  let text = start;
  return {
    getItem: () => text,
    setItem: (_key: string, next: string) => {
      text = next;
    },
  };
}

describe("the history of the console", () => {
  it("keeps each statement once, the latest last", () => {
    expect(remember(["a", "b"], " a ")).toEqual(["b", "a"]);
    expect(remember(["a"], "  ")).toEqual(["a"]);
  });

  it("is bounded", () => {
    const long = Array.from({ length: MOST_STATEMENTS }, (_, index) => `RETURN ${index}`);
    expect(remember(long, "RETURN -1")).toHaveLength(MOST_STATEMENTS);
  });

  it("comes back from where it is kept, and is empty where that is spoilt", () => {
    const kept = storage(null);
    keepHistory(kept, ["a", "b"]);
    expect(readHistory(kept)).toEqual(["a", "b"]);
    expect(readHistory(storage("{oops"))).toEqual([]);
    expect(readHistory(storage('["a", 1]'))).toEqual(["a"]);
    expect(readHistory(undefined)).toEqual([]);
  });
});
