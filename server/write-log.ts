/** Writes down what changed the graph: which statement (by its hash), in which database, with what effect. Never its text or parameters. */
import { createHash } from "node:crypto";
import type { Logger } from "pino";
import type { Query, RowStream, StatementType, Summary } from "../graph/store.ts";
import { graphErrorOf } from "./errors.ts";
import { withSummary } from "./with-summary.ts";

/** What is known of a statement before it runs. */
export interface WriteFacts {
  readonly database: string;
  readonly query: Query;
  readonly statementType: StatementType;
  /** The explicit transaction that it runs in: it lasts only when that is committed. */
  readonly transaction?: string | undefined;
}

/**
 * Runs a statement that writes and logs its end, whether it changed something or failed. The logger is that of the request, whose id stands
 * in every line.
 */
export async function loggedWrite(log: Logger, facts: WriteFacts, run: () => Promise<RowStream>): Promise<RowStream> {
  const write = describe(facts);
  const failed = (error: unknown): never => {
    log.info({ write: { ...write, failed: graphErrorOf(error).code } }, "write failed");
    throw error;
  };
  const stream = await run().catch(failed);
  const summed = withSummary(stream, (summary) => {
    log.info({ write: { ...write, counters: changes(summary) } }, "write");
    return summary;
  });
  return { ...summed, texts: (writer, take) => stream.texts(writer, take).catch(failed) };
}

function describe({ database, query, statementType, transaction }: WriteFacts): object {
  return {
    database,
    statementType,
    characters: query.text.length,
    statement: `sha256:${createHash("sha256").update(query.text).digest("hex")}`,
    ...(transaction === undefined ? {} : { transaction: transaction.slice(-6) }),
  };
}

function changes({ counters }: Summary): Summary["counters"] {
  return Object.fromEntries(Object.entries(counters).filter(([, count]) => typeof count === "number" && count > 0));
}
