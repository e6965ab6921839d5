/** Where the bars of a pair and the dots of its claims are, in pixels, and how keys walk from one to the next. Pure. */
import type { Column, PairChart, Piece } from "../../graph/pair/pair-chart.ts";
import type { PairEvent } from "../../graph/pair/pair-events.ts";
import type { Sense } from "../../graph/pair/senses.ts";
import { daysOfBin } from "../../graph/time/bins.ts";
import type { Scale } from "../timeline/plot-geometry.ts";
import { xOfDay } from "../timeline/plot-geometry.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of a bar: one event, or (where they are too many to be told apart) all that look alike. */
export interface Block extends Box {
  readonly key: string;
  readonly piece: Piece;
  readonly sense: Sense;
  /** One, or several where events are not drawn one by one. */
  readonly events: readonly PairEvent[];
  readonly column: number;
}

/** Something that can be opened: the dot of a claim, or a block. */
export interface Stop {
  readonly key: string;
  readonly block: Block;
  /** The claim of a dot; undefined for a block whose claims have no dots of their own. */
  readonly claim: string | undefined;
  /** The middle of the dot. */
  readonly x: number;
  readonly y: number;
  readonly hasDot: boolean;
}

export interface PairGeometry {
  /** The line between cooperation and conflict. */
  readonly zero: number;
  /** Pixels of one event. */
  readonly unit: number;
  readonly blocks: readonly Block[];
  /** In the order in which keys walk: by time, then from top to bottom, then from left to right. */
  readonly stops: readonly Stop[];
  /** Whether every event is a block of its own. */
  readonly isSingle: boolean;
}

/** Pixels of one event at most, and at least for events to be drawn one by one. */
const MOST_UNIT = 26;
const LEAST_UNIT = 10;
const LEAST_WIDTH = 6;
/** Pixels for a side of the line on which there is nothing. */
const EMPTY_SIDE = 26;
export const DOT = 3;
const DOT_SPACE = 8;

/** @param height without the axis of days */
export function pairGeometry(chart: PairChart, scale: Scale, height: number): PairGeometry {
  const { cooperation: up, conflict: down } = chart.highest;
  const reserved = (up === 0 ? EMPTY_SIDE : 0) + (down === 0 ? EMPTY_SIDE : 0);
  const unit = up + down === 0 ? 0 : Math.min(Math.max(height - reserved, 10) / (up + down), MOST_UNIT);
  const left = Math.max(height - (up + down) * unit - reserved, 0);
  const zero = (up === 0 ? EMPTY_SIDE : up * unit) + left / 2;
  const first = widthOfBin(scale, 0);
  const isSingle = unit >= LEAST_UNIT && first >= LEAST_WIDTH;
  const blocks = chart.columns.flatMap((column, at) => blocksOf(column, at, scale, zero, unit, isSingle));
  return { zero, unit, blocks, stops: stopsOf(blocks, isSingle), isSingle };
}

function widthOfBin({ bins, width }: Scale, bin: number): number {
  const { first, last } = daysOfBin(bins, bin);
  return xOfDay({ bins, width }, last + 1) - xOfDay({ bins, width }, first);
}

function blocksOf(
  column: Column,
  at: number,
  scale: Scale,
  zero: number,
  unit: number,
  isSingle: boolean,
): readonly Block[] {
  const x = xOfDay(scale, daysOfBin(scale.bins, column.bin).first);
  const width = widthOfBin(scale, column.bin);
  const gap = width > 3 ? 1 : 0;
  const blockOf = (piece: Piece, events: readonly PairEvent[], below: number): Block => {
    const tall = events.length * unit;
    const inner = isSingle ? 2 : 0;
    const y = column.sense === "cooperation" ? zero - below * unit - tall + inner : zero + below * unit;
    return {
      key: events[0]?.relationship.elementId ?? "",
      piece,
      sense: column.sense,
      events,
      column: at,
      x,
      y,
      width: Math.max(width - gap, 1),
      height: Math.max(tall - inner, 1),
    };
  };
  return column.pieces.flatMap((piece) =>
    isSingle
      ? piece.events.map((event, place) => blockOf(piece, [event], piece.below + place))
      : [blockOf(piece, piece.events, piece.below)],
  );
}

function stopsOf(blocks: readonly Block[], isSingle: boolean): readonly Stop[] {
  const stops = blocks.flatMap((block) => (isSingle ? dotsOf(block) : [stopOf(block, undefined, false)]));
  const binOf = (stop: Stop): number => stop.block.x;
  return stops.toSorted((one, other) => binOf(one) - binOf(other) || one.block.y - other.block.y || one.x - other.x);
}

/** A dot for each claim side by side; where they do not fit, one for all of them. */
function dotsOf(block: Block): readonly Stop[] {
  const claims = block.events.flatMap((event) => event.claims);
  if (claims.length === 0) return [stopOf(block, undefined, false)];
  const room = Math.floor((block.width - 2) / DOT_SPACE);
  if (claims.length === 1 || claims.length > room)
    return [stopOf(block, claims.length === 1 ? claims[0] : undefined, true)];
  const start = block.x + block.width / 2 - ((claims.length - 1) * DOT_SPACE) / 2;
  return claims.map((claim, at) => ({
    ...stopOf(block, claim, true),
    key: `${block.key} ${claim}`,
    x: start + at * DOT_SPACE,
  }));
}

function stopOf(block: Block, claim: string | undefined, hasDot: boolean): Stop {
  return {
    key: block.key,
    block,
    claim,
    x: block.x + block.width / 2,
    y: block.y + block.height / 2,
    hasDot,
  };
}

/** The stop that a key leads to; undefined for keys that walk nowhere. */
export function stopOfKey(stops: readonly Stop[], from: number, key: string): number | undefined {
  const stop = stops[from];
  if (stop === undefined) return stops.length === 0 ? undefined : 0;
  const last = stops.length - 1;
  switch (key) {
    case "ArrowRight":
      return Math.min(from + 1, last);
    case "ArrowLeft":
      return Math.max(from - 1, 0);
    case "ArrowDown":
      return inBar(stops, from, 1);
    case "ArrowUp":
      return inBar(stops, from, -1);
    case "Home":
      return 0;
    case "End":
      return last;
    case "PageDown":
      return nextBar(stops, from, 1);
    case "PageUp":
      return nextBar(stops, from, -1);
    default:
      return undefined;
  }
}

/** The next block up or down in the same bar of time. */
function inBar(stops: readonly Stop[], from: number, by: 1 | -1): number {
  const stop = stops[from];
  for (let at = from + by; stop !== undefined && stops[at]?.block.x === stop.block.x; at += by) {
    if (stops[at]?.block !== stop.block) return at;
  }
  return from;
}

/** The first stop of the next bar of time, or of the one before. */
function nextBar(stops: readonly Stop[], from: number, by: 1 | -1): number {
  const x = stops[from]?.block.x;
  let at = from;
  while (stops[at + by] !== undefined && stops[at]?.block.x === x) at += by;
  while (at > 0 && stops[at - 1]?.block.x === stops[at]?.block.x) at -= 1;
  return at;
}
