/** `parley query`: runs one Cypher statement that reads, and writes its rows as a table, JSON, JSON Lines or CSV. */
import process from "node:process";
import { guardedReader } from "../graph/neo4j/guarded.ts";
import type { Notification, RowStream, RunOptions } from "../graph/store.ts";
import { withDatabase } from "./database.ts";
import { textOf, textsOf, wholeNumberOf, wordOf, wrongOption } from "./given-options.ts";
import { type GivenOptions, settingsOf } from "./options.ts";
import { parametersOf } from "./parameters.ts";
import { planLines } from "./plan-lines.ts";
import { QUERY_FORMATS, type QueryFormat, type RowWriter, rowWriter } from "./query-output.ts";
import { type Output, standardOutput } from "./standard-output.ts";
import { DEFAULT_TIMEOUT_SECONDS, LONGEST_TIMEOUT_SECONDS, statementError, statementOf } from "./statement.ts";
import { say } from "./terminal.ts";
import { onOneLine } from "./terminal-text.ts";

/** Rows of a table unless `--limit` says otherwise: nobody reads more. */
const TABLE_ROWS = 1_000;

/** How an answer is written. */
interface Writing {
  readonly format: QueryFormat;
  readonly typed: boolean;
  readonly limit: number;
}

/**
 * Rows go to standard output as they arrive; notifications of the database and what was cut go to standard error.
 * @param text the statement; `-` or nothing reads standard input
 * @throws GraphError `invalid_request` for wrong options and for a statement that is wrong or does more than read; else what the database says
 */
export async function query(text: string | undefined, given: GivenOptions, signal: AbortSignal): Promise<void> {
  const writing = writingOf(given);
  const timeoutMs = timeoutOf(given);
  const parameters = await parametersOf(textsOf(given, "param"), textOf(given, "params"));
  const asked = { text: await statementOf(text, textOf(given, "file")), parameters };
  const options: RunOptions = { limits: { timeoutMs, maxRows: writing.limit }, signal };
  const output = standardOutput();
  await withDatabase(
    await settingsOf(given),
    { onProgress: ({ message }) => say(message), signal },
    async ({ store }) => {
      try {
        await writeRows(await guardedReader(store).stream(asked, options), writing, output);
      } catch (error) {
        throw statementError(error);
      }
    },
  );
}

/** Milliseconds that a query may take. @throws GraphError `invalid_request` where `--timeout` is no whole number of seconds */
export function timeoutOf(given: GivenOptions): number {
  return (wholeNumberOf(given, "timeout", 1, LONGEST_TIMEOUT_SECONDS) ?? DEFAULT_TIMEOUT_SECONDS) * 1_000;
}

function writingOf(given: GivenOptions): Writing {
  const format = wordOf(given, "format", QUERY_FORMATS) ?? "table";
  const typed = given.typed === true;
  if (typed && format !== "json" && format !== "ndjson") {
    throw wrongOption("format", format, "with `--typed` json or ndjson is expected.");
  }
  const most = Number.MAX_SAFE_INTEGER - 1;
  const limit = wholeNumberOf(given, "limit", 1, most) ?? (format === "table" ? TABLE_ROWS : most);
  return { format, typed, limit };
}

async function writeRows(stream: RowStream, { format, typed, limit }: Writing, output: Output): Promise<void> {
  const fit = process.stdout.isTTY ? process.stdout.columns : undefined;
  const writer = rowWriter(format, stream.fields, { typed, fit });
  const count = await writeEach(stream, writer, output);
  if (output.isClosed()) return;
  const { notifications, plan, profile } = await stream.summary();
  const steps = format === "table" ? (profile ?? plan) : undefined;
  // EXPLAIN has fields and never a row: its plan is the answer.
  if (steps === undefined || profile !== undefined) await output.write(writer.end());
  if (steps !== undefined) await output.write(planLines(steps));
  await output.end();
  for (const notification of notifications) say(notificationLine(notification));
  if (stream.truncated()) say(`${rowsText(limit)} shown; there are more: --limit NUMBER`);
  else if (format === "table" && (steps === undefined || profile !== undefined)) say(rowsText(count));
  if (writer.wasCut()) say("Cells were shortened to fit the terminal; --format json has all of them.");
}

/** The number of rows written; fewer than there are when the reader has gone. */
async function writeEach(stream: RowStream, writer: RowWriter, output: Output): Promise<number> {
  let count = 0;
  await output.write(writer.begin());
  for await (const row of stream.rows) {
    count += 1;
    const wait = output.write(writer.row(row));
    if (wait !== undefined) await wait;
    if (output.isClosed()) return count;
  }
  return count;
}

/** `warning: The label Actr is not in the database. (line 1, column 10)` */
function notificationLine({ severity, description, position }: Notification): string {
  const place = position === undefined ? "" : ` (line ${position.line}, column ${position.column})`;
  return `${severity.toLowerCase()}: ${onOneLine(description)}${place}`;
}

function rowsText(count: number): string {
  return count === 1 ? "1 row" : `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ",")} rows`;
}
