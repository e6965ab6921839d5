/** Plays time: every so often the next stretch of bars, until the end or a pause. */
import { useEffect, useEffectEvent, useState } from "react";
import type { Bins } from "../../graph/time/bins.ts";
import { binCount } from "../../graph/time/bins.ts";
import type { PlayMode, Stretch } from "../../graph/time/playing.ts";
import { nextStretch, previousStretch, startOfPlaying } from "../../graph/time/playing.ts";

/** Steps a second that can be chosen. */
export const SPEEDS = [0.5, 1, 2, 4, 8] as const;
export type Speed = (typeof SPEEDS)[number];

export interface Playing {
  readonly isPlaying: boolean;
  readonly mode: PlayMode;
  readonly speed: Speed;
  toggle(): void;
  /** One step by hand: ends playing. */
  step(direction: 1 | -1): void;
  setMode(mode: PlayMode): void;
  setSpeed(speed: Speed): void;
}

interface PlayingSetting {
  readonly bins: Bins | undefined;
  readonly stretch: Stretch | undefined;
  /** @param movement the same for one playing from beginning to end, so that it is one step of undo */
  readonly onStretch: (stretch: Stretch, movement: string) => void;
}

let runs = 0;

export function usePlaying({ bins, stretch, onStretch }: PlayingSetting): Playing {
  const [run, setRun] = useState<string | undefined>(undefined);
  const [mode, setMode] = useState<PlayMode>("window");
  const [speed, setSpeed] = useState<Speed>(2);
  const count = bins === undefined ? 0 : binCount(bins);
  const go = useEffectEvent((movement: string) => {
    const next = stretch === undefined ? undefined : nextStretch(stretch, count, mode);
    if (next === undefined) setRun(undefined);
    else onStretch(next, movement);
  });
  useEffect(() => {
    if (run === undefined) return;
    const timer = setInterval(() => go(run), 1000 / speed);
    return () => clearInterval(timer);
  }, [run, speed]);
  return {
    isPlaying: run !== undefined,
    mode,
    speed,
    toggle() {
      if (run !== undefined) return setRun(undefined);
      runs += 1;
      const movement = `play ${runs}`;
      const isAtEnd = stretch !== undefined && stretch.last >= count - 1;
      onStretch(startOfPlaying(isAtEnd && mode === "window" ? undefined : stretch, count, mode), movement);
      setRun(movement);
    },
    step(direction) {
      setRun(undefined);
      runs += 1;
      const start = stretch ?? startOfPlaying(undefined, count, mode);
      const next =
        stretch === undefined
          ? start
          : direction === 1
            ? nextStretch(start, count, mode)
            : previousStretch(start, mode);
      if (next !== undefined) onStretch(next, `step ${runs}`);
    },
    setMode,
    setSpeed,
  };
}
