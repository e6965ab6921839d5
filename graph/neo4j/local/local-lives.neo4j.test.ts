import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLocalDatabase } from "./open-local-database.ts";
import { isAlive } from "./resolve-lock.ts";
import type { DatabaseState, LocalConnection, LocalDatabase } from "./types.ts";

let dataFolder: string;
let opened: LocalDatabase[];
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "parley-lives-"));
  opened = [];
});
afterEach(async () => {
  for (const database of opened) await database.close();
  await rm(dataFolder, { recursive: true, force: true });
});

async function open(options: { readonly maxRestarts?: number } = {}): Promise<LocalDatabase> {
  const database = await openLocalDatabase({ dataFolder, shortLived: true, ...options });
  opened.push(database);
  return database;
}

async function count({ uri, username, password }: LocalConnection): Promise<number> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const { records } = await driver.executeQuery("MERGE (n:Mark) WITH 1 AS one MATCH (m:Mark) RETURN count(m) AS n");
  await driver.close();
  return records[0]?.get("n");
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(100);
}

/** A program of its own that opens the database, prints its connection and waits to be killed. */
async function startOwner(): Promise<{
  readonly pid: number;
  readonly connection: LocalConnection;
  readonly databasePid: number;
}> {
  const script = join(dataFolder, "owner.mts");
  const module = new URL("./open-local-database.ts", import.meta.url).href;
  await writeFile(
    script,
    `import { openLocalDatabase } from ${JSON.stringify(module)};
     const database = await openLocalDatabase({ dataFolder: ${JSON.stringify(dataFolder)} });
     console.log(JSON.stringify({ connection: database.connection, databasePid: database.pid }));
     setInterval(() => undefined, 1_000);`,
  );
  const owner = spawn(process.execPath, ["--import", "tsx", script], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(owner.stdout, "data");
  return { pid: owner.pid ?? 0, ...JSON.parse(String(line)) };
}

describe("the life of a local database", () => {
  it("is started once by two who open it at the same moment, and outlives the first of them on the same port", async () => {
    const [one, two] = await Promise.all([open(), open()]);
    expect([one.owned, two.owned].toSorted()).toEqual([false, true]);
    expect(one.connection).toEqual(two.connection);
    const [owner, guest] = one.owned ? [one, two] : [two, one];
    expect(await count(owner.connection)).toBe(1);

    const takenOver = new Promise<DatabaseState>((resolve) => {
      guest.onState((state) => state.kind === "ready" && resolve(state));
    });
    await owner.close();
    expect(await takenOver).toMatchObject({ owned: true, connection: owner.connection });
    expect(await count(guest.connection)).toBe(1);
  }, 180_000);

  it("ends with a parley that is killed, and the next one finds the data", async () => {
    const owner = await startOwner();
    expect(await count(owner.connection)).toBe(1);
    process.kill(owner.pid, "SIGKILL");
    await until(() => !isAlive(owner.databasePid));
    const next = await open();
    expect(next.owned).toBe(true);
    expect(next.connection.password).toBe(owner.connection.password);
    expect(await count(next.connection)).toBe(1);
  }, 180_000);

  it("gives up with a clear error when another program takes its port", async () => {
    const database = await open({ maxRestarts: 2 });
    const failed = new Promise<DatabaseState>((resolve) => {
      database.onState((state) => state.kind === "failed" && resolve(state));
    });
    const thief = createServer();
    const steal = database.onState((state) => {
      if (state.kind === "restarting") thief.listen(Number(new URL(database.connection.uri).port), "127.0.0.1");
      steal();
    });
    if (database.pid !== undefined) process.kill(database.pid, "SIGKILL");
    const state = await failed;
    thief.close();
    expect(state).toMatchObject({ error: { code: "engine_unavailable" } });
    expect(state.kind === "failed" && state.error.message).toMatch(/2 times.*was taken by another program/);
  }, 120_000);

  it("stops starting when aborted", async () => {
    const patience = new AbortController();
    const opening = openLocalDatabase({
      dataFolder,
      signal: patience.signal,
      onProgress: ({ kind }) => kind === "starting" && setTimeout(() => patience.abort(), 500),
    });
    await expect(opening).rejects.toMatchObject({ name: "AbortError" });
  }, 60_000);
});
