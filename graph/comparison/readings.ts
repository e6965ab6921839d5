/** How relationships read when one looks through a window of time: whether they count in it, how sure they are, whether they are contested. */
import { dayNumberOf } from "../time/days.ts";
import type { Span } from "../time/spans.ts";
import type { GraphRelationship } from "../values.ts";
import { textProperty } from "../values.ts";
import { CERTAINTIES } from "../vocabulary.ts";
import { overlaps } from "./windows.ts";

/** What a comparison needs to know of a claim. `publishedAt` is an ISO date-time; its day is the one where it was published. */
export interface PublishedClaim {
  readonly publishedAt: string;
  readonly certainty: string;
}

export interface Reading {
  /** One of CERTAINTIES, or empty where the graph says none. */
  readonly certainty: string;
  readonly isContested: boolean;
}

/** How a relationship reads in the first window and in the second; undefined where it does not count there. */
export interface TwoReadings {
  readonly first: Reading | undefined;
  readonly second: Reading | undefined;
  /** Its date is too vague to tell on which side it lies. */
  readonly isVague: boolean;
}

/** Reads one relationship in both windows; undefined where it cannot be compared: it has no date, or no claim with one. */
export type Read = (relationship: GraphRelationship) => TwoReadings | undefined;

/**
 * By the day of the happening; a vague date lies in a window where any of its days does. The reading is the same in each window: what happened
 * does not change, only what is said of it.
 * @param spanOf the days on which a relationship may have happened
 */
export function readByHappening(
  spanOf: (relationship: GraphRelationship) => Span | undefined,
  [first, second]: readonly [Span, Span],
): Read {
  return (relationship) => {
    const span = spanOf(relationship);
    if (span === undefined) return undefined;
    const reading = {
      certainty: textProperty(relationship, "certainty") ?? "",
      isContested: isContested(relationship),
    };
    const [inFirst, inSecond] = [overlaps(span, first), overlaps(span, second)];
    return {
      first: inFirst ? reading : undefined,
      second: inSecond ? reading : undefined,
      isVague: inFirst && inSecond && isSplit(span, first, second),
    };
  };
}

/**
 * By publication: a relationship counts in a window where a claim about it was published within, and one that states it (does not deny it) by
 * then. It is contested there where a claim within denies or disputes it.
 * @param claims by the relationship's element id
 */
export function readByPublication(
  claims: ReadonlyMap<string, readonly PublishedClaim[]>,
  [first, second]: readonly [Span, Span],
): Read {
  return ({ elementId }) => {
    const dated = (claims.get(elementId) ?? []).flatMap(({ publishedAt, certainty }) => {
      const day = dayNumberOf(publishedAt);
      return day === undefined ? [] : [{ day, certainty }];
    });
    if (dated.length === 0) return undefined;
    return { first: readingWithin(dated, first), second: readingWithin(dated, second), isVague: false };
  };
}

interface DatedClaim {
  readonly day: number;
  readonly certainty: string;
}

function readingWithin(claims: readonly DatedClaim[], window: Span): Reading | undefined {
  const isKnown = claims.some(({ day, certainty }) => day <= window.last && certainty !== "denied");
  const within = claims.filter(({ day }) => window.first <= day && day <= window.last);
  if (!isKnown || within.length === 0) return undefined;
  const stated = within.map(({ certainty }) => certainty).filter((certainty) => certainty !== "denied");
  return {
    certainty: stated.length === 0 ? "denied" : surest(stated),
    isContested: within.some(({ certainty }) => certainty === "denied" || certainty === "disputed"),
  };
}

const CERTAINTY_NAMES: readonly string[] = CERTAINTIES;

/** The surest of several; one that is not known comes last. */
export function surest(certainties: readonly string[]): string {
  const rank = (certainty: string): number => {
    const place = CERTAINTY_NAMES.indexOf(certainty);
    return place === -1 ? CERTAINTIES.length : place;
  };
  return certainties.reduce((best, other) => (rank(other) < rank(best) ? other : best), certainties[0] ?? "");
}

function isContested(relationship: GraphRelationship): boolean {
  const certainty = textProperty(relationship, "certainty");
  return relationship.properties.contested === true || certainty === "disputed" || certainty === "denied";
}

/** Whether a span of days reaches over the border between the windows, so that it may belong to either. */
function isSplit(span: Span, first: Span, second: Span): boolean {
  return second.last > first.last ? span.last > first.last : span.first < first.first;
}
