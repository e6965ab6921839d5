/** Keeps the last answers for a short time; whoever asks the same while an answer is made waits for that one. */

export interface AnswerCache<T> {
  /** The answer kept under `key`, or what `make` makes. A failure is not kept. */
  get(key: string, make: () => Promise<T>): Promise<T>;
}

const KEPT = 64;
const FRESH_FOR_MS = 60_000;

/** A cache of 64 answers, each for 60 seconds, the oldest of them going first. @param now milliseconds of a clock that does not go back */
export function answerCache<T>(now: () => number = () => performance.now()): AnswerCache<T> {
  const kept = new Map<string, { readonly at: number; readonly answer: Promise<T> }>();
  return {
    get: (key, make) => {
      const known = kept.get(key);
      if (known !== undefined && now() - known.at < FRESH_FOR_MS) return known.answer;
      const entry = { at: now(), answer: make() };
      kept.delete(key);
      kept.set(key, entry);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      entry.answer.catch(() => {
        if (kept.get(key) === entry) kept.delete(key);
      });
      return entry.answer;
    },
  };
}
