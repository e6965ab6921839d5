/** By which of its spellings a node answers a query, and which outlets write it so. */
import type { FoldedQuery, MatchRank } from "../name-match.ts";
import { MATCH_RANKS, matchName } from "../name-match.ts";
import { asWritten } from "../names.ts";
import type { GraphNode, Value } from "../values.ts";

/** The property that holds the folded names; never shown as a spelling. */
export const SEARCH_KEYS = "searchKeys";
/** The property that holds who writes a name how: texts `spelling | outlet`. */
const SPELLINGS = "spellings";
const BEFORE_OUTLET = " | ";

/** The spelling that answers, as it stands in the data, and where. */
export interface MatchedSpelling {
  readonly text: string;
  readonly property: string;
  /** Who writes it so, sorted; absent where the data do not tell. */
  readonly outlets?: readonly string[];
}

export interface RankedSpelling {
  readonly rank: number;
  readonly matched: MatchedSpelling;
}

interface Candidate extends RankedSpelling {
  readonly tier: number;
  readonly detour: number;
  readonly place: number;
}

/** Among spellings that sound like the query, one in its own script says more than one that sounds wholly like it. */
const TIERS: Partial<Record<MatchRank, MatchRank>> = { looseExact: "loosePrefix" };

/**
 * The best matching text of a node; among equally good ones that which was typed, then one in the script that was typed, then that of a property
 * named earlier in `preferred`, then the shorter one. The rank is the best one of all its texts.
 */
export function bestSpelling(
  query: FoldedQuery,
  node: GraphNode,
  preferred: readonly string[],
): RankedSpelling | undefined {
  const outlets = outletsBySpelling(node.properties[SPELLINGS]);
  const script = scriptOf(query.written);
  let best: Candidate | undefined;
  let rank: number = MATCH_RANKS.length;
  for (const { text, property } of textsOf(node, outlets)) {
    const match = matchName(query, text, MATCH_RANKS[best?.tier ?? MATCH_RANKS.length - 1]);
    if (match === undefined) continue;
    rank = Math.min(rank, MATCH_RANKS.indexOf(match));
    const candidate: Candidate = {
      rank,
      tier: MATCH_RANKS.indexOf(TIERS[match] ?? match),
      detour: asWritten(text).includes(query.written) ? 0 : scriptOf(text) === script ? 1 : 2,
      place: preferred.includes(property) ? preferred.indexOf(property) : preferred.length,
      matched: { text, property },
    };
    if (best === undefined || compare(candidate, best) < 0) best = candidate;
  }
  if (best === undefined) return undefined;
  const writers = outlets.get(best.matched.text);
  return {
    rank,
    matched: writers === undefined ? best.matched : { ...best.matched, outlets: [...writers].toSorted() },
  };
}

function compare(one: Candidate, other: Candidate): number {
  return (
    one.tier - other.tier ||
    one.detour - other.detour ||
    one.place - other.place ||
    one.matched.text.length - other.matched.text.length
  );
}

/** The script of the first letter, as far as names are written in several. */
function scriptOf(text: string): string {
  const letter = /\p{L}/u.exec(text)?.[0] ?? "";
  if (/\p{Script=Latin}/u.test(letter)) return "Latin";
  if (/\p{Script=Cyrillic}/u.test(letter)) return "Cyrillic";
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(letter) ? "Japanese" : "other";
}

/** All texts of a node in the order of its properties, and the bare spellings that are not among them. */
function* textsOf(
  node: GraphNode,
  outlets: ReadonlyMap<string, unknown>,
): Generator<{ readonly text: string; readonly property: string }> {
  const seen = new Set<string>();
  for (const [property, value] of Object.entries(node.properties)) {
    if (property === SEARCH_KEYS) continue;
    const texts = typeof value === "string" ? [value] : Array.isArray(value) ? value : [];
    for (const text of texts) {
      if (typeof text !== "string" || (property === SPELLINGS && text.includes(BEFORE_OUTLET))) continue;
      seen.add(text);
      yield { text, property };
    }
  }
  for (const text of outlets.keys()) if (!seen.has(text)) yield { text, property: SPELLINGS };
}

/** Outlets by spelling. What has no outlet behind it is an ordinary text. */
function outletsBySpelling(value: Value | undefined): ReadonlyMap<string, ReadonlySet<string>> {
  const outlets = new Map<string, Set<string>>();
  for (const entry of Array.isArray(value) ? value : []) {
    if (typeof entry !== "string") continue;
    const place = entry.lastIndexOf(BEFORE_OUTLET);
    if (place <= 0) continue;
    const text = entry.slice(0, place).trim();
    outlets.set(text, (outlets.get(text) ?? new Set()).add(entry.slice(place + BEFORE_OUTLET.length).trim()));
  }
  return outlets;
}
