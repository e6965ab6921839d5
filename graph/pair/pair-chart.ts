/** The bars of a pair: events in bars of time, cooperation above the line and conflict below it, like events stacked beside each other. */
import type { Bins } from "../time/bins.ts";
import { binCount, binOfDay, binsFor } from "../time/bins.ts";
import type { DayNumber } from "../time/days.ts";
import type { Severity } from "../vocabulary.ts";
import { SEVERITIES } from "../vocabulary.ts";
import type { Direction, PairEvent, Standing } from "./pair-events.ts";
import type { Sense } from "./senses.ts";

/** Events of a bar that look alike, stacked as one piece; never empty. */
export interface Piece {
  readonly type: string;
  readonly direction: Direction;
  readonly standing: Standing;
  readonly severity: Severity | undefined;
  readonly events: readonly PairEvent[];
  /** How many events lie between it and the line. */
  readonly below: number;
}

/** All events of one sense in one bar of time; never empty. */
export interface Column {
  readonly bin: number;
  readonly sense: Sense;
  /** From the line outwards. */
  readonly pieces: readonly Piece[];
  readonly count: number;
}

export interface PairChart {
  readonly bins: Bins;
  /** In the order of time, cooperation before conflict. */
  readonly columns: readonly Column[];
  /** Events of the highest bar above and of the deepest below. */
  readonly highest: { readonly [sense in Sense]: number };
}

/** Days, both inclusive. */
export interface DaySpan {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** So that a few days do not fill the whole width. */
const FEWEST_DAYS = 14;

const DIRECTIONS: readonly Direction[] = ["mutual", "out", "in"];
const STANDINGS: readonly Standing[] = ["happened", "doubtful", "planned"];

/** The days of dated events, widened to two weeks at least and by a fiftieth on either side; undefined without any. */
export function extentOf(dated: readonly PairEvent[]): DaySpan | undefined {
  const first = dated[0]?.day;
  const last = dated.at(-1)?.day;
  if (first === undefined || last === undefined) return undefined;
  const days = last - first + 1;
  const missing = Math.max(0, FEWEST_DAYS - days);
  const margin = Math.ceil(days / 50);
  return {
    first: first - Math.max(Math.floor(missing / 2), margin),
    last: last + Math.max(Math.ceil(missing / 2), margin),
  };
}

/**
 * Stacks events. Those outside of the window are left out.
 * @param dated in the order of their days
 * @param window the days that are looked at; they decide whether a bar is a day, a week, a month, a year
 * @param most bars that there is room for
 * @param types the order in which types are stacked; others come last
 */
export function pairChartOf(
  dated: readonly PairEvent[],
  window: DaySpan,
  most: number,
  types: readonly string[],
): PairChart {
  const bins = binsFor(window.first, window.last, most);
  const rank = new Map(types.map((type, at) => [type, at]));
  const width = binCount(bins);
  const cells: PairEvent[][] = Array.from({ length: width * 2 }, () => []);
  for (const event of dated) {
    const { day } = event;
    if (day === undefined || day < window.first || day > window.last) continue;
    cells[binOfDay(bins, day) * 2 + (event.sense === "conflict" ? 1 : 0)]?.push(event);
  }
  const columns = cells.flatMap((events, at) =>
    events.length === 0 ? [] : [columnOf(events, at >> 1, at % 2 === 1 ? "conflict" : "cooperation", rank)],
  );
  const highest = { cooperation: 0, conflict: 0 };
  for (const { sense, count } of columns) highest[sense] = Math.max(highest[sense], count);
  return { bins, columns, highest };
}

function columnOf(events: readonly PairEvent[], bin: number, sense: Sense, rank: ReadonlyMap<string, number>): Column {
  const sorted = events
    .map((event) => ({ event, place: placeOf(event, rank) }))
    .sort((one, other) => one.place - other.place)
    .map(({ event }) => event);
  const pieces: { first: PairEvent; events: PairEvent[]; below: number }[] = [];
  for (const [below, event] of sorted.entries()) {
    const last = pieces.at(-1);
    if (last !== undefined && looksLike(last.first, event)) last.events.push(event);
    else pieces.push({ first: event, events: [event], below });
  }
  return {
    bin,
    sense,
    count: events.length,
    pieces: pieces.map(({ first, events: alike, below }) => ({
      type: first.relationship.type,
      direction: first.direction,
      standing: first.standing,
      severity: first.severity,
      events: alike,
      below,
    })),
  };
}

/** What happened lies next to the line, what was only planned furthest away; the harder, the further. One number: it is compared often. */
function placeOf(event: PairEvent, rank: ReadonlyMap<string, number>): number {
  const { standing, direction, severity, relationship } = event;
  const hardness = severity === undefined ? 0 : SEVERITIES.indexOf(severity) + 1;
  const type = rank.get(relationship.type) ?? rank.size;
  const look = DIRECTIONS.indexOf(direction) * (SEVERITIES.length + 1) + hardness;
  return (STANDINGS.indexOf(standing) * (rank.size + 1) + type) * 100 + look;
}

function looksLike(one: PairEvent, other: PairEvent): boolean {
  return (
    one.relationship.type === other.relationship.type &&
    one.direction === other.direction &&
    one.standing === other.standing &&
    one.severity === other.severity
  );
}
