import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, inject, it } from "vitest";
import { connect } from "../graph/neo4j/connect.ts";
import type { RunOptions } from "../graph/store.ts";
import { dumpGraph } from "../test/dump.ts";
import { fixtureFolder } from "../test/made-dataset.ts";
import { type Run, runParley } from "../test/run-parley.ts";

const connection = inject("neo4j");
const folder = await mkdtemp(join(tmpdir(), "parley-cli-import-"));
const environment = {
  NEO4J_URI: connection.uri,
  NEO4J_USERNAME: connection.username,
  NEO4J_PASSWORD: connection.password,
  NEO4J_DATABASE: connection.database,
  PARLEY_DATA: folder,
};
const store = connect(connection);
const RUN: RunOptions = { limits: { timeoutMs: 30_000, maxRows: 10_000 } };
const PATIENCE = { timeout: 120_000 };

const run = async (text: string): Promise<readonly (readonly unknown[])[]> => (await store.execute({ text }, RUN)).rows;
const file = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};
const parley = (...args: readonly string[]): Promise<Run> =>
  runParley([...args, ...(args[0] === "import" ? ["--rejects", join(folder, "rejects.csv")] : [])], environment);

const ICEWS = await file(
  "icews.csv",
  `source,relation,target,date
Ada Northern,Consult,Boris Southern,2031-03-02
Boris Southern,Consult,Ada Northern,2031-03-02
Northland,Make a visit,Southland,2031-03-04
Southland,Host a visit,Northland,2031-03-04
Northland,Demand,Southland,2031-03-05
Northland,"Impose embargo, boycott, or sanctions",Southland,2031-03-05
Southland,Praise or endorse,Northland,2031-03-06
`,
);

beforeEach(async () => {
  await run("MATCH (n) DETACH DELETE n");
  await rm(join(folder, "decisions.yaml"), { force: true });
});

afterAll(async () => {
  await run("MATCH (n) DETACH DELETE n");
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

describe("parley import", PATIENCE, () => {
  it("loads a file that it recognises and reports on standard output", async () => {
    const { code, stdout } = await parley("import", ICEWS, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      dataset: "icews",
      done: "loaded",
      facts: 7,
      loaded: { nodes: 4, relationships: 4, merged: 3 },
      files: [{ name: "icews.csv", format: "ICEWS, four columns", encoding: "utf-8", encodingFrom: "detected" }],
    });
    const pressed = "MATCH (:Actor {id: 'icews:Northland'})-[r:PRESSURED]->() RETURN r.severity, r.codes, r.records";
    expect(await run(pressed)).toEqual([
      ["sanction", ["100 Demand", "163 Impose embargo, boycott, or sanctions"], ["icews.csv:6", "icews.csv:7"]],
    ]);
  });

  it("loads only the three relations when asked, and says what it left out", async () => {
    const { stdout } = await parley("import", ICEWS, "--types", "three");
    expect(stdout).toContain("left out  1: not one of the three relations");
    expect(await run("MATCH ()-[r]->() RETURN DISTINCT type(r) ORDER BY type(r)")).toEqual([
      ["NEGOTIATED_WITH"],
      ["PRESSURED"],
    ]);
  });

  it("checks without a database, and loads nothing", async () => {
    const { code, stdout } = await runParley(["import", ICEWS, "--check", "--rejects", join(folder, "r.csv")], {
      PATH: "",
    });
    expect(code).toBe(0);
    expect(stdout).toContain("icews: checked, nothing was loaded");
    expect(stdout).toContain("7 records: 7 facts");
  });

  it("refuses wrong records with file and line, writes them to a file, and exits 2", async () => {
    const wrong = await file(
      "wrong.csv",
      "source,relation,target,date\nA,Consult,B,2031-02-30\n=cmd|x,Consult,B,NA\nA,Consult,C,2031-02-01\n",
    );
    const { code, stdout, stderr } = await parley("import", wrong);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/wrong\.csv:2: .*2031-02-30/);
    expect(stderr).toMatch(/wrong\.csv:3: .*NA/);
    expect(await readFile(join(folder, "rejects.csv"), "utf8")).toContain("'=cmd|x");
    expect(await run("MATCH (n) RETURN count(n)")).toEqual([[0n]]);
    const allowed = await parley("import", wrong, "--max-rejects", "2");
    expect(allowed.code).toBe(0);
    expect(await run("MATCH ()-[r]->() RETURN count(r)")).toEqual([[1n]]);
  });

  it("names what is wrong with its use and exits 2", async () => {
    for (const [args, telling] of [
      [[], "No file was given"],
      [[ICEWS, "--format", "graphmll"], "Did you mean `graphml`?"],
      [[ICEWS, "--types", "two"], "three, all"],
      [[ICEWS, "--max-rejects", "some"], "whole number"],
      [[ICEWS, "--dataset", "My Data"], "a-z, 0-9 and single hyphens"],
      [[ICEWS, "--dataset", "peace-plan-2025"], "built-in data set"],
      [[ICEWS, "--mapping", join(folder, "absent.yaml")], "cannot be read"],
      [[ICEWS, "--check", "--reset"], "one of them is expected"],
      [[join(folder, "absent.csv")], "absent.csv"],
    ] as const) {
      const { code, stdout, stderr } = await parley("import", ...args);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: "" });
      expect(stderr).toContain(telling);
    }
  });

  it("writes a mapping to start from, which then loads the file", async () => {
    const talks = await file(
      "talks.csv",
      "発信者,相手,関係,日付,媒体,記事URL,議題\n北国,南国,会談,2031年3月2日,国境新聞,https://example.org/1,国境\n",
    );
    const guessed = await parley("import", "--guess", talks);
    expect(guessed.code).toBe(0);
    const mapping = await file("talks.yaml", guessed.stdout);
    const { code, stderr } = await parley("import", talks, "--mapping", mapping);
    expect({ code, stderr: stderr.split("\n").filter((line) => /problem|:\d+:/.test(line)) }).toEqual({
      code: 0,
      stderr: [],
    });
    expect(
      await run(
        "MATCH (c:Claim)-[:REPORTED_IN]->(a:Article) RETURN c.relation, toString(c.date), c.topic, a.outlet, a.url",
      ),
    ).toEqual([["NEGOTIATED_WITH", "2031-03-02", "国境", "国境新聞", "https://example.org/1"]]);
  });

  it("removes what it brought and loads anew with --reset", async () => {
    await parley("import", ICEWS);
    const before = await dumpGraph(store);
    await run("MATCH ()-[r:PRESSURED]->() DELETE r");
    const { code, stdout } = await parley("import", ICEWS, "--reset");
    expect(code).toBe(0);
    expect(stdout).toContain("icews: removed");
    expect((await dumpGraph(store)).relationships).toHaveLength(before.relationships.length);
    await parley("import", "--reset", "--dataset", "icews");
    expect(await run("MATCH (n) RETURN count(n)")).toEqual([[0n]]);
  });
});

describe("decisions on who is who", PATIENCE, () => {
  it("are suggested, made by a person, and honoured on every later load", async () => {
    await parley("seed", fixtureFolder("border-talks"));
    const seeded = await dumpGraph(store);
    await parley("import", ICEWS);
    expect(await run("MATCH (a:Actor) WHERE a.name = 'Northland' RETURN count(a)")).toEqual([[2n]]);
    const suspected = await parley("doctor", "--duplicates");
    expect(suspected.code).toBe(0);
    expect(suspected.stdout).toContain('# - ["icews:Northland", "northland"]');
    await file("decisions.yaml", suspected.stdout.replaceAll("  # - [", "  - ["));
    // The graph is made from files and decisions: under other decisions all of it is made again.
    const later = await parley("import", ICEWS);
    expect(later.code).toBe(2);
    expect(later.stderr).toContain("--reset");
    await parley("import", ICEWS, "--reset");
    expect(await run("MATCH (a:Actor) WHERE a.name = 'Northland' RETURN a.id, a.dataset, a.alsoIn")).toEqual([
      ["northland", "border-talks", ["icews"]],
    ]);
    expect(await run("MATCH (:Actor {id: 'northland'})-[r:PRESSURED {dataset: 'icews'}]->(b) RETURN b.id")).toEqual([
      ["southland"],
    ]);
    expect((await parley("doctor", "--duplicates")).stdout).toContain("# No two actors seem to be the same.");
    // Seeding again keeps what the import has added; taking the import away leaves what was seeded.
    await parley("seed", fixtureFolder("border-talks"));
    expect(await run("MATCH (a:Actor {id: 'northland'}) RETURN a.alsoIn")).toEqual([[["icews"]]]);
    await parley("import", "--reset", "--dataset", "icews");
    expect(await dumpGraph(store)).toEqual(seeded);
  });

  it("need the actors that they name", async () => {
    await file("decisions.yaml", 'same:\n  - ["icews:Northland", "northland"]\n');
    const { code, stderr } = await parley("import", ICEWS);
    expect(code).toBe(2);
    expect(stderr).toContain("northland");
    expect(await run("MATCH (a:Actor) RETURN count(a)")).toEqual([[0n]]);
  });
});

it("leaves no half file of rejects", () => {
  expect(existsSync(join(folder, "rejects.csv.new"))).toBe(false);
});
