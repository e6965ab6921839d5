/** `parley serve`: listens at once, opens the database behind it, seeds it on first start, and keeps all of it going until it is told to end. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { destination, type Logger, pino } from "pino";
import { connect, type Neo4jStore } from "../graph/neo4j/connect.ts";
import type { DatabaseState } from "../graph/neo4j/local/types.ts";
import type { OpenDatabase } from "../graph/neo4j/open-database.ts";
import { packageRoot } from "../seed/datasets.ts";
import { seedLocal } from "../seed/seed-local.ts";
import type { Answering, BackendStatus } from "../server/backend.ts";
import type { Settings } from "../server/settings.ts";
import { startServer } from "../server/start.ts";
import { openNamedDatabase } from "./database.ts";
import { LiveBackend, watch } from "./live-backend.ts";
import { type GivenOptions, settingsOf } from "./options.ts";
import { parleyVersion } from "./parley-version.ts";
import { answer, say } from "./terminal.ts";

/** Connections beyond one for each question and each transaction: for questions that ask twice at once, and for probes. */
const SPARE_CONNECTIONS = 20;

/** Shorter than the watch waits for the database: it must learn that connections are in use, not that none answers. */
const PATIENCE = { connectTimeoutMs: 3_000, acquireTimeoutMs: 4_500 } as const;

/**
 * Serves until the signal fires, then ends everything in order. Prints one line with the address when questions are answered.
 * @throws GraphError when the port cannot be had or the database cannot be opened
 */
export async function serve(given: GivenOptions, signal: AbortSignal): Promise<void> {
  const settings = await settingsOf(given);
  const logger = pino({ level: settings.logLevel }, destination({ fd: 2, sync: true }));
  let isUp = false;
  const backend = new LiveBackend((status) => (isUp ? log(logger, status) : say(status.message)));
  const version = parleyVersion();
  const server = await startServer({ backend, settings, logger, version, clientFolder: clientFolder() });
  try {
    say(`Listening at ${server.address}; until the database is up, the page there says what is being done.`);
    await withDatabaseBehind(backend, settings, signal, async () => {
      isUp = true;
      answer(`Parley is at ${server.address}`);
      await fired(signal);
      // Before the database goes: what runs may come to its end.
      await server.close();
    });
  } finally {
    await server.close();
  }
}

/** Opens the database, makes the backend answer from it, and watches it while `work` runs. */
async function withDatabaseBehind(
  backend: LiveBackend,
  settings: Settings,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  const database = await openNamedDatabase(settings, {
    signal,
    onProgress: ({ message }) => backend.become({ phase: "starting", message }),
  });
  const connections = new Connections(
    database,
    backend,
    settings.maxQueries + settings.maxTransactions + SPARE_CONNECTIONS,
  );
  try {
    const info = await connections.store.verify(signal);
    await keepSeeded(database, connections.store, settings, backend, signal);
    const answeringNow = (): Omit<Answering, "info"> => ({
      reader: connections.store,
      sessions: () => connections.store.sessions(),
      ...(settings.allowWrites ? { store: connections.store } : {}),
    });
    backend.ready({ ...answeringNow(), info });
    const watching = watch(backend, answeringNow, signal);
    await work();
    await watching;
  } finally {
    await connections.close();
    await database.close();
  }
}

/** A database that a user named is filled by `parley seed` only. */
async function keepSeeded(
  database: OpenDatabase,
  store: Neo4jStore,
  settings: Settings,
  backend: LiveBackend,
  signal: AbortSignal,
): Promise<void> {
  if (database.kind === "remote") return;
  backend.become({ phase: "seeding", message: "Looking whether the database is filled." });
  const loaded = await seedLocal(store, {
    signal,
    versionsFile: join(settings.dataFolder, "datasets.json"),
    onDataset: (title, isFirst) => {
      const message = isFirst
        ? `First start: loading the data set “${title}”.`
        : `The data set “${title}” has been corrected: loading it anew.`;
      backend.become({ phase: "seeding", message });
    },
  });
  for (const { dataset, counts } of loaded) {
    const { Actor = 0, Claim = 0, Article = 0 } = counts.nodes;
    say(`Loaded ${dataset}: ${Actor} actors, ${Claim} claims from ${Article} articles.`);
  }
}

/** The connection to a database that may come back at another address after it was restarted. */
class Connections {
  store: Neo4jStore;
  #uri: string;
  readonly #unsubscribe: () => void;

  constructor(database: OpenDatabase, backend: LiveBackend, maxConnections: number) {
    const options = { ...PATIENCE, maxConnections };
    this.store = connect(database.connection, options);
    this.#uri = database.connection.uri;
    this.#unsubscribe = database.onState((state) => {
      const status = statusOf(state);
      if (status !== undefined) backend.become(status);
      if (state.kind === "ready" && state.connection.uri !== this.#uri) {
        const gone = this.store;
        this.store = connect(state.connection, options);
        this.#uri = state.connection.uri;
        void gone.close();
      }
    });
  }

  async close(): Promise<void> {
    this.#unsubscribe();
    await this.store.close();
  }
}

function statusOf(state: DatabaseState): BackendStatus | undefined {
  if (state.kind === "restarting") {
    return { phase: "starting", message: `The local database ended (${state.reason}) and is being started again.` };
  }
  if (state.kind === "failed") {
    return {
      phase: "failed",
      message: state.error.message,
      hint: "Start Parley again; `parley doctor` says what is wrong.",
    };
  }
  return undefined;
}

function log(logger: Logger, status: BackendStatus): void {
  if (status.phase === "ready") logger.info(status.message);
  else if (status.phase === "failed") logger.error(status.message);
  else logger.warn(status.message);
}

function clientFolder(): string | undefined {
  const folder = join(packageRoot(), "dist", "client");
  if (existsSync(join(folder, "index.html"))) return folder;
  say("The page is not built (npm run build): only the API is served.");
  return undefined;
}

function fired(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
