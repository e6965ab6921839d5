import { describe, expect, it } from "vitest";
import { linesOf } from "./text-lines.ts";

async function lines(
  pieces: readonly string[],
  longest = 100,
): Promise<readonly (readonly [number, string, boolean])[]> {
  async function* given() {
    yield* pieces;
  }
  const found: [number, string, boolean][] = [];
  for await (const { line, text, isCut } of linesOf(given(), longest)) found.push([line, text, isCut]);
  return found;
}

describe("linesOf", () => {
  it("ends lines at LF, CR LF and CR, and keeps blank ones", async () => {
    expect(await lines(["a\nb\r\nc\r\rd\n"])).toEqual([
      [1, "a", false],
      [2, "b", false],
      [3, "c", false],
      [4, "", false],
      [5, "d", false],
    ]);
  });

  it("joins what is cut between pieces, a CR LF too", async () => {
    expect(await lines(["a", "b\r", "", "\nc", "d"])).toEqual([
      [1, "ab", false],
      [2, "cd", false],
    ]);
  });

  it("keeps only the beginning of a line that is too long, and reads on behind it", async () => {
    const piece = "x".repeat(60);
    const [first, second] = await lines([piece, piece, piece, "\nb"]);
    expect(first).toEqual([1, "x".repeat(180), true]);
    expect(second).toEqual([2, "b", false]);
    const [long] = await lines(Array.from({ length: 100 }, () => piece));
    expect(long?.[1]).toHaveLength(1_000);
  });

  it("has no line behind the last line end", async () => {
    expect(await lines([])).toEqual([]);
    expect(await lines(["a\n", ""])).toEqual([[1, "a", false]]);
  });
});
