/** Questions under way: a newer one of the same purpose ends the older, and none outlives the view that asked it. */

/** The turn of one question. */
export interface Turn {
  readonly signal: AbortSignal;
  /** Whether its answer may still land. */
  isCurrent(): boolean;
  /** Must be called when it is over, whatever came of it. */
  end(): void;
}

export interface Requests {
  /** Starts a question; one of the same purpose that is under way is given up. */
  begin(purpose: string): Turn;
  /** Gives up every question about the view: what is shown has changed under it. */
  abandon(): void;
}

/** @param onChange told the purposes that are under way, each time they change */
export function createRequests(onChange: (purposes: ReadonlySet<string>) => void): Requests {
  const running = new Map<string, AbortController>();
  const changed = (): void => onChange(new Set(running.keys()));
  return {
    begin(purpose) {
      running.get(purpose)?.abort();
      const controller = new AbortController();
      running.set(purpose, controller);
      changed();
      return {
        signal: controller.signal,
        isCurrent: () => running.get(purpose) === controller,
        end() {
          if (running.get(purpose) !== controller) return;
          running.delete(purpose);
          changed();
        },
      };
    },
    abandon() {
      for (const controller of running.values()) controller.abort();
      running.clear();
      changed();
    },
  };
}
