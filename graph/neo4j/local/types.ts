/** The words of the local database: how it is asked for, what is handed back, and what is told on the way. */

/** Where an opened database answers; always complete, so that any driver can sign in. */
export interface LocalConnection {
  /** `bolt://127.0.0.1:PORT` */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/** What runs a local database. */
export type EngineKind = "java" | "docker";

/** One step on the way to a database, in words for a person. */
export interface Progress {
  readonly kind: "looking" | "resolving-jars" | "waiting" | "starting" | "ready" | "restarting" | "stopping";
  readonly message: string;
}

/** What has become of an open database; `failed` is final, the others may alternate. */
export type DatabaseState =
  | { readonly kind: "ready"; readonly connection: LocalConnection; readonly owned: boolean }
  | { readonly kind: "restarting"; readonly attempt: number; readonly reason: string }
  | { readonly kind: "failed"; readonly error: Error }
  | { readonly kind: "closed" };

/** How programs and caches are found; everything has a default. */
export interface PlaceOptions {
  /** Home of the Java to use, before any other (`JAVA_HOME`). */
  readonly javaHome?: string | undefined;
  /** The Maven program, when it is not `mvn` on the search path. */
  readonly maven?: string | undefined;
  /** Folder for jars and class archives; default: the user's cache folder for `parley`. */
  readonly cacheFolder?: string | undefined;
  /** Neo4j's version; default the pinned long-term one. Any other is taken on Maven's checksums alone. */
  readonly neo4jVersion?: string | undefined;
  /** Environment in which programs are looked for and started; default: this process's own. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** Looks for Java on the search path only, not where installers and version managers put it. */
  readonly onlySearchPath?: boolean | undefined;
}

/** How to open the local database of one folder. All times are milliseconds. */
export interface LocalOptions extends PlaceOptions {
  /** Folder that holds the data, the password and the logs (`PARLEY_DATA`); made when missing. */
  readonly dataFolder: string;
  /** Bolt port on 127.0.0.1; default: a free one. */
  readonly port?: number | undefined;
  /** Largest Java heap in MiB (default 512). */
  readonly heapMegabytes?: number | undefined;
  /** Page cache in MiB (default 64). */
  readonly pageCacheMegabytes?: number | undefined;
  /** For a life of seconds, a test or one command: it starts a quarter faster, but long queries take up to twice the time. */
  readonly shortLived?: boolean | undefined;
  /** How long a start may take (default 180,000). */
  readonly startTimeoutMs?: number | undefined;
  /** How long an orderly end may take before the process is killed (default 15,000). */
  readonly stopTimeoutMs?: number | undefined;
  /** Restarts in a row before it gives up (default 5). */
  readonly maxRestarts?: number | undefined;
  readonly onProgress?: ((step: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** An open local database. */
export interface LocalDatabase {
  readonly connection: LocalConnection;
  /** Whether this process started it: only then `close` ends it. Can become true when the owner goes and this process takes over. */
  readonly owned: boolean;
  /** Neo4j's version, such as `5.26.30`. */
  readonly version: string;
  /** Whether it runs as a child process of its own or in a container. */
  readonly engine: EngineKind;
  /** Process id of the database, where this process owns it. */
  readonly pid: number | undefined;
  readonly state: DatabaseState;
  /** Calls the listener at every change of state; returns the function that ends it. */
  onState(listener: (state: DatabaseState) => void): () => void;
  /** Ends it in good order (kills it after the deadline); may be called twice. */
  close(): Promise<void>;
}
