import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, inject, it } from "vitest";
import { connect } from "../../graph/neo4j/connect.ts";
import type { RunOptions } from "../../graph/store.ts";
import { dumpGraph, type GraphDump } from "../../test/dump.ts";
import { MADE_MAPPING, makeEvents } from "../../test/made-events.ts";
import { findBreaches } from "../invariants.ts";
import { resetDataset } from "../reset.ts";
import { NO_DECISIONS } from "./decisions.ts";
import { type ImportOptions, type ImportProgress, importFiles } from "./import-files.ts";

const connection = inject("neo4j");
const store = connect(connection);
const RUN: RunOptions = { limits: { timeoutMs: 60_000, maxRows: 10_000 } };
const folder = await mkdtemp(join(tmpdir(), "parley-import-"));
const file = join(folder, "events.csv");
const FACTS = 4_000;
const BATCH = 300;
await makeEvents(file, FACTS, 60);

const run = async (text: string): Promise<readonly (readonly unknown[])[]> => (await store.execute({ text }, RUN)).rows;
const options = (more: Partial<ImportOptions> = {}): ImportOptions => ({
  paths: [file],
  dataset: "made",
  mapping: MADE_MAPPING,
  types: "all",
  decisions: NO_DECISIONS,
  maxRejects: 0,
  rejectsFile: join(folder, "rejects.csv"),
  batch: BATCH,
  ...more,
});

/** A whole graph but for the moments at which it was made and how many records one run or the other has made. */
async function timeless(): Promise<GraphDump> {
  const dump = await dumpGraph(store);
  const without = (line: string): string =>
    line
      .replace(/"(?:loadedAt|startedAt|finishedAt)":"Temporal [^"]*",?/g, "")
      .replace(/"(?:created|merged|nodesCreated)":"integer \d+",?/g, "");
  return { nodes: dump.nodes.map(without).toSorted(), relationships: dump.relationships.map(without).toSorted() };
}

async function clear(): Promise<void> {
  await run("MATCH (n) DETACH DELETE n");
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
}

function importInChild(path = file, dataset = "made"): Running {
  const { uri, username, password, database } = connection;
  const child = fork(join(import.meta.dirname, "..", "..", "test", "import-child.ts"), [path, dataset, String(BATCH)], {
    execArgv: ["--import", "tsx"],
    env: {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    },
  });
  return { child, ended: new Promise((resolve) => child.once("exit", resolve)) };
}

beforeEach(clear);
afterAll(async () => {
  await clear();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

describe("importFiles", () => {
  it("loads every fact with its provenance, and the invariants hold", async () => {
    const { loaded, facts } = await importFiles(store, options());
    expect(facts).toBe(FACTS);
    const [stored] = await run(
      "MATCH (:Actor)-[r {dataset: 'made'}]->(:Actor) UNWIND r.records AS record RETURN count(DISTINCT record)",
    );
    expect(stored).toEqual([BigInt(FACTS)]);
    const [relationships] = await run(
      "MATCH (:Actor)-[r]->(:Actor) RETURN count(r), count(DISTINCT r.id), count(r.loadedAt)",
    );
    expect(new Set(relationships)).toEqual(new Set([BigInt(loaded?.relationships ?? 0)]));
    expect(await findBreaches((query) => store.read(query, RUN))).toEqual([]);
  });

  it("joins a talk that is written from both sides, and what is said twice, into one", async () => {
    await importFiles(store, options());
    expect(await run("MATCH (a:Actor)-[r:NEGOTIATED_WITH]->(b:Actor) WHERE a.id > b.id RETURN count(r)")).toEqual([
      [0n],
    ]);
    const twice =
      "MATCH (a:Actor)-[r:NEGOTIATED_WITH]->(b:Actor) WHERE r.claims IS NULL WITH a, b, r.date AS date, r.topic AS topic, count(*) AS count WHERE count > 1 RETURN count(*)";
    expect(await run(twice)).toEqual([[0n]]);
  });

  it("derives what rests on articles from all claims, whatever batch they come in", async () => {
    await importFiles(store, options());
    const wrong =
      "MATCH (:Actor)-[r]->(:Actor) WHERE r.claims IS NOT NULL " +
      "WITH r, COLLECT { MATCH (c:Claim)-[:REPORTED_IN]->(a) WHERE c.id IN r.claims RETURN DISTINCT a.id } AS articles, " +
      "COLLECT { MATCH (c:Claim)-[:REPORTED_IN]->(a) WHERE c.id IN r.claims RETURN DISTINCT a.outlet } AS outlets " +
      "WHERE size(articles) <> r.articles OR size(outlets) <> r.outlets RETURN count(r)";
    expect(await run(wrong)).toEqual([[0n]]);
    expect(
      await run("MATCH (c:Claim) WHERE NOT EXISTS { MATCH ()-[r]->() WHERE c.id IN r.claims } RETURN count(c)"),
    ).toEqual([[0n]]);
  });

  it("changes nothing when it is run again", async () => {
    await importFiles(store, options());
    const once = await timeless();
    const { loaded } = await importFiles(store, options());
    expect(loaded).toMatchObject({ nodes: 0, relationships: 0 });
    expect(await timeless()).toEqual(once);
  });

  it("gives the same graph in batches of any size", async () => {
    await importFiles(store, options());
    const small = await timeless();
    await clear();
    await importFiles(store, options({ batch: FACTS }));
    expect(await timeless()).toEqual(small);
  });

  it("brings back what somebody removed when it is run again", async () => {
    await importFiles(store, options());
    const once = await timeless();
    await run("MATCH (a:Actor) WITH a ORDER BY a.id LIMIT 5 DETACH DELETE a");
    await importFiles(store, options());
    expect((await timeless()).nodes).toEqual(once.nodes);
  });

  it("goes on after it was killed, ten times at different moments, to the same graph", {
    timeout: 240_000,
  }, async () => {
    await importFiles(store, options());
    const undisturbed = await timeless();
    await clear();
    let killed = 0;
    for (let time = 0; time < 10; time += 1) {
      const { child, ended } = importInChild();
      // While it checks, right after a batch, or some milliseconds later, in the middle of the next one.
      const wanted = time === 0 ? "checking" : "loading";
      child.on("message", (progress: ImportProgress) => {
        if (progress.phase === wanted) setTimeout(() => child.kill("SIGKILL"), (time * 7) % 31);
      });
      if ((await ended) === null) killed += 1;
    }
    expect(killed).toBeGreaterThanOrEqual(8);
    const unfinished = await findBreaches((query) => store.read(query, RUN));
    expect(unfinished.map(({ sentence }) => sentence)).toEqual(["every import is finished"]);
    const { loaded } = await importFiles(store, options());
    expect(loaded?.resumedAt).toBeGreaterThan(0);
    expect(await timeless()).toEqual(undisturbed);
    expect(await findBreaches((query) => store.read(query, RUN))).toEqual([]);
  });

  it("lets two imports of the same file run at once", { timeout: 120_000 }, async () => {
    await importFiles(store, options());
    const alone = await timeless();
    await clear();
    const both = [importInChild(), importInChild()];
    expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0]);
    expect(await timeless()).toEqual(alone);
  });

  it("lets two data sets with the same actors be imported at once", { timeout: 120_000 }, async () => {
    const other = join(folder, "others.csv");
    await makeEvents(other, FACTS, 60, 7);
    await importFiles(store, options());
    await importFiles(store, options({ paths: [other], dataset: "others" }));
    const oneByOne = await timeless();
    await clear();
    const both = [importInChild(), importInChild(other, "others")];
    expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0]);
    const atOnce = await timeless();
    expect(atOnce.relationships).toEqual(oneByOne.relationships);
    expect(await run("MATCH (a:Actor) RETURN count(a), sum(size(a.alsoIn)), sum(size(a.spellings))")).toEqual([
      [60n, 60n, 120n],
    ]);
  });

  it("loads nothing when more records are wrong than are put up with", async () => {
    const broken = join(folder, "broken.csv");
    await writeFile(
      broken,
      "who,whom,what,severity,day,topic,url,outlet,published\nA,B,met,,2031-01-01,,,,\nA,C,met,,2031-02-30,,,,\n",
    );
    await expect(importFiles(store, options({ paths: [broken] }))).rejects.toThrow(/broken\.csv:3: .*2031-02-30/s);
    expect(await run("MATCH (n) RETURN count(n)")).toEqual([[0n]]);
    const { rejected, loaded } = await importFiles(store, options({ paths: [broken], maxRejects: 1 }));
    expect({ rejected, made: loaded?.relationships }).toEqual({ rejected: 1, made: 1 });
  });
});

describe("resetDataset", () => {
  it("removes exactly what an import brought, and keeps what another brought too", async () => {
    const other = join(folder, "others.csv");
    await makeEvents(other, 500, 60, 7);
    await importFiles(store, options({ paths: [other], dataset: "others" }));
    const before = await timeless();
    await importFiles(store, options());
    expect((await resetDataset(store, "made")).kept).toBe(0);
    expect(await timeless()).toEqual(before);
  });

  it("hands actors to the data set that has them too when their first one goes", async () => {
    const other = join(folder, "others.csv");
    await makeEvents(other, 500, 60, 7);
    await importFiles(store, options({ paths: [other], dataset: "others" }));
    const alone = await timeless();
    await clear();
    await importFiles(store, options());
    await importFiles(store, options({ paths: [other], dataset: "others" }));
    await resetDataset(store, "made");
    expect(await timeless()).toEqual(alone);
  });

  it("keeps a node on which somebody's own relationship hangs, and says so", async () => {
    await importFiles(store, options());
    await run("MATCH (a:Actor) WITH a ORDER BY a.id LIMIT 1 CREATE (a)-[:NOTE]->(:Note {text: 'mine'})");
    expect((await resetDataset(store, "made")).kept).toBe(1);
    expect(await run("MATCH (n) RETURN count(n)")).toEqual([[2n]]);
  });
});
