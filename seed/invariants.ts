/** What must be true of every loaded graph, as queries that find the breaches: proven after each load, and by `parley doctor`. */
import type { Query, Table } from "../graph/store.ts";
import { RELATIONS } from "../graph/vocabulary.ts";

/** A sentence that must hold, and the query that answers one row `[breach]` for each thing that breaks it. */
export interface Invariant {
  readonly sentence: string;
  /** Cypher with the parameter `$dataset`: the id of one data set, or null for the whole graph. */
  readonly text: string;
}

/** One breach: which sentence does not hold, and of what. */
export interface Breach {
  readonly sentence: string;
  readonly subject: string;
}

/** Breaches named for each invariant at most. */
const MOST_NAMED = 20;

const DERIVED = RELATIONS.filter(({ derived }) => derived)
  .map(({ type }) => type)
  .join("|");
const SYMMETRIC = RELATIONS.filter(({ derived, symmetric }) => derived && symmetric)
  .map(({ type }) => type)
  .join("|");
// Bare relationships of a user's own data have a `source` instead of claims.
const DESCRIBED =
  "coalesce(r.id, elementId(r)) + ' (' + coalesce(s.id, '?') + ' ' + type(r) + ' ' + coalesce(e.id, '?') + ')'";

// The whole graph, or what one data set loaded.
const OF_DATASET = "($dataset IS NULL OR r.dataset = $dataset)";
const CLAIM_OF_DATASET = "($dataset IS NULL OR c.dataset = $dataset)";

export const INVARIANTS: readonly Invariant[] = [
  {
    sentence: "every derived relationship has a claim",
    text: `MATCH (s)-[r:${DERIVED}]->(e) WHERE ${OF_DATASET} AND r.source IS NULL AND coalesce(size(r.claims), 0) = 0 RETURN ${DESCRIBED} AS breach`,
  },
  {
    sentence: "every claim that a relationship names is there",
    text:
      `MATCH (s)-[r:${DERIVED}]->(e) WHERE ${OF_DATASET} UNWIND r.claims AS id ` +
      `WITH s, r, e, id WHERE NOT EXISTS { MATCH (c:Claim {id: id}) } RETURN DISTINCT ${DESCRIBED} AS breach`,
  },
  {
    sentence: "every claim has exactly one article",
    text: `MATCH (c:Claim) WHERE ${CLAIM_OF_DATASET} AND COUNT { (c)-[:REPORTED_IN]->(:Article) } <> 1 RETURN c.id AS breach`,
  },
  {
    sentence: "every claim has an actor",
    text: `MATCH (c:Claim) WHERE ${CLAIM_OF_DATASET} AND NOT EXISTS { (c)-[:ACTOR]->(:Actor) } RETURN c.id AS breach`,
  },
  {
    sentence: "symmetric relationships are stored once, from the smaller id to the larger",
    text: `MATCH (s)-[r:${SYMMETRIC}]->(e) WHERE ${OF_DATASET} AND s.id >= e.id RETURN ${DESCRIBED} AS breach`,
  },
  {
    sentence: "no planned meeting counts as a talk",
    text: `MATCH (s)-[r:NEGOTIATED_WITH]->(e) WHERE ${OF_DATASET} AND r.certainty = 'planned' RETURN ${DESCRIBED} AS breach`,
  },
];

/**
 * Asks for the breaches of every invariant, at most 20 of each, in the whole graph or in what one data set loaded.
 * @param ask runs one query
 */
export async function findBreaches(
  ask: (query: Query) => Promise<Table>,
  dataset: string | null = null,
): Promise<readonly Breach[]> {
  const breaches: Breach[] = [];
  for (const { sentence, text } of INVARIANTS) {
    const { rows } = await ask({ text: `${text} LIMIT ${MOST_NAMED}`, parameters: { dataset } });
    for (const [subject] of rows) breaches.push({ sentence, subject: String(subject) });
  }
  return breaches;
}
