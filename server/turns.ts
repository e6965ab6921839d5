/**
 * Questions begin in turn, a few at a time. A database that is asked sixty things at once has them all take sixty times as long; in turn, they are done
 * as soon and each waits as long as the others. A question that is not done soon makes room for the next, so that slow ones and far databases hold
 * nobody up.
 */

/** Does `work` as soon as it is its turn; hands back what it hands back. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Turns for `atOnce` pieces of work that began less than `youngMs` milliseconds ago; older ones do not count. */
export function turns(atOnce = 4, youngMs = 10): InTurn {
  let young = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (young < atOnce) young += 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    let isYoung = true;
    const makeRoom = (): void => {
      if (!isYoung) return;
      isYoung = false;
      const begin = waiting.shift();
      // Whoever begins now is young in its place.
      if (begin === undefined) young -= 1;
      else begin();
    };
    const timer = setTimeout(makeRoom, youngMs);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      makeRoom();
    }
  };
}
