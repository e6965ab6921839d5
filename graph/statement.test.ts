import { expect, it } from "vitest";
import { withoutMode } from "./statement.ts";

it("leaves a statement without a mode as it is", () => {
  expect(withoutMode("MATCH (n) RETURN n")).toEqual({ text: "MATCH (n) RETURN n", mode: "run" });
});

it.each([
  ["EXPLAIN RETURN 1", "        RETURN 1", "explain"],
  ["profile\nRETURN 1", "       \nRETURN 1", "profile"],
  ["/* PROFILE */ EXPLAIN RETURN 1", "/* PROFILE */         RETURN 1", "explain"],
  ["CYPHER 5 runtime = slotted PROFILE RETURN 1", "CYPHER 5 runtime = slotted         RETURN 1", "profile"],
  ["CYPHER 25 EXPLAIN CYPHER planner=cost RETURN 1", "CYPHER 25         CYPHER planner=cost RETURN 1", "explain"],
  ["EXPLAIN PROFILE RETURN 1", "                RETURN 1", "explain"],
])("takes the mode off %s without moving anything", (statement, text, mode) => {
  expect(withoutMode(statement)).toEqual({ text, mode });
});

it.each(["// EXPLAIN\nCREATE (n)", "RETURN 1 AS EXPLAIN", "EXPLAINED RETURN 1", "'PROFILE'", ""])(
  "does not take %j for a mode",
  (statement) => {
    expect(withoutMode(statement)).toEqual({ text: statement, mode: "run" });
  },
);
