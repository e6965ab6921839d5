/** `/db/{database}/query/v2/tx`: explicit transactions of Neo4j's Query API, where the operator allowed writes. */
import type { Request, Response } from "express";
import { z } from "zod";
import { ERROR_CODES, GraphError } from "../../graph/errors.ts";
import { TYPED_MEDIA_TYPES } from "../../graph/media-types.ts";
import type { Query, RowStream } from "../../graph/store.ts";
import { clientOf } from "../client-of.ts";
import type { Context } from "../context.ts";
import { answeringNow, signalOf } from "../context.ts";
import { sendRows } from "../query-answer.ts";
import { queryFormatFor } from "../query-format-for.ts";
import type { QueryFormat } from "../query-formats.ts";
import { QUERY_FORMATS } from "../query-formats.ts";
import type { TransactionRequest } from "../query-request.ts";
import { databasePath, readTransactionRequest, transactionBody, transactionPath } from "../query-request.ts";
import { mustBeWritable, runInTransaction } from "../run-statement.ts";
import { sendTransaction } from "../transaction-answer.ts";
import type { HeldTransaction } from "../transactions.ts";
import { withSummary } from "../with-summary.ts";
import { lineSchemas } from "./query-lines.ts";
import { queryAnswer, queryTold } from "./query-v2.ts";
import type { AnswerLink, Route } from "./route.ts";
import { JSON_TYPE, NOTHING } from "./route.ts";

const AFFINITY = "neo4j-cluster-affinity";

const transaction = z
  .object({
    id: z.string(),
    expires: z.string().meta({ description: "When it is rolled back unless it is used before: ISO 8601, UTC." }),
  })
  .optional()
  .meta({
    description: "Absent as soon as the transaction is not open any more: committed, rolled back or ended by an error.",
  });

const transactionAnswer = queryAnswer.partial().extend({ transaction }).meta({
  id: "TransactionAnswer",
  description: "As QueryAnswer, with the transaction; without data where no statement was run.",
});

/** Every one of them names the database and the transaction as the request or the answer before did. */
function link(operationId: string, transactionAt: string, description: string): AnswerLink {
  return { operationId, parameters: { database: "$request.path.database", transaction: transactionAt }, description };
}

/** How it goes on from an answer that tells of a transaction at `transactionAt`. */
function goingOn(transactionAt: string): Readonly<Record<string, AnswerLink>> {
  return {
    run: link("runInTransaction", transactionAt, "Runs a further statement in the same transaction."),
    commit: link("commitTransaction", transactionAt, "Makes it last."),
    rollBack: link("rollBackTransaction", transactionAt, "Undoes it."),
  };
}

const shared = {
  query: NOTHING,
  answer: {
    status: 202,
    schema: transactionAnswer,
    mediaTypes: QUERY_FORMATS.map((format) => format.mediaType),
    otherSchemas: lineSchemas({ summary: queryTold.extend({ transaction }), id: "Transaction" }),
    headers: ["Neo4j-Cluster-Affinity"],
  },
  errors: ERROR_CODES,
  statuses: [406, 415],
} as const;

const body = { schema: transactionBody, mediaTypes: [JSON_TYPE, ...TYPED_MEDIA_TYPES], isOptional: true } as const;

export const openTransactionRoute: Route = {
  ...shared,
  body,
  method: "post",
  path: "/db/{database}/query/v2/tx",
  name: "openTransaction",
  summary: "Opens an explicit transaction, and runs a first statement in it where there is one",
  description:
    "Only where the operator allowed writes. It is rolled back when it is not used for PARLEY_TRANSACTION_IDLE seconds, and after PARLEY_TRANSACTION_TIMEOUT " +
    "(or `maxExecutionTime`) whatever happens. It lives in the server that opened it: send its header `neo4j-cluster-affinity` along with every request for it.",
  pathParameters: databasePath,
  answer: { ...shared.answer, links: goingOn("$response.body#/transaction/id") },
  handle: async (context, request, response) => {
    const { database } = databasePath.parse(request.params);
    await inPlace({ context, request, response }, database, async (exchange) => {
      const held = await open(exchange);
      await use(held, () => runOrTell(exchange, held));
    });
  },
};

export const runInTransactionRoute: Route = {
  ...shared,
  body,
  method: "post",
  path: "/db/{database}/query/v2/tx/{transaction}",
  name: "runInTransaction",
  summary: "Runs a statement in an explicit transaction; without one it only stays open longer",
  description: "An error ends the transaction: all of it is undone, and the answer names it no more.",
  pathParameters: transactionPath,
  answer: { ...shared.answer, links: goingOn("$request.path.transaction") },
  handle: async (context, request, response) => {
    await withTransaction({ context, request, response }, runOrTell);
  },
};

export const commitTransactionRoute: Route = {
  ...shared,
  body,
  method: "post",
  path: "/db/{database}/query/v2/tx/{transaction}/commit",
  name: "commitTransaction",
  summary: "Commits an explicit transaction, after a last statement where there is one",
  description:
    "An error in the last statement undoes all of the transaction. The answer has the bookmarks of what was committed.",
  pathParameters: transactionPath,
  handle: async (context, request, response) => {
    await withTransaction({ context, request, response }, commit);
  },
};

export const rollBackTransactionRoute: Route = {
  ...shared,
  method: "delete",
  path: "/db/{database}/query/v2/tx/{transaction}",
  name: "rollBackTransaction",
  summary: "Rolls back an explicit transaction",
  pathParameters: transactionPath,
  handle: async (context, request, response) => {
    const { database, transaction } = transactionPath.parse(request.params);
    await inPlace({ context, request, response }, database, async ({ format, asked: { query } }) => {
      if (query !== undefined)
        throw new GraphError("invalid_request", "A rollback came with a statement; expected none, for it is not run.");
      const held = context.transactions.take(transaction, database);
      await use(held, () => held.transaction.rollback());
      request.log.info({ transaction: held.id.slice(-6) }, "transaction rolled back");
      sendTransaction(response, format, {});
    });
  },
};

/** One request, and where its answer goes. */
interface Call {
  readonly context: Context;
  readonly request: Request;
  readonly response: Response;
}

/** A request that has been read: what it asks, and the form of the answer. */
interface Exchange extends Call {
  readonly format: QueryFormat;
  readonly asked: TransactionRequest;
}

/** Reads the request, and gives the work a place among those that ask the database. */
async function inPlace(call: Call, database: string, work: (exchange: Exchange) => Promise<void>): Promise<void> {
  const { context, request, response } = call;
  NOTHING.parse(request.query);
  response.setHeader(AFFINITY, context.transactions.affinity);
  mustBeWritable(context, answeringNow(context));
  const format = queryFormatFor(request);
  const asked = readTransactionRequest(request.body, request.headers["content-type"], database, context.limits);
  const leave = context.places.take();
  try {
    await work({ ...call, format, asked });
  } finally {
    leave();
  }
}

/** Does the work of a request with the transaction that its path names. */
async function withTransaction(
  call: Call,
  work: (exchange: Exchange, held: HeldTransaction) => Promise<void>,
): Promise<void> {
  const { database, transaction } = transactionPath.parse(call.request.params);
  await inPlace(call, database, async (exchange) => {
    const held = call.context.transactions.take(transaction, database);
    await use(held, () => work(exchange, held));
  });
}

/** Gives it back whatever happens; what a failure leaves open is undone, as in Neo4j. */
async function use(held: HeldTransaction, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await held.transaction.rollback().catch(() => undefined); // The failure itself is what is answered.
    throw error;
  } finally {
    held.release();
  }
}

function open({ context, request, response, asked }: Exchange): Promise<HeldTransaction> {
  const store = mustBeWritable(context, answeringNow(context));
  const { limits: _, ...options } = asked.options;
  const lifetimeMs = Math.min(
    context.settings.transactionSeconds * 1000,
    asked.maxExecutionMs ?? Number.POSITIVE_INFINITY,
  );
  const mode = asked.accessMode === "READ" ? "read" : "write";
  const opening = {
    database: options.database ?? "",
    client: clientOf(request),
    mode,
    lifetimeMs,
    log: request.log,
  } as const;
  return context.transactions.open(opening, () =>
    store.begin({ ...options, mode, timeoutMs: Math.ceil(lifetimeMs), signal: signalOf(response) }),
  );
}

async function runOrTell(exchange: Exchange, held: HeldTransaction): Promise<void> {
  const { query } = exchange.asked;
  if (query === undefined) return sendTransaction(exchange.response, exchange.format, { transaction: held.state() });
  await runAndSend(exchange, query, held, (rows) => rows);
}

async function commit(exchange: Exchange, held: HeldTransaction): Promise<void> {
  const { request, response, format, asked } = exchange;
  const done = async (): Promise<readonly string[]> => {
    const bookmarks = await held.transaction.commit();
    request.log.info({ transaction: held.id.slice(-6) }, "transaction committed");
    return bookmarks;
  };
  if (asked.query === undefined) return sendTransaction(response, format, { bookmarks: await done() });
  await runAndSend(exchange, asked.query, held, (rows) =>
    withSummary(rows, async ({ transaction: _, ...summary }) => ({ ...summary, bookmarks: await done() })),
  );
}

/** Runs a statement and answers with what `change` makes of its rows. */
async function runAndSend(
  { context, request, response, format, asked }: Exchange,
  query: Query,
  held: HeldTransaction,
  change: (rows: RowStream) => RowStream,
): Promise<void> {
  const options = { ...asked.options, signal: signalOf(response) };
  const statement = { ...asked, query };
  const rows = await runInTransaction(answeringNow(context), held, statement, options, request.log);
  await sendRows(context, request, response, format, statement, change(rows));
}
