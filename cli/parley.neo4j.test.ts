import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, describe, expect, inject, it } from "vitest";
import { connect } from "../graph/neo4j/connect.ts";
import type { RunOptions } from "../graph/store.ts";
import { dumpGraph } from "../test/dump.ts";
import { fixtureFolder, makeDataset } from "../test/made-dataset.ts";
import { runParley, startParley } from "../test/run-parley.ts";

const connection = inject("neo4j");
const environment = {
  NEO4J_URI: connection.uri,
  NEO4J_USERNAME: connection.username,
  NEO4J_PASSWORD: connection.password,
  NEO4J_DATABASE: connection.database,
};
const store = connect(connection);
const RUN: RunOptions = { limits: { timeoutMs: 30_000, maxRows: 10_000 } };
const border = fixtureFolder("border-talks");

const run = async (text: string): Promise<readonly (readonly unknown[])[]> => (await store.execute({ text }, RUN)).rows;

beforeEach(async () => {
  await run("MATCH (n) DETACH DELETE n");
});

afterAll(async () => {
  await run("MATCH (n) DETACH DELETE n");
  await store.close();
});

describe("parley seed", () => {
  it("loads, reports on standard output, and removes again", async () => {
    const loaded = await runParley(["seed", border, "--json"], environment);
    expect(loaded.code).toBe(0);
    expect(JSON.parse(loaded.stdout)).toMatchObject({ dataset: "border-talks", done: "loaded", nodes: { Claim: 10 } });
    expect(await run("MATCH (c:Claim) RETURN count(c)")).toEqual([[10n]]);
    const removed = await runParley(["seed", border, "--reset"], environment);
    expect(removed.code).toBe(0);
    expect(removed.stdout).toContain("border-talks: removed");
    expect(await run("MATCH (n) RETURN count(n)")).toEqual([[0n]]);
  });

  it("loads nothing when one of several data sets has a wrong record", async () => {
    await using made = await makeDataset("harbour-talks");
    await made.edit("claims/mercury-1.yaml", '"2032-01-01"', '"2032-02-30"');
    const before = await dumpGraph(store);
    const { code, stderr } = await runParley(["seed", border, made.folder], environment);
    expect(code).toBe(2);
    expect(stderr).toContain("harbour-talks/claims/mercury-1.yaml:6:");
    expect(await dumpGraph(store)).toEqual(before);
  });

  it("exits 1 when the database cannot be reached", async () => {
    const { code, stdout } = await runParley(["seed", border], { ...environment, NEO4J_URI: "bolt://127.0.0.1:1" });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });
});

describe("parley doctor", () => {
  it("finds everything in order after seeding, and names what is broken afterwards", async () => {
    await runParley(["seed", border], environment);
    const healthy = await runParley(["doctor"], environment);
    expect(healthy.code).toBe(0);
    expect(healthy.stdout).toContain(
      "ok      Claims: every relationship has a claim or names its records, every claim has an article, every import is finished",
    );
    await run("MATCH (:Claim {id: 'gazette-1/meeting'})-[r:REPORTED_IN]->() DELETE r");
    const broken = await runParley(["doctor"], environment);
    expect(broken.code).toBe(1);
    expect(broken.stdout).toContain(
      "broken  Claims: gazette-1/meeting: not true that every claim has exactly one article",
    );
  });
});

describe("parley serve", () => {
  it("prints one line with the address, answers there, fills no database of a user, and ends on SIGTERM", async () => {
    const parley = startParley(["serve", "--port", "0"], environment);
    const address = (await parley.line(/^Parley is at /)).slice("Parley is at ".length);
    const ready = await fetch(`${address}/api/health/ready`);
    expect(ready.status).toBe(200);
    expect(await run("MATCH (n) RETURN count(n)")).toEqual([[0n]]);
    parley.child.kill("SIGTERM");
    const { code, stdout } = await parley.ended;
    expect({ code, stdout }).toEqual({ code: 0, stdout: `Parley is at ${address}\n` });
  });

  it("names a port that is in use before it starts anything", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    // No database is named: if it went on, it would start one.
    const { code, stdout, stderr } = await runParley(["serve", "--port", String(port), "--data", "/nowhere/at-all"]);
    other.close();
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`Port ${port} on 127.0.0.1 is in use`);
    expect(stderr).toContain("PORT=0");
  });

  it("says what is wrong with the password and exits 1", async () => {
    const { code, stderr } = await runParley(["serve", "--port", "0"], {
      ...environment,
      NEO4J_PASSWORD: "wrong-password",
    });
    expect(code).toBe(1);
    expect(stderr).not.toContain("wrong-password");
    expect(stderr.toLowerCase()).toContain("password");
  });
});
