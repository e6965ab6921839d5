import { CommanderError } from "commander";
import { describe, expect, it } from "vitest";
import { GraphError } from "../graph/errors.ts";
import { errorText, exitCodeOf } from "./exit-codes.ts";

describe("exitCodeOf", () => {
  it("is 2 for wrong use and wrong input, 1 for failures, 0 for help", () => {
    expect(exitCodeOf(new GraphError("invalid_request", "wrong"))).toBe(2);
    expect(exitCodeOf(new CommanderError(1, "commander.unknownOption", "wrong"))).toBe(2);
    expect(exitCodeOf(new GraphError("engine_unavailable", "gone"))).toBe(1);
    expect(exitCodeOf(new Error("a bug"))).toBe(1);
    expect(exitCodeOf(new CommanderError(0, "commander.helpDisplayed", "(outputHelp)"))).toBe(0);
  });
});

describe("errorText", () => {
  it("says what to do on a line of its own", () => {
    expect(errorText(new GraphError("unauthorized", "Wrong password.", { hint: "Set NEO4J_PASSWORD." }))).toBe(
      "Wrong password.\nSet NEO4J_PASSWORD.",
    );
  });
});
