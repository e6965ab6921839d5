import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { FILE_FORMATS } from "../graph/files/file-formats.ts";
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
const PATIENCE = { timeout: 120_000 };
const store = connect(connection);
const folder = await mkdtemp(join(tmpdir(), "parley-export-"));
const at = (name: string): string => join(folder, name);
const exported = (...args: readonly string[]): Promise<Run> => runParley(["export", ...args], environment);

beforeAll(() => loadTalks(store));
afterAll(async () => {
  await emptyGraph(store);
  await store.close();
  await rm(folder, { recursive: true });
});

describe("parley export", PATIENCE, () => {
  it("writes a graph file with what joins several actors, claims and places, the same each time", async () => {
    const args = ["--actor", "steve-witkoff", "kirill-dmitriev", "--format", "json"];
    const { code, stdout, stderr } = await exported(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const graph: unknown = JSON.parse(stdout);
    expect(graph).toMatchObject({ format: "parley-graph", version: 2, actors: ["steve-witkoff", "kirill-dmitriev"] });
    expect(stdout).toContain("They met in Miami.");
    expect(stdout).not.toContain('"position": null');
    expect((await exported(...args)).stdout).toBe(stdout);
  });

  it("writes to a file of the extension's format what it writes to standard output", async () => {
    const query = ["--query", "MATCH p = (:Person)-[:NEGOTIATED_WITH]-() RETURN p"];
    const { code, stdout, stderr } = await exported(...query, "--out", at("talks.graphml"));
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("talks.graphml: ");
    const direct = await exported(...query, "--format", "graphml");
    expect(await readFile(at("talks.graphml"), "utf8")).toBe(direct.stdout);
    await rm(at("talks.graphml"));
  });

  it.skipIf(!FILE_FORMATS.some(({ id }) => id === "csv"))("writes the two files of CSV side by side", async () => {
    const { code } = await exported("--actor", "ukraine", "--out", at("ukraine.csv"), "--bom");
    expect(code).toBe(0);
    expect((await readdir(folder)).toSorted()).toEqual(["ukraine-nodes.csv", "ukraine-relationships.csv"]);
    expect(await readFile(at("ukraine-nodes.csv"), "utf8")).toMatch(/^\ufeff.*Ukraine/s);
    const direct = await exported("--actor", "ukraine", "--format", "csv");
    expect(direct).toMatchObject({ code: 2, stdout: "" });
    expect(direct.stderr).toContain("standard output takes one");
  });

  it("lists its formats in the help", async () => {
    const { stdout } = await exported("--help");
    for (const { id } of FILE_FORMATS) expect(stdout).toMatch(new RegExp(`^ {2}${id} `, "m"));
  });

  it("exits 2 for a format that there is not", async () => {
    const { code, stdout, stderr } = await exported("--actor", "ukraine", "--format", "docx");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain('`--format` is "docx"; one of json, ');
  });
});
