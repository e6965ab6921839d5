/** What filters ask of single nodes and relationships, made once for a pass over all of them. */
import type { Lens } from "../lens.ts";
import { styleOfRelation } from "../lens.ts";
import type { DateSource } from "../time/date-sources.ts";
import { lensDateSource } from "../time/date-sources.ts";
import { dayNumberOf } from "../time/days.ts";
import type { ClaimBrief } from "../time/standing.ts";
import type { TimeIndex } from "../time/time-index.ts";
import type { GraphRelationship } from "../values.ts";
import type { Filters, PropertyFilter } from "./filters.ts";
import type { Judge } from "./property-test.ts";
import { judgeOf } from "./property-test.ts";

/** Claims by the element id of the relationship that rests on them, as far as they have been read. */
export type EvidenceById = ReadonlyMap<string, readonly ClaimBrief[]>;

/** The property that dates what is shown: the reader's choice, else that of the lens. */
export function dateSourceOf(filters: Pick<Filters, "dateSource">, lens: Lens): DateSource | undefined {
  return filters.dateSource ?? lensDateSource(lens);
}

/** Whether relationships of this schema rest on claims, so that certainty, outlets and publication mean something. */
export function hasEvidence(lens: Lens): boolean {
  return lens.relations.some(({ evidence }) => evidence);
}

/** Whether claims are to be asked for: affiliations and other people's relationships rest on none. */
export function restsOnClaims(relationship: GraphRelationship, lens: Lens): boolean {
  const { claims } = relationship.properties;
  return Array.isArray(claims) && claims.length > 0 && styleOfRelation(lens, relationship.type).evidence;
}

/** How many outlets state a relationship; 0 where nobody is said to. */
export function outletsOf({ properties }: GraphRelationship): number {
  const { outlets } = properties;
  return typeof outlets === "bigint" || typeof outlets === "number" ? Number(outlets) : 0;
}

/** The tests of the properties of one label or type. */
export function judgesOf(
  tests: readonly PropertyFilter[],
  of: string,
): readonly { readonly key: string; readonly passes: Judge }[] {
  return tests.filter((test) => test.of === of).map(({ key, test }) => ({ key, passes: judgeOf(test) }));
}

/** Whether the entity at a place may have happened in the range; one without a date as the reader wants it. */
export function timeJudge(
  { firsts, lasts }: Pick<TimeIndex, "firsts" | "lasts">,
  { time, keepUndated }: Pick<Filters, "time" | "keepUndated">,
): (at: number) => boolean {
  const from = (time.from === undefined ? undefined : dayNumberOf(time.from)) ?? Number.NEGATIVE_INFINITY;
  const to = (time.to === undefined ? undefined : dayNumberOf(time.to)) ?? Number.POSITIVE_INFINITY;
  return (at) => {
    const [first, last] = [firsts[at] ?? 0, lasts[at] ?? 0];
    return first <= last ? first <= to && last >= from : keepUndated;
  };
}
