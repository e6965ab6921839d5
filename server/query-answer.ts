/** Sends the rows of an answer in one of the forms of the Query API, as they arrive. */
import type { Request, Response } from "express";
import type { Notification, RowStream } from "../graph/store.ts";
import { answerWriter } from "./answer-writer.ts";
import type { Context } from "./context.ts";
import { graphErrorOf, logFailure, queryApiError } from "./errors.ts";
import type { QueryFormat } from "./query-formats.ts";
import type { QueryRequest } from "./query-request.ts";
import { recordOf } from "./request-record.ts";

/** Answers with all rows of a stream; a failure on the way goes behind the rows, because the status has been sent. */
export async function sendRows(
  context: Context,
  request: Request,
  response: Response,
  format: QueryFormat,
  asked: QueryRequest,
  stream: RowStream,
): Promise<void> {
  response.status(202);
  response.setHeader("Content-Type", format.mediaType);
  response.setHeader("Vary", "Accept");
  // Lines must leave as they come: no cache and no proxy may collect them, and they are not compressed.
  response.setHeader("Cache-Control", format.byLine ? "no-store, no-transform" : "no-store");
  const writer = answerWriter(response, context.limits.timeoutMs);
  const mostBytes = context.settings.maxAnswerMegabytes * 1_000_000;
  let index = 0;
  let tooLarge = false;
  try {
    await writer.write(format.begin(stream.fields));
    await stream.texts(format.writer, (row) => {
      const wait = writer.write(format.row(row, index));
      index += 1;
      tooLarge = writer.bytes() > mostBytes;
      return tooLarge ? "enough" : wait;
    });
    const cut = tooLarge ? cutBySize(context) : stream.truncated() ? cutByRows(asked) : undefined;
    writer.end(format.end({ summary: await stream.summary(), includeCounters: asked.includeCounters, cut }));
  } catch (thrown) {
    // The status has been sent: the failure goes where Neo4j puts it, behind the rows.
    const error = graphErrorOf(thrown);
    logFailure(request.log, error);
    recordOf(response).fail(error);
    writer.end(format.fail(queryApiError(error, String(request.id))));
  } finally {
    recordOf(response).addRows(index);
  }
}

function cutByRows({ options }: QueryRequest): Notification {
  const { maxRows } = options.limits;
  return cut(`Only the first ${maxRows} rows were handed over; there are more.`);
}

function cutBySize({ settings }: Context): Notification {
  return cut(`Only the first ${settings.maxAnswerMegabytes} MB were handed over; there are more rows.`);
}

function cut(description: string): Notification {
  return {
    code: "Parley.ClientNotification.Answer.Truncated",
    title: "The answer is cut.",
    description,
    severity: "WARNING",
    category: "GENERIC",
  };
}
