import type { Logger } from "pino";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { GraphError } from "../graph/errors.ts";
import { PLAIN_WRITER } from "../graph/query-api/plain.ts";
import { streamOfTable } from "../graph/row-stream.ts";
import { tableOf } from "../test/tables.ts";
import type { WriteFacts } from "./write-log.ts";
import { loggedWrite } from "./write-log.ts";

const FACTS: WriteFacts = {
  database: "neo4j",
  query: { text: "CREATE (:Secret {name: 'hidden'})", parameters: { name: "hidden too" } },
  statementType: "w",
};

function lines(): { readonly log: Logger; readonly written: unknown[] } {
  const written: unknown[] = [];
  return { written, log: pino({ base: null }, { write: (line: string) => written.push(JSON.parse(line)) }) };
}

describe("the log of writes", () => {
  it("has the hash of the statement and what it changed, and neither its text nor its parameters", async () => {
    const { log, written } = lines();
    const counters = { containsUpdates: true, nodesCreated: 1, labelsAdded: 1, nodesDeleted: 0 };
    const stream = await loggedWrite(log, { ...FACTS, transaction: "server.abcdefghij" }, async () =>
      streamOfTable(tableOf([], { counters })),
    );
    expect(written).toEqual([]);
    await stream.summary();
    expect(written).toMatchObject([
      {
        msg: "write",
        write: {
          database: "neo4j",
          statementType: "w",
          characters: FACTS.query.text.length,
          statement: expect.stringMatching(/^sha256:[\da-f]{64}$/),
          transaction: "efghij",
          counters: { nodesCreated: 1, labelsAdded: 1 },
        },
      },
    ]);
    expect(JSON.stringify(written)).not.toMatch(/hidden|Secret|abcd/);
  });

  it("has the code of a failure, before the rows or behind them", async () => {
    const { log, written } = lines();
    const failure = new GraphError("cypher_error", "about 'hidden'");
    await expect(loggedWrite(log, FACTS, () => Promise.reject(failure))).rejects.toBe(failure);
    const stream = await loggedWrite(log, FACTS, async () => ({
      ...streamOfTable(tableOf([])),
      texts: () => Promise.reject(failure),
    }));
    await expect(stream.texts(PLAIN_WRITER, () => undefined)).rejects.toBe(failure);
    expect(written).toMatchObject([{ write: { failed: "cypher_error" } }, { write: { failed: "cypher_error" } }]);
    expect(JSON.stringify(written)).not.toContain("hidden");
  });
});
