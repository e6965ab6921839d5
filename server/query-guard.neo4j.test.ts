import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ATTACKS, LOOKALIKE_PARAMETERS, LOOKALIKES } from "../test/attacks.ts";
import { postQuery } from "../test/http.ts";
import type { QueryServers } from "../test/query-servers.ts";
import { answerOf, LIMITS, openQueryServers } from "../test/query-servers.ts";

let servers: QueryServers;

beforeAll(async () => {
  servers = await openQueryServers();
});
afterAll(() => servers?.close());

describe("the guard over HTTP", () => {
  it.each(ATTACKS.map((attack) => [attack.name, attack] as const))(
    "stops what %s",
    async (_name, { statement, parameters }) => {
      const count = "MATCH (n) RETURN count(n) + sum(size(keys(n)))";
      const before = (await servers.store.read({ text: count }, { limits: LIMITS })).rows;
      for (const headers of [{}, { accept: "application/x-ndjson" }]) {
        const response = await postQuery(
          servers.server.address,
          { statement, parameters: parameters ?? {}, accessMode: "WRITE" },
          headers,
        );
        expect([400, 403]).toContain(response.status);
        const { errors } = (await response.json()) as { errors: { parleyCode: string }[] };
        expect(["not_read_only", "cypher_error", "invalid_request"]).toContain(errors[0]?.parleyCode);
      }
      expect((await servers.store.read({ text: count }, { limits: LIMITS })).rows).toEqual(before);
    },
  );

  it.each(LOOKALIKES)("answers %s", async (statement) => {
    await answerOf(servers.server, { statement, parameters: LOOKALIKE_PARAMETERS });
  });
});

describe("where the operator allowed writes", () => {
  it("writes and counts, and reads as before", async () => {
    const written = await answerOf(servers.writing, {
      statement: "CREATE (n:Written {x: $x}) RETURN n.x AS x",
      parameters: { x: 1 },
      includeCounters: true,
    });
    expect(written).toMatchObject({
      data: { values: [[1]] },
      counters: { nodesCreated: 1, containsUpdates: true },
      queryType: "rw",
    });
    expect(await answerOf(servers.writing, { statement: "MATCH (n:Written) RETURN count(n)" })).toMatchObject({
      data: { values: [[1]] },
    });
    const batches = "UNWIND range(1, 3) AS x CALL (x) { CREATE (:Written {x: x}) } IN TRANSACTIONS OF 1 ROWS";
    expect(await answerOf(servers.writing, { statement: batches, includeCounters: true })).toMatchObject({
      counters: { nodesCreated: 3 },
    });
    expect(
      await answerOf(servers.writing, { statement: "MATCH (n:Written) DETACH DELETE n", includeCounters: true }),
    ).toMatchObject({ counters: { nodesDeleted: 4 } });
  });
});
