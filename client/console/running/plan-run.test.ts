import { describe, expect, it } from "vitest";
import { statementsOf } from "../editor/statements.ts";
import { historyEndOf } from "./history-end.ts";
import { planRun } from "./plan-run.ts";
import type { Outcome, Step, Work } from "./work.ts";
import { ended, hasFailed, withOutcome } from "./work.ts";

const planned = (text: string, from = 0) => planRun(statementsOf(text), from);

describe("the steps of a run", () => {
  it("are one for each statement and command, with their places in the editor", () => {
    const steps = planned(":param a => 1\nRETURN $a;\nRETURN 2", 10);
    expect(steps.map(({ task }) => task.kind)).toEqual(["command", "statement", "statement"]);
    expect(steps.map(({ step }) => step.from)).toEqual([10, 24, 35]);
    expect(new Set(steps.map(({ step }) => step.id)).size).toBe(3);
  });

  it("are several for :schema, each a statement that can be seen", () => {
    const steps = planned(":schema");
    expect(steps).toHaveLength(6);
    expect(steps.every(({ step, task }) => step.title !== undefined && task.kind === "statement")).toBe(true);
  });

  it("keep the places of errors where :explain stands in front", () => {
    const [one] = planned(":explain MATCH (n) RETURN n");
    const text = one?.task.kind === "statement" ? one.task.text : "";
    expect(text).toMatch(/^EXPLAIN +MATCH/);
    expect(text.indexOf("MATCH")).toBe(":explain MATCH".indexOf("MATCH"));
  });

  it("hold what is wrong with a command, at its place", () => {
    const [, wrong] = planned("RETURN 1;\n:params oops");
    expect(wrong?.task).toMatchObject({ kind: "failure", outcome: { kind: "failed", offset: 18 } });
  });
});

describe("a run", () => {
  const step = (id: number, outcome: Outcome): Step => ({ id, kind: "statement", text: "x", from: 0, outcome });
  const answered = (kind: "whole" | "broken", count: number): Outcome => ({
    kind: "answered",
    ran: { statement: "x", parameters: {} },
    sent: undefined,
    answer: {
      id: 1,
      fields: ["n"],
      rows: [],
      count,
      end: {
        kind,
        error: undefined,
        totalMs: 1,
        databaseMs: 1,
        notifications: [],
        counters: {},
        statementType: "r",
        plan: undefined,
        profile: undefined,
      },
    },
  });
  const work = (...outcomes: readonly Outcome[]): Work => ({
    steps: outcomes.map((outcome, index) => step(index, outcome)),
    open: 0,
    isRunning: true,
  });

  it("that is over skips what its turn never came for", () => {
    const over = ended(work(answered("broken", 2), { kind: "queued" }));
    expect(over).toMatchObject({ isRunning: false, steps: [{}, { outcome: { kind: "skipped" } }] });
    expect(over.steps.map(hasFailed)).toEqual([true, false]);
  });

  it("changes one step at a time", () => {
    const before = work({ kind: "queued" }, { kind: "queued" });
    const after = withOutcome(before, 1, { kind: "stopped" });
    expect(after.steps[0]).toBe(before.steps[0]);
    expect(after.steps[1]?.outcome.kind).toBe("stopped");
  });

  it("is noted in the history as its last statement ended, or as what failed", () => {
    expect(historyEndOf(work(answered("whole", 3)), 5)).toMatchObject({ kind: "whole", rows: 3, ms: 5 });
    expect(historyEndOf(work(answered("broken", 3), { kind: "skipped" }), 5)).toMatchObject({ kind: "broken" });
    expect(historyEndOf(work(answered("whole", 3), { kind: "stopped" }), 5)).toMatchObject({ kind: "stopped" });
    expect(historyEndOf(undefined, 5)).toMatchObject({ kind: "stopped" });
  });
});
