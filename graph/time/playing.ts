/** Time that is played: the stretch of bars that comes next, as a window that moves or as all that has happened so far. */

/** Bars in a row, both inclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** `window`: as long as it is, further on. `cumulative`: from where it begins to a later end. */
export type PlayMode = "window" | "cumulative";

/** What part of all bars a window has at first. */
const WINDOW_PART = 12;

/** Where playing begins: at what is chosen; where nothing is, or all is, at the first bars. */
export function startOfPlaying(chosen: Stretch | undefined, bins: number, mode: PlayMode): Stretch {
  const isAll = chosen !== undefined && chosen.first <= 0 && chosen.last >= bins - 1;
  if (chosen === undefined || isAll)
    return { first: 0, last: mode === "window" ? Math.max(Math.round(bins / WINDOW_PART), 1) - 1 : 0 };
  // All up to the end has nothing left to play: it begins anew from its first bar.
  return mode === "cumulative" && chosen.last >= bins - 1 ? { first: chosen.first, last: chosen.first } : chosen;
}

/** The stretch `by` bars later; undefined at the end. */
export function nextStretch(stretch: Stretch, bins: number, mode: PlayMode, by = 1): Stretch | undefined {
  if (stretch.last >= bins - 1) return undefined;
  const step = Math.min(by, bins - 1 - stretch.last);
  return { first: mode === "window" ? stretch.first + step : stretch.first, last: stretch.last + step };
}

/** The stretch `by` bars earlier; undefined at the beginning. */
export function previousStretch(stretch: Stretch, mode: PlayMode, by = 1): Stretch | undefined {
  if (mode === "cumulative") {
    const last = Math.max(stretch.last - by, stretch.first);
    return last === stretch.last ? undefined : { first: stretch.first, last };
  }
  const step = Math.min(by, stretch.first);
  return step === 0 ? undefined : { first: stretch.first - step, last: stretch.last - step };
}
