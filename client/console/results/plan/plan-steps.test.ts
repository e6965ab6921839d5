import { describe, expect, it } from "vitest";
import type { PlanOperator } from "../../../../graph/store.ts";
import { type Value, valueMap } from "../../../../graph/values.ts";
import { operatorWords } from "./operator-words.ts";
import { isMisjudged, planSummary, visibleSteps, worthALook } from "./plan-steps.ts";

const operator = (
  operatorType: string,
  more: { readonly [name: string]: Value },
  children: readonly PlanOperator[] = [],
  figures: { readonly rows?: number; readonly dbHits?: number } = {},
): PlanOperator => ({
  operatorType: `${operatorType}@neo4j`,
  identifiers: [],
  arguments: valueMap(Object.entries(more)),
  children,
  ...figures,
});

const PROFILE = operator(
  "ProduceResults",
  { Details: "n", planner: "COST", runtime: "SLOTTED", GlobalMemory: 64n, version: "5", Order: "n ASC" },
  [
    operator("CartesianProduct", { EstimatedRows: 4 }, [
      operator("AllNodesScan", { Details: "n", EstimatedRows: 10 }, [], { rows: 4000, dbHits: 3 }),
      operator("NodeByLabelScan", { Details: "m:Person" }, [], { rows: 1, dbHits: 1 }),
    ]),
  ],
  { rows: 4, dbHits: 0 },
);

describe("the steps of a plan", () => {
  const plan = planSummary(PROFILE);

  it("stand as Neo4j draws them: the second branch first, chains not indented", () => {
    expect(plan.steps.map(({ name, level, indent }) => [name, level, indent])).toEqual([
      ["ProduceResults", 1, 0],
      ["CartesianProduct", 2, 0],
      ["NodeByLabelScan", 3, 1],
      ["AllNodesScan", 3, 0],
    ]);
  });

  it("have their figures and their share of all hits", () => {
    expect(plan.totalHits).toBe(4);
    expect(plan.steps.at(-1)).toMatchObject({ details: "n", estimatedRows: 10, rows: 4000, hits: 3, share: 0.75 });
    expect(plan).toMatchObject({ isProfile: true, memory: 64, planner: "COST", runtime: "SLOTTED", cypher: "5" });
    expect(plan.steps[0]?.more).toEqual([["Order", "n ASC"]]);
  });

  it("without a profile have no rows and no hits", () => {
    const planned = planSummary(operator("AllNodesScan", { EstimatedRows: 10 }));
    expect(planned).toMatchObject({ isProfile: false, totalHits: undefined });
    expect(planned.steps[0]?.share).toBeUndefined();
  });

  it("tell where the planner was far off", () => {
    expect(plan.steps.map(isMisjudged)).toEqual([false, false, false, true]);
  });

  it("are worth a look where they are dear, large or misjudged; of misjudged ones the first to run", () => {
    const chain = operator(
      "Filter",
      { EstimatedRows: 1 },
      [operator("AllNodesScan", { EstimatedRows: 1 }, [], { rows: 5000, dbHits: 200 })],
      {
        rows: 5000,
        dbHits: 0,
      },
    );
    const remarks = worthALook(planSummary(chain), (name) => name === "AllNodesScan");
    expect(remarks.map(({ step, reasons }) => [step.name, reasons])).toEqual([
      ["AllNodesScan", ["dear", "share", "misjudged"]],
    ]);
  });

  it("are hidden below a closed one", () => {
    expect(visibleSteps(plan.steps, new Set(["0.0"])).map(({ name }) => name)).toEqual([
      "ProduceResults",
      "CartesianProduct",
    ]);
  });

  it("are explained where they are known", () => {
    expect(operatorWords("AllNodesScan")?.does.en).toBe("reads every node");
    expect(operatorWords("VarLengthExpand(Pruning, BFS)")).toBeDefined();
    expect(operatorWords("constructor")).toBeUndefined();
  });
});
