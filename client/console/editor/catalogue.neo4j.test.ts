import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { GraphError } from "../../../graph/errors.ts";
import type { Neo4jStore } from "../../../graph/neo4j/connect.ts";
import { connect } from "../../../graph/neo4j/connect.ts";
import { assertReadOnly } from "../../../graph/read-only.ts";
import type { Words } from "../../../graph/vocabulary.ts";
import { sayIn } from "../../language.ts";
import type { ReadRows } from "./catalogue.ts";
import { readCatalogue } from "./catalogue.ts";
import type { Checked } from "./editor-props.ts";
import { problemsOf } from "./problems.ts";
import { statementsOf } from "./statements.ts";

const LIMITS = { timeoutMs: 60_000, maxRows: 5000 };
let store: Neo4jStore;

beforeAll(() => {
  store = connect(inject("neo4j"));
});
afterAll(() => store?.close());

/** Reads as the console does: only what the guard lets through. */
const read: ReadRows = async (statement) => {
  assertReadOnly(statement, await store.explain({ text: statement }, { limits: LIMITS }));
  return (await store.read({ text: statement }, { limits: LIMITS })).rows;
};

describe("the catalogue of a real database", () => {
  it("is read through the guard, with signatures, descriptions and columns", async () => {
    const { functions, procedures } = await readCatalogue(read, { writesAllowed: false });
    expect(functions.length).toBeGreaterThan(100);
    expect(functions.find(({ name }) => name === "left")).toMatchObject({
      signature: expect.stringMatching(/^left\(original :: STRING, length :: INTEGER\)/),
      description: expect.stringContaining("leftmost"),
    });
    expect(functions.find(({ name }) => name === "count")?.isAggregating).toBe(true);
    expect(procedures.find(({ name }) => name === "db.labels")?.columns).toEqual(["label"]);
  });

  it("offers only what the guard lets run", async () => {
    const { procedures } = await readCatalogue(read, { writesAllowed: false });
    for (const { name, signature } of procedures) {
      const values = (signature.slice(0, signature.indexOf(") ::")).match(/ :: /g) ?? []).map(() => "$x").join(", ");
      const text = `CALL ${name}(${values})`;
      const explanation = await store.explain({ text }, { limits: LIMITS });
      expect(() => assertReadOnly(text, explanation)).not.toThrow();
    }
  });
});

describe("what the database says of a statement", () => {
  /** The words that would be marked, with how. */
  async function marked(text: string): Promise<readonly string[]> {
    const say = (words: Words): string => sayIn("en", words);
    const found = [];
    for (const statement of statementsOf(text)) {
      found.push(...problemsOf(statement, await checked(statement.text), say));
    }
    return found.map(({ from, to, severity }) => `${severity} ${text.slice(from, to)}`);
  }

  async function checked(text: string): Promise<Checked> {
    try {
      return await store.explain({ text }, { limits: LIMITS });
    } catch (error) {
      if (error instanceof GraphError) return { error, notifications: [] };
      throw error;
    }
  }

  it("is marked at the word it is about, in each statement, behind letters of every width", async () => {
    const text = "RETURN '日本😀' AS x;\nMATCH (n)\nWHERE n.name = '😀' RETURN naem;\nRETURN foo(1)";
    expect(await marked(text)).toEqual(["error naem", "error foo"]);
  });

  it("is a warning where a label is not there or a function is going to be removed", async () => {
    expect((await marked("MATCH (n:`No Such`)\nRETURN id(n)")).toSorted()).toEqual(["warning `No Such`", "warning id"]);
  });

  it("marks nothing in the newest Cypher that this database knows", async () => {
    for (const text of [
      "MATCH p = ((a)-->(b) WHERE elementId(a) < elementId(b)){1,3} RETURN count(p)",
      "MATCH (n) CALL (n) { RETURN 1 AS one } RETURN one",
      "MATCH (n:$($labels)) RETURN COUNT { (n)--() }",
    ])
      expect(await marked(text)).toEqual([]);
  });

  it("stands at the end of what is not finished", async () => {
    expect(await marked("MATCH (n")).toEqual(["error n"]);
  });
});
