/** Removes exactly what a data set brought, seeded or imported, in parts; what another data set or a user brought stays. */
import type { GraphStore, Query, RunOptions } from "../graph/store.ts";
import type { ValueMap } from "../graph/values.ts";
import { isValueMap } from "../graph/values.ts";
import { ENTITY } from "../graph/vocabulary.ts";
import { NODE_LABELS } from "./graph-rows.ts";
import type { SeedCounts } from "./load.ts";
import { handedOver, rewriteActors, sharedActors, withoutSharer } from "./sharing.ts";
import { countStatements, toCounts } from "./statements.ts";

const TIMEOUT_MS = 600_000;
const LABELS = [...NODE_LABELS, ENTITY, "ParleyImport"].join("|");
/** Nodes or relationships in one transaction. */
const PART = 10_000;

/** What the data set had, and what of it is still there: nodes on which relationships of others hang, and actors that others have too. */
export interface ResetCounts extends SeedCounts {
  readonly kept: number;
  /** Actors that belong to another data set from now on. */
  readonly handedOver: number;
}

/** Constraints and indexes stay. A reset that is cut off is finished by the next one. */
export async function resetDataset(store: GraphStore, dataset: string, signal?: AbortSignal): Promise<ResetCounts> {
  const run: RunOptions = { limits: { timeoutMs: TIMEOUT_MS, maxRows: 100_000 }, ...(signal && { signal }) };
  const parameters = { dataset };
  const execute = (text: string) => store.execute({ text, parameters }, run);
  const { nodes, relationships } = countStatements(dataset);
  const before = {
    nodes: toCounts(await store.read(nodes, run)),
    relationships: toCounts(await store.read(relationships, run)),
  };
  // From here on `parley doctor` says that the data set is not whole.
  await execute("MATCH (i:ParleyImport {dataset: $dataset}) REMOVE i.finishedAt SET i.checkpoint = 0");
  await execute(`MATCH ()-[r]->() WHERE r.dataset = $dataset CALL (r) { DELETE r } IN TRANSACTIONS OF ${PART} ROWS`);
  const given = await releaseShared(store, dataset, run);
  await execute(
    `MATCH (n:${LABELS}) WHERE n.dataset = $dataset AND NOT EXISTS { (n)--() } CALL (n) { DELETE n } IN TRANSACTIONS OF ${PART} ROWS`,
  );
  await execute("MATCH (d:ParleyDataset {id: $dataset}) DELETE d");
  const left = await execute(`MATCH (n:${LABELS}) WHERE n.dataset = $dataset RETURN count(n) AS kept`);
  const kept = Number(left.rows[0]?.[0] ?? 0);
  return { ...before, kept, handedOver: given };
}

/** Actors that others have too go to the next owner; of those of others only what this data set added goes. Answers how many go to another. */
async function releaseShared(store: GraphStore, dataset: string, run: RunOptions): Promise<number> {
  let given = 0;
  for (;;) {
    const { rows } = await store.read(sharedActors(dataset), { ...run, limits: { ...run.limits, maxRows: PART } });
    if (rows.length === 0) return given;
    const stored = rows
      .map(([properties]) => properties)
      .filter((value): value is ValueMap => value !== undefined && isValueMap(value));
    const owned = stored.filter((properties) => properties.dataset === dataset).map(handedOver);
    const others = stored
      .filter((properties) => properties.dataset !== dataset)
      .map((properties) => withoutSharer(properties, dataset));
    const writes: readonly Query[] = [rewriteActors(owned, false), rewriteActors(others, true)];
    await store.write(async (transaction) => {
      for (const query of writes) await transaction.run(query);
    });
    given += owned.length;
  }
}
