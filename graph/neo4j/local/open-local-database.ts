/** Opens the local database of a folder: the one that runs there already, else one started, watched and ended by this process. */

import { prepareLocal } from "./prepare-local.ts";
import { Supervisor } from "./supervisor.ts";
import type { LocalDatabase, LocalOptions } from "./types.ts";

/**
 * Opens the database of `options.dataFolder`, whoever runs it, and keeps it there until `close`.
 * @throws GraphError `engine_unavailable` when Java or Maven is missing, the jars cannot be got or Neo4j does not come up;
 * the signal's reason when aborted
 */
export async function openLocalDatabase(options: LocalOptions): Promise<LocalDatabase> {
  options.signal?.throwIfAborted();
  const supervisor = new Supervisor(prepareLocal(options), options);
  await supervisor.open();
  return supervisor;
}
