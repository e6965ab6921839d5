/** An explicit transaction: one session that stays open from one statement to the next. */
import type { Session, Transaction } from "neo4j-driver";
import { GraphError } from "../errors.ts";
import type { BeginOptions, GraphTransaction, Query, RowStream, RunOptions } from "../store.ts";
import type { ErrorContext } from "./errors.ts";
import { isConnectionFailure, toGraphError } from "./errors.ts";
import { RecordFlow } from "./record-flow.ts";
import { StatementRows } from "./statement-rows.ts";
import { watch } from "./stop.ts";
import type { Access } from "./stream.ts";
import { toSummary } from "./summary.ts";
import { toDriverParameters } from "./values.ts";
import { checkVectors } from "./vectors.ts";

/** Milliseconds that opening, and undoing, may take. */
const PATIENCE_MS = 15_000;

/** See `GraphStore.begin`. @throws GraphError */
export async function beginTransaction(access: Access, options: BeginOptions): Promise<GraphTransaction> {
  const { database, bookmarks, mode, metadata, signal, timeoutMs } = options;
  const context = { ...access.context, ...(database === undefined ? {} : { database }) };
  const config = { timeout: timeoutMs, metadata: toDriverParameters(metadata ?? {}) };
  const session = access.openSession(mode, { database, bookmarks });
  const stop = watch(
    { limits: { timeoutMs: PATIENCE_MS, maxRows: 0 }, ...(signal === undefined ? {} : { signal }) },
    () => closeBehind(session),
  );
  try {
    stop.check();
    const transaction = await stop.during(session.beginTransaction(config));
    return new OpenTransaction(session, transaction, access, context);
  } catch (error) {
    closeBehind(session);
    throw toGraphError(error, context);
  } finally {
    stop.release();
  }
}

class OpenTransaction implements GraphTransaction {
  readonly #session: Session;
  readonly #transaction: Transaction;
  readonly #fetchSize: number;
  readonly #takesVectors: Access["takesVectors"];
  readonly #context: ErrorContext;
  #open = true;

  constructor(session: Session, transaction: Transaction, access: Access, context: ErrorContext) {
    this.#session = session;
    this.#transaction = transaction;
    this.#fetchSize = access.fetchSize;
    this.#takesVectors = access.takesVectors;
    this.#context = context;
  }

  isOpen(): boolean {
    return this.#open && this.#transaction.isOpen();
  }

  async stream(query: Query, options: Pick<RunOptions, "limits" | "signal">): Promise<RowStream> {
    this.#check();
    await checkVectors(query.parameters, this.#takesVectors).catch((error: unknown) => {
      throw this.#failure(error);
    });
    const parameters = toDriverParameters(query.parameters ?? {});
    let flow: RecordFlow | undefined;
    const stop = watch(options, () => {
      flow?.abandon();
      this.#end();
    });
    try {
      stop.check();
      flow = new RecordFlow(this.#transaction.run(query.text, parameters), this.#fetchSize);
      await stop.during(flow.ready());
      return new StatementRows(flow, stop, options.limits.maxRows, {
        finished: (summary) => toSummary(summary, []),
        failed: (error) => this.#failure(error),
      });
    } catch (error) {
      stop.release();
      throw this.#failure(error);
    }
  }

  async commit(): Promise<readonly string[]> {
    this.#check();
    try {
      await this.#transaction.commit();
      this.#open = false;
      const bookmarks = this.#session.lastBookmarks();
      closeBehind(this.#session);
      return bookmarks;
    } catch (error) {
      const failure = this.#failure(error);
      throw isConnectionFailure(error) ? inDoubt(failure) : failure;
    }
  }

  async rollback(): Promise<void> {
    if (!this.isOpen()) return this.#end();
    const stop = watch({ limits: { timeoutMs: PATIENCE_MS, maxRows: 0 } }, () => this.#end());
    try {
      await stop.during(this.#transaction.rollback());
    } catch (error) {
      throw toGraphError(error, this.#context);
    } finally {
      stop.release();
      this.#end();
    }
  }

  #check(): void {
    if (this.isOpen()) return;
    throw new GraphError("not_found", "The transaction is not open any more.");
  }

  #failure(error: unknown): GraphError {
    this.#end();
    return toGraphError(error, this.#context);
  }

  /** Closing the session resets its connection, which rolls back what is open. */
  #end(): void {
    this.#open = false;
    closeBehind(this.#session);
  }
}

function inDoubt(failure: GraphError): GraphError {
  return new GraphError("engine_unavailable", `The connection was lost while committing. ${failure.message}`, {
    hint: "The changes may be there or not: look before you try again.",
    details: { ...failure.details, inDoubt: true },
    cause: failure.cause,
  });
}

/** Closes a session whose end nobody waits for. */
function closeBehind(session: Session): void {
  session.close().catch(() => undefined); // A connection that is gone has rolled back what was open on it.
}
