/** Opens the database that the settings name, for as long as one command needs it. */
import { connect, type Neo4jStore } from "../graph/neo4j/connect.ts";
import type { Progress } from "../graph/neo4j/local/types.ts";
import { type OpenDatabase, openDatabase } from "../graph/neo4j/open-database.ts";
import type { DatabaseInfo } from "../graph/store.ts";
import type { Settings } from "../server/settings.ts";

interface Opening {
  readonly onProgress?: (step: Progress) => void;
  readonly signal?: AbortSignal;
}

/** A database that answers. */
export interface ConnectedDatabase {
  readonly database: OpenDatabase;
  readonly store: Neo4jStore;
  readonly info: DatabaseInfo;
}

/** Opens the database: the one named by an address, the local one that another `parley` has running, or a local one of our own. */
export function openNamedDatabase(settings: Settings, options: Opening = {}): Promise<OpenDatabase> {
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
export function withDatabase<T>(
  settings: Settings,
  options: Opening,
  work: (connected: ConnectedDatabase) => Promise<T>,
): Promise<T> {
  return withStore(settings, options, async ({ database, store, verified }) =>
    work({ database, store, info: await verified }),
  );
}

/**
 * As `withDatabase`, for work that asks at once, while it is found out whether the connection works.
 * @param work has to await `verified` before it shows an answer, and where it fails: that says better why
 */
export async function withStore<T>(
  settings: Settings,
  options: Opening,
  work: (connected: Omit<ConnectedDatabase, "info"> & { readonly verified: Promise<DatabaseInfo> }) => Promise<T>,
): Promise<T> {
  const database = await openNamedDatabase(settings, options);
  try {
    const store = connect(database.connection);
    try {
      const verified = store.verify(options.signal);
      verified.catch(() => undefined); // The work awaits it, not at once.
      return await work({ database, store, verified });
    } finally {
      await store.close();
    }
  } finally {
    await database.close();
  }
}
