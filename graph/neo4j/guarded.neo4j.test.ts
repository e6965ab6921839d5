import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ATTACKS, LOOKALIKE_PARAMETERS, LOOKALIKES } from "../../test/attacks.ts";
import { EVERYDAY_GRAPH, EVERYDAY_PARAMETERS, EVERYDAY_READS, EVERYDAY_READS_25 } from "../../test/everyday-reads.ts";
import type { GraphReader } from "../store.ts";
import { type Value, valueMap } from "../values.ts";
import { connect, type Neo4jStore } from "./connect.ts";
import { guardedReader } from "./guarded.ts";

const OPTIONS = { limits: { timeoutMs: 20_000, maxRows: 50 } };

let store: Neo4jStore;
let reader: GraphReader;
let version = 5;

beforeAll(async () => {
  store = connect(inject("neo4j"));
  reader = guardedReader(store);
  version = Number.parseInt((await store.info()).version, 10);
  for (const text of EVERYDAY_GRAPH) await store.execute({ text }, { limits: { timeoutMs: 90_000, maxRows: 10 } });
});

afterAll(async () => {
  await store.execute({ text: "MATCH (n:Reads) DETACH DELETE n" }, OPTIONS);
  // One after the other: two changes of the schema at once can wait for each other. A constraint takes its index with it.
  for (const [kind, kinds] of [
    ["CONSTRAINT", "CONSTRAINTS"],
    ["INDEX", "INDEXES"],
  ]) {
    const text = `SHOW ${kinds} YIELD name WHERE name STARTS WITH 'reads_' RETURN name`;
    for (const [name] of (await store.read({ text }, OPTIONS)).rows) {
      await store.execute({ text: `DROP ${kind} ${String(name)} IF EXISTS` }, OPTIONS);
    }
  }
  await store.close();
});

/** Everything that an attack could change: graph, schema, users, settings. */
async function wholeDatabase(): Promise<Value> {
  const questions = [
    "MATCH (n) RETURN elementId(n), labels(n), properties(n) ORDER BY elementId(n)",
    "MATCH ()-[r]->() RETURN elementId(r), type(r), properties(r) ORDER BY elementId(r)",
    "SHOW INDEXES YIELD name, type, properties RETURN name, type, properties ORDER BY name",
    "SHOW CONSTRAINTS YIELD name, type RETURN name, type ORDER BY name",
    "CALL db.labels() YIELD label RETURN label ORDER BY label",
  ];
  const tables: Value[] = [];
  for (const text of questions) {
    tables.push((await store.read({ text }, { limits: { timeoutMs: 20_000, maxRows: 100_000 } })).rows);
  }
  return tables;
}

describe("attacks on the guarded reader", () => {
  let before: Value;
  beforeAll(async () => {
    before = await wholeDatabase();
  });

  it.each(ATTACKS)("refuses what $name", async ({ statement, parameters }) => {
    const query = { text: statement, parameters: valueMap(Object.entries(parameters ?? {})) };
    const refusal = expect.objectContaining({ code: expect.stringMatching(/^(not_read_only|cypher_error)$/) });
    await expect(reader.read(query, OPTIONS)).rejects.toEqual(refusal);
    await expect(reader.stream(query, OPTIONS)).rejects.toEqual(refusal);
  });

  it("leaves the whole database as it was", async () => {
    expect(await wholeDatabase()).toEqual(before);
  });
});

describe("innocent statements", () => {
  it.each(LOOKALIKES)("answers %s", async (text) => {
    const query = { text, parameters: valueMap(Object.entries(LOOKALIKE_PARAMETERS)) };
    expect((await reader.read(query, OPTIONS)).fields).toBeInstanceOf(Array);
  });

  it("answers every everyday question", async () => {
    const refused: string[] = [];
    for (const text of [...EVERYDAY_READS, ...(version >= 2025 ? EVERYDAY_READS_25 : [])]) {
      const parameters = valueMap(
        Object.entries(EVERYDAY_PARAMETERS).map(([key, value]) => [key, value as Value] as const),
      );
      await reader
        .read({ text, parameters }, OPTIONS)
        .catch((error: unknown) => refused.push(`${text}: ${String(error)}`));
    }
    expect(refused).toEqual([]);
  });
});

describe("what the guard says", () => {
  it.each([
    ["MATCH (n)\nMERGE (m:X)", "`MERGE` at line 2 writes; this console only reads.", 2],
    ["SHOW SETTINGS", "`SHOW` at line 1 tells how the database is run; this console only reads.", 1],
    [
      "LOAD CSV FROM 'file:///x' AS l RETURN l",
      "`LOAD` at line 1 reads a file or the network; this console only reads.",
      1,
    ],
  ])("names what is wrong with %j", async (text, message, line) => {
    await expect(reader.read({ text }, OPTIONS)).rejects.toMatchObject({ message, details: { line } });
  });

  it("plans a statement once, and forgets the oldest of many", async () => {
    let planned = 0;
    const counting: GraphReader = {
      ...store,
      explain: (query, options) => {
        planned += 1;
        return store.explain(query, options);
      },
    };
    const small = guardedReader(counting, { remembered: 2 });
    for (const x of [1, 1, 2, 3, 1]) await small.read({ text: `RETURN ${x}` }, OPTIONS);
    expect(planned).toBe(4);
  });
});
