/** What is refused, of which nothing may be stored, and what is put up with, of which all else is. */
import { rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { afterAll, beforeEach, describe, expect, inject, it } from "vitest";
import { connect } from "../../graph/neo4j/connect.ts";
import type { RunOptions } from "../../graph/store.ts";
import { type Files, graphml, importTrial, talks } from "../../test/import-fixtures.ts";
import type { ImportOptions, ImportReport } from "./import-files.ts";

const store = connect(inject("neo4j"));
const RUN: RunOptions = { limits: { timeoutMs: 60_000, maxRows: 30_000 } };

const run = async (text: string): Promise<readonly (readonly unknown[])[]> => (await store.execute({ text }, RUN)).rows;

async function load(files: Files, more?: Partial<ImportOptions>): Promise<ImportReport> {
  await using trial = await importTrial(files);
  return await trial.run(store, more);
}

beforeEach(async () => {
  await run("MATCH (n) DETACH DELETE n");
});

afterAll(async () => {
  await run("MATCH (n) DETACH DELETE n");
  await store.close();
});

describe("what is put up with", () => {
  it("loads the rest and nothing of the rejects", async () => {
    const text = talks("a,Consult,b,2014-11-21", "c,Consult,d,NA", "e,Consult", "f,Shouted at,g,2014-11-21");
    expect(await load({ "talks.csv": text }, { maxRejects: 3 })).toMatchObject({
      rejected: 3,
      facts: 1,
      loaded: { nodes: 2, relationships: 1 },
    });
    expect(await run("MATCH (n:Actor) RETURN n.name ORDER BY n.name")).toEqual([["a"], ["b"]]);
  });

  it("leaves out relationships that end at no node", async () => {
    const text = graphml(
      '<node id="a"/><node id="b"/><edge source="a" target="x"/><edge source="a" target="b"/><edge source="y" target="b"/>',
    );
    expect(await load({ "g.graphml": text }, { maxRejects: 2 })).toMatchObject({
      rejected: 2,
      loaded: { nodes: 2, relationships: 1 },
    });
    expect(await run("MATCH (s)-[r:RELATED_TO]->(e) RETURN s.id, e.id")).toEqual([["a", "b"]]);
    expect(await run("MATCH (n:Entity) RETURN count(n)")).toEqual([[2n]]);
  });

  it("keeps the first of two nodes that have one key", async () => {
    await load({ "g.csv": "Id,note\na,first\nb,other\na,second\n" }, { maxRejects: 1 });
    expect(await run("MATCH (n:Entity {id: 'a'}) RETURN n.note, n.records")).toEqual([["first", ["g.csv:2"]]]);
  });
});

describe("what is refused", () => {
  const GOOD = talks(...Array.from({ length: 30 }, (_, index) => `a,Consult,b${index},2014-11-21`));

  it.each<[string, Files]>([
    ["a wrong date in the second file", { "good.csv": GOOD, "wrong.csv": talks("a,Consult,b,NA") }],
    ["a row of another width at the end", { "wrong.csv": `${GOOD}a,b\n` }],
    ["a quote that is never closed", { "wrong.csv": `${GOOD}"a,Consult,b,2014-11-21\n` }],
    [
      "bytes of another encoding at the end",
      {
        "wrong.csv": Buffer.concat([
          Buffer.from(GOOD),
          iconv.encode("外務省,Consult,b,2014-11-21\n外,b", "shift_jis"),
          Buffer.from("é"),
        ]),
      },
    ],
    [
      "broken JSON in line 7",
      {
        "wrong.jsonl": `${'{"source": "a", "relation": "Consult", "target": "b", "date": "2014-11-21"}\n'.repeat(6)}{"source": \n`,
      },
    ],
    ["a relationship that ends at no node", { "g.graphml": graphml('<node id="a"/><edge source="a" target="b"/>') }],
    [
      "an entity",
      { "g.graphml": '<!DOCTYPE graphml [<!ENTITY a "b">]><graphml><graph><node id="a"/></graph></graphml>' },
    ],
    ["a name that no database has", { "g.json": '{"nodes": [{"id": "a"}, {"id": "b", "x\\u0000": 1}], "edges": []}' }],
    ["a key that no index holds", { "talks.csv": `${GOOD}${"k".repeat(9_000)},Consult,b,2014-11-21\n` }],
    ["an empty file beside a good one", { "good.csv": GOOD, "empty.csv": "" }],
    ["a broken archive", { "good.csv": GOOD, "wrong.csv.gz": gzipSync(GOOD).subarray(0, -10) }],
  ])("stores nothing where there is %s", async (_, files) => {
    await using trial = await importTrial(files);
    await trial.refusal(store);
    expect(await run("MATCH (n) RETURN count(n)")).toEqual([[0n]]);
  });

  it("stores nothing where the file of rejects cannot be written", async () => {
    await using trial = await importTrial({ "talks.csv": `${GOOD}a,b\n` });
    await trial.refusal(store, { maxRejects: 1, rejectsFile: trial.path("absent/rejects.csv") });
    expect(await run("MATCH (n) RETURN count(n)")).toEqual([[0n]]);
  });

  it.each([
    ["disappears", (path: string) => rmSync(path, { force: true }), /^Cannot read .+a\.csv: there is nothing there/],
    [
      "changes",
      (path: string) => writeFileSync(path, `${GOOD}c,Consult,d,2014-11-21\n`),
      /^a\.csv:1: the file changed/,
    ],
  ])("stores nothing where a file %s after it was checked", async (_, change, message) => {
    await using trial = await importTrial({ "a.csv": GOOD, "b.csv": GOOD });
    // The second file is being checked by the time that more is read than the first one has.
    const onProgress: ImportOptions["onProgress"] = ({ phase, done }) => {
      if (phase === "checking" && done > Buffer.byteLength(GOOD)) change(trial.path("a.csv"));
    };
    expect((await trial.refusal(store, { onProgress })).message).toMatch(message);
    expect(await run("MATCH (n) RETURN count(n)")).toEqual([[0n]]);
  });

  it("stops where a file disappears while it is loaded, and goes on when it is back", async () => {
    const rows = talks(...Array.from({ length: 5_000 }, (_, index) => `a,Consult,b${index},2014-11-21`));
    await using trial = await importTrial({ "a.csv": rows });
    const onProgress: ImportOptions["onProgress"] = ({ phase }) => {
      if (phase === "loading") rmSync(trial.path("a.csv"), { force: true });
    };
    expect((await trial.refusal(store, { batch: 500, onProgress })).message).toBe(
      "a.csv:1: the file disappeared while it was being read",
    );
    await trial.write("a.csv", rows);
    const { loaded } = await trial.run(store, { batch: 500 });
    expect(loaded).toMatchObject({ nodes: 5_001, relationships: 5_000, merged: 0 });
    expect(loaded?.resumedAt).toBeGreaterThan(0);
    expect(await run("MATCH (:Actor)-[r]->(:Actor) RETURN count(r), count(DISTINCT r.records[0])")).toEqual([
      [5_000n, 5_000n],
    ]);
  });
});
