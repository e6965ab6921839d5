/** Question: what do these relationships rest on? The claims of many relationships at once, for figures and files. */
import type { Claim } from "../contract/answers.ts";
import { claimIdsOf } from "../files/exported-graph.ts";
import type { GraphReader } from "../store.ts";
import type { GraphRelationship } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { batches } from "./batches.ts";
import { readClaimsById } from "./evidence.ts";

/**
 * The claims that relationships name in `claims`, by their id, in the order in which they name them. Ids that no claim has are not in it;
 * a schema without an evidence layer has none.
 */
export function readClaims(
  reader: GraphReader,
  relationships: readonly GraphRelationship[],
  asking: LensAsking,
): Promise<ReadonlyMap<string, Claim>> {
  return readClaimsOf(reader, claimIdsOf(relationships), asking);
}

/** The claims with these ids, as `readClaims`. @param ids each once */
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
