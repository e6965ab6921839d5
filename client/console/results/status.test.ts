import { describe, expect, it } from "vitest";
import type { AnswerEnd } from "../answer.ts";
import { statusOf, timeText } from "./status.ts";

const END: AnswerEnd = {
  kind: "whole",
  error: undefined,
  totalMs: 2130,
  databaseMs: 34,
  notifications: [],
  counters: {},
  statementType: "r",
  plan: undefined,
  profile: undefined,
};
const line = (count: number, end?: Partial<AnswerEnd>, language: "en" | "ja" = "en"): string =>
  statusOf({ fields: ["n"], count, end: end === undefined ? undefined : { ...END, ...end } }, language);

describe("the line above the results says", () => {
  it.each([
    [line(12_400), "12,400 rows so far"],
    [line(0), "Waiting for the first row"],
    [line(1000, { kind: "cut" }), "1,000 of at least 1,001 rows, 2.1 s, 34 ms in the database"],
    [line(1, {}), "1 row, 2.1 s, 34 ms in the database"],
    [line(0, { databaseMs: undefined, totalMs: 4 }), "No rows, 4 ms"],
    [line(12_400, { kind: "stopped", databaseMs: undefined }), "Stopped after 12,400 rows, 2.1 s"],
    [line(3, { kind: "broken", databaseMs: undefined }), "Broke off after 3 rows, 2.1 s"],
    [line(1000, { kind: "cut" }, "ja"), "1,001 行以上のうち 1,000 行、2.1 秒、データベース内 34 ms"],
  ])("%s", (found, expected) => {
    expect(found).toBe(expected);
  });

  it("only the time where a statement gives no rows", () => {
    expect(statusOf({ fields: [], count: 0, end: END }, "en")).toBe("2.1 s, 34 ms in the database");
  });
});

describe("times", () => {
  it.each([
    [0.4, "0 ms"],
    [999.9, "1 s"],
    [59_990, "1 min 0 s"],
    [185_000, "3 min 5 s"],
  ])("%d ms are %s", (ms, text) => {
    expect(timeText(ms, "en")).toBe(text);
  });
});
