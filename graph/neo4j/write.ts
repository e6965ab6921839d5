/** Runs work that writes in one transaction, again when the database says so. */

import type { ManagedTransaction } from "neo4j-driver";
import { Neo4jError } from "neo4j-driver";
import { GraphError } from "../errors.ts";
import type { GraphStore, Query, Table, WriteTransaction } from "../store.ts";
import type { ErrorContext } from "./errors.ts";
import { toGraphError } from "./errors.ts";
import { abortError } from "./stop.ts";
import type { Access } from "./stream.ts";
import { toSummary } from "./summary.ts";
import { fromDriver, toDriverParameters } from "./values.ts";

/** See `GraphStore.write`. @throws GraphError */
export async function runWrite<T>(
  access: Access,
  work: (transaction: WriteTransaction) => Promise<T>,
  options: Parameters<GraphStore["write"]>[1] = {},
): Promise<T> {
  const { signal, database, timeoutMs } = options;
  const context = { ...access.context, ...(database === undefined ? {} : { database }) };
  if (isAborted(signal)) throw abortError(signal);
  const session = access.openSession("write", { database });
  const onAbort = (): void => {
    session.close().catch(() => undefined); // The transaction fails by this, and that failure is what is reported.
  };
  signal?.addEventListener("abort", onAbort, { once: true });
  try {
    return await session.executeWrite(
      (transaction) => work(writeTransaction(transaction, context)).catch(rethrowOriginal),
      timeoutMs === undefined ? {} : { timeout: timeoutMs },
    );
  } catch (error) {
    if (isAborted(signal)) throw abortError(signal);
    throw toGraphError(error, context);
  } finally {
    signal?.removeEventListener("abort", onAbort);
    await session.close();
  }
}

function writeTransaction(transaction: ManagedTransaction, context: ErrorContext): WriteTransaction {
  return {
    async run(query: Query): Promise<Table> {
      const parameters = toDriverParameters(query.parameters ?? {});
      try {
        const result = transaction.run(query.text, parameters);
        const { records, summary } = await result;
        const fields = (await result.keys()).map(String);
        const rows = records.map((record) => fields.map((_, index) => fromDriver(record.get(index))));
        return { fields, rows, truncated: false, summary: toSummary(summary, []) };
      } catch (error) {
        throw toGraphError(error, context);
      }
    },
  };
}

/** The driver decides by its own errors whether the work is tried again, so it must see them and not our translation. */
function rethrowOriginal(error: unknown): never {
  throw error instanceof GraphError && error.cause instanceof Neo4jError ? error.cause : error;
}

/** A function, because the compiler takes `aborted` for constant. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
