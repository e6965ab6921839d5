import { connect as connectTcp, createServer, type Server, type Socket } from "node:net";
import { afterAll, describe, expect, inject, it } from "vitest";
import { connect } from "../graph/neo4j/connect.ts";
import type { BackendStatus } from "../server/backend.ts";
import { LiveBackend, watch } from "./live-backend.ts";

const { uri, ...credentials } = inject("neo4j");
const target = new URL(uri);
const sockets = new Set<Socket>();
let gate: Server | undefined;

/** A door in front of the real database that can be shut and opened. */
async function open(port: number): Promise<number> {
  const server = createServer((socket) => {
    const behind = connectTcp(Number(target.port), target.hostname);
    for (const [one, other] of [
      [socket, behind],
      [behind, socket],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
    }
  });
  gate = server;
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function shut(): Promise<void> {
  const closed = new Promise((resolve) => gate?.close(resolve));
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await closed;
}

afterAll(shut);

describe("watch", () => {
  it("says that the database is gone, refuses questions meanwhile, and recovers by itself", async () => {
    const port = await open(0);
    const store = connect({ ...credentials, uri: `bolt://127.0.0.1:${port}` }, { retryTimeMs: 500 });
    const phases: BackendStatus["phase"][] = [];
    const backend = new LiveBackend(({ phase }) => phases.push(phase));
    const stop = new AbortController();
    backend.ready({ reader: store, info: await store.verify() });
    const watching = watch(backend, () => ({ reader: store }), stop.signal, { everyMs: 50, answerWithinMs: 2_000 });
    expect(backend.current()).toBeDefined();
    await shut();
    await expect.poll(() => backend.status().phase, { timeout: 10_000 }).toBe("unavailable");
    expect(backend.current()).toBeUndefined();
    await open(port);
    await expect.poll(() => backend.status().phase, { timeout: 10_000 }).toBe("ready");
    expect(backend.current()?.info.product).toBe("Neo4j");
    stop.abort();
    await watching;
    await store.close();
    expect(phases.at(-1)).toBe("ready");
  });
});

it("does not take a database for gone whose connections are all in use", async () => {
  const store = connect(inject("neo4j"), { maxConnections: 1, acquireTimeoutMs: 100 });
  const backend = new LiveBackend();
  const stop = new AbortController();
  backend.ready({ reader: store, info: await store.verify() });
  const limits = { timeoutMs: 60_000, maxRows: 1 };
  const statement = { text: "UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN count(x)" };
  const busy = store.read(statement, { limits, signal: stop.signal }).catch(() => undefined);
  let asked = 0;
  const answering = () => {
    asked += 1;
    return { reader: store };
  };
  const watching = watch(backend, answering, stop.signal, { everyMs: 20, answerWithinMs: 5_000 });
  await expect.poll(() => asked, { timeout: 20_000 }).toBeGreaterThan(3);
  expect(backend.current()).toBeDefined();
  stop.abort();
  await Promise.all([watching, busy]);
  await store.close();
});
