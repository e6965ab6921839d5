/** What must be true of every loaded graph, as queries that find the breaches: proven after each load, and by `parley doctor`. */
import type { Query, Table } from "../graph/store.ts";
import { RELATIONS } from "../graph/vocabulary.ts";

/** A sentence that must hold, and the query that answers one row `[breach]` for each thing that breaks it. */
export interface Invariant {
  readonly sentence: string;
  /** What to do about a breach. */
  readonly advice: string;
  /** Cypher with the parameter `$dataset`: the id of one data set, or null for the whole graph. */
  readonly text: string;
}

/** One breach: which sentence does not hold, and of what. */
export interface Breach {
  readonly sentence: string;
  readonly subject: string;
  readonly advice: string;
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

const EVIDENCE = RELATIONS.filter(({ layer }) => layer === "evidence")
  .map(({ type }) => `'${type}'`)
  .join(", ");

const RELOAD = "`parley seed` brings built-in data sets back to their files.";
const REIMPORT = "Run the same `parley import` again: it goes on where it was and brings back what is gone.";

// The whole graph, or what one data set loaded.
const OF_DATASET = "($dataset IS NULL OR r.dataset = $dataset)";
const CLAIM_OF_DATASET = "($dataset IS NULL OR c.dataset = $dataset)";

export const INVARIANTS: readonly Invariant[] = [
  {
    sentence: "every derived relationship has a claim",
    advice: RELOAD,
    text: `MATCH (s)-[r:${DERIVED}]->(e) WHERE ${OF_DATASET} AND r.source IS NULL AND coalesce(size(r.claims), 0) = 0 RETURN ${DESCRIBED} AS breach`,
  },
  {
    sentence: "every claim that a relationship names is there",
    advice: RELOAD,
    text:
      `MATCH (s)-[r:${DERIVED}]->(e) WHERE ${OF_DATASET} UNWIND r.claims AS id ` +
      `WITH s, r, e, id WHERE NOT EXISTS { MATCH (c:Claim {id: id}) } RETURN DISTINCT ${DESCRIBED} AS breach`,
  },
  {
    sentence: "every claim has exactly one article",
    advice: RELOAD,
    text: `MATCH (c:Claim) WHERE ${CLAIM_OF_DATASET} AND COUNT { (c)-[:REPORTED_IN]->(:Article) } <> 1 RETURN c.id AS breach`,
  },
  {
    sentence: "every claim has an actor",
    advice: RELOAD,
    text: `MATCH (c:Claim) WHERE ${CLAIM_OF_DATASET} AND NOT EXISTS { (c)-[:ACTOR]->(:Actor) } RETURN c.id AS breach`,
  },
  {
    sentence: "symmetric relationships are stored once, from the smaller id to the larger",
    advice: RELOAD,
    text: `MATCH (s)-[r:${SYMMETRIC}]->(e) WHERE ${OF_DATASET} AND (s.id > e.id OR (s.id = e.id AND r.records IS NULL)) RETURN ${DESCRIBED} AS breach`,
  },
  {
    sentence: "no planned meeting counts as a talk",
    advice: RELOAD,
    text: `MATCH (s)-[r:NEGOTIATED_WITH]->(e) WHERE ${OF_DATASET} AND r.certainty = 'planned' RETURN ${DESCRIBED} AS breach`,
  },
  {
    sentence: "every imported relationship names its data set, its records and when it was loaded",
    advice: REIMPORT,
    text:
      `MATCH (d:ParleyDataset) WHERE $dataset IS NULL OR d.id = $dataset WITH collect(d.id) AS imported MATCH (s)-[r]->(e) ` +
      `WHERE (r.dataset IN imported OR (r.records IS NOT NULL AND ${OF_DATASET} AND NOT coalesce(r.dataset, '') IN imported)) AND NOT type(r) IN [${EVIDENCE}] ` +
      `AND (NOT coalesce(r.dataset, '') IN imported OR coalesce(size(r.records), 0) = 0 OR r.loadedAt IS NULL) RETURN ${DESCRIBED} AS breach`,
  },
  {
    sentence: "every import is finished",
    advice: REIMPORT,
    text: "MATCH (i:ParleyImport) WHERE ($dataset IS NULL OR i.dataset = $dataset) AND i.finishedAt IS NULL RETURN i.name AS breach",
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
  for (const { sentence, advice, text } of INVARIANTS) {
    const { rows } = await ask({ text: `${text} LIMIT ${MOST_NAMED}`, parameters: { dataset } });
    for (const [subject] of rows) breaches.push({ sentence, advice, subject: String(subject) });
  }
  return breaches;
}
