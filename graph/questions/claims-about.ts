/** Question: what is said about this node? The claims in which it is a party, or which are about it, the latest first. */
import type { Claim } from "../contract/answers.ts";
import type { GraphReader } from "../store.ts";
import type { LensAsking } from "./asking.ts";
import { asCount, asText, runOptions } from "./asking.ts";
import { evidenceLabels } from "./cypher-text.ts";
import { readClaimsById } from "./evidence.ts";
import { locateNode, notFound } from "./locate.ts";

export interface ClaimsAboutAsk {
  readonly id: string;
  /** Claims at most. */
  readonly limit: number;
  /** Only claims behind this one in the order. */
  readonly after?: ClaimPlace | undefined;
}

/** Where a claim stands in the order: milliseconds since 1970 of its publication (`UNDATED` where that is no moment), its id. */
export type ClaimPlace = readonly [published: number, id: string];

export interface ClaimsAbout {
  readonly claims: readonly Claim[];
  readonly total: number;
  readonly truncated: boolean;
  /** The last one, where others follow it. */
  readonly next?: ClaimPlace;
}

/** Stands behind every moment of publication, and is a whole number that JSON keeps. */
const UNDATED = -9_007_199_254_740_991;

// A claim without an id cannot be told apart from others, and is none that relationships could name.
const ABOUT = `
MATCH (n) WHERE elementId(n) = $id
OPTIONAL MATCH (n)<-[:ACTOR|RECIPIENT|ABOUT]-(claim:Claim WHERE claim.id IS NOT NULL)-[:REPORTED_IN]->(article:Article)
WITH n, claim, max(CASE
  WHEN article.publishedAt IS :: ZONED DATETIME NOT NULL THEN article.publishedAt.epochMillis
  WHEN article.publishedAt IS :: LOCAL DATETIME NOT NULL OR article.publishedAt IS :: DATE NOT NULL
  THEN datetime({date: date(article.publishedAt)}).epochMillis
  ELSE ${UNDATED} END) AS published
WITH n, [one IN collect({id: toStringOrNull(claim.id), published: published}) WHERE one.id IS NOT NULL] AS found
CALL (found) {
  UNWIND found AS one
  WITH one WHERE $afterId IS NULL OR one.published < $afterPublished OR one.published = $afterPublished AND one.id > $afterId
  WITH one ORDER BY one.published DESC, one.id LIMIT $limit
  RETURN collect(one) AS part
}
UNWIND CASE WHEN part = [] THEN [null] ELSE part END AS one
RETURN size(found) AS total, one.id AS id, one.published AS published`;

/**
 * Reads the claims about a node. None in a schema without an evidence layer.
 * @throws GraphError `not_found`
 */
export async function readClaimsAbout(
  reader: GraphReader,
  ask: ClaimsAboutAsk,
  asking: LensAsking,
): Promise<ClaimsAbout> {
  const id = await locateNode(reader, ask.id, asking);
  if (evidenceLabels(asking.lens).length === 0) return noneOf(reader, id, ask.id, asking);
  const [afterPublished, afterId] = ask.after ?? [0, null];
  const parameters = { id, afterPublished: BigInt(afterPublished), afterId, limit: BigInt(ask.limit + 1) };
  const { rows } = await reader.read({ text: ABOUT, parameters }, runOptions(asking, ask.limit + 1));
  const first = rows[0];
  if (first === undefined) throw notFound("NODE", ask.id);
  const found = rows.flatMap(([, claim, published]) =>
    typeof claim === "string" ? [{ id: asText(claim), published: asCount(published) }] : [],
  );
  const kept = found.slice(0, ask.limit);
  const last = found.length > ask.limit ? kept.at(-1) : undefined;
  const ids = kept.map((one) => one.id);
  const claims = new Map((await readClaimsById(reader, ids, asking)).map((claim) => [claim.id, claim]));
  return {
    claims: ids.flatMap((one) => claims.get(one) ?? []),
    total: asCount(first[0]),
    truncated: last !== undefined,
    ...(last === undefined ? {} : { next: [last.published, last.id] }),
  };
}

async function noneOf(reader: GraphReader, id: string, asked: string, asking: LensAsking): Promise<ClaimsAbout> {
  const query = { text: "MATCH (n) WHERE elementId(n) = $id RETURN count(n)", parameters: { id } };
  const { rows } = await reader.read(query, runOptions(asking, 1));
  if (asCount(rows[0]?.[0]) === 0) throw notFound("NODE", asked);
  return { claims: [], total: 0, truncated: false };
}
