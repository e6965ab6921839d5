/** Runs a statement of a client: judged first, then read, or written and logged where the operator allowed writes. */
import type { Logger } from "pino";
import { lexCypher } from "../graph/cypher-lexer.ts";
import { GraphError } from "../graph/errors.ts";
import { commandsOf } from "../graph/read-only-words.ts";
import { withoutMode } from "../graph/statement.ts";
import type { GraphStore, Query, RowStream, RunOptions, StatementType } from "../graph/store.ts";
import type { Answering } from "./backend.ts";
import type { Context } from "./context.ts";
import { guardedOf, readingJudge, writingJudge } from "./guard.ts";
import { withNotifications } from "./notifications-filter.ts";
import type { QueryRequest } from "./query-request.ts";
import type { HeldTransaction } from "./transactions.ts";
import { withSummary } from "./with-summary.ts";
import { loggedWrite } from "./write-log.ts";

/** What a statement may do, and what it is. */
interface Judged {
  readonly statementType: StatementType;
  /** Whether it may be run for reading only. */
  readonly reads: boolean;
}

/** The store to write to, where the operator allowed writes; undefined elsewhere. */
export function writableStore({ settings }: Pick<Context, "settings">, { store }: Answering): GraphStore | undefined {
  return settings.allowWrites ? store : undefined;
}

/** Refuses what needs a server that may write. @throws GraphError `not_read_only` */
export function mustBeWritable(context: Pick<Context, "settings">, answering: Answering): GraphStore {
  const store = writableStore(context, answering);
  if (store !== undefined) return store;
  throw new GraphError("not_read_only", "Transactions are opened to change the graph; this server only reads.", {
    hint: "Statements that read need no transaction: send them to /db/{database}/query/v2. Whoever runs Parley can allow writing (PARLEY_ALLOW_WRITES=true).",
    details: { reason: "writes" },
  });
}

/** Runs a statement on its own. @throws GraphError */
export async function runStatement(
  context: Context,
  answering: Answering,
  asked: QueryRequest,
  options: RunOptions,
  log: Logger,
): Promise<RowStream> {
  const { reader } = answering;
  const { query, accessMode } = asked;
  const store = writableStore(context, answering);
  if (store === undefined) return told(asked, await guardedOf(reader).stream(query, options));
  const { statementType, reads } = await judge(answering, query, options, accessMode);
  if (reads && (accessMode === "READ" || (accessMode === undefined && statementType === "r")))
    return told(asked, await reader.stream(query, options));
  const run = (): Promise<RowStream> => store.run(query, options);
  const database = options.database ?? answering.info.name;
  return told(
    asked,
    changesNothing(query, statementType)
      ? await run()
      : await loggedWrite(log, { database, query, statementType }, run),
  );
}

/** Runs a statement in an explicit transaction, whose state is told in the summary. @throws GraphError */
export async function runInTransaction(
  answering: Answering,
  held: HeldTransaction,
  asked: QueryRequest,
  options: RunOptions,
  log: Logger,
): Promise<RowStream> {
  const { query } = asked;
  refuseOwnTransactions(query);
  const mode = held.mode === "read" ? "READ" : asked.accessMode;
  const { statementType } = await judge(answering, query, options, mode);
  const run = (): Promise<RowStream> => held.transaction.stream(query, options);
  const database = options.database ?? answering.info.name;
  const facts = { database, query, statementType, transaction: held.id };
  const stream = changesNothing(query, statementType) ? await run() : await loggedWrite(log, facts, run);
  return withSummary(told(asked, stream), (summary) => ({ ...summary, transaction: held.state() }));
}

/** Judges for a server that may write. @throws GraphError `not_read_only` for what may not run here, or not in this access mode */
async function judge(
  { reader }: Answering,
  query: Query,
  options: RunOptions,
  accessMode: QueryRequest["accessMode"],
): Promise<Judged> {
  const statementType = await writingJudge(reader)(query, options);
  // EXPLAIN plans and changes nothing, so that one may look at a write before it runs.
  if (accessMode === "READ" && withoutMode(query.text).mode !== "explain") await readingJudge(reader)(query, options);
  return { statementType, reads: accessMode === "READ" || statementType === "r" };
}

/** Neo4j refuses these too, as a fault of its own; here it is a fault of the request. */
function refuseOwnTransactions({ text }: Query): void {
  if (!commandsOf(lexCypher(text)).some(({ reason }) => reason === "transactions")) return;
  throw new GraphError("cypher_error", "`CALL { … } IN TRANSACTIONS` cannot run in an explicit transaction.", {
    hint: "Send it on its own to /db/{database}/query/v2.",
    details: { neo4jCode: "Neo.DatabaseError.Transaction.TransactionStartFailed" },
  });
}

function changesNothing(query: Query, statementType: StatementType): boolean {
  return statementType === "r" || withoutMode(query.text).mode === "explain";
}

function told(asked: QueryRequest, stream: RowStream): RowStream {
  return withNotifications(stream, asked.notificationsFilter);
}
