import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, inject, it } from "vitest";
import { connect } from "../graph/neo4j/connect.ts";
import type { RunOptions } from "../graph/store.ts";
import { dumpGraph } from "../test/dump.ts";
import { makeDataset } from "../test/made-dataset.ts";
import { builtInDatasets, datasetFolder } from "./datasets.ts";
import { findBreaches } from "./invariants.ts";
import { loadDataset } from "./load.ts";
import { readDataset } from "./read-dataset.ts";
import { resetDataset } from "./reset.ts";
import { seedLocal } from "./seed-local.ts";

const store = connect(inject("neo4j"));
const RUN: RunOptions = { limits: { timeoutMs: 30_000, maxRows: 10_000 } };
const folder = await mkdtemp(join(tmpdir(), "parley-seed-"));
const versionsFile = join(folder, "datasets.json");

const run = async (text: string): Promise<readonly (readonly unknown[])[]> => (await store.execute({ text }, RUN)).rows;

beforeEach(async () => {
  await run("MATCH (n) DETACH DELETE n");
  await rm(versionsFile, { force: true });
});

afterAll(async () => {
  await run("MATCH (n) DETACH DELETE n");
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

describe("seedLocal", () => {
  it("loads all built-in data sets, as they are, into an empty database only", async () => {
    const loaded = await seedLocal(store, { versionsFile });
    expect(loaded.map(({ dataset }) => dataset)).toEqual(await builtInDatasets());
    const once = await dumpGraph(store);
    expect(await seedLocal(store, { versionsFile })).toEqual([]);
    for (const name of await builtInDatasets()) await loadDataset(store, await readDataset(await datasetFolder(name)));
    expect(await dumpGraph(store)).toEqual(once);
    expect(await findBreaches((query) => store.read(query, RUN))).toEqual([]);
  });

  it("loads a data set again when its files were corrected, and only once", async () => {
    await using made = await makeDataset("harbour-talks");
    const options = { versionsFile, folders: [made.folder] };
    await seedLocal(store, options);
    await made.edit("claims/mercury-1.yaml", "summary: ", "summary: Corrected. ");
    const told: [string, boolean][] = [];
    const again = await seedLocal(store, { ...options, onDataset: (title, isFirst) => told.push([title, isFirst]) });
    expect(again.map(({ dataset }) => dataset)).toEqual(["harbour-talks"]);
    expect(told.map(([, isFirst]) => isFirst)).toEqual([false]);
    expect(await run("MATCH (c:Claim) WHERE c.summary STARTS WITH 'Corrected.' RETURN count(c)")).toEqual([[1n]]);
    expect(await seedLocal(store, options)).toEqual([]);
  });

  it("leaves a filled database alone when it does not know what was loaded, or when the reader removed it", async () => {
    await using made = await makeDataset("harbour-talks");
    const options = { versionsFile, folders: [made.folder] };
    await seedLocal(store, options);
    await run("CREATE (:Note {text: 'mine'})");
    await made.edit("claims/mercury-1.yaml", "summary: ", "summary: Corrected. ");
    await resetDataset(store, "harbour-talks");
    expect(await seedLocal(store, options)).toEqual([]);
    await loadDataset(store, await readDataset(made.folder));
    await writeFile(versionsFile, "not json");
    expect(await seedLocal(store, options)).toEqual([]);
  });
});
