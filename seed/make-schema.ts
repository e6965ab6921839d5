/** Makes the constraints and indexes that loading and searching need, and waits until they serve. */
import type { GraphStore, Query, RunOptions } from "../graph/store.ts";
import { AWAIT_SCHEMA, DROP_NAME_INDEX, OUTDATED_NAME_INDEX, schemaStatements } from "./statements.ts";

const TIMEOUT_MS = 600_000;
const RUN: RunOptions = { limits: { timeoutMs: TIMEOUT_MS, maxRows: 1_000 } };

/**
 * May run any number of times.
 * @param more further constraints and indexes besides those of the model
 */
export async function makeSchema(
  store: GraphStore,
  more: readonly Query[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const run = signal === undefined ? RUN : { ...RUN, signal };
  if ((await store.read(OUTDATED_NAME_INDEX, run)).rows.length > 0) await store.execute(DROP_NAME_INDEX, run);
  await store.write(
    async (transaction) => {
      await Promise.all([...schemaStatements(), ...more].map((statement) => transaction.run(statement)));
    },
    { timeoutMs: TIMEOUT_MS, ...(signal && { signal }) },
  );
  await store.execute(AWAIT_SCHEMA, run);
}
