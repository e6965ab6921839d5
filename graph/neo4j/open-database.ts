/** Decides which database is used: the one named by an address, else the local one, else one in Docker. */
import type { Connection } from "./connect.ts";
import type { DatabaseState, LocalDatabase, LocalOptions } from "./local/types.ts";

/** What the caller's settings say about the database. */
export interface DatabaseSettings extends Omit<LocalOptions, "onProgress" | "signal"> {
  /** `NEO4J_URI`; without it a database is started. */
  readonly uri?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
}

/** An open database of any kind. */
export interface OpenDatabase {
  readonly connection: Connection;
  readonly kind: "remote" | "local" | "docker";
  /** Whether this process started it. */
  readonly owned: boolean;
  /** Calls the listener whenever a database of ours changes its state; a remote one never reports. */
  onState(listener: (state: DatabaseState) => void): () => void;
  close(): Promise<void>;
}

/**
 * Opens the database that the settings ask for: `uri` when there is one, else the local one, else one in Docker.
 * A remote address is not tried here: `connect(…).verify()` does that, with its own messages.
 * @throws GraphError `engine_unavailable` that says what is missing and how to get it
 */
export async function openDatabase(
  settings: DatabaseSettings,
  options: Pick<LocalOptions, "onProgress" | "signal"> = {},
): Promise<OpenDatabase> {
  const { uri, username, password, database, ...local } = settings;
  if (uri !== undefined && uri !== "") {
    return {
      connection: { uri, username, password, database },
      kind: "remote",
      owned: false,
      onState: () => () => undefined,
      close: async () => undefined,
    };
  }
  // Loaded only here: what finds Java and Maven is not needed where an address is given.
  const { openLocalDatabase } = await import("./local/open-local-database.ts");
  return asOpenDatabase(await openLocalDatabase({ ...local, ...options }));
}

function asOpenDatabase(opened: LocalDatabase): OpenDatabase {
  return {
    get kind() {
      return opened.engine === "docker" ? "docker" : "local";
    },
    get connection() {
      return opened.connection;
    },
    get owned() {
      return opened.owned;
    },
    onState: (listener) => opened.onState(listener),
    close: () => opened.close(),
  };
}
