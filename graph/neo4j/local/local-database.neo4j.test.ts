import { mkdtemp, rm, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chooseJava, findJavas } from "./java.ts";
import { openLocalDatabase } from "./open-local-database.ts";
import { inheritedEnvironment } from "./programs.ts";
import type { DatabaseState, LocalDatabase } from "./types.ts";
import { NEWEST_NEO4J as NEWEST, PINNED_NEO4J } from "./versions.ts";

const canRunNewest = chooseJava(await findJavas(inheritedEnvironment()), NEWEST) !== undefined;

function driverOf({ connection }: LocalDatabase): Driver {
  return neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password));
}

async function refusal(driver: Driver, statement: string): Promise<string> {
  try {
    await driver.executeQuery(statement);
  } catch (error) {
    return (error as Error).message;
  }
  return `not refused: ${statement}`;
}

/** Resolves with the first state of that kind. */
function nextState(database: LocalDatabase, kind: DatabaseState["kind"]): Promise<DatabaseState> {
  return new Promise((resolve) => {
    const end = database.onState((state) => {
      if (state.kind !== kind) return;
      end();
      resolve(state);
    });
  });
}

/** Ends the process of the database the hard way. */
function kill(database: LocalDatabase): void {
  if (database.pid !== undefined) process.kill(database.pid, "SIGKILL");
}

describe.each([PINNED_NEO4J, ...(canRunNewest ? [NEWEST] : [])])("the local Neo4j %s", (neo4jVersion) => {
  let dataFolder: string;
  let database: LocalDatabase;
  let driver: Driver;
  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), "parley-local-"));
    database = await openLocalDatabase({ dataFolder, neo4jVersion });
    driver = driverOf(database);
  });
  afterAll(async () => {
    await driver?.close();
    await database?.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  it("answers Cypher on loopback", async () => {
    expect(new URL(database.connection.uri).hostname).toBe("127.0.0.1");
    expect(database).toMatchObject({ owned: true, version: neo4jVersion, engine: "java" });
    const { records } = await driver.executeQuery("RETURN date('2025-11-23') AS day, toUpper('a') AS letter");
    expect(records[0]?.get("letter")).toBe("A");
  });

  it("refuses another password", async () => {
    const stranger = neo4j.driver(database.connection.uri, neo4j.auth.basic("neo4j", "neo4j"));
    await expect(stranger.verifyConnectivity()).rejects.toThrow(/unauthorized/);
    await stranger.close();
  });

  it("reads no file and fetches nothing from the network", async () => {
    let requests = 0;
    const listener = createServer((_request, response) => {
      requests += 1;
      response.end("a,b\n");
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => listener.once("listening", resolve));
    const { port } = listener.address() as AddressInfo;
    const load = (url: string): Promise<string> => refusal(driver, `LOAD CSV FROM '${url}' AS line RETURN line`);
    expect(await load("file:///etc/hostname")).toContain("allow_csv_import_from_file_urls");
    for (const host of ["127.0.0.1", "localhost", "[::1]"]) {
      expect(await load(`http://${host}:${port}/`)).toContain("blocklist");
    }
    expect(requests).toBe(0);
    listener.close();
  });

  it.each([
    "dbms.listConfig()",
    "dbms.killConnection('bolt-1')",
    "dbms.listConnections()",
    "dbms.queryJmx('*:*')",
    "dbms.upgrade()",
    "db.createLabel('Other')",
    "db.clearQueryCaches()",
  ])("does not know the procedure %s", async (call) => {
    expect(await refusal(driver, `CALL ${call}`)).toContain("There is no procedure with the name");
  });

  it.each([
    "CALL db.labels()",
    "CALL db.schema.visualization()",
    "CALL dbms.components()",
    "SHOW INDEXES",
    "SHOW PROCEDURES",
    "SHOW TRANSACTIONS",
  ])("runs what an explorer needs: %s", async (statement) => {
    await expect(driver.executeQuery(statement)).resolves.toBeDefined();
  });

  it("finds Japanese names by full text", async () => {
    await driver.executeQuery(
      "CREATE FULLTEXT INDEX names FOR (n:Actor) ON EACH [n.name] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}",
    );
    await driver.executeQuery("CREATE (:Actor {name: 'ウィットコフ'})");
    await driver.executeQuery("CALL db.awaitIndexes(60)");
    const { records } = await driver.executeQuery(
      "CALL db.index.fulltext.queryNodes('names', 'ウィト') YIELD node RETURN node.name AS name",
    );
    expect(records.map((record) => record.get("name"))).toEqual(["ウィットコフ"]);
  });

  it.skipIf(process.platform === "win32")("keeps its folder and its password to the user", async () => {
    const modeOf = async (name: string): Promise<number> => (await stat(join(dataFolder, name))).mode & 0o777;
    expect(await modeOf(".")).toBe(0o700);
    expect(await modeOf("neo4j.password")).toBe(0o600);
    expect(await modeOf("neo4j.running.json")).toBe(0o600);
  });

  it("is found by a second opener, who does not end it", async () => {
    const second = await openLocalDatabase({ dataFolder, neo4jVersion });
    expect(second.owned).toBe(false);
    expect(second.connection).toEqual(database.connection);
    await second.close();
    await driver.verifyConnectivity();
  });

  it("comes back on the same port with its data when it is killed", async () => {
    await driver.executeQuery("CREATE (:Kept {n: 1})");
    const uri = database.connection.uri;
    const pid = database.pid;
    const back = nextState(database, "ready");
    kill(database);
    await back;
    expect(database.pid).not.toBe(pid);
    expect(database.connection.uri).toBe(uri);
    const { records } = await driver.executeQuery("MATCH (k:Kept) RETURN k.n AS n");
    expect(records).toHaveLength(1);
  });
});
