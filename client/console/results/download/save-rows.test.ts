import { describe, expect, it } from "vitest";
import type { Answer } from "../../answer.ts";
import { rowsFileName } from "./file-kinds.ts";
import { flowOfAnswer, saveRows } from "./save-rows.ts";
import { memorySpool } from "./spool.ts";

const rows = Array.from({ length: 5_000 }, (_, index) => [BigInt(index), "x".repeat(100)]);
const ANSWER: Answer = { id: 1, fields: ["n", "t"], rows, count: rows.length, end: undefined };

describe("saving rows", () => {
  it("writes all of them in order, piece by piece, and tells how many", async () => {
    const spool = memorySpool();
    const told: number[] = [];
    const flow = flowOfAnswer(ANSWER);
    const saved = await saveRows(
      { flow, format: "csv", writing: {} },
      spool,
      (count) => told.push(count),
      new AbortController().signal,
    );
    const lines = (await (await spool.finish("text/csv")).text()).split("\r\n");
    expect(saved).toBe(5_000);
    expect(lines).toHaveLength(5_002);
    expect(lines[5_000]).toMatch(/^4999,x/);
    expect(told.at(-1)).toBe(5_000);
  });

  it("ends when it is cancelled", async () => {
    const controller = new AbortController();
    const flow = flowOfAnswer(ANSWER);
    const saving = saveRows(
      { flow, format: "json", writing: {} },
      memorySpool(),
      () => controller.abort(),
      controller.signal,
    );
    await expect(saving).rejects.toThrow(/abort/i);
  });
});

describe("the name of the file", () => {
  it.each([
    ["// Who met whom?\nMATCH …", true, "who-met-whom.csv"],
    ["MATCH (n) RETURN n", true, "parley-rows.csv"],
    ["MATCH (n) RETURN n", false, "parley-rows-cut.csv"],
  ])("of %j (whole: %s) is %s", (statement, isWhole, name) => {
    expect(rowsFileName(statement, { format: "csv" }, isWhole)).toBe(name);
  });
});
