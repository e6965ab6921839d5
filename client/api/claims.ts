/** The questions about claims: many by their ids, and those about a node. Fetched with the parts of the page that show them. */
import type { Claim } from "../../graph/contract/answers.ts";
import type { ClaimsAboutAnswer, ClaimsAnswer } from "../../graph/contract/claims.ts";
import { askJson } from "./ask-json.ts";
import type { HttpClient } from "./client.ts";

/** Ids that one request may name (`MOST_CLAIMS` of the contract, whose value the page does not fetch). */
const BATCH = 500;

/**
 * The claims with these ids, by id; ids that no claim has are not in it. Rejects with a GraphError, or with an AbortError.
 * @param ids any number: they are asked for in parts
 * @param onPart told how many ids have been asked for, after each part
 */
export async function readClaims(
  client: HttpClient,
  ids: readonly string[],
  signal?: AbortSignal,
  onPart?: (done: number) => void,
): Promise<ReadonlyMap<string, Claim>> {
  const wanted = [...new Set(ids)];
  const found = new Map<string, Claim>();
  for (let at = 0; at < wanted.length; at += BATCH) {
    const part = wanted.slice(at, at + BATCH);
    const { claims } = (await askJson(client, "/api/claims", { ids: part }, signal)) as ClaimsAnswer;
    for (const claim of claims) found.set(claim.id, claim);
    onPart?.(Math.min(at + BATCH, wanted.length));
  }
  return found;
}

/** A part of what is said about a node, published last first. */
export async function readClaimsAbout(
  client: HttpClient,
  nodeId: string,
  ask: { readonly limit: number; readonly cursor?: string | undefined },
  signal?: AbortSignal,
): Promise<ClaimsAboutAnswer> {
  const path = `/api/nodes/${encodeURIComponent(nodeId)}/claims`;
  return (await client.get(path, { limit: ask.limit, cursor: ask.cursor }, signal)) as ClaimsAboutAnswer;
}
