/** The two windows of time that a comparison looks through. */
import { GraphError } from "../errors.ts";
import type { Subgraph } from "../subgraph.ts";
import type { DateSource } from "../time/date-sources.ts";
import { findDateSources } from "../time/date-sources.ts";
import { dayNumberOf } from "../time/days.ts";
import type { Span } from "../time/spans.ts";
import { spanOf } from "../time/spans.ts";
import type { GraphRelationship } from "../values.ts";

/** By the day on which it happened, or by the days on which its claims were published. */
export type Basis = "happened" | "known";

export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * `until`: all up to a first day against all up to a second one. `within`: what lies in a first period against what lies in a second
 * one. Days are ISO dates, inclusive; a period may be open at a side.
 */
export type Windows =
  | { readonly shape: "until"; readonly first: string; readonly second: string }
  | { readonly shape: "within"; readonly first: Period; readonly second: Period };

/**
 * The two windows as spans of days.
 * @throws GraphError `invalid_request` where a day is none, a window ends before it begins, or the first day of `until` is not before the second
 */
export function spansOf(windows: Windows): readonly [first: Span, second: Span] {
  if (windows.shape === "within") return [spanOfPeriod(windows.first), spanOfPeriod(windows.second)];
  const first = { first: Number.NEGATIVE_INFINITY, last: dayOf(windows.first) };
  const second = { first: Number.NEGATIVE_INFINITY, last: dayOf(windows.second) };
  if (first.last < second.last) return [first, second];
  throw new GraphError(
    "invalid_request",
    `The first day (${windows.first}) was expected to be before the second (${windows.second}).`,
    { hint: "Choose an earlier first day or a later second one." },
  );
}

function spanOfPeriod({ from, to }: Period): Span {
  const span = {
    first: from === undefined || from === "" ? Number.NEGATIVE_INFINITY : dayOf(from),
    last: to === undefined || to === "" ? Number.POSITIVE_INFINITY : dayOf(to),
  };
  if (span.first <= span.last) return span;
  throw new GraphError("invalid_request", `The period from ${from} to ${to} ends before it begins.`, {
    hint: "Exchange the two days.",
  });
}

function dayOf(text: string): number {
  const day = dayNumberOf(text);
  if (day !== undefined) return day;
  throw new GraphError("invalid_request", `"${text}" was given where a day such as 2025-11-21 was expected.`, {
    hint: "Choose a day in the calendar.",
  });
}

/** Whether any day lies in both. */
export function overlaps(one: Span, other: Span): boolean {
  return one.first <= other.last && other.first <= one.last;
}

/** What dates the relationships of a graph that no lens dates: the property that dates most; undefined where nothing does. */
export function foundDateSource(subgraph: Subgraph): DateSource | undefined {
  return findDateSources(subgraph)[0];
}

/**
 * When relationships happened, by a property of their own, or of the nodes that they join: then from the day on which all dated ends are there.
 * Undefined where there is no date.
 */
export function happenings(
  { entity, key }: DateSource,
  subgraph: Subgraph,
): (relationship: GraphRelationship) => Span | undefined {
  if (entity === "relationship") return remembered(({ properties }) => spanOf(properties, key));
  const spans = new Map(subgraph.nodes.map(({ elementId, properties }) => [elementId, spanOf(properties, key)]));
  return ({ startNodeElementId, endNodeElementId }) => {
    const ends = [spans.get(startNodeElementId), spans.get(endNodeElementId)].filter((span) => span !== undefined);
    if (ends.length === 0) return undefined;
    return { first: Math.max(...ends.map(({ first }) => first)), last: Math.max(...ends.map(({ last }) => last)) };
  };
}

/** Other days are compared, the dates stay: reading them is most of the work. */
function remembered(
  read: (relationship: GraphRelationship) => Span | undefined,
): (relationship: GraphRelationship) => Span | undefined {
  const known = new Map<GraphRelationship, Span | undefined>();
  return (relationship) => {
    if (!known.has(relationship)) known.set(relationship, read(relationship));
    return known.get(relationship);
  };
}
