/** Runs Cypher over the Query API: rows arrive line by line, typed both ways, so that nothing is lost and nothing waits. */
import type { Answer } from "../console/answer.ts";
import type { RowFlow } from "../console/results/props.ts";
import { endOfSummary, endWithoutSummary, readAnswerLine } from "./answer-line.ts";
import type { HttpClient } from "./client.ts";
import { GrowingAnswer } from "./growing-answer.ts";
import { brokenOff } from "./query-errors.ts";
import type { StatementRequest } from "./send-query.ts";
import { failureOf, sendQuery } from "./send-query.ts";

/**
 * Runs a statement. `tell` is called with the answer as it grows, a few times a second and at its end; the last is also handed back.
 * A failure behind the first line is part of the answer (`end.error`), for the rows that came are worth something.
 * @throws GraphError of a failure before that: `cypher_error` with line and column, `not_read_only`, `query_timeout`, …; an AbortError
 * when aborted before that
 */
export async function streamQuery(
  client: HttpClient,
  request: StatementRequest,
  tell: (answer: Answer) => void,
): Promise<Answer> {
  const since = performance.now();
  const answer = new GrowingAnswer(since, tell);
  try {
    for await (const lines of await sendQuery(client, request)) {
      for (const line of lines) answer.take(readAnswerLine(line));
      answer.pause();
    }
    if (!answer.hasEnded) throw brokenOff();
  } catch (error) {
    const failure = failureOf(error, request.signal);
    if (!answer.hasBegun) throw failure ?? new DOMException("The query was stopped.", "AbortError");
    answer.end(endWithoutSummary(failure, since));
  }
  return answer.now();
}

/**
 * Runs a statement for a file: rows are handed over as they arrive and kept nowhere. Resolves when the fields are there.
 * @throws GraphError, AbortError as `streamQuery`
 */
export async function openRows(client: HttpClient, request: StatementRequest): Promise<RowFlow> {
  const since = performance.now();
  const slices = await sendQuery(client, request);
  const first = await slices.next();
  const [head = "", ...others] = first.done === true ? [] : first.value;
  const line = head === "" ? undefined : readAnswerLine(head);
  if (line?.kind === "error") throw line.error;
  if (line?.kind !== "fields") throw failureOf(brokenOff(), request.signal) ?? new DOMException("", "AbortError");
  let end: RowFlow["end"] = () => undefined;
  async function* batches(): RowFlow["batches"] {
    try {
      for (let lines: readonly string[] = others; ; ) {
        const read = lines.map(readAnswerLine);
        const rows = read.flatMap((one) => (one.kind === "row" ? [one.row] : []));
        if (rows.length > 0) yield rows;
        for (const one of read) {
          if (one.kind === "summary") end = () => endOfSummary(one.summary, since);
          else if (one.kind === "error") end = () => endWithoutSummary(one.error, since);
        }
        const next = await slices.next();
        if (next.done === true) return;
        lines = next.value;
      }
    } catch (error) {
      const failure = failureOf(error, request.signal);
      end = () => endWithoutSummary(failure, since);
    } finally {
      await slices.return(undefined);
    }
  }
  return { fields: line.fields, batches: batches(), end: () => end() };
}
