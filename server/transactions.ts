/** The explicit transactions that clients hold open on this server: a bounded number, each rolled back when nobody uses it any more. */
import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import { GraphError } from "../graph/errors.ts";
import type { GraphTransaction, TransactionState } from "../graph/store.ts";
import type { Settings } from "./settings.ts";

/** One that its client may use now; nobody else can until it is released. */
export interface HeldTransaction {
  readonly id: string;
  readonly transaction: GraphTransaction;
  readonly mode: "read" | "write";
  /** As its client is told: its time to live begins anew with each use. */
  state(): TransactionState;
  /** Gives it back: it waits for its next use, or is forgotten where it is not open any more. */
  release(): void;
}

/** Who opens one, and what for. */
export interface Opening {
  readonly database: string;
  /** The client; undefined for one without limits of its own (see client-of.ts). */
  readonly client: string | undefined;
  readonly mode: "read" | "write";
  /** Milliseconds that it may live at most, however often it is used. */
  readonly lifetimeMs: number;
  readonly log: Logger;
}

export interface Transactions {
  /** Names this server among others, for the header `neo4j-cluster-affinity`. */
  readonly affinity: string;
  /** Opens one with `begin`. @throws GraphError `rate_limited` when there are too many, `engine_unavailable` when the server ends */
  open(opening: Opening, begin: () => Promise<GraphTransaction>): Promise<HeldTransaction>;
  /** Takes one that is open. @throws GraphError `not_found`; `invalid_request` while another request uses it */
  take(id: string, database: string): HeldTransaction;
  count(): number;
  /** Opens none any more and rolls back those that nobody uses; those in use go on and are rolled back unless they are committed. */
  end(log: Logger): Promise<void>;
}

export type TransactionSettings = Pick<Settings, "transactionIdleSeconds" | "maxTransactions" | "clientTransactions">;

interface Entry extends Omit<Opening, "lifetimeMs"> {
  readonly id: string;
  readonly transaction: GraphTransaction;
  /** Milliseconds since 1970. */
  readonly diesAt: number;
  expiresAt: number;
  isUsed: boolean;
  timer: NodeJS.Timeout | undefined;
}

/** No transaction is open yet. */
export function openTransactions(settings: TransactionSettings): Transactions {
  return new Registry(settings);
}

class Registry implements Transactions {
  readonly affinity = randomBytes(9).toString("base64url");
  readonly #settings: TransactionSettings;
  readonly #entries = new Map<string, Entry>();
  /** Clients whose transactions are being opened, one entry for each. */
  readonly #opening: (string | undefined)[] = [];
  #isEnding = false;

  constructor(settings: TransactionSettings) {
    this.#settings = settings;
  }

  count(): number {
    return this.#entries.size;
  }

  async open(opening: Opening, begin: () => Promise<GraphTransaction>): Promise<HeldTransaction> {
    if (this.#isEnding) throw ending();
    this.#checkRoom(opening.client);
    this.#opening.push(opening.client);
    try {
      const transaction = await begin();
      return this.#hold(this.#entry(opening, transaction));
    } finally {
      this.#opening.splice(this.#opening.indexOf(opening.client), 1);
    }
  }

  take(id: string, database: string): HeldTransaction {
    const entry = this.#entries.get(id);
    if (entry === undefined || entry.database !== database) throw this.#notFound(id);
    if (entry.isUsed) {
      throw new GraphError("invalid_request", "Another request is currently using this transaction.", {
        hint: "Wait for its answer: a transaction runs one statement at a time.",
        details: { neo4jCode: "Neo.ClientError.Transaction.TransactionAccessedConcurrently" },
      });
    }
    if (Date.now() > entry.diesAt) {
      this.#expire(entry, "transaction has lived as long as it may: rolled back");
      throw this.#notFound(id);
    }
    return this.#hold(entry);
  }

  async end(log: Logger): Promise<void> {
    this.#isEnding = true;
    const idle = [...this.#entries.values()].filter((entry) => !entry.isUsed);
    if (idle.length > 0) log.info({ transactions: idle.length }, "the server ends: open transactions are rolled back");
    await Promise.all(idle.map((entry) => this.#rollBack(entry)));
  }

  #entry(opening: Opening, transaction: GraphTransaction): Entry {
    // The first part says which server has it, the second cannot be guessed.
    const id = `${this.affinity}.${randomBytes(18).toString("base64url")}`;
    const { lifetimeMs, ...kept } = opening;
    const now = Date.now();
    const entry = {
      ...kept,
      id,
      transaction,
      diesAt: now + lifetimeMs,
      expiresAt: now,
      isUsed: false,
      timer: undefined,
    };
    this.#entries.set(id, entry);
    return entry;
  }

  #hold(entry: Entry): HeldTransaction {
    entry.isUsed = true;
    clearTimeout(entry.timer);
    this.#prolong(entry);
    let isReleased = false;
    return {
      id: entry.id,
      transaction: entry.transaction,
      mode: entry.mode,
      state: () => {
        this.#prolong(entry);
        return { id: entry.id, expires: wholeSeconds(entry.expiresAt) };
      },
      release: () => {
        if (isReleased) return;
        isReleased = true;
        this.#release(entry);
      },
    };
  }

  #prolong(entry: Entry): void {
    entry.expiresAt = Math.min(Date.now() + this.#settings.transactionIdleSeconds * 1000, entry.diesAt);
  }

  #release(entry: Entry): void {
    entry.isUsed = false;
    if (!entry.transaction.isOpen()) {
      this.#entries.delete(entry.id);
      return;
    }
    if (this.#isEnding) {
      void this.#rollBack(entry);
      return;
    }
    // A little later than the client was told, so that it never comes in time and finds nothing.
    const left = Math.max(0, entry.expiresAt - Date.now()) + 1000;
    entry.timer = setTimeout(() => this.#expire(entry, "transaction expired: rolled back"), left);
    entry.timer.unref();
  }

  #expire(entry: Entry, reason: string): void {
    entry.log.info({ transaction: shortId(entry) }, reason);
    void this.#rollBack(entry);
  }

  async #rollBack(entry: Entry): Promise<void> {
    clearTimeout(entry.timer);
    this.#entries.delete(entry.id);
    try {
      await entry.transaction.rollback();
    } catch (error) {
      // The database is gone, or has ended it itself: it has undone everything in either case.
      entry.log.debug(
        { transaction: shortId(entry), reason: String(error) },
        "rolling back an unused transaction failed",
      );
    }
  }

  #checkRoom(client: string | undefined): void {
    const { maxTransactions, clientTransactions } = this.#settings;
    const open = this.#entries.size + this.#opening.length;
    if (open >= maxTransactions) throw tooMany(`The server has ${open} transactions open, and no more are possible.`);
    if (client === undefined || clientTransactions === 0) return;
    const held = [...this.#entries.values()].filter((entry) => entry.client === client).length;
    const own = held + this.#opening.filter((other) => other === client).length;
    if (own >= clientTransactions) throw tooMany(`This client has ${own} transactions open, and no more are possible.`);
  }

  #notFound(id: string): GraphError {
    const [server] = id.split(".", 1);
    const isElsewhere = id.includes(".") && server !== this.affinity;
    // In Neo4j's words, which its clients may look for.
    return new GraphError(
      "not_found",
      `Transaction with Id: "${id}" was not found. It may have timed out and therefore rolled back or the routing header 'neo4j-cluster-affinity' was not provided.`,
      {
        hint: isElsewhere
          ? "Another server opened it: send the header neo4j-cluster-affinity, and let the balancer route by it."
          : "It has been committed, rolled back, or ended by an error or by its time. Open another one.",
        details: { neo4jCode: "Neo.ClientError.Request.Invalid" },
      },
    );
  }
}

/** Enough to find it in the log, too little to use it. */
function shortId({ id }: Pick<Entry, "id">): string {
  return id.slice(-6);
}

/** `2026-11-26T01:02:03Z`, as Neo4j writes it. */
function wholeSeconds(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19)}Z`;
}

function tooMany(message: string): GraphError {
  return new GraphError("rate_limited", message, {
    hint: "Commit or roll back one, or try again in some seconds.",
    details: { retryAfter: 5, limit: "transactions", neo4jCode: "Neo.ClientError.Request.ResourceExhaustion" },
  });
}

function ending(): GraphError {
  return new GraphError("engine_unavailable", "The server is ending and opens no transactions any more.", {
    details: { phase: "ending", retryAfter: 5 },
  });
}
