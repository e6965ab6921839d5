/** A server on the database of the environment, in a process of its own, for benches: tells its address, then its memory whenever asked. */
import process from "node:process";
import { pino } from "pino";
import { connect } from "../graph/neo4j/connect.ts";
import { backendOf } from "../server/backend.ts";
import { parseSettings } from "../server/settings.ts";
import { startServer } from "../server/start.ts";

/** Resident memory in bytes: now and at most since it was last asked. */
export interface ServerMemory {
  readonly now: number;
  readonly peak: number;
}

// As in the built program: with them each question would pay for a mapped stack that nobody reads.
process.setSourceMapsEnabled(false);

const { NEO4J_URI: uri = "", NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = process.env;
const settings = parseSettings({
  environment: {
    ...process.env,
    PORT: "0",
    PARLEY_MAX_ROWS: "2000000",
    PARLEY_MAX_ANSWER: "100000",
    PARLEY_QUERY_TIMEOUT: "600",
  },
});
// As many connections as `parley serve` has.
const store = connect({ uri, username, password }, { maxConnections: settings.maxQueries + settings.maxTransactions });
const info = await store.verify();
const server = await startServer({
  backend: backendOf({ reader: store, info, store }),
  settings,
  logger: pino({ level: "silent" }),
});
let peak = 0;
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 20);
process.on("message", () => {
  globalThis.gc?.();
  const now = process.memoryUsage().rss;
  process.send?.({ now, peak: Math.max(peak, now) } satisfies ServerMemory);
  peak = 0;
});
process.send?.(server.address);
