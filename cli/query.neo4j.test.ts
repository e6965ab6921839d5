import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { connect } from "../graph/neo4j/connect.ts";
import { type Run, runParley } from "../test/run-parley.ts";
import { emptyGraph, loadTalks } from "../test/talks-graph.ts";

const connection = inject("neo4j");
const environment = {
  NEO4J_URI: connection.uri,
  NEO4J_USERNAME: connection.username,
  NEO4J_PASSWORD: connection.password,
  NEO4J_DATABASE: connection.database,
};
const store = connect(connection);
const folder = await mkdtemp(join(tmpdir(), "parley-query-"));
const query = (...args: readonly string[]): Promise<Run> => runParley(["query", ...args], environment);

/** Runs a line of the shell in which `parley` is the program. */
async function shell(line: string): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const root = join(import.meta.dirname, "..");
  const program = `"${process.execPath}" "${join(root, "node_modules/tsx/dist/cli.mjs")}" "${join(root, "cli/parley.ts")}"`;
  const env = { ...process.env, ...environment };
  return promisify(execFile)("bash", ["-c", `set -o pipefail; parley() { ${program} "$@"; }; ${line}`], { env });
}

beforeAll(() => loadTalks(store));
afterAll(async () => {
  await emptyGraph(store);
  await store.close();
  await rm(folder, { recursive: true });
});

describe("parley query", () => {
  it("prints a table, and the number of rows on standard error", async () => {
    const { code, stdout, stderr } = await query(
      "MATCH (a:Person)-[t:NEGOTIATED_WITH]->(b) RETURN a.nameJa AS who, t.date AS day ORDER BY day LIMIT 2",
    );
    expect(stdout).toBe(
      [
        "who                     day",
        "──────────────────────  ──────────",
        "ウラジーミル・プーチン  2025-08-06",
        "キリル・ドミトリエフ    2025-10-24",
        "",
      ].join("\n"),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "2 rows\n" });
  });

  it("takes parameters and prints nothing but JSON", async () => {
    const statement = "MATCH (a:Actor {id: $id}) RETURN a.name AS name, $n + 1 AS next, date($day) AS day";
    const args = [statement, "--param", "id=ukraine", "--param", "n=9007199254740992", "--param", "day=2025-11-21"];
    const { stdout, stderr } = await query(...args, "--format", "json");
    expect({ stdout, stderr }).toEqual({
      stdout: '[\n{"name":"Ukraine","next":9007199254740993,"day":"2025-11-21"}\n]\n',
      stderr: "",
    });
    const typed = await query(...args, "--format", "ndjson", "--typed");
    expect(JSON.parse(typed.stdout)).toMatchObject({ day: { $type: "Date", _value: "2025-11-21" } });
  });

  it("announces what it leaves out", async () => {
    const { code, stdout, stderr } = await query("UNWIND range(1, 9) AS n RETURN n", "--limit", "2", "--format", "csv");
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: "n\r\n1\r\n2\r\n",
      stderr: "2 rows shown; there are more: --limit NUMBER\n",
    });
    const table = await query("UNWIND range(1, 1001) AS n RETURN n");
    expect(table.stderr).toBe("1,000 rows shown; there are more: --limit NUMBER\n");
  });

  it("reads the statement and parameters from files", async () => {
    await writeFile(join(folder, "ask.cypher"), "RETURN $a AS a, $b AS b");
    await writeFile(join(folder, "values.json"), '{"a": [1, {"x": null}], "b": "file"}');
    const files = ["--file", join(folder, "ask.cypher"), "--params", join(folder, "values.json")];
    const { stdout } = await query(...files, "--param", "b=line", "--format", "ndjson");
    expect(stdout).toBe('{"a":[1,{"x":null}],"b":"line"}\n');
  });

  it("reads the statement from standard input", async () => {
    expect((await shell("echo 'RETURN 1 AS a' | parley query --format csv")).stdout).toBe("a\r\n1\r\n");
    expect((await shell("echo 'RETURN 2 AS a' | parley query - --format csv")).stdout).toBe("a\r\n2\r\n");
    const nothing = await query();
    expect(nothing).toMatchObject({ code: 2, stdout: "" });
    expect(nothing.stderr).toContain("Standard input is empty; a Cypher statement is expected.");
  });

  it("streams without end, and ends quietly when its reader has seen enough", async () => {
    const line = "parley query 'UNWIND range(1, 50000000) AS n RETURN n' --format ndjson | head -n 2";
    expect(await shell(line)).toEqual({ stdout: '{"n":1}\n{"n":2}\n', stderr: "" });
  });

  it("says what hinders on standard error: notifications of the database", async () => {
    const { code, stdout, stderr } = await query("MATCH (a:Actr) RETURN a.name AS name", "--format", "ndjson");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toMatch(/^warning: .*Actr.* \(line 1, column \d+\)$/m);
  });

  it("shows the plan of EXPLAIN", async () => {
    const { stdout } = await query("EXPLAIN MATCH (a:Actor) RETURN a.name AS name");
    expect(stdout).toMatch(/^ProduceResults .*\n {2}\w+/);
  });

  it("exits 2 for a statement that is wrong, with its place, and for one that writes, without running it", async () => {
    const wrong = await query("MATCH (a:Actor RETURN a");
    expect(wrong).toMatchObject({ code: 2, stdout: "" });
    expect(wrong.stderr).toContain("(line 1, column 16)");
    const writing = await query("CREATE (n:Intruder) RETURN n");
    expect(writing).toMatchObject({ code: 2, stdout: "" });
    expect(writing.stderr).toContain("commands only read");
    const { stdout } = await query(
      "MATCH (n) RETURN count(CASE WHEN 'Intruder' IN labels(n) THEN 1 END) AS n",
      "--format",
      "csv",
    );
    expect(stdout).toBe("n\r\n0\r\n");
  });

  it("ends a query in the database after the time that it may take", async () => {
    const { code, stderr } = await query(
      // Takes time and no memory: the limit of memory would end it as well.
      "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)",
      "--timeout",
      "1",
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/took longer|ended in the database/);
  });

  it("exits 1 when the database cannot be reached", async () => {
    const run = await runParley(["query", "RETURN 1"], { ...environment, NEO4J_URI: "bolt://127.0.0.1:1" });
    expect(run).toMatchObject({ code: 1, stdout: "" });
  });
});
