import { describe, expect, it } from "vitest";
import { GraphError } from "../../../graph/errors.ts";
import type { PlanOperator } from "../../../graph/store.ts";
import { explaining, movedBy, plannedChanges } from "./planned-changes.ts";
import { WORDS } from "./words.ts";

/** A plan whose steps stand in the order in which rows pass through them. */
function plan(...steps: readonly (string | readonly [string, string])[]): PlanOperator {
  const made = steps.reduce<PlanOperator | undefined>((child, step) => {
    const [operatorType, details] = typeof step === "string" ? [step, ""] : step;
    const children = child === undefined ? [] : [child];
    return { operatorType, identifiers: [], arguments: { Details: details, EstimatedRows: 2.4 }, children };
  }, undefined);
  if (made === undefined) throw new Error("A plan has a step.");
  return made;
}

describe("what a statement would change", () => {
  it("is nothing where it only reads", () => {
    expect(plannedChanges(plan("NodeByLabelScan@neo4j", "ProduceResults@neo4j"), "r", "neo4j")).toBeUndefined();
    const call = plan(["ProcedureCall@neo4j", "db.labels() :: (label)"], "ProduceResults@neo4j");
    expect(plannedChanges(call, "s", "neo4j")).toBeUndefined();
  });

  it("is told in the order in which it is done", () => {
    const found = plannedChanges(
      plan(["Create@neo4j", "(n:Test)"], ["SetProperty@neo4j", "n.a = 1"], "EmptyResult@neo4j"),
      "w",
      "neo4j",
    );
    expect(found).toMatchObject({
      kind: "data",
      database: "neo4j",
      changes: [
        { words: WORDS.creates, details: "(n:Test)", rows: 2 },
        { words: WORDS.setsProperties, details: "n.a = 1" },
      ],
    });
  });

  it.each([
    ["DetachDelete", WORDS.detaches],
    ["Merge(Into)", WORDS.merges],
    ["TransactionForeach", WORDS.transactions],
    ["SomethingNew", WORDS.other],
  ])("of the step %s is told in words", (operator, words) => {
    expect(plannedChanges(plan(`${operator}@neo4j`), "w", "x")?.changes[0]?.words).toBe(words);
  });

  it("of a procedure that is not known to read is told", () => {
    const call = plan(["ProcedureCall@neo4j", "apoc.create.node($a, $b)"], "ProduceResults@neo4j");
    expect(plannedChanges(call, "rw", "x")?.changes[0]?.words).toBe(WORDS.calls);
  });

  it("is the schema where it is, and unknown where there is no plan", () => {
    expect(plannedChanges(plan("CreateIndex@neo4j"), "s", "x")?.kind).toBe("schema");
    expect(plannedChanges(undefined, "s", "x")?.kind).toBe("schema");
    expect(plannedChanges(undefined, "w", "x")?.kind).toBe("unknown");
  });
});

describe("asking for a plan", () => {
  it("never runs a statement that asks to be profiled", () => {
    expect(explaining("PROFILE CREATE (n)").statement).not.toContain("PROFILE");
    expect(explaining("/* x */ profile\nCREATE (n)").statement).toMatch(/^EXPLAIN /);
    expect(explaining("PROFILE CREATE (n)").statement).not.toMatch(/profile/i);
  });

  it("tells places from the statement's own beginning", () => {
    const { statement, before } = explaining("RETURN x");
    const column = statement.indexOf("x") + 1;
    const error = new GraphError("cypher_error", "?", { details: { line: 1, column, offset: column - 1 } });
    expect(movedBy(error, before).details).toMatchObject({ line: 1, column: 8, offset: 7 });
    const later = new GraphError("cypher_error", "?", { details: { line: 2, column: 3, offset: 20 } });
    expect(movedBy(later, before).details).toMatchObject({ line: 2, column: 3, offset: 12 });
  });
});
