import { describe, expect, it } from "vitest";
import { lensFor } from "../lens.ts";
import { binCount } from "../time/bins.ts";
import { dayNumberOf, isoOfDay } from "../time/days.ts";
import type { Value } from "../values.ts";
import { GraphRelationship, Temporal, valueMap } from "../values.ts";
import { extentOf, pairChartOf } from "./pair-chart.ts";
import type { Sides } from "./pair-events.ts";
import { directionOf, pairEventsOf } from "./pair-events.ts";
import { knownSense, senseOf, senseOfType } from "./senses.ts";

const TALKS = lensFor({
  labels: ["Actor", "Claim"],
  types: ["NEGOTIATED_WITH", "ACCUSE", "MADE_STATEMENT", "COOPERATE", "OTHER"],
});
const FILMS = lensFor({ labels: ["Film"], types: ["ACTED_IN"] });
const SIDES: Sides = { from: new Set(["a"]), to: new Set(["b"]) };
const NO_CHOICES = new Map<string, "cooperation">();

let made = 0;
function relationship(type: string, properties: Readonly<Record<string, Value>> = {}, [start, end] = ["a", "b"]) {
  made += 1;
  return new GraphRelationship(`5:x:${made}`, start, end, type, valueMap(Object.entries(properties)));
}
const on = (date: string, type = "NEGOTIATED_WITH", more: Readonly<Record<string, Value>> = {}) =>
  relationship(type, { date: new Temporal("Date", date), ...more });
const events = (relationships: readonly GraphRelationship[], lens = TALKS) =>
  pairEventsOf(relationships, SIDES, lens, NO_CHOICES, "date");

describe("cooperation and conflict", () => {
  it.each([
    ["NEGOTIATED_WITH", "cooperation"],
    ["PLANS_TO_MEET", "cooperation"],
    ["REJECTED", "conflict"],
    ["PRESSURED", "conflict"],
    ["ACCUSE", "conflict"],
    ["COOPERATE", "cooperation"],
    ["REPRESENTS", "none"],
  ])("%s is %s", (type, sense) => {
    expect(senseOfType(TALKS, type, NO_CHOICES)).toBe(sense);
  });

  it("is told of a statement by the number on Goldstein's scale that its record has", () => {
    expect(senseOf(TALKS, relationship("MADE_STATEMENT", { goldstein: -2 }), NO_CHOICES)).toBe("conflict");
    expect(senseOf(TALKS, relationship("MADE_STATEMENT", { intensity: 3.4 }), NO_CHOICES)).toBe("cooperation");
    expect(senseOf(TALKS, relationship("MADE_STATEMENT"), NO_CHOICES)).toBe("cooperation");
  });

  it("is unknown of another schema, whose types stand above the line until the reader chooses", () => {
    expect(knownSense(FILMS, "REJECTED")).toBeUndefined();
    expect(senseOfType(FILMS, "ACTED_IN", NO_CHOICES)).toBe("cooperation");
    expect(senseOfType(FILMS, "ACTED_IN", new Map([["ACTED_IN", "conflict"]]))).toBe("conflict");
    expect(senseOfType(TALKS, "OTHER", NO_CHOICES)).toBe("cooperation");
  });

  it("is what the reader chose, whatever a record says", () => {
    const choices = new Map([["MADE_STATEMENT", "none" as const]]);
    expect(senseOf(TALKS, relationship("MADE_STATEMENT", { goldstein: -2 }), choices)).toBe("none");
  });

  it("knows no type by the name of something else", () => {
    expect(senseOfType(TALKS, "toString", NO_CHOICES)).toBe("cooperation");
  });
});

describe("events of a pair", () => {
  it("tell the directions apart, but for what has none", () => {
    expect(directionOf(relationship("PRESSURED"), SIDES)).toBe("out");
    expect(directionOf(relationship("PRESSURED", {}, ["b", "a"]), SIDES)).toBe("in");
    expect(events([relationship("NEGOTIATED_WITH")]).undated).toMatchObject([{ direction: "mutual" }]);
  });

  it("take what joins two nodes that are both of both groups for mutual", () => {
    const both = { from: new Set(["a", "b"]), to: new Set(["a", "b"]) };
    expect(directionOf(relationship("PRESSURED"), both)).toBe("mutual");
  });

  it("are planned, doubtful, or have happened", () => {
    const { undated } = events([
      relationship("PLANS_TO_MEET"),
      relationship("NEGOTIATED_WITH", { certainty: "disputed" }),
      relationship("NEGOTIATED_WITH", { contested: true }),
      relationship("NEGOTIATED_WITH", { certainty: "stated" }),
    ]);
    expect(undated.map(({ standing }) => standing)).toEqual(["planned", "doubtful", "doubtful", "happened"]);
  });

  it("stand at the first day that their date may mean, and at the known day of an open one", () => {
    const { dated, undated } = events([
      on("2025-11-03", "NEGOTIATED_WITH", { datePrecision: "month" }),
      on("2025-11-02", "NEGOTIATED_WITH", { datePrecision: "before" }),
      on("2025-11-01", "NEGOTIATED_WITH", { dateEnd: new Temporal("Date", "2025-11-04") }),
      on("2025-11-05", "NEGOTIATED_WITH", { datePrecision: "unknown" }),
    ]);
    expect(dated.map(({ day, isVague }) => [isoOfDay(day ?? 0), isVague])).toEqual([
      ["2025-11-01", false],
      ["2025-11-02", true],
      ["2025-11-03", true],
    ]);
    expect(dated.map(({ lastDay }) => isoOfDay(lastDay ?? 0))).toEqual(["2025-11-04", "2025-11-02", "2025-11-30"]);
    expect(undated).toHaveLength(1);
  });

  it("read severity and certainty of the talks model only", () => {
    const { undated } = pairEventsOf(
      [relationship("ACTED_IN", { severity: "coerce", certainty: "denied" })],
      SIDES,
      FILMS,
      NO_CHOICES,
      undefined,
    );
    expect(undated).toMatchObject([{ severity: undefined, standing: "happened" }]);
  });

  it("say how many are of types that are left out", () => {
    expect(events([relationship("REPRESENTS"), on("2025-11-01")])).toMatchObject({ leftOut: 1 });
  });
});

describe("the chart of a pair", () => {
  const { dated } = events([
    on("2025-11-20"),
    on("2025-11-20", "PRESSURED", { severity: "coerce" }),
    on("2025-11-20", "PRESSURED", { severity: "request" }),
    on("2025-11-20", "PLANS_TO_MEET"),
    on("2025-11-20"),
    on("2025-11-22", "REJECTED"),
  ]);
  const extent = extentOf(dated) ?? { first: 0, last: 0 };
  const chart = pairChartOf(dated, extent, 100, ["NEGOTIATED_WITH", "REJECTED", "PRESSURED", "PLANS_TO_MEET"]);

  it("shows two weeks at least, and some days around", () => {
    expect(extent.last - extent.first).toBe(13);
    expect(chart.bins.unit).toBe("day");
    expect(extentOf([])).toBeUndefined();
  });

  it("stacks like events together, plans furthest from the line, the harder further away", () => {
    expect(chart.columns.map(({ sense, count }) => [sense, count])).toEqual([
      ["cooperation", 3],
      ["conflict", 2],
      ["conflict", 1],
    ]);
    const [above, below] = chart.columns;
    expect(above?.pieces.map((piece) => [piece.type, piece.events.length, piece.below])).toEqual([
      ["NEGOTIATED_WITH", 2, 0],
      ["PLANS_TO_MEET", 1, 2],
    ]);
    expect(below?.pieces.map(({ severity }) => severity)).toEqual(["request", "coerce"]);
    expect(chart.highest).toEqual({ cooperation: 3, conflict: 2 });
  });

  it("leaves out what lies outside of the days that are looked at", () => {
    const day = dayNumberOf("2025-11-22") ?? 0;
    expect(pairChartOf(dated, { first: day, last: day }, 100, []).columns).toHaveLength(1);
  });

  it("makes weeks, months and years of longer times, thousands of events at once", () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      on(isoOfDay(at % 10_000), at % 3 === 0 ? "ACCUSE" : "COOPERATE"),
    );
    const all = events(many).dated;
    const long = pairChartOf(all, extentOf(all) ?? { first: 0, last: 0 }, 120, []);
    expect(long.bins.unit).toBe("year");
    expect(binCount(long.bins)).toBeLessThanOrEqual(120);
    expect(long.columns.reduce((sum, { count }) => sum + count, 0)).toBe(20_000);
  });
});
