/** Keeps the last answers for a short time; whoever asks the same while an answer is made waits for that one. */

export interface AnswerCache<T> {
  /**
   * The answer kept under `key`, or what `make` makes. A failure is not kept.
   * @param make its signal fires when all who waited for the answer have left
   * @param leaving fires when this one leaves
   */
  get(key: string, make: (signal: AbortSignal) => Promise<T>, leaving: AbortSignal): Promise<T>;
}

interface Entry<T> {
  /** When it was asked for, in milliseconds. */
  readonly at: number;
  readonly answer: Promise<T>;
  /** Waits until the answer is made, or this one leaves. */
  join(leaving: AbortSignal): void;
}

const KEPT = 64;
const FRESH_FOR_MS = 60_000;

/** A cache of 64 answers, each for 60 seconds, the oldest of them going first. @param now milliseconds of a clock that does not go back */
export function answerCache<T>(now: () => number = () => performance.now()): AnswerCache<T> {
  const kept = new Map<string, Entry<T>>();
  return {
    get: (key, make, leaving) => {
      leaving.throwIfAborted();
      const known = kept.get(key);
      if (known !== undefined && now() - known.at < FRESH_FOR_MS) {
        known.join(leaving);
        return known.answer;
      }
      const drop = (): void => {
        if (kept.get(key) === entry) kept.delete(key);
      };
      const entry = begin(now(), make, drop);
      entry.join(leaving);
      kept.delete(key);
      kept.set(key, entry);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      entry.answer.catch(drop);
      return entry.answer;
    },
  };
}

/** Begins to make an answer. @param drop forgets it, so that whoever comes next does not wait for what is being ended */
function begin<T>(at: number, make: (signal: AbortSignal) => Promise<T>, drop: () => void): Entry<T> {
  const ending = new AbortController();
  const answer = make(ending.signal);
  let waiting = 0;
  return {
    at,
    answer,
    join: (leaving) => {
      waiting += 1;
      const leave = (): void => {
        waiting -= 1;
        if (waiting > 0) return;
        drop();
        ending.abort(leaving.reason);
      };
      leaving.addEventListener("abort", leave, { once: true });
      const stay = (): void => leaving.removeEventListener("abort", leave);
      answer.then(stay, stay);
    },
  };
}
