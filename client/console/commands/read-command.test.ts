import { describe, expect, it } from "vitest";
import { GraphError } from "../../../graph/errors.ts";
import { readCommand } from "./read-command.ts";

function refused(text: string): GraphError {
  try {
    readCommand(text);
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
  throw new Error("Nothing was thrown.");
}

describe("a command of the console", () => {
  it.each([
    [":param x => 1", { kind: "setParameter", name: "x", text: "1", at: 12 }],
    [":param x: 'a';", { kind: "setParameter", name: "x", text: "'a'", at: 10 }],
    [":param `big one` => 2", { kind: "setParameter", name: "big one", text: "2", at: 20 }],
    [":param `a``b` => 2", { kind: "setParameter", name: "a`b", text: "2", at: 17 }],
    [":param __proto__ => 1", { kind: "setParameter", name: "__proto__", text: "1", at: 20 }],
    [":param 名前 => 'x'", { kind: "setParameter", name: "名前", text: "'x'", at: 13 }],
    [":param {a: 1}", { kind: "setParameters", text: "{a: 1}", at: 7, keepsOthers: true }],
    [":params {a: 1}", { kind: "setParameters", text: "{a: 1}", at: 8, keepsOthers: false }],
    [":params{a: 1}", { kind: "setParameters", text: "{a: 1}", at: 7, keepsOthers: false }],
    [":params", { kind: "listParameters" }],
    [":params clear", { kind: "clearParameters" }],
    [":use neo4j", { kind: "use", database: "neo4j" }],
    [":use `my db`", { kind: "use", database: "my db" }],
    [":use", { kind: "listDatabases" }],
    [":HELP  match", { kind: "help", topic: "match" }],
    [":schema", { kind: "schema" }],
    [":history", { kind: "history" }],
    [":clear;", { kind: "clear" }],
    [":style reset", { kind: "style", resets: true }],
    [":play", { kind: "play", name: "" }],
    [":explain MATCH (n) RETURN n", { kind: "plan", statement: "MATCH (n) RETURN n", mode: "EXPLAIN", at: 9 }],
    [":write on", { kind: "write", isOn: true }],
    [":write", { kind: "write", isOn: undefined }],
  ])("%s is read as what it is", (text, command) => {
    expect(readCommand(text)).toEqual(command);
  });

  it.each([
    [":parm x => 1", ":param"],
    [":hlep", ":help"],
    [":sch", ":schema"],
    [":hist", ":history"],
  ])("%s is unknown, and %s is nearest", (text, nearest) => {
    expect(refused(text).message).toContain("is not a command");
    expect(refused(text).hint).toContain(`\`${nearest}\``);
  });

  it("that is nothing like any other lists all", () => {
    expect(refused(":sysinfo").hint).toContain(":help :param :params");
    expect(refused(":").hint).toContain(":help");
  });

  it.each([":param x", ":param => 1", ":param 1x => 2", ":params x", ":write maybe", ":explain", ":style loud"])(
    "%s says how it is written",
    (text) => {
      expect(refused(text).code).toBe("invalid_request");
      expect(refused(text).hint).toMatch(/^Write :/);
    },
  );

  it("of a million characters is refused shortly", () => {
    expect(refused(`:${"x".repeat(1_000_000)}`).message.length).toBeLessThan(200);
  });
});
