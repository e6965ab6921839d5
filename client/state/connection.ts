/** Watches whether the database answers: waits for its start, notices when it is gone, and carries on by itself when it is back. */
import { GraphError } from "../../graph/errors.ts";
import { isAborted } from "../api/client.ts";
import type { GraphApi } from "../api/graph.ts";
import { settle } from "./notices.ts";
import * as session from "./session.ts";
import type { ExplorerStore } from "./store.ts";
import { announce, change, tell } from "./store.ts";
import { WORDS } from "./words.ts";

/** Milliseconds between two looks. */
export interface Rhythm {
  /** While the database starts: its progress is shown. */
  readonly starting: number;
  /** While all is well. */
  readonly ready: number;
  /** After the first failure; doubled each time up to `lostMost`. */
  readonly lost: number;
  readonly lostMost: number;
}

export const RHYTHM: Rhythm = { starting: 700, ready: 5000, lost: 1000, lostMost: 10_000 };

export interface Connection {
  /** Begins to watch; answers a function that ends it. */
  start(): () => void;
  /** Looks at once. */
  retry(): void;
  /** A question got no answer from the database: says so and looks more often. */
  reportFailure(error: GraphError): void;
}

/** @param onReady called each time the database becomes ready, also after it was gone; what it throws counts as not ready */
export function createConnection(
  store: ExplorerStore,
  api: Pick<GraphApi, "ready">,
  onReady: (signal: AbortSignal) => Promise<void>,
  rhythm: Rhythm = RHYTHM,
): Connection {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let watching: AbortController | undefined;

  const fail = (error: GraphError): void => {
    failures += 1;
    enter(store, error);
  };
  const look = async (watch: AbortController): Promise<void> => {
    try {
      await api.ready(watch.signal);
      if (watch.signal.aborted) return;
      if (store.getState().session.backend.kind !== "ready") await becomeReady(store, () => onReady(watch.signal));
      failures = 0;
    } catch (error) {
      if (isAborted(error)) return;
      fail(asGraphError(error));
    }
    if (!watch.signal.aborted) schedule(watch);
  };
  const schedule = (watch: AbortController): void => {
    clearTimeout(timer);
    const wait = waitOf(store.getState().session.backend, failures, rhythm);
    if (wait !== undefined) timer = setTimeout(() => void look(watch), wait);
  };
  const restart = (): void => {
    if (watching === undefined) return;
    clearTimeout(timer);
    watching.abort();
    watching = new AbortController();
    void look(watching);
  };
  return {
    start() {
      watching = new AbortController();
      void look(watching);
      return () => {
        clearTimeout(timer);
        watching?.abort();
        watching = undefined;
      };
    },
    retry: restart,
    reportFailure(error) {
      fail(error);
      if (watching !== undefined) schedule(watching);
    },
  };
}

async function becomeReady(store: ExplorerStore, onReady: () => Promise<void>): Promise<void> {
  const wasLost = store.getState().session.backend.kind === "lost";
  await onReady();
  change(store, "session", session.ready);
  if (!wasLost) return;
  change(store, "notices", (notices) => settle(notices, "connection"));
  tell(store, { kind: "success", subject: "connection", text: { words: WORDS.back } });
}

function enter(store: ExplorerStore, error: GraphError): void {
  const before = store.getState().session.backend.kind;
  if (error.code === "unauthorized") {
    change(store, "session", (value) => session.locked(value, value.backend.kind === "locked"));
    return;
  }
  const serverReached = error.details?.serverReached !== false;
  const { message, hint } = error;
  const phase = typeof error.details?.phase === "string" ? error.details.phase : undefined;
  change(store, "session", (value) => session.unavailable(value, { message, hint, phase, serverReached }));
  if (before !== "ready" || store.getState().session.backend.kind !== "lost") return;
  change(store, "notices", (notices) => settle(notices, "connection"));
  announce(store, WORDS.lost);
}

function waitOf(backend: session.Backend, failures: number, rhythm: Rhythm): number | undefined {
  if (backend.kind === "ready") return rhythm.ready;
  if (backend.kind === "locked") return undefined;
  if (backend.kind === "starting") return rhythm.starting;
  return Math.min(rhythm.lost * 2 ** Math.max(failures - 1, 0), rhythm.lostMost);
}

function asGraphError(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  reportError(error);
  return new GraphError("internal", error instanceof Error ? error.message : String(error), { cause: error });
}
