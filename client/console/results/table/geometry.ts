/** Measures of the result table: which rows and columns are drawn, and how far a table is scrolled that is taller than browsers allow. */

export const ROW_HEIGHT = 30;
/** Rows drawn above and below what is seen, columns to the left and right. */
const SPARE_ROWS = 8;
const SPARE_COLUMNS = 1;
/** Pixels that an element may be tall in every browser; Firefox goes no further than 17,895,697. */
const TALLEST = 15_000_000;
/** Rows seen at once, as a multiple: whoever moves further than this at once has dragged the scroll bar. */
const FAR = 4;

/** What is drawn, from first (inside) to last (outside). */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** Where a table stands: `native` is what the browser says, `top` the pixel of the whole table at the upper edge. */
export interface ScrollPlace {
  readonly native: number;
  readonly top: number;
}

/** Heights in pixels: of all rows, of the element that is scrolled instead of them, and of what is seen of it. */
export interface ScrollSpace {
  readonly whole: number;
  readonly native: number;
  readonly seen: number;
}

export const AT_TOP: ScrollPlace = { native: 0, top: 0 };

/** The space of so many rows, of which `seen` pixels are in view. */
export function scrollSpace(rows: number, seen: number): ScrollSpace {
  const whole = rows * ROW_HEIGHT;
  return { whole, native: Math.min(whole, TALLEST), seen };
}

/**
 * Where the table stands after the browser scrolled to `native`. A small step goes as far in the rows as on the screen; a large one, of
 * the scroll bar, goes to the same share of the whole.
 */
export function scrolledTo(space: ScrollSpace, before: ScrollPlace, native: number): ScrollPlace {
  if (space.whole === space.native) return { native, top: native };
  const step = native - before.native;
  if (Math.abs(step) > FAR * space.seen) return { native, top: native * shareOf(space) };
  return { native, top: within(space, before.top + step) };
}

/** The place whose upper edge is `top`, and what the browser must be told for it. */
export function placeAt(space: ScrollSpace, top: number): ScrollPlace {
  const inside = within(space, top);
  return { native: space.whole === space.native ? inside : Math.round(inside / shareOf(space)), top: inside };
}

/** How many pixels of rows a pixel of the scroll bar stands for. */
function shareOf({ whole, native, seen }: ScrollSpace): number {
  return native <= seen ? 1 : (whole - seen) / (native - seen);
}

function within({ whole, seen }: ScrollSpace, top: number): number {
  return Math.min(Math.max(top, 0), Math.max(whole - seen, 0));
}

/** The rows to draw where `top` is the pixel at the upper edge. */
export function rowWindow(top: number, seen: number, count: number): Window {
  const first = Math.max(Math.floor(top / ROW_HEIGHT) - SPARE_ROWS, 0);
  const last = Math.min(Math.ceil((top + seen) / ROW_HEIGHT) + SPARE_ROWS, count);
  return { first: Math.min(first, count), last: Math.max(last, 0) };
}

/** How many rows are drawn at once at most: elements are used again for other rows, which costs less than making new ones. */
export function slotsFor(seen: number): number {
  return Math.ceil(seen / ROW_HEIGHT) + 2 * SPARE_ROWS + 1;
}

/** The columns to draw. @param starts the left edges of all columns, and the right edge of the last */
export function columnWindow(starts: readonly number[], left: number, seen: number): Window {
  const count = starts.length - 1;
  let first = 0;
  while (first < count && (starts[first + 1] ?? 0) <= left) first += 1;
  let last = first;
  while (last < count && (starts[last] ?? 0) < left + seen) last += 1;
  return { first: Math.max(first - SPARE_COLUMNS, 0), last: Math.min(last + SPARE_COLUMNS, count) };
}

/** Left edges of columns of these widths, and the right edge of the last. */
export function columnStarts(widths: readonly number[]): readonly number[] {
  const starts = [0];
  let edge = 0;
  for (const width of widths) {
    edge += width;
    starts.push(edge);
  }
  return starts;
}

/** How far to scroll so that a span is in view: as little as can be. */
export function bringIntoView(start: number, end: number, from: number, seen: number): number {
  if (start < from) return start;
  return end > from + seen ? Math.min(end - seen, start) : from;
}
