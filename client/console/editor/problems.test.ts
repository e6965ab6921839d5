import { describe, expect, it } from "vitest";
import { GraphError } from "../../../graph/errors.ts";
import type { Words } from "../../../graph/vocabulary.ts";
import type { TextValues } from "../../language.ts";
import { sayIn } from "../../language.ts";
import { missingParameters, parametersSetBy, problemsOf } from "./problems.ts";
import { statementsOf } from "./statements.ts";

const say = (words: Words, values?: TextValues): string => sayIn("en", words, values);

function secondOf(text: string) {
  const statement = statementsOf(text)[1];
  if (statement === undefined) throw new Error("There is no second statement.");
  return statement;
}

describe("problems", () => {
  const text = "RETURN 1;\nMATCH (n)\nRETURN naem;";

  it("stand at their place in the whole text, of the second statement too", () => {
    const error = new GraphError("cypher_error", "Variable `naem` not defined", { details: { line: 2, column: 8 } });
    const [problem] = problemsOf(secondOf(text), { error, notifications: [] }, say);
    expect(problem).toMatchObject({ severity: "error", message: "Variable `naem` not defined" });
    expect(text.slice(problem?.from, problem?.to)).toBe("naem");
  });

  it("without a place stand at the first word", () => {
    const error = new GraphError("cypher_error", "There is no procedure", { hint: "Look at the name." });
    const [problem] = problemsOf(secondOf(text), { error, notifications: [] }, say);
    expect(text.slice(problem?.from, problem?.to)).toBe("MATCH");
    expect(problem?.message).toBe("There is no procedure Look at the name.");
  });

  it("behind the last line do not leave the text", () => {
    const error = new GraphError("cypher_error", "x", { details: { line: 90, column: 90 } });
    const [problem] = problemsOf(secondOf(text), { error, notifications: [] }, say);
    expect(problem?.to).toBeLessThanOrEqual(text.length);
  });

  it("of the kind that the parser lists every word for are cut", () => {
    const error = new GraphError("cypher_error", "expected 'A', ".repeat(100));
    expect(problemsOf(secondOf(text), { error, notifications: [] }, say)[0]?.message).toHaveLength(281);
  });

  it("that are notifications are warnings in short words, those without a place are left to the results", () => {
    const statement = statementsOf("MATCH (n:`No body`) RETURN n")[0];
    const notification = {
      code: "Neo.ClientNotification.Statement.UnknownLabelWarning",
      title: "",
      description: "One of the labels … (the missing label name is: No body)",
      severity: "WARNING",
    };
    const position = { line: 1, column: 10, offset: 9 };
    const found =
      statement && problemsOf(statement, { notifications: [{ ...notification, position }, notification] }, say);
    expect(found).toEqual([{ from: 9, to: 18, severity: "warning", message: "No node has the label No body." }]);
  });
});

describe("parameters", () => {
  it("without a value are marked where they are used", () => {
    const statement = secondOf("RETURN 1; RETURN $a, $`b c`, '$d' // $e");
    const found = missingParameters(statement, new Set(["a"]), say);
    expect(found).toMatchObject([{ from: 21, to: 27, message: expect.stringContaining("Parameter b c has no value") }]);
  });

  it("have one when a command sets them", () => {
    const names = statementsOf(":param a => 1\n:params {b: {c: 1}, `d e`: [{f: 2}]}\n:clear").map(parametersSetBy);
    expect(names).toEqual([["a"], ["b", "d e"], []]);
  });
});
