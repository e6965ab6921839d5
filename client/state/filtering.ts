/** Keeps at hand what the filters in force need: their engine, and the claims behind what is explored. */
import type { HttpClient } from "../api/client.ts";
import { NO_EVIDENCE, NOTHING_READ } from "./evidence.ts";
import type { Saying } from "./explored.ts";
import { fetchFilterEngine, lacksEngine, needsEvidence } from "./filters.ts";
import type { ExplorerState } from "./state.ts";
import type { ExplorerStore } from "./store.ts";
import { WORDS } from "./words.ts";

interface FilteringGround {
  readonly store: ExplorerStore;
  readonly client: HttpClient;
  fail(error: unknown, text: Saying): void;
}

/** What the page does for filters by itself. */
export interface Filtering {
  /** Reads the claims behind what is explored; also after a failure. */
  readEvidence(): Promise<void>;
}

/** Watches the state from now on. */
export function createFiltering({ store, client, fail }: FilteringGround): Filtering {
  const fetched = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      fail(error, { words: WORDS.failedLoad });
    }
  };
  const readEvidence = (): Promise<void> =>
    fetched(async () => (await import("./evidence-reading.ts")).readEvidence(store, client));
  store.subscribe((state, before) => {
    // What was read of a database before it was written to, or exchanged, is not what is in it now.
    const isOther = state.session.schema !== before.session.schema;
    if (isOther && (state.evidence.size > 0 || state.evidenceReading.phase === "failed")) {
      store.setState({ evidence: NO_EVIDENCE, evidenceReading: NOTHING_READ });
      return;
    }
    const { present } = state.explored;
    if (!isOther && present === before.explored.present && state.evidence === before.evidence) return;
    // A change of nothing makes everybody look again.
    if (lacksEngine(present.filters)) void fetched(async () => fetchFilterEngine().then(() => store.setState({})));
    if (needsEvidence(present.filters) && canRead(state)) void readEvidence();
  });
  return { readEvidence };
}

function canRead({ evidenceReading, session }: ExplorerState): boolean {
  return evidenceReading.phase === "idle" && session.schema !== undefined;
}
