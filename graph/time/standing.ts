/** What claims say together of a relationship, as far as they count: those published by a day, by the outlets that are heard. */
import { CERTAINTIES, type Certainty } from "../vocabulary.ts";
import type { DayNumber } from "./days.ts";
import { dayNumberOf } from "./days.ts";

const SUREST_FIRST: readonly Certainty[] = CERTAINTIES;
/** By certainty its place among them; the texts of other people's claims are not in it. */
const RANKS: ReadonlyMap<string, number> = new Map(CERTAINTIES.map((certainty, rank) => [certainty, rank]));
const LEAST_SURE = CERTAINTIES.indexOf("disputed");

/** What must be known of a claim to weigh it. */
export interface ClaimBrief {
  readonly id: string;
  readonly outlet: string;
  readonly outletJa?: string | undefined;
  /** ISO 8601 with the offset of the place of publication. */
  readonly publishedAt: string;
  readonly certainty: string;
}

/** What a relationship was worth on a day. */
export interface Standing {
  readonly certainty: Certainty;
  readonly contested: boolean;
  /** How many outlets state it: a denial does not. */
  readonly outlets: number;
}

/** Which claims count. */
export interface Heard {
  /** Claims published later do not count; the day is that of the place of publication. */
  readonly until?: DayNumber | undefined;
  /** Claims of these outlets do not count. */
  readonly without?: ReadonlySet<string> | undefined;
}

/**
 * What the claims that count say together; undefined where none of them states it. By the rules of the seeder (seed/derive.ts): the surest
 * claim decides, and a denial or a dispute makes it disputed. A claim without a known day of publication counts on no day.
 */
export function standingOf(claims: readonly ClaimBrief[], { until, without }: Heard): Standing | undefined {
  let best: number = CERTAINTIES.length;
  let contested = false;
  // A handful at most, and asked for thousands of relationships at a time: no set is faster.
  const outlets: string[] = [];
  for (const { certainty, outlet, publishedAt } of claims) {
    if (without?.has(outlet) === true) continue;
    if (until !== undefined && (dayNumberOf(publishedAt) ?? Number.POSITIVE_INFINITY) > until) continue;
    if (certainty === "denied" || certainty === "disputed") contested = true;
    if (certainty === "denied") continue;
    if (!outlets.includes(outlet)) outlets.push(outlet);
    // A word that is not ours counts as the least sure that states something.
    best = Math.min(best, RANKS.get(certainty) ?? LEAST_SURE);
  }
  const surest = SUREST_FIRST[best];
  if (outlets.length === 0 || surest === undefined) return undefined;
  return { certainty: contested ? "disputed" : surest, contested, outlets: outlets.length };
}
