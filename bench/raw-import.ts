/** The bare loop that an import is measured against: the same facts through the same driver, `UNWIND … MERGE` and nothing else. */
import { readFile } from "node:fs/promises";
import neo4j, { type Driver } from "neo4j-driver";
import Papa from "papaparse";
import type { Connection } from "../graph/neo4j/connect.ts";
import { icewsVerbType } from "../seed/import/events/event-types.ts";

/**
 * Loads a file of four columns (source, relation, target, date): each name a node, each fact a relationship of the type that its verb has, with
 * an id of its own, its verb and its date. No names are folded, nothing is joined, nothing is remembered.
 * @param batch rows in one transaction
 */
export async function rawImport(connection: Connection, file: string, batch: number): Promise<void> {
  const { uri, username = "", password = "" } = connection;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { useBigInt: true, telemetryDisabled: true });
  try {
    const { data } = Papa.parse<string[]>(await readFile(file, "utf8"), { skipEmptyLines: true });
    const rows = data.slice(1).map(([start = "", verb = "", end = "", date = ""], index) => ({
      start,
      end,
      type: icewsVerbType(verb)?.type ?? "OTHER",
      properties: { id: `${file}:${index}`, verb, date: neo4j.types.Date.fromStandardDate(new Date(date)) },
    }));
    await constrain(driver, new Set(rows.map(({ type }) => type)));
    const names = [...new Set(rows.flatMap(({ start, end }) => [start, end]))];
    for (const part of parts(names, batch)) {
      await write(driver, "UNWIND $rows AS id MERGE (n:Actor {id: id}) ON CREATE SET n.name = id", part);
    }
    for (const part of parts(rows, batch)) {
      const session = driver.session();
      await session.executeWrite(async (transaction) => {
        for (const [type, ofType] of grouped(part)) {
          const text = `UNWIND $rows AS row MATCH (s:Actor {id: row.start}) MATCH (e:Actor {id: row.end}) MERGE (s)-[r:${type} {id: row.properties.id}]->(e) SET r = row.properties`;
          await transaction.run(text, { rows: ofType });
        }
      });
      await session.close();
    }
  } finally {
    await driver.close();
  }
}

async function constrain(driver: Driver, types: ReadonlySet<string>): Promise<void> {
  await driver.executeQuery("CREATE CONSTRAINT IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE");
  for (const type of types)
    await driver.executeQuery(`CREATE CONSTRAINT IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`);
  await driver.executeQuery("CALL db.awaitIndexes(60)");
}

async function write(driver: Driver, text: string, rows: readonly unknown[]): Promise<void> {
  const session = driver.session();
  await session.executeWrite((transaction) => transaction.run(text, { rows }));
  await session.close();
}

function grouped<Row extends { readonly type: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.type);
    if (group === undefined) groups.set(row.type, [row]);
    else group.push(row);
  }
  return groups;
}

function* parts<T>(rows: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
