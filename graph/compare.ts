/** The one order of texts and numbers: by code unit, and so the same on every machine, whatever its language. */

/** Below 0 where `one` comes first, 0 where both are the same. Unlike a difference it knows infinite numbers. */
export function compare<T extends string | number>(one: T, other: T): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
