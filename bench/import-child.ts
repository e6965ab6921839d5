/**
 * One import, or one bare loop with a number of rows in a batch, in a process of its own, for bench/import.ts: tells its parent how long it took and
 * how much memory it needed over its start.
 */
import { performance } from "node:perf_hooks";
import process from "node:process";
import { connect } from "../graph/neo4j/connect.ts";
import { NO_DECISIONS } from "../seed/import/decisions.ts";
import { importFiles } from "../seed/import/import-files.ts";
import { rawImport } from "./raw-import.ts";

export interface ImportedInBench {
  readonly milliseconds: number;
  /** Peak of resident memory over that before the import. */
  readonly megabytes: number;
  readonly facts: number;
}

const [path = "", batch] = process.argv.slice(2);
const { NEO4J_URI: uri = "", NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = process.env;
const store = connect({ uri, username, password });
await store.verify();
globalThis.gc?.();
const before = process.memoryUsage().rss;
let peak = before;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20);
const start = performance.now();
let facts = 0;
if (batch !== undefined) await rawImport({ uri, username, password }, path, Number(batch));
else {
  const report = await importFiles(store, {
    paths: [path],
    dataset: "bench",
    types: "all",
    decisions: NO_DECISIONS,
    maxRejects: 0,
    rejectsFile: `${path}.rejects.csv`,
  });
  facts = report.facts;
}
const milliseconds = performance.now() - start;
clearInterval(watch);
await store.close();
process.send?.({ milliseconds, megabytes: Math.round((peak - before) / 2 ** 20), facts } satisfies ImportedInBench);
