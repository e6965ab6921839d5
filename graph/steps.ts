/** Work that can be done a little at a time: a generator that yields where somebody may go on later, and returns what was asked for. */

export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all of it at once. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
