import { describe, expect, it } from "vitest";
import { type Run, runParley } from "../test/run-parley.ts";

// Each run is a process of its own, which takes its time on a busy machine. No database is named: a run that went on would start one.
const PATIENCE = { timeout: 60_000 };
const query = (...args: readonly string[]): Promise<Run> => runParley(["query", ...args, "--data", "/nowhere/at-all"]);

describe("parley query", PATIENCE, () => {
  it.each([
    [
      ["RETURN 1", "--format", "jso"],
      '`--format` is "jso"; one of table, json, ndjson, csv is expected. Did you mean `json`?',
    ],
    [["RETURN 1", "--limit", "0"], '`--limit` is "0"; a whole number from 1'],
    [["RETURN 1", "--timeout", "soon"], '`--timeout` is "soon"; a whole number from 1 to 86400 is expected.'],
    [["RETURN 1", "--typed"], "with `--typed` json or ndjson is expected."],
    [["RETURN 1", "--param", "a"], '`--param` is "a"; name=value is expected.'],
    [["RETURN 1", "--file", "a.cypher"], "A statement and `--file` were given; one of them is expected."],
    [["--file", "absent.cypher"], "The statement absent.cypher cannot be read (ENOENT)."],
    [["  "], "The statement is empty; a Cypher statement is expected."],
  ])("refuses %j before a database is looked for", async (args, message) => {
    const { code, stdout, stderr } = await query(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});
