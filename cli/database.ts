/** Opens the database that the settings name, for as long as one command needs it. */
import { connect, type Neo4jStore } from "../graph/neo4j/connect.ts";
import type { Progress } from "../graph/neo4j/local/types.ts";
import { type OpenDatabase, openDatabase } from "../graph/neo4j/open-database.ts";
import type { DatabaseInfo } from "../graph/store.ts";
import type { Settings } from "../server/settings.ts";

/** A database that answers. */
export interface ConnectedDatabase {
  readonly database: OpenDatabase;
  readonly store: Neo4jStore;
  readonly info: DatabaseInfo;
}

/** Opens the database: the one named by an address, the local one that another `parley` has running, or a local one of our own. */
export function openNamedDatabase(
  settings: Settings,
  options: { readonly onProgress?: (step: Progress) => void; readonly signal?: AbortSignal } = {},
): Promise<OpenDatabase> {
  const {
    neo4jUri: uri,
    neo4jUsername: username,
    neo4jPassword: password,
    neo4jDatabase: database,
    dataFolder,
  } = settings;
  return openDatabase({ uri, username, password, database, dataFolder }, options);
}

/**
 * Opens, connects, lets `work` use it, and closes everything again, also when the work fails.
 * @throws GraphError what opening, connecting or the work throws
 */
export async function withDatabase<T>(
  settings: Settings,
  options: { readonly onProgress?: (step: Progress) => void; readonly signal?: AbortSignal },
  work: (connected: ConnectedDatabase) => Promise<T>,
): Promise<T> {
  const database = await openNamedDatabase(settings, options);
  try {
    const store = connect(database.connection);
    try {
      return await work({ database, store, info: await store.verify(options.signal) });
    } finally {
      await store.close();
    }
  } finally {
    await database.close();
  }
}
