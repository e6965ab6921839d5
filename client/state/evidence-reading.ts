/** Reads the claims behind what is explored, in parts, each as soon as it is there. Fetched when a filter or a panel needs it first. */
import { restsOnClaims } from "../../graph/filter/judges.ts";
import { briefEvidence, MOST_IN_ONE_REQUEST } from "../api/brief-evidence.ts";
import type { HttpClient } from "../api/client.ts";
import type { ExplorerState } from "./state.ts";
import { exploredSubgraph, lensOf } from "./state.ts";
import type { ExplorerStore } from "./store.ts";
import { change } from "./store.ts";

/** Stores whose claims are being read: one reading at a time. */
const reading = new WeakSet<ExplorerStore>();

/**
 * Reads the claims of all explored relationships that rest on some and have not been read, until none is left; what comes onto the canvas in the
 * meantime is read too. A failure stands in the state until it is tried again.
 */
export async function readEvidence(store: ExplorerStore, client: HttpClient): Promise<void> {
  if (reading.has(store)) return;
  reading.add(store);
  try {
    await readAll(store, client);
    change(store, "evidenceReading", (known) => ({ ...known, phase: "idle" }));
  } catch (error) {
    change(store, "evidenceReading", (known) => ({ ...known, phase: "failed", error }));
  } finally {
    reading.delete(store);
  }
}

/** Relationships that rest on claims which have not been read. */
function unreadRelationships(state: ExplorerState): readonly string[] {
  const { evidence, evidenceReading } = state;
  const lens = lensOf(state);
  return exploredSubgraph(state)
    .relationships.filter((relationship) => restsOnClaims(relationship, lens))
    .map(({ elementId }) => elementId)
    .filter((id) => !evidence.has(id) && !evidenceReading.missing.has(id));
}

async function readAll(store: ExplorerStore, client: HttpClient): Promise<void> {
  let done = 0;
  for (;;) {
    const unread = unreadRelationships(store.getState());
    const { schema } = store.getState().session;
    if (unread.length === 0) return;
    change(store, "evidenceReading", ({ missing }) => ({
      phase: "reading",
      done,
      total: done + unread.length,
      missing,
    }));
    const part = unread.slice(0, MOST_IN_ONE_REQUEST);
    const answer = await briefEvidence(client, part);
    // Of a database that was written to, or exchanged, in the meantime.
    if (store.getState().session.schema !== schema) continue;
    done += part.length;
    change(store, "evidence", (known) => {
      const next = new Map(known);
      for (const { elementId, claims } of answer.relationships) next.set(elementId, claims);
      return next;
    });
    // Whatever was asked for and did not come is not asked for again.
    const read = store.getState().evidence;
    change(store, "evidenceReading", (known) => ({
      ...known,
      missing: new Set([...known.missing, ...part.filter((id) => !read.has(id))]),
    }));
  }
}
