/** Asks a worker for a layout; an answer that nobody waits for any more never arrives. */
import type { ErrorBody } from "../../graph/errors.ts";
import { GraphError } from "../../graph/errors.ts";
import type { LayoutGraph, LayoutOptions, Placement } from "../../graph/layout/layout-graph.ts";
import type { LayoutId } from "../../graph/layout/layout-names.ts";

export interface LayoutRequest {
  readonly graph: LayoutGraph;
  readonly layoutId: LayoutId;
  readonly options: LayoutOptions;
}

export type LayoutAnswer =
  | { readonly kind: "placed"; readonly placement: Placement }
  | { readonly kind: "failed"; readonly body: ErrorBody };

/**
 * Computes a layout in a worker of its own, which ends with the answer, or at once when `signal` aborts.
 * @throws the signal's reason when aborted; GraphError when the layout fails or the worker cannot run
 */
export function computeLayout(request: LayoutRequest, signal: AbortSignal): Promise<Placement> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), {
      type: "module",
      name: "parley-layout",
    });
    const end = (): void => {
      signal.removeEventListener("abort", abort);
      worker.terminate();
    };
    const abort = (): void => {
      end();
      reject(signal.reason);
    };
    signal.addEventListener("abort", abort, { once: true });
    worker.addEventListener("message", (event: MessageEvent<LayoutAnswer>) => {
      end();
      if (event.data.kind === "placed") resolve(event.data.placement);
      else reject(new GraphError(event.data.body.code, event.data.body.message, { hint: event.data.body.hint }));
    });
    worker.addEventListener("error", (event) => {
      end();
      reject(
        new GraphError("internal", `The layout could not run: ${event.message || "the worker did not load"}.`, {
          hint: "Reload the page.",
        }),
      );
    });
    worker.postMessage(request);
  });
}
