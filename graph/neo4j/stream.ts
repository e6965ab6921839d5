/** Runs one statement as an auto-commit transaction and hands its rows over: as they arrive, or collected. */
import type { ResultSummary, Session } from "neo4j-driver";
import { GraphError } from "../errors.ts";
import type { Query, RunOptions, Summary, Table } from "../store.ts";
import type { ErrorContext, Shift } from "./errors.ts";
import { isRetriable, toGraphError } from "./errors.ts";
import { pause } from "./pause.ts";
import { RecordFlow } from "./record-flow.ts";
import { StatementRows } from "./statement-rows.ts";
import { watch } from "./stop.ts";
import { toSummary } from "./summary.ts";
import { toDriverParameters } from "./values.ts";
import { checkVectors } from "./vectors.ts";

export type AccessMode = "read" | "write";

export interface SessionChoice {
  readonly database?: string | undefined;
  readonly bookmarks?: readonly string[] | undefined;
  /** Rows asked for at once. */
  readonly fetchSize?: number;
  readonly notifications?: boolean | undefined;
}

export type SessionFactory = (mode: AccessMode, choice: SessionChoice) => Session;

/** What every kind of question needs of a connection. */
export interface Access {
  readonly openSession: SessionFactory;
  readonly context: ErrorContext;
  readonly fetchSize: number;
  /** Whether this database has vectors; undefined before anybody needed to know. */
  readonly takesVectors: () => Promise<boolean>;
}

/** Attempts at most for a question that the database says may be asked again. */
const ATTEMPTS = 4;

/**
 * Starts a query and waits until its first row (or its end) is there, so that what is wrong is thrown here and not while iterating.
 * A read is tried again when the database says so; a write never is. @throws GraphError
 */
export async function openStream(
  access: Access,
  mode: AccessMode,
  query: Query,
  options: RunOptions,
  shift?: Shift,
): Promise<StatementRows> {
  const context = { ...access.context, ...(options.database === undefined ? {} : { database: options.database }) };
  if (query.text.trim() === "") throw new GraphError("cypher_error", "The statement is empty.");
  await checkVectors(query.parameters, access.takesVectors).catch((error: unknown) => {
    throw toGraphError(error, context, shift);
  });
  const parameters = toDriverParameters(query.parameters ?? {});
  const started = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    const timeoutMs = Math.max(1, Math.ceil(options.limits.timeoutMs - (performance.now() - started)));
    const limited = { ...options, limits: { ...options.limits, timeoutMs } };
    try {
      return await start(access, mode, { text: query.text, parameters }, limited, {
        finished: async (summary, session) => {
          const told = toSummary(summary, session.lastBookmarks(), shift);
          await session.close();
          return told;
        },
        failed: (error, session) => {
          closeBehind(session);
          return toGraphError(error, context, shift);
        },
      });
    } catch (error) {
      const again = mode === "read" && attempt < ATTEMPTS && isRetriable(error);
      if (!again) throw toGraphError(error, context, shift);
      await pause(attempt, options.signal);
    }
  }
}

/** Runs a query and collects its rows. @throws GraphError */
export async function collect(
  access: Access,
  mode: AccessMode,
  query: Query,
  options: RunOptions,
  shift?: Shift,
): Promise<Table> {
  const stream = await openStream(access, mode, query, options, shift);
  const rows = await stream.collect();
  return { fields: stream.fields, rows, truncated: stream.truncated(), summary: await stream.summary() };
}

/** What is done with the session when its statement has come to an end. */
interface SessionEnding {
  finished(summary: ResultSummary, session: Session): Promise<Summary>;
  failed(error: unknown, session: Session): GraphError;
}

async function start(
  access: Access,
  mode: AccessMode,
  { text, parameters }: { readonly text: string; readonly parameters: Record<string, unknown> },
  options: RunOptions,
  ending: SessionEnding,
): Promise<StatementRows> {
  // One more than wanted tells a cut; no more than that are computed and sent.
  const fetchSize = Math.min(access.fetchSize, options.limits.maxRows + 1);
  const { database, bookmarks, notifications } = options;
  const session = access.openSession(mode, { database, bookmarks, notifications, fetchSize });
  let flow: RecordFlow | undefined;
  const stop = watch(options, () => {
    flow?.abandon();
    closeBehind(session);
  });
  try {
    stop.check();
    // A write may not be cut off behind its caller's back by a reset that comes a moment late: the database has the same limit.
    const result = withoutStack(() =>
      session.run(text, parameters, {
        timeout: options.limits.timeoutMs,
        metadata: toDriverParameters(options.metadata ?? {}),
      }),
    );
    flow = new RecordFlow(result, fetchSize);
    await stop.during(flow.ready());
    return new StatementRows(flow, stop, options.limits.maxRows, {
      finished: (summary) => ending.finished(summary, session),
      failed: (error) => ending.failed(error, session),
    });
  } catch (error) {
    stop.release();
    closeBehind(session);
    throw error;
  }
}

/** Does without the stack that the driver writes down for every result: a twentieth of a short question, for errors that are worded here. */
function withoutStack<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Closes a session whose end nobody waits for: closing resets the connection, which ends the query in the database. */
function closeBehind(session: Session): void {
  session.close().catch(() => undefined); // A connection that is gone cannot be closed; the question has failed already.
}
