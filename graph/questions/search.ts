/** Question: which nodes have a name like this, however it is spelled? */

import type { FoldedQuery, MatchRank } from "../names.ts";
import { asWritten, foldQuery, MATCH_RANKS, matchName } from "../names.ts";
import type { GraphReader, Query } from "../store.ts";
import type { GraphNode, Value } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { asCount, asNode, runOptions } from "./asking.ts";
import { degreeExpression, quoteName } from "./cypher-text.ts";
import { namePattern } from "./name-pattern.ts";

export interface SearchAsk {
  readonly q: string;
  /** Only nodes with one of these labels. */
  readonly kind?: readonly string[] | undefined;
  readonly limit: number;
}

/** A node that was found, and by which of its spellings, as it stands in the data. */
interface SearchHit {
  readonly node: GraphNode;
  readonly matched: { readonly text: string; readonly property: string };
  /** Shown relationships, without the evidence layer. */
  readonly degree: number;
}

export interface SearchHits {
  readonly hits: readonly SearchHit[];
  readonly truncated: boolean;
}

/** The full-text index over folded names (`searchKeys`, analyzer `cjk`) that the seeder makes. */
export const NAME_INDEX = "parley_names";
/** The property that holds the folded names; never shown as a spelling. */
export const SEARCH_KEYS = "searchKeys";

// Candidates that are compared one by one: enough that the best are among them, few enough to be quick.
const MAX_CANDIDATES = 500;
// Longer texts are not names.
const MAX_NAME_LENGTH = 300;

/**
 * Finds nodes by any spelling: exact before beginning before beginning of a word before the middle, then the better connected. In a graph with
 * the index of folded names it is asked first; where it is not there, or knows nothing, all text properties are looked through.
 * @throws GraphError as the reader does
 */
export async function search(reader: GraphReader, ask: SearchAsk, asking: LensAsking): Promise<SearchHits> {
  const query = foldQuery(ask.q);
  if (query.fold === "") return { hits: [], truncated: false };
  const indexed = (await hasNameIndex(reader, asking))
    ? await ranked(reader, indexQuery(query, ask, asking), query, ask, asking)
    : undefined;
  if (indexed !== undefined && indexed.hits.length > 0) return indexed;
  return ranked(reader, scanQuery(query, ask, asking), query, ask, asking);
}

async function hasNameIndex(reader: GraphReader, asking: LensAsking): Promise<boolean> {
  const text =
    "SHOW INDEXES YIELD name, type, state WHERE name = $name AND type = 'FULLTEXT' AND state = 'ONLINE' RETURN name";
  const table = await reader.read({ text, parameters: { name: NAME_INDEX } }, runOptions(asking, 1));
  return table.rows.length > 0;
}

function indexQuery(query: FoldedQuery, ask: SearchAsk, { lens }: LensAsking): Query {
  const text = `
CALL db.index.fulltext.queryNodes($index, $lucene) YIELD node, score
WHERE $kinds IS NULL OR any(label IN labels(node) WHERE label IN $kinds)
WITH node, score, ${degreeExpression(lens, "node")} AS degree
ORDER BY score DESC, degree DESC, elementId(node)
LIMIT $candidates
RETURN node, degree`;
  return { text, parameters: { index: NAME_INDEX, lucene: luceneQuery(query), ...common(ask) } };
}

function scanQuery(query: FoldedQuery, ask: SearchAsk, { lens }: LensAsking): Query {
  const labels = ask.kind === undefined || ask.kind.length === 0 ? "" : `:${ask.kind.map(quoteName).join("|")}`;
  const { anywhere, atStart } = namePattern(query);
  const text = `
MATCH (node${labels})
WITH node, [key IN keys(node) WHERE key <> $searchKeys | node[key]] AS properties
WITH node, reduce(texts = [], value IN properties | texts + CASE
    WHEN value IS :: STRING NOT NULL THEN [value]
    WHEN value IS :: LIST<STRING NOT NULL> NOT NULL THEN value
    ELSE [] END) AS texts
WITH node, [text IN texts WHERE size(text) <= $longest AND normalize(text, NFKD) =~ $anywhere] AS found
WHERE size(found) > 0
WITH node, any(text IN found WHERE normalize(text, NFKD) =~ $atStart) AS atStart, ${degreeExpression(lens, "node")} AS degree,
  reduce(shortest = $longest, text IN found | CASE WHEN size(text) < shortest THEN size(text) ELSE shortest END) AS shortest
ORDER BY atStart DESC, shortest, degree DESC, elementId(node)
LIMIT $candidates
RETURN node, degree`;
  const parameters = { anywhere, atStart, searchKeys: SEARCH_KEYS, longest: BigInt(MAX_NAME_LENGTH), ...common(ask) };
  return { text, parameters };
}

function common(ask: SearchAsk): { readonly candidates: bigint; readonly kinds: Value } {
  return {
    candidates: BigInt(MAX_CANDIDATES),
    kinds: ask.kind === undefined || ask.kind.length === 0 ? null : ask.kind,
  };
}

/**
 * The question to the index, in Lucene's language: the whole fold as a term or phrase counts most, then its beginning, then its middle; the loose form
 * likewise, for less. Kana and kanji are indexed as pairs of characters, so a phrase finds them anywhere.
 */
function luceneQuery(query: FoldedQuery): string {
  const clauses = [...clausesFor(query.fold, 4), ...(query.loose === query.fold ? [] : clausesFor(query.loose, 1))];
  return clauses.join(" OR ");
}

function clausesFor(fold: string, weight: number): readonly string[] {
  const term = fold.replace(/[+\-&|!(){}[\]^"~*?:\\/\s]/g, "\\$&");
  return [`"${term}"^${weight * 4}`, `${term}*^${weight * 2}`, `*${term}*^${weight}`];
}

async function ranked(
  reader: GraphReader,
  statement: Query,
  query: FoldedQuery,
  ask: SearchAsk,
  asking: LensAsking,
): Promise<SearchHits> {
  const table = await reader.read(statement, runOptions(asking, MAX_CANDIDATES));
  const preferred = [...new Set([...asking.lens.captions.en, ...asking.lens.captions.ja])];
  const hits = table.rows.flatMap((row) => {
    const node = asNode(row[0]);
    const best = bestSpelling(query, node, preferred);
    return best === undefined ? [] : [{ node, ...best, degree: asCount(row[1]) }];
  });
  hits.sort(
    (one, other) =>
      one.rank - other.rank || other.degree - one.degree || compareText(one.node.elementId, other.node.elementId),
  );
  return {
    hits: hits.slice(0, ask.limit).map(({ node, matched, degree }) => ({ node, matched, degree })),
    truncated: hits.length > ask.limit || table.rows.length >= MAX_CANDIDATES,
  };
}

interface Spelling {
  readonly rank: number;
  readonly matched: SearchHit["matched"];
}

/** The best matching text of a node; among equally good ones that which was typed, then that of a caption property, then the shorter one. */
function bestSpelling(query: FoldedQuery, node: GraphNode, preferred: readonly string[]): Spelling | undefined {
  let best: (Spelling & { readonly detour: number; readonly place: number }) | undefined;
  for (const [property, value] of Object.entries(node.properties)) {
    if (property === SEARCH_KEYS) continue;
    const place = preferred.includes(property) ? preferred.indexOf(property) : preferred.length;
    for (const text of textsOf(value)) {
      const rank = rankOf(matchName(query, text));
      if (rank === undefined) continue;
      const detour = asWritten(text).includes(query.written) ? 0 : 1;
      const better =
        best === undefined ||
        rank - best.rank ||
        detour - best.detour ||
        place - best.place ||
        text.length - best.matched.text.length;
      if (better === true || (typeof better === "number" && better < 0))
        best = { rank, detour, place, matched: { text, property } };
    }
  }
  return best;
}

function rankOf(match: MatchRank | undefined): number | undefined {
  return match === undefined ? undefined : MATCH_RANKS.indexOf(match);
}

function textsOf(value: Value): readonly string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
