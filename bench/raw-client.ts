/** A bare loop over the driver, in a process of its own, for bench/query.ts and bench/expand.ts: what nobody who uses the driver can be quicker than. */
import { performance } from "node:perf_hooks";
import process from "node:process";
import neo4j from "neo4j-driver";

/** What the parent asks for. */
export type RawOrder =
  | { readonly kind: "rows"; readonly statement: string }
  | {
      readonly kind: "load";
      readonly statement: string;
      /** Parameters of each question. */
      readonly asked: readonly { readonly [name: string]: unknown }[];
      readonly concurrency: number;
      /** Whether the database is to keep what it thinks of the statement to itself, as for the questions of Parley. */
      readonly isQuiet: boolean;
    };

export interface RawRows {
  readonly firstMs: number;
  readonly wholeMs: number;
  readonly rows: number;
}

// As in the built program: with them each question would pay for a mapped stack that nobody reads.
process.setSourceMapsEnabled(false);

const { NEO4J_URI: uri = "", NEO4J_USERNAME: username = "", NEO4J_PASSWORD: password = "" } = process.env;
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { telemetryDisabled: true });
const QUIET = { notificationFilter: { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF } };

process.on("message", (order: RawOrder) => {
  const work = order.kind === "rows" ? readRows(order.statement) : load(order);
  // What fails ends the process, which its parent reports.
  void work.then((answer) => process.send?.(answer));
});

async function readRows(statement: string): Promise<RawRows> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  const start = performance.now();
  let firstMs = 0;
  let rows = 0;
  for await (const record of session.run(statement)) {
    if (rows === 0) firstMs = performance.now() - start;
    if (record.length > 0) rows += 1;
  }
  const wholeMs = performance.now() - start;
  await session.close();
  return { firstMs, wholeMs, rows };
}

/** Milliseconds of each question, asked by `concurrency` at a time. */
async function load({
  statement,
  asked,
  concurrency,
  isQuiet,
}: Extract<RawOrder, { kind: "load" }>): Promise<readonly number[]> {
  const times: number[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let parameters = asked[next++]; parameters !== undefined; parameters = asked[next++]) {
      const start = performance.now();
      const session = driver.session({ defaultAccessMode: neo4j.session.READ, ...(isQuiet ? QUIET : {}) });
      await session.run(statement, parameters);
      await session.close();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return times;
}
