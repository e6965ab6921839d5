import { describe, expect, it } from "vitest";
import type { PlanOperator } from "../../../graph/store.ts";
import { valueMap } from "../../../graph/values.ts";
import type { Answer, AnswerEnd } from "../answer.ts";
import { shownView, viewsOf } from "./result-views.ts";

const PLAN: PlanOperator = { operatorType: "AllNodesScan", identifiers: [], arguments: valueMap([]), children: [] };
const END: AnswerEnd = {
  kind: "whole",
  error: undefined,
  totalMs: 1,
  databaseMs: 1,
  notifications: [],
  counters: {},
  statementType: "r",
  plan: undefined,
  profile: undefined,
};
const answer = (fields: readonly string[], rows: Answer["rows"], end: Partial<AnswerEnd> = {}): Answer => ({
  id: 1,
  fields,
  rows,
  count: rows.length,
  end: { ...END, ...end },
});

describe("the views of an answer", () => {
  it("are those that have something to show", () => {
    expect(viewsOf(answer(["a"], [[1n]]))).toEqual(["table", "graph", "json", "raw"]);
    expect(viewsOf(answer(["a", "b"], [["x", 1n]]))).toEqual(["table", "graph", "chart", "json", "raw"]);
    expect(viewsOf(answer(["a"], [], { plan: PLAN }))).toEqual(["plan", "raw"]);
    expect(viewsOf(answer([], [], {}))).toEqual(["raw"]);
  });

  it("begin with the plan where one was asked for", () => {
    expect(shownView(answer(["a"], [], { plan: PLAN }), undefined)).toBe("plan");
    expect(shownView(answer(["a"], [[1n]], { plan: PLAN, profile: PLAN }), undefined)).toBe("plan");
    expect(shownView(answer(["a"], [[1n]]), undefined)).toBe("table");
  });

  it("stay what the reader chose, as long as the answer has it", () => {
    expect(shownView(answer(["a"], [[1n]]), "json")).toBe("json");
    expect(shownView(answer(["a"], [[1n]]), "plan")).toBe("table");
  });

  it("are none at first where a statement gives no rows", () => {
    expect(shownView(answer([], []), undefined)).toBeUndefined();
    expect(shownView(answer([], []), "raw")).toBe("raw");
  });
});
