/** Sorts rows by a column in slices, so that the page goes on while it is done; equal values keep the order of the answer. */
import type { SortKey } from "../../../../graph/value-order.ts";
import { compareKeys, sortKey } from "../../../../graph/value-order.ts";
import type { Value } from "../../../../graph/values.ts";
import { turnOfPage } from "../../../api/turn-of-page.ts";

/** Which column, and which way. */
export interface Sorting {
  readonly column: number;
  readonly direction: "ascending" | "descending";
}

/** Milliseconds of work after which the page gets its turn. */
const SLICE = 10;
/** Rows that are sorted at once before they are merged with others. */
const RUN = 512;
const LOOK_AFTER = 256;

/**
 * The places of the rows in the order of `ORDER BY` of their column; descending is the exact reverse but for rows that are equal.
 * Only the first `count` rows are looked at.
 * @throws DOMException `AbortError` when the signal is aborted
 */
export async function sortedPlaces(
  rows: readonly (readonly Value[])[],
  count: number,
  { column, direction }: Sorting,
  signal: AbortSignal,
): Promise<Uint32Array> {
  const pause = pauses(signal);
  const keys: SortKey[] = [];
  for (let row = 0; row < count; row += 1) {
    keys.push(sortKey(rows[row]?.[column] ?? null));
    if (row % LOOK_AFTER === 0) await pause();
  }
  const sign = direction === "ascending" ? 1 : -1;
  const order = (one: number, other: number): number =>
    sign * compareKeys(keys[one] ?? NULL_KEY, keys[other] ?? NULL_KEY) || one - other;
  return mergeSorted(count, order, pause);
}

const NULL_KEY = sortKey(null);

type Order = (one: number, other: number) => number;

/** Runs that the engine sorts, merged pair by pair until one is left. */
async function mergeSorted(count: number, order: Order, pause: () => Promise<void> | undefined): Promise<Uint32Array> {
  let from = Uint32Array.from({ length: count }, (_, index) => index);
  let to = new Uint32Array(count);
  for (let start = 0; start < count; start += RUN) {
    from.subarray(start, start + RUN).sort(order);
    await pause();
  }
  for (let width = RUN; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const ends = { middle: Math.min(start + width, count), end: Math.min(start + 2 * width, count) };
      await mergeInto(to, from, { start, ...ends }, order, pause);
    }
    [from, to] = [to, from];
  }
  return from;
}

async function mergeInto(
  to: Uint32Array,
  from: Uint32Array,
  { start, middle, end }: { readonly start: number; readonly middle: number; readonly end: number },
  order: Order,
  pause: () => Promise<void> | undefined,
): Promise<void> {
  let left = start;
  let right = middle;
  for (let at = start; at < end; at += 1) {
    const [one = 0, other = 0] = [from[left], from[right]];
    const takesLeft = right >= end || (left < middle && order(one, other) <= 0);
    to[at] = takesLeft ? one : other;
    if (takesLeft) left += 1;
    else right += 1;
    if (at % LOOK_AFTER === 0) await pause();
  }
}

/** Waits for the page's turn when a slice is over; hands back nothing where it is not. */
function pauses(signal: AbortSignal): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE) return undefined;
    return turnOfPage().then(() => {
      signal.throwIfAborted();
      since = performance.now();
    });
  };
}
