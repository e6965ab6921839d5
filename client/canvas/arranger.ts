/** Runs at most one layout at a time: asking for another ends the one before, and an answer to a question of yesterday never lands. */
import type { Placement } from "../../graph/layout/layout-graph.ts";
import type { Steps } from "../../graph/steps.ts";
import type { LayoutRequest } from "./layout.ts";
import { computeLayout } from "./layout.ts";
import { inSlices } from "./slices.ts";

/** A layout that is wanted. */
export interface Wanted {
  /** The same key is the same question: asking it again while it runs changes nothing. */
  readonly key: string;
  request(): Steps<LayoutRequest>;
  /** Called with the answer, unless something else was wanted meanwhile. */
  land(placement: Placement): void;
  failed(error: unknown): void;
}

export class Arranger {
  #running: { readonly key: string; readonly abort: AbortController } | undefined;

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  want(wanted: Wanted): void {
    if (this.#running?.key === wanted.key) return;
    this.stop();
    const running = { key: wanted.key, abort: new AbortController() };
    this.#running = running;
    const failed = (error: unknown): void => {
      if (this.#end(running)) wanted.failed(error);
    };
    const { signal } = running.abort;
    const ask = (request: LayoutRequest): void => {
      computeLayout(request, signal).then((placement) => {
        if (this.#end(running)) wanted.land(placement);
      }, failed);
    };
    const stop = inSlices(wanted.request(), "soon", ask, failed);
    signal.addEventListener("abort", stop, { once: true });
  }

  stop(): void {
    this.#running?.abort.abort();
    this.#running = undefined;
  }

  #end(running: { readonly key: string }): boolean {
    if (this.#running !== running) return false;
    this.#running = undefined;
    return true;
  }
}
