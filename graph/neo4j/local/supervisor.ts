/** Keeps the database of a folder there: restarts it when it dies, takes over when its owner goes, ends it at close. */
import { setTimeout as sleep } from "node:timers/promises";
import { GraphError } from "../../errors.ts";
import { type AcquireContext, type Acquired, acquire, isFree, release } from "./acquire.ts";
import { untilGone } from "./running.ts";
import type { DatabaseState, EngineKind, LocalConnection, LocalDatabase, LocalOptions } from "./types.ts";

/** The choices of the caller that concern the supervisor. */
export type SupervisorOptions = Pick<LocalOptions, "port" | "signal" | "stopTimeoutMs" | "maxRestarts">;

const DEFAULTS = { stopTimeoutMs: 15_000, maxRestarts: 5 };
/** A run of this length was a good one: the count of failures begins anew. */
const STABLE_MS = 60_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 8_000;

/** Pause before restart number `attempt` (from 1): doubled each time, within bounds. */
export function pauseBefore(attempt: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1));
}

function portOf(connection: LocalConnection): number {
  return Number(new URL(connection.uri).port);
}

/** A local database that outlives the death of its process. */
export class Supervisor implements LocalDatabase {
  readonly #context: AcquireContext;
  readonly #options: SupervisorOptions;
  readonly #listeners = new Set<(state: DatabaseState) => void>();
  readonly #closing = new AbortController();
  #current: Acquired | undefined;
  #state: DatabaseState = { kind: "closed" };
  #watch: Promise<void> = Promise.resolve();
  #closed: Promise<void> | undefined;

  constructor(context: AcquireContext, options: SupervisorOptions) {
    this.#context = context;
    this.#options = options;
  }

  get connection(): LocalConnection {
    return this.#acquired().connection;
  }

  get owned(): boolean {
    return this.#acquired().host !== undefined;
  }

  get version(): string {
    return this.#acquired().version;
  }

  get engine(): EngineKind {
    return this.#acquired().engine;
  }

  get pid(): number | undefined {
    return this.#acquired().host?.pid;
  }

  get state(): DatabaseState {
    return this.#state;
  }

  onState(listener: (state: DatabaseState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Gets hold of the database for the first time. */
  async open(): Promise<void> {
    const { signal, port } = this.#options;
    const give = signal === undefined ? this.#closing.signal : AbortSignal.any([signal, this.#closing.signal]);
    this.#take(await acquire(this.#context, port ?? 0, give));
    this.#watch = this.#keep();
  }

  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  #acquired(): Acquired {
    if (this.#current === undefined)
      throw new GraphError("internal", "The local database was used before it was open.");
    return this.#current;
  }

  #take(acquired: Acquired): void {
    this.#current = acquired;
    const owned = acquired.host !== undefined;
    const where = `${owned ? "" : "already running "}at ${acquired.connection.uri}`;
    this.#context.report({ kind: "ready", message: `Neo4j ${acquired.version} ${where}` });
    this.#tell({ kind: "ready", connection: acquired.connection, owned });
  }

  #tell(state: DatabaseState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }

  /** Watches the process that answers and replaces it, until closed or given up. */
  async #keep(): Promise<void> {
    const { signal } = this.#closing;
    for (let failures = 0; !signal.aborted; ) {
      const since = Date.now();
      const reason = await this.#untilLost();
      if (signal.aborted) return;
      if (Date.now() - since > STABLE_MS) failures = 0;
      failures = await this.#replace(reason, failures);
      if (this.#state.kind === "failed") return;
    }
  }

  async #untilLost(): Promise<string> {
    const { host, pid } = this.#acquired();
    const { signal } = this.#closing;
    const closed = new Promise<string>((resolve) =>
      signal.addEventListener("abort", () => resolve("closed"), { once: true }),
    );
    return Promise.race([host?.gone ?? untilGone(this.#context.layout, pid, signal).catch(() => "closed"), closed]);
  }

  /** Tries until it answers again; returns how many restarts there were in a row. */
  async #replace(firstReason: string, failures: number): Promise<number> {
    const { signal } = this.#closing;
    const limit = this.#options.maxRestarts ?? DEFAULTS.maxRestarts;
    let reason = firstReason;
    for (let attempt = failures + 1; attempt <= limit; attempt += 1) {
      this.#context.report({
        kind: "restarting",
        message: `The local Neo4j is gone (${reason}): restart ${attempt} of ${limit}.`,
      });
      this.#tell({ kind: "restarting", attempt, reason });
      try {
        await sleep(pauseBefore(attempt), undefined, { signal });
        this.#take(await this.#acquireSamePort(signal));
        return attempt;
      } catch (error) {
        if (signal.aborted) return attempt;
        reason = error instanceof Error ? error.message : String(error);
      }
    }
    const error = new GraphError(
      "engine_unavailable",
      `The local Neo4j was restarted ${limit} times and gave up: ${reason}`,
      {
        hint: `Its logs are in ${this.#context.layout.logFolder}.`,
      },
    );
    this.#tell({ kind: "failed", error });
    return limit;
  }

  /** The port must stay, or the drivers that use it would never find the database again. */
  async #acquireSamePort(signal: AbortSignal): Promise<Acquired> {
    const port = portOf(this.connection);
    if (this.owned && !(await isFree(port))) {
      throw new GraphError("engine_unavailable", `Port ${port} on 127.0.0.1 was taken by another program.`);
    }
    return acquire(this.#context, port, signal);
  }

  async #end(): Promise<void> {
    this.#closing.abort(new GraphError("engine_unavailable", "The local database was closed."));
    await this.#watch;
    if (this.#current !== undefined)
      await release(this.#context, this.#current, this.#options.stopTimeoutMs ?? DEFAULTS.stopTimeoutMs);
    this.#tell({ kind: "closed" });
    this.#listeners.clear();
  }
}
