import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectQueryError, serve } from "../test/http.ts";
import type { QueryServers } from "../test/query-servers.ts";
import { ENDLESS, LIMITS, openQueryServers, running } from "../test/query-servers.ts";
import { backendOf } from "./backend.ts";
import type { RunningServer } from "./start.ts";

const TYPED = "application/vnd.neo4j.query.v1.1";

let servers: QueryServers;
let writing: RunningServer;
const lines: { readonly msg: string; readonly [field: string]: unknown }[] = [];

beforeAll(async () => {
  servers = await openQueryServers();
  writing = await open({}, (line) => lines.push(JSON.parse(line)));
});
beforeEach(async () => {
  lines.length = 0;
  await servers.store.execute({ text: "MATCH (n:Tx) DETACH DELETE n" }, { limits: LIMITS });
});
afterAll(async () => {
  await writing?.close();
  await servers?.close();
});

async function open(
  environment: { readonly [name: string]: string },
  log?: (line: string) => void,
): Promise<RunningServer> {
  const backend = backendOf({ reader: servers.store, info: await servers.store.verify(), store: servers.store });
  return serve(backend, {
    environment: { PARLEY_ALLOW_WRITES: "true", ...environment },
    ...(log === undefined ? {} : { log }),
  });
}

interface Asked {
  readonly from?: RunningServer;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
  readonly signal?: AbortSignal;
}

function ask(
  path: string,
  { from = writing, method = "POST", body, headers = {}, signal }: Asked = {},
): Promise<Response> {
  return fetch(`${from.address}/db/neo4j/query/v2/tx${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
}

interface Told {
  readonly data?: { readonly values: readonly unknown[] };
  readonly transaction?: { readonly id: string; readonly expires: string };
  readonly bookmarks?: readonly string[];
  readonly counters?: { readonly [name: string]: unknown };
  readonly errors?: readonly { readonly code: string }[];
}

async function told(response: Promise<Response>): Promise<Told> {
  const found = await response;
  const text = await found.text();
  expect(found.status, text).toBe(202);
  return JSON.parse(text) as Told;
}

async function begin(body?: unknown, from = writing): Promise<string> {
  const { transaction } = await told(ask("", { body, from }));
  return transaction?.id ?? "";
}

async function count(): Promise<unknown> {
  return (await servers.store.read({ text: "MATCH (n:Tx) RETURN count(n)" }, { limits: LIMITS })).rows[0]?.[0];
}

const CREATE = { statement: "CREATE (n:Tx {name: $name}) RETURN n.name AS name", parameters: { name: "A" } };

describe("an explicit transaction over HTTP", () => {
  it("is opened with a statement, goes on, and lasts when it is committed", async () => {
    const response = await ask("", { body: { ...CREATE, includeCounters: true } });
    expect(response.headers.get("neo4j-cluster-affinity")).toMatch(/\S/);
    const first = await told(Promise.resolve(response));
    expect(first).toMatchObject({ data: { fields: ["name"], values: [["A"]] }, counters: { nodesCreated: 1 } });
    expect(first).not.toHaveProperty("bookmarks");
    const left = Date.parse(first.transaction?.expires ?? "") - Date.now();
    expect(first.transaction?.expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(left).toBeGreaterThan(50_000);
    expect(left).toBeLessThanOrEqual(60_000);
    const id = first.transaction?.id ?? "";
    expect(await told(ask(`/${id}`, { body: { statement: "MATCH (n:Tx) RETURN count(n)" } }))).toMatchObject({
      data: { values: [[1]] },
      transaction: { id },
    });
    expect(await count()).toBe(0n);
    const committed = await told(ask(`/${id}/commit`));
    expect(committed).toEqual({ bookmarks: [expect.any(String)] });
    expect(await count()).toBe(1n);
    await expectQueryError(await ask(`/${id}/commit`), "not_found");
  });

  it.each([undefined, "{}", { statement: "" }, { statement: null }, { accessMode: "WRITE", bookmarks: [] }])(
    "is opened, kept alive and committed without a statement (%j)",
    async (body) => {
      const opened = await told(ask("", { body }));
      expect(opened).toEqual({ transaction: { id: expect.any(String), expires: expect.any(String) } });
      const id = opened.transaction?.id ?? "";
      expect(await told(ask(`/${id}`, { body }))).toMatchObject({ transaction: { id } });
      expect(await told(ask(`/${id}/commit`, { body }))).toEqual({ bookmarks: expect.any(Array) });
    },
  );

  it("is committed with a last statement, whose answer has the bookmarks", async () => {
    const id = await begin(CREATE);
    const last = await told(ask(`/${id}/commit`, { body: { ...CREATE, includeCounters: true } }));
    expect(last).toMatchObject({
      data: { values: [["A"]] },
      counters: { nodesCreated: 1 },
      bookmarks: [expect.any(String)],
    });
    expect(last).not.toHaveProperty("transaction");
    expect(await count()).toBe(2n);
  });

  it("is rolled back", async () => {
    const id = await begin(CREATE);
    expect(await told(ask(`/${id}`, { method: "DELETE" }))).toEqual({});
    expect(await count()).toBe(0n);
    const error = await expectQueryError(await ask(`/${id}`, { method: "DELETE" }), "not_found");
    expect(error.code).toBe("Neo.ClientError.Request.Invalid");
    expect(error.message).toContain(`Transaction with Id: "${id}" was not found.`);
  });

  it("stays as it is when its rollback comes with a statement, which would not be run", async () => {
    const id = await begin(CREATE);
    const wrong = await ask(`/${id}`, { method: "DELETE", body: CREATE });
    expect((await expectQueryError(wrong, "invalid_request")).message).toContain("A rollback came with a statement");
    expect(await told(ask(`/${id}`, { method: "DELETE" }))).toEqual({});
  });

  it("answers in typed JSON and by line as statements alone do", async () => {
    const accept = { accept: TYPED };
    const typed = await told(ask("", { body: { statement: "RETURN 1 AS a" }, headers: accept }));
    expect(typed.data?.values).toEqual([[{ $type: "Integer", _value: "1" }]]);
    const id = typed.transaction?.id ?? "";
    const events = await ask(`/${id}`, {
      body: { statement: "RETURN 1 AS a" },
      headers: { accept: "application/jsonl" },
    });
    expect(
      (await events.text())
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([
      { $event: "Header", _body: { fields: ["a"] } },
      { $event: "Record", _body: [1] },
      { $event: "Summary", _body: { transaction: { id } } },
    ]);
    const alive = await ask(`/${id}`, { headers: { accept: "application/jsonl" } });
    expect(await alive.text()).toMatch(
      /^\{"\$event":"Header","_body":\{\}\}\n\{"\$event":"Summary","_body":\{"transaction"/,
    );
    const own = await ask(`/${id}/commit`, { headers: { accept: "application/x-ndjson" } });
    expect(await own.text()).toMatch(/^\{"fields":\[\]\}\n\{"summary":\{"bookmarks":\["/);
  });

  it("is over after an error, before the first row or behind it", async () => {
    for (const statement of ["RETRN 1", "RETURN 1/0", "RETURN $missing"]) {
      const id = await begin(CREATE);
      const error = await expectQueryError(await ask(`/${id}`, { body: { statement } }), "cypher_error");
      expect(error.code).toContain("Neo.ClientError.Statement.");
      await expectQueryError(await ask(`/${id}/commit`), "not_found");
    }
    const id = await begin(CREATE);
    const statement = "CYPHER runtime=slotted UNWIND range(900, 0, -1) AS x RETURN 10 / x AS y";
    const late = await told(ask(`/${id}/commit`, { body: { statement } }));
    expect(late.errors).toMatchObject([{ code: "Neo.ClientError.Statement.ArithmeticError" }]);
    expect(late).not.toHaveProperty("bookmarks");
    expect(await count()).toBe(0n);
  });

  it("does not run statements that open transactions of their own", async () => {
    const statement = "UNWIND [1] AS x CALL (x) { CREATE (:Tx) } IN TRANSACTIONS";
    const error = await expectQueryError(await ask("", { body: { statement } }), "cypher_error");
    expect(error.message).toContain("cannot run in an explicit transaction");
  });

  it("survives a request that is wrong in itself", async () => {
    const id = await begin(CREATE);
    await expectQueryError(await ask(`/${id}`, { body: "{" }), "invalid_request");
    await expectQueryError(await ask(`/${id}`, { body: { statment: "RETURN 1" } }), "invalid_request");
    expect((await ask(`/${id}`, { body: "{}", headers: { "content-type": "text/plain" } })).status).toBe(415);
    expect((await ask(`/${id}`, { headers: { accept: "image/png" } })).status).toBe(406);
    await told(ask(`/${id}/commit`));
    expect(await count()).toBe(1n);
  });

  it("belongs to its database, and to the server that opened it", async () => {
    const id = await begin();
    const elsewhere = await fetch(`${writing.address}/db/other/query/v2/tx/${id}`, { method: "POST" });
    await expectQueryError(elsewhere, "not_found");
    const other = await open({});
    const error = await expectQueryError(await ask(`/${id}`, { from: other }), "not_found");
    expect(error).toMatchObject({ hint: expect.stringContaining("neo4j-cluster-affinity") });
    await other.close();
    await told(ask(`/${id}`, { method: "DELETE" }));
    const guessed = await expectQueryError(await ask("/lyU", { body: CREATE }), "not_found");
    expect(guessed).toMatchObject({ hint: expect.stringContaining("Open another one") });
  });

  it("runs one statement at a time", async () => {
    const id = await begin();
    const aborted = new AbortController();
    const endless = ask(`/${id}`, { body: { statement: ENDLESS }, signal: aborted.signal });
    await expect.poll(() => running(servers.store, "AS endless"), { timeout: 10_000 }).toBe(1);
    const error = await expectQueryError(await ask(`/${id}`, { body: CREATE }), "invalid_request");
    expect(error.code).toBe("Neo.ClientError.Transaction.TransactionAccessedConcurrently");
    aborted.abort();
    await expect(endless).rejects.toThrow();
    // A client that leaves in the middle of a statement ends its transaction.
    await expect.poll(() => running(servers.store, "AS endless"), { timeout: 10_000 }).toBe(0);
    await expect.poll(async () => (await ask(`/${id}`)).status, { timeout: 10_000 }).toBe(404);
  });

  it("opened to read refuses to write", async () => {
    const id = await begin({ accessMode: "READ" });
    const error = await expectQueryError(await ask(`/${id}`, { body: CREATE }), "not_read_only");
    expect(error.code).toBe("Neo.ClientError.Statement.AccessMode");
    expect(await count()).toBe(0n);
  });

  it("plans against a schema that it has changed itself", async () => {
    const id = await begin({ statement: "CREATE INDEX tx_name FOR (n:Tx) ON (n.name)" });
    expect(
      await told(ask(`/${id}`, { body: { statement: "MATCH (n:Tx {name: 'new statement'}) RETURN n" } })),
    ).toMatchObject({
      data: { values: [] },
    });
    await told(ask(`/${id}`, { method: "DELETE" }));
  });

  it("shows its metadata in the database", async () => {
    const id = await begin({ txMetadata: { app: "parley-test" } });
    const text = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.app = 'parley-test' RETURN count(*)";
    expect((await servers.store.read({ text }, { limits: LIMITS })).rows).toEqual([[1n]]);
    await told(ask(`/${id}`, { method: "DELETE" }));
  });
});

describe("open transactions", () => {
  it("are refused where the server only reads, in words", async () => {
    const found = await ask("", { from: servers.server, body: CREATE });
    const error = await expectQueryError(found, "not_read_only");
    expect(error.message).toContain("this server only reads");
    for (const [path, method] of [
      ["/x", "POST"],
      ["/x/commit", "POST"],
      ["/x", "DELETE"],
    ] as const)
      await expectQueryError(await ask(path, { from: servers.server, method }), "not_read_only");
  });

  it("are rolled back when nobody uses them, and free their locks", async () => {
    await servers.store.execute({ text: "CREATE (:Tx {name: 'locked'})" }, { limits: LIMITS });
    const short = await open({ PARLEY_TRANSACTION_IDLE: "1" }, (line) => lines.push(JSON.parse(line)));
    const id = await begin({ statement: "MATCH (n:Tx) SET n.name = 'taken'" }, short);
    // Waits for the lock until the other transaction is rolled back.
    await servers.store.execute({ text: "MATCH (n:Tx) SET n.other = true" }, { limits: LIMITS });
    const text = "MATCH (n:Tx) RETURN n.name, n.other";
    expect((await servers.store.read({ text }, { limits: LIMITS })).rows).toEqual([["locked", true]]);
    await expectQueryError(await ask(`/${id}`, { from: short }), "not_found");
    expect(lines.some(({ msg }) => msg.includes("transaction expired"))).toBe(true);
    await short.close();
  });

  it("live no longer than they may, however often they are used", async () => {
    const id = await begin({ maxExecutionTime: 1 });
    await expect.poll(async () => (await ask(`/${id}`)).status, { timeout: 15_000, interval: 200 }).toBe(404);
  });

  it("are bounded for the server and for each client", async () => {
    const narrow = await open({
      PARLEY_MAX_TRANSACTIONS: "3",
      PARLEY_CLIENT_TRANSACTIONS: "2",
      PARLEY_TRUST_PROXY: "loopback",
    });
    const by = (client: string): Promise<Response> => ask("", { from: narrow, headers: { "x-forwarded-for": client } });
    await told(by("192.0.2.1"));
    const { transaction } = await told(by("192.0.2.1"));
    const own = await by("192.0.2.1");
    expect(own.headers.get("retry-after")).toBe("5");
    expect((await expectQueryError(own, "rate_limited")).message).toContain("This client has 2");
    await told(by("192.0.2.2"));
    expect((await expectQueryError(await by("192.0.2.3"), "rate_limited")).message).toContain("The server has 3");
    await told(ask(`/${transaction?.id}`, { from: narrow, method: "DELETE" }));
    await told(by("192.0.2.3"));
    await narrow.close();
  });

  it("are rolled back when the server ends, which says so", async () => {
    const ending = await open({}, (line) => lines.push(JSON.parse(line)));
    await begin({ ...CREATE, txMetadata: { app: "ending" } }, ending);
    await ending.close();
    const text = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.app = 'ending' RETURN count(*)";
    expect((await servers.store.read({ text }, { limits: LIMITS })).rows).toEqual([[0n]]);
    expect(await count()).toBe(0n);
    expect(lines).toContainEqual(
      expect.objectContaining({ transactions: 1, msg: expect.stringContaining("rolled back") }),
    );
  });

  it("leave the log with what was written, and without texts, parameters and ids that work", async () => {
    const id = await begin({
      statement: "CREATE (n:Tx {name: $name, secret: 'in the text'})",
      parameters: { name: "in a parameter" },
    });
    await told(ask(`/${id}/commit`));
    const writes = lines.filter(({ msg }) => msg === "write");
    expect(writes).toMatchObject([
      {
        requestId: expect.any(String),
        write: {
          database: "neo4j",
          statementType: "w",
          characters: 50,
          statement: expect.stringMatching(/^sha256:[\da-f]{64}$/),
          counters: { nodesCreated: 1, propertiesSet: 2, labelsAdded: 1 },
          transaction: id.slice(-6),
        },
      },
    ]);
    expect(lines.some(({ msg }) => msg === "transaction committed")).toBe(true);
    expect(JSON.stringify(lines)).not.toMatch(/in the text|in a parameter|CREATE/);
  });
});
