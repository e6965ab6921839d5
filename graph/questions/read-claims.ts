/** Question: what do these relationships rest on? The claims of many relationships at once, for figures and files. */
import type { Claim } from "../contract/answers.ts";
import type { GraphReader } from "../store.ts";
import type { LensAsking } from "./asking.ts";
import { batches } from "./batches.ts";
import { readClaimsById } from "./evidence.ts";

/**
 * The claims with these ids, by their id, in that order. Ids that no claim has are not in it; a schema without an evidence layer has none.
 * @param ids each once: `claimIdsOf` of relationships
 */
export async function readClaimsOf(
  reader: GraphReader,
  ids: readonly string[],
  asking: LensAsking,
): Promise<ReadonlyMap<string, Claim>> {
  const found = new Map<string, Claim>();
  for (const batch of batches(ids)) {
    const limits = { ...asking.limits, maxRows: Math.max(asking.limits.maxRows, batch.length) };
    for (const claim of await readClaimsById(reader, batch, { ...asking, limits })) found.set(claim.id, claim);
  }
  const ordered = new Map<string, Claim>();
  for (const id of ids) {
    const claim = found.get(id);
    if (claim !== undefined) ordered.set(id, claim);
  }
  return ordered;
}
