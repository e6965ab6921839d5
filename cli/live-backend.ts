/** What the server is told about the database while the program runs: what is being done, that it answers, that it is gone, that it is back. */
import { setTimeout as sleep } from "node:timers/promises";
import { GraphError } from "../graph/errors.ts";
import type { Answering, Backend, BackendStatus } from "../server/backend.ts";

/** How often the database is asked whether it is there, and how long it may take to say so. All times are milliseconds. */
export interface WatchTimes {
  readonly everyMs: number;
  readonly answerWithinMs: number;
}

const WATCH_TIMES: WatchTimes = { everyMs: 2_000, answerWithinMs: 5_000 };

/** A backend that its owner moves from phase to phase. */
export class LiveBackend implements Backend {
  #status: BackendStatus = { phase: "starting", message: "Parley is starting." };
  #answering: Answering | undefined;
  readonly #onChange: (status: BackendStatus) => void;

  /** @param onChange told each new phase or sentence once */
  constructor(onChange: (status: BackendStatus) => void = () => {}) {
    this.#onChange = onChange;
  }

  current(): Answering | undefined {
    return this.#status.phase === "ready" ? this.#answering : undefined;
  }

  status(): BackendStatus {
    return this.#status;
  }

  /** From now on the database answers. */
  ready(answering: Answering): void {
    this.#answering = answering;
    this.become({ phase: "ready", message: "The database answers." });
  }

  /** Any other phase: questions are refused with its message until the next one. */
  become(status: BackendStatus): void {
    const known = this.#status;
    this.#status = status;
    if (status.phase !== known.phase || status.message !== known.message) this.#onChange(status);
  }
}

/**
 * Asks the database again and again whether it is there, and moves the backend between `ready` and `unavailable`, until the signal.
 * @param answeringNow what answers at the moment; a local database may come back at another address
 */
export async function watch(
  backend: LiveBackend,
  answeringNow: () => Omit<Answering, "info">,
  signal: AbortSignal,
  times: WatchTimes = WATCH_TIMES,
): Promise<void> {
  for (;;) {
    try {
      await sleep(times.everyMs, undefined, { signal });
    } catch {
      return; // The program ends.
    }
    // Nothing comes back by itself from here.
    if (backend.status().phase === "failed") continue;
    const answering = answeringNow();
    try {
      const info = await answering.reader.info(AbortSignal.any([signal, AbortSignal.timeout(times.answerWithinMs)]));
      if (!signal.aborted) backend.ready({ ...answering, info });
    } catch (error) {
      if (signal.aborted) return;
      // The database is there, and busy with our own questions.
      if (error instanceof GraphError && error.details?.limit === "connections") continue;
      // While it is being started again, that is the better explanation.
      if (backend.status().phase !== "starting") backend.become(lost(error));
    }
  }
}

function lost(error: unknown): BackendStatus {
  if (!(error instanceof GraphError) || error.code === "query_timeout") {
    return { phase: "unavailable", message: "The database does not answer.", hint: "Parley goes on trying." };
  }
  return { phase: "unavailable", message: error.message, hint: error.hint };
}
