/** Does steps in slices between which the page answers: input, frames and other work come first. */
import type { Steps } from "../../graph/steps.ts";
import { finished } from "../../graph/steps.ts";

/** Milliseconds of a slice: what people do not notice. */
const SLICE = 28;
/** Without frames (a page in the background) work goes on after so many milliseconds. */
const WITHOUT_FRAME = 120;

/** How slices follow each other: as soon as possible, or a step a frame, where most of its work is done when the frame is drawn. */
export type Pace = "soon" | "frames";

/**
 * Does the first slice now and the others later; what fits into one is done when this returns.
 * @param done called with the result, unless stopped before; @param failed called with what a step threw
 * @returns stops it
 */
export function inSlices<Result>(
  steps: Steps<Result>,
  pace: Pace,
  done: (result: Result) => void,
  failed: (error: unknown) => void,
): () => void {
  let cancel: (() => void) | undefined;
  let isStopped = false;
  const goOn = (): void => {
    cancel = undefined;
    const outcome = slice(steps, pace === "soon" ? SLICE : 0, failed);
    if (isStopped || outcome === "failed") return;
    if (outcome === "unfinished") cancel = pace === "soon" ? afterInput(goOn) : afterFrame(goOn);
    else done(outcome.result);
  };
  goOn();
  return () => {
    isStopped = true;
    cancel?.();
  };
}

/** Does it in slices, or at once where it is known to be little. */
export function atPace<Result>(
  steps: Steps<Result>,
  pace: Pace | "now",
  done: (result: Result) => void,
  failed: (error: unknown) => void,
): () => void {
  if (pace !== "now") return inSlices(steps, pace, done, failed);
  done(finished(steps));
  return () => {};
}

/** Goes on for so many milliseconds, a step at least. */
function slice<Result>(
  steps: Steps<Result>,
  length: number,
  failed: (error: unknown) => void,
): { readonly result: Result } | "unfinished" | "failed" {
  const start = performance.now();
  try {
    do {
      const step = steps.next();
      if (step.done === true) return { result: step.value };
    } while (performance.now() - start < length);
    return "unfinished";
  } catch (error) {
    failed(error);
    return "failed";
  }
}

function afterInput(work: () => void): () => void {
  const timer = setTimeout(work, 0);
  return () => clearTimeout(timer);
}

function afterFrame(work: () => void): () => void {
  const once = (): void => {
    cancel();
    work();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, WITHOUT_FRAME);
  const cancel = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  return cancel;
}
