/** Ends a query from outside: on timeout, or when its caller goes away. */
import { GraphError } from "../errors.ts";
import type { RunOptions } from "../store.ts";

/** Watches the time and the signal of one query. */
export interface Stop {
  /** Waits for `promise`, but no longer than until the query is to be ended. @throws GraphError `query_timeout` */
  during<T>(promise: PromiseLike<T>): Promise<T>;
  /** @throws GraphError `query_timeout` once the query is to be ended */
  check(): void;
  /** Milliseconds left. */
  remaining(): number;
  /** Stops watching. */
  release(): void;
}

/**
 * Starts to watch; `end` is called once, when the time is over or the signal fires.
 * Only one promise waits at a time, so that nothing is held back for each of a million rows, as `Promise.race` would.
 */
export function watch(options: Pick<RunOptions, "limits" | "signal">, end: () => void): Stop {
  const deadline = performance.now() + options.limits.timeoutMs;
  let stopped: GraphError | undefined;
  let reject: ((reason: GraphError) => void) | undefined;
  const stop = (reason: GraphError): void => {
    if (stopped !== undefined) return;
    stopped = reason;
    release();
    end();
    reject?.(reason);
  };
  const onAbort = (): void => stop(abortError(options.signal));
  const timer = setTimeout(() => stop(timeoutError(options.limits.timeoutMs)), options.limits.timeoutMs);
  timer.unref(); // A query holds the program by its connection; once that is closed, nothing has to wait for the time to be over.
  options.signal?.addEventListener("abort", onAbort, { once: true });
  function release(): void {
    clearTimeout(timer);
    options.signal?.removeEventListener("abort", onAbort);
  }
  if (options.signal?.aborted === true) onAbort();
  return {
    during: <T>(promise: PromiseLike<T>): Promise<T> =>
      new Promise<T>((resolve, rejectOne) => {
        promise.then(resolve, rejectOne);
        if (stopped === undefined) reject = rejectOne;
        else rejectOne(stopped);
      }),
    check: () => {
      if (stopped !== undefined) throw stopped;
    },
    remaining: () => Math.max(0, deadline - performance.now()),
    release,
  };
}

/** What an aborted signal means: its own reason where that is a GraphError. */
export function abortError(signal: AbortSignal | undefined): GraphError {
  const reason: unknown = signal?.reason;
  if (reason instanceof GraphError) return reason;
  return new GraphError("query_timeout", "The query was cancelled and ended in the database.", {
    details: { cancelled: true },
    cause: reason,
  });
}

function timeoutError(timeoutMs: number): GraphError {
  return new GraphError("query_timeout", `The query took longer than ${timeoutMs} ms and was ended in the database.`, {
    hint: "Ask for less: a LIMIT, a label, a shorter path.",
    details: { timeoutMs },
  });
}
