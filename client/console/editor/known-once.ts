/** Something of the database as far as it is known: asked for once when it is first needed, once more where that failed. */

export interface KnownOnce<Known> {
  /** What is known now. */
  known(): Known | undefined;
  /** Asks if nothing is known and nobody is asking; resolves when there is something to look at, never rejects. */
  ask(): Promise<Known | undefined>;
}

/** Attempts before it is given up: completion goes on without. */
const MOST_ATTEMPTS = 3;

/** Remembers what `read` gives. Another `read`, as after a change of the database, is another one of these. */
export function knownOnce<Known>(read: (() => Promise<Known | undefined>) | undefined): KnownOnce<Known> {
  let known: Known | undefined;
  let asking: Promise<Known | undefined> | undefined;
  let attempts = 0;
  const ask = async (): Promise<Known | undefined> => {
    if (read === undefined || attempts >= MOST_ATTEMPTS) return undefined;
    attempts += 1;
    try {
      known = await read();
    } catch {
      // Help while typing is no reason for a message: what the reader runs will tell that the database cannot be asked.
      known = undefined;
    } finally {
      asking = undefined;
    }
    return known;
  };
  return {
    known: () => known,
    ask: async () => {
      if (known !== undefined) return known;
      asking ??= ask();
      return await asking;
    },
  };
}
