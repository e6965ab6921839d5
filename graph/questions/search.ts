/** Question: which nodes have a name like this, however it is spelled? */

import { compare } from "../compare.ts";
import type { FoldedQuery, MatchRank } from "../name-match.ts";
import { foldQuery, MATCH_RANKS } from "../name-match.ts";
import type { GraphReader, Query } from "../store.ts";
import type { GraphNode } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { asCount, asNode, runOptions } from "./asking.ts";
import { degreeExpression, quoteName } from "./cypher-text.ts";
import type { MatchedSpelling } from "./matched-spelling.ts";
import { bestSpelling, SEARCH_KEYS } from "./matched-spelling.ts";
import { beginningsQuery, middlesQuery, slipsQuery } from "./name-index.ts";
import { namePattern } from "./name-pattern.ts";
import { NAME_INDEX } from "./schema.ts";

export { SEARCH_KEYS } from "./matched-spelling.ts";
export { NAME_INDEX } from "./schema.ts";

export interface SearchAsk {
  readonly q: string;
  /** Only nodes with one of these labels. */
  readonly kind?: readonly string[] | undefined;
  readonly limit: number;
  /** Only hits behind those that were handed over. */
  readonly after?: SearchPlace | undefined;
}

/** How far one is: hits of the first part, and of all parts so far. */
export type SearchPlace = readonly [first: number, seen: number];

/** Asking with whether the index of folded names is there; the schema knows it. */
export interface SearchAsking extends LensAsking {
  readonly nameIndex: boolean;
}

/** A node that was found, and by which of its spellings, as it stands in the data. */
interface SearchHit {
  readonly node: GraphNode;
  readonly matched: MatchedSpelling;
  /** Shown relationships, without the evidence layer. */
  readonly degree: number;
}

export interface SearchHits {
  readonly hits: readonly SearchHit[];
  readonly truncated: boolean;
  /** Where the next part begins, where there is one. */
  readonly next?: SearchPlace;
}

interface RankedHit extends SearchHit {
  readonly rank: number;
}

/** Hits of one or more statements, best first, and whether the database may have more. */
interface Found {
  readonly hits: readonly RankedHit[];
  readonly more: boolean;
}

const NOTHING: Found = { hits: [], more: false };
// How many nodes that the index names are looked at for how well connected they are: common beginnings have thousands.
const MAX_CONSIDERED = 400;
// Candidates of the scan that are compared one by one: enough that the best are among them, few enough to be quick.
const MAX_SCANNED = 500;
// Hits in all parts together: whoever looks for a common name is better off with a longer one, or with a kind.
const MOST_HITS = 1_000;
// Longer texts are not names.
const MAX_NAME_LENGTH = 300;
// With a hit of this rank the name is there, and nobody is offered what it might have been instead.
const GOOD_ENOUGH: MatchRank = "looseExact";
/** What the index knows of a node that has search keys: the rest of its texts is what a scan can add. */
const INDEXED_PROPERTIES = [
  SEARCH_KEYS,
  "id",
  "dataset",
  "name",
  "nameJa",
  "aliases",
  "spellings",
  "title",
  "titleJa",
  "summary",
  "summaryJa",
  "outlet",
  "outletJa",
];

/**
 * Finds nodes by any spelling: the same name before its beginning before its sound before what is a slip away, then the better connected. The index
 * of folded names, where there is one, is asked for beginnings first; for slips, and then for the middle of words, only where that finds no
 * such name. Where the index is not there, or knows nothing, all text properties are looked through, which forgives no slips.
 * @throws GraphError as the reader does
 */
export async function search(reader: GraphReader, ask: SearchAsk, asking: SearchAsking): Promise<SearchHits> {
  const query = foldQuery(ask.q);
  if (query.forms.length === 0) return { hits: [], truncated: false };
  return ask.after === undefined
    ? firstPart(reader, query, ask, asking)
    : partBehind(ask.after, reader, query, ask, asking);
}

async function firstPart(
  reader: GraphReader,
  query: FoldedQuery,
  ask: SearchAsk,
  asking: SearchAsking,
): Promise<SearchHits> {
  const { hits, more } = await find(reader, query, ask, asking);
  const shown = hits.slice(0, ask.limit);
  const isCut = hits.length > ask.limit || more;
  return { hits: shown.map(withoutRank), truncated: isCut, ...(isCut ? { next: [shown.length, shown.length] } : {}) };
}

/**
 * What follows the hits that were handed over. The first part compares few names, to be quick, so its order is not quite that of the many which are
 * compared here: it is found again and taken out, so that no hit comes twice and none is left out.
 */
async function partBehind(
  [first, seen]: SearchPlace,
  reader: GraphReader,
  query: FoldedQuery,
  ask: SearchAsk,
  asking: SearchAsking,
): Promise<SearchHits> {
  const [before, all] = await Promise.all([
    find(reader, query, { ...ask, limit: first }, asking),
    find(reader, query, { ...ask, limit: MOST_HITS }, asking),
  ]);
  const known = new Set(before.hits.slice(0, first).map(({ node }) => node.elementId));
  const others = all.hits.filter(({ node }) => !known.has(node.elementId)).slice(0, MOST_HITS);
  const start = Math.max(0, seen - first);
  const shown = others.slice(start, start + ask.limit);
  const follows = others.length > start + shown.length;
  return {
    hits: shown.map(withoutRank),
    truncated: follows || all.more,
    ...(follows ? { next: [first, seen + shown.length] } : {}),
  };
}

function withoutRank({ node, matched, degree }: RankedHit): SearchHit {
  return { node, matched, degree };
}

async function find(reader: GraphReader, query: FoldedQuery, ask: SearchAsk, asking: SearchAsking): Promise<Found> {
  const indexed = asking.nameIndex ? await searchIndex(reader, query, ask, asking) : NOTHING;
  if (indexed.hits.length > 0) return indexed;
  const candidates = Math.max(MAX_SCANNED, ask.limit + 1);
  return ranked(reader, scanQuery(query, candidates, ask, asking), candidates, query, asking);
}

async function searchIndex(
  reader: GraphReader,
  query: FoldedQuery,
  ask: SearchAsk,
  asking: SearchAsking,
): Promise<Found> {
  const most = ask.limit * 2 + 10;
  const asked = async (lucene: string): Promise<Found> =>
    lucene === "" ? NOTHING : ranked(reader, indexQuery(lucene, most, ask, asking), most, query, asking);
  let found = await asked(beginningsQuery(query));
  if (found.hits.length > ask.limit || isAnswered(found)) return found;
  found = merged(found, await asked(slipsQuery(query)));
  return found.hits.length > 0 ? found : asked(middlesQuery(query));
}

function isAnswered({ hits: [best] }: Found): boolean {
  return best !== undefined && best.rank <= MATCH_RANKS.indexOf(GOOD_ENOUGH);
}

function merged(one: Found, other: Found): Found {
  const known = new Set(one.hits.map(({ node }) => node.elementId));
  const hits = [...one.hits, ...other.hits.filter(({ node }) => !known.has(node.elementId))];
  return { hits: hits.toSorted(compareHits), more: one.more || other.more };
}

// The index hands nodes over best first, so that the limits keep the best.
function indexQuery(lucene: string, candidates: number, ask: SearchAsk, { lens }: LensAsking): Query {
  const labels = labelsPattern(ask);
  const text = `
CALL db.index.fulltext.queryNodes($index, $lucene) YIELD node, score
${labels === "" ? "" : `WHERE node${labels}`}
WITH node, score LIMIT $considered
WITH node, score, ${degreeExpression(lens, "node")} AS degree
ORDER BY score DESC, degree DESC, elementId(node)
LIMIT $candidates
RETURN node, degree`;
  const considered = BigInt(Math.max(MAX_CONSIDERED, candidates));
  return { text, parameters: { index: NAME_INDEX, lucene, considered, candidates: BigInt(candidates) } };
}

function scanQuery(query: FoldedQuery, candidates: number, ask: SearchAsk, asking: SearchAsking): Query {
  const { anywhere, atStart } = namePattern(query);
  const text = `
MATCH (node${labelsPattern(ask)})
WITH node, CASE WHEN $indexed AND node.${SEARCH_KEYS} IS NOT NULL THEN $indexedProperties ELSE [$searchKeys] END AS known
WITH node, [key IN keys(node) WHERE NOT key IN known | node[key]] AS properties
WITH node, reduce(texts = [], value IN properties | texts + CASE
    WHEN value IS :: STRING NOT NULL THEN [value]
    WHEN value IS :: LIST<STRING NOT NULL> NOT NULL THEN value
    ELSE [] END) AS texts
WITH node, [text IN texts WHERE size(text) <= $longest AND normalize(text, NFKD) =~ $anywhere] AS found
WHERE size(found) > 0
WITH node, any(text IN found WHERE normalize(text, NFKD) =~ $atStart) AS atStart, ${degreeExpression(asking.lens, "node")} AS degree,
  reduce(shortest = $longest, text IN found | CASE WHEN size(text) < shortest THEN size(text) ELSE shortest END) AS shortest
ORDER BY atStart DESC, shortest, degree DESC, elementId(node)
LIMIT $candidates
RETURN node, degree`;
  const parameters = {
    anywhere,
    atStart,
    indexed: asking.nameIndex,
    indexedProperties: INDEXED_PROPERTIES,
    searchKeys: SEARCH_KEYS,
    longest: BigInt(MAX_NAME_LENGTH),
    candidates: BigInt(candidates),
  };
  return { text, parameters };
}

function labelsPattern({ kind }: SearchAsk): string {
  return kind === undefined || kind.length === 0 ? "" : `:${kind.map(quoteName).join("|")}`;
}

async function ranked(
  reader: GraphReader,
  statement: Query,
  most: number,
  query: FoldedQuery,
  asking: LensAsking,
): Promise<Found> {
  const table = await reader.read(statement, runOptions(asking, most));
  const preferred = [...new Set([...asking.lens.captions.en, ...asking.lens.captions.ja])];
  const hits = table.rows.flatMap((row): readonly RankedHit[] => {
    const node = asNode(row[0]);
    const best = bestSpelling(query, node, preferred);
    return best === undefined ? [] : [{ node, ...best, degree: asCount(row[1]) }];
  });
  return { hits: hits.toSorted(compareHits), more: table.rows.length >= most };
}

function compareHits(one: RankedHit, other: RankedHit): number {
  return one.rank - other.rank || other.degree - one.degree || compare(one.node.elementId, other.node.elementId);
}
