/**
 * Gives the tests a real Neo4j: the one of `NEO4J_URI` if it is empty, else a local one in a temporary folder; for the project
 * `neo4j-newest` a local one of the newest version. `inject("neo4j")` has its address.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type Connection, connect } from "../graph/neo4j/connect.ts";
import { openLocalDatabase } from "../graph/neo4j/local/open-local-database.ts";
import { NEWEST_NEO4J } from "../graph/neo4j/local/versions.ts";
import { openDatabase } from "../graph/neo4j/open-database.ts";

declare module "vitest" {
  interface ProvidedContext {
    neo4j: { readonly uri: string; readonly username: string; readonly password: string; readonly database: string };
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), "parley-test-"));
  if (project.name === "neo4j-newest")
    return provide(project, await openLocalDatabase({ dataFolder, neo4jVersion: NEWEST_NEO4J }), dataFolder);
  const { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: name } = process.env;
  const database = await openDatabase({ uri, username, password, database: name, dataFolder }, {});
  if (uri !== undefined) await refuseUnlessEmpty(database.connection);
  return provide(project, database, dataFolder);
}

async function provide(
  project: TestProject,
  database: { readonly connection: Connection; close(): Promise<void> },
  dataFolder: string,
): Promise<() => Promise<void>> {
  const { connection } = database;
  project.provide("neo4j", {
    uri: connection.uri,
    username: connection.username ?? "neo4j",
    password: connection.password ?? "",
    database: connection.database ?? "neo4j",
  });
  return async () => {
    await database.close();
    await rm(dataFolder, { recursive: true, force: true });
  };
}

/** The tests delete what they find, so they must not meet somebody's data. */
async function refuseUnlessEmpty(connection: Connection): Promise<void> {
  const store = connect(connection);
  try {
    const { rows } = await store.read(
      { text: "MATCH (n) RETURN 1 LIMIT 1" },
      { limits: { timeoutMs: 30_000, maxRows: 1 } },
    );
    if (rows.length > 0)
      throw new Error(
        `The tests delete what is in their database, and ${connection.uri} is not empty. Give them an empty one in NEO4J_URI, or none: then they start their own.`,
      );
  } finally {
    await store.close();
  }
}
