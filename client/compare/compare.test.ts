import { describe, expect, it } from "vitest";
import type { PairDifference } from "../../graph/comparison/compare-graph.ts";
import { lensFor } from "../../graph/lens.ts";
import { dayNumberOf } from "../../graph/time/days.ts";
import { GraphNode, valueMap } from "../../graph/values.ts";
import { settingsFrom, toldOf, windowsOf } from "./comparison-settings.ts";
import { differenceInWords, differencesCsv } from "./difference-words.ts";

const LENS = lensFor({ labels: ["Actor", "Claim"], types: [] });
const day = (iso: string) => dayNumberOf(iso) ?? Number.NaN;
const on = (iso: string) => ({ first: day(iso), last: day(iso) });
const CHANGED: PairDifference = {
  key: "k",
  one: "a",
  other: "b",
  kind: "changed",
  before: [{ type: "REJECTED", isForward: false, count: 1, certainty: "attributed", isContested: false }],
  after: [{ type: "NEGOTIATED_WITH", isForward: true, count: 2, certainty: "stated", isContested: true }],
  relationships: ["r1", "r2"],
};

describe("a comparison begins", () => {
  it("with the day up to which half has happened, and the last one", () => {
    const spans = ["2025-12-15", "2025-10-24", "2025-11-21"].map(on);
    const settings = settingsFrom(spans, {});
    expect(settings).toMatchObject({
      shape: "until",
      first: { to: "2025-11-21" },
      second: { from: "2025-11-22", to: "2025-12-15" },
    });
    expect(windowsOf(settings)).toEqual({ shape: "until", first: "2025-11-21", second: "2025-12-15" });
  });

  it("with the time filter where it has two ends", () => {
    const settings = settingsFrom([on("2025-10-24")], { from: "2025-11-01", to: "2025-11-30" });
    expect(windowsOf(settings)).toMatchObject({ first: "2025-11-01", second: "2025-11-30" });
  });

  it("with two days even where everything happened on one, and with none where nothing is dated", () => {
    expect(windowsOf(settingsFrom([on("2025-10-24")], {}))).toMatchObject({
      first: "2025-10-23",
      second: "2025-10-24",
    });
    expect(settingsFrom([{ first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY }], {}).first.to).toBe("");
  });

  it("tells what is compared", () => {
    expect(toldOf(settingsFrom([on("2025-10-24")], {})).values).toEqual({ first: "2025-10-23", second: "2025-10-24" });
  });
});

describe("a difference", () => {
  it("says what was and what is, with directions and how sure it is", () => {
    expect(differenceInWords(CHANGED, LENS, "en")).toBe(
      "← rejected 1 (attributed) → negotiated with 2 (sources disagree)",
    );
    expect(differenceInWords({ ...CHANGED, kind: "new", before: [] }, LENS, "ja")).toBe("協議した 2件");
  });

  it("is a line of CSV in which nothing is a formula", () => {
    const nodes = new Map([
      [
        "a",
        new GraphNode(
          "a",
          ["Actor"],
          valueMap([
            ["name", "=1+1"],
            ["id", "one"],
          ]),
        ),
      ],
    ]);
    const [, line] = differencesCsv([CHANGED], nodes, LENS, "en").split("\r\n");
    expect(line).toBe("Changed,'=1+1,one,b,b,← rejected 1 (attributed),negotiated with 2 (sources disagree),2");
  });
});
