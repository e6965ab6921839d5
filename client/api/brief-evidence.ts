/** Asks who states many relationships, when and how surely: `POST /api/relationships/evidence`. */
import type { BriefEvidenceAnswer } from "../../graph/contract/brief-evidence.ts";
import { askJson } from "./ask-json.ts";
import type { HttpClient } from "./client.ts";

/** Relationships that one request may name: MOST_BRIEFED of the contract, whose schemas are no part of the page. */
export const MOST_IN_ONE_REQUEST = 2_000;

/** The claims of relationships by their element ids. @throws GraphError, or an AbortError when the signal is aborted */
export async function briefEvidence(
  client: HttpClient,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<BriefEvidenceAnswer> {
  return (await askJson(client, "/api/relationships/evidence", { ids }, signal)) as BriefEvidenceAnswer;
}
