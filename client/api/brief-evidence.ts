/** Asks who states many relationships, when and how surely: `POST /api/relationships/evidence`. */
import type { BriefEvidenceAnswer } from "../../graph/contract/brief-evidence.ts";
import type { HttpClient } from "./client.ts";

/** Relationships that one request may name: MOST_BRIEFED of the contract, whose schemas are no part of the page. */
export const MOST_IN_ONE_REQUEST = 2_000;

/** The claims of relationships by their element ids. @throws GraphError, or an AbortError when the signal is aborted */
export async function briefEvidence(
  client: HttpClient,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<BriefEvidenceAnswer> {
  const response = await client.post("/api/relationships/evidence", JSON.stringify({ ids }), {
    accept: "application/json",
    signal,
  });
  // Made by our server from the same contract.
  return (await response.json()) as BriefEvidenceAnswer;
}
