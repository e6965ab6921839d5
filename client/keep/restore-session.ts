/** Shows the view that a session was left with, and says so; whoever does not want it starts fresh. */
import { readGraphFile } from "../../graph/view/read-graph-file.ts";
import { readViewNote } from "../../graph/view/view-note.ts";
import type { Opened } from "../opening/opened.ts";
import { viewOfBoth } from "../opening/opened.ts";
import { openedNote, showOpened } from "../opening/show-opened.ts";
import type { Explorer } from "../state/explorer.ts";
import { OVERVIEW_LIMIT } from "../state/exploring.ts";
import { lensOf } from "../state/state.ts";
import { tell } from "../state/store.ts";
import { landedBy } from "./landing.ts";
import type { KeptSession } from "./sessions.ts";
import { removeSession } from "./sessions.ts";
import { WORDS } from "./words.ts";

/** Answers whether it is shown; why not has been told. */
export async function restoreSession(explorer: Explorer, session: KeptSession): Promise<boolean> {
  const { store } = explorer;
  const label = { words: WORDS.restore };
  landedBy(label, "view");
  const isShown = await showOpened(explorer, (signal) => opened(explorer, session, signal), {
    label,
    failure: { words: WORDS.restoreFailed },
  });
  if (!isShown) return false;
  const { nodes, relationships } = store.getState().explored.present.subgraph;
  const time = timeText(session.savedAt, store.getState().preferences.language);
  tell(store, {
    kind: "success",
    subject: "session",
    text: { words: WORDS.restored, values: { time, nodes: nodes.length, relationships: relationships.length } },
    action: { words: WORDS.startFresh, run: () => void startFresh(explorer, session.id) },
  });
  return true;
}

async function opened(explorer: Explorer, { note: text, graph }: KeptSession, signal: AbortSignal): Promise<Opened> {
  const note = readViewNote(text);
  if (graph === undefined) return openedNote(explorer, note, "session", signal);
  // A view of a file, whose nodes the database may not have: all of it was kept.
  return viewOfBoth(readGraphFile(await graph.text()), note, lensOf(explorer.store.getState()), "session");
}

/** The overview, as if the page had been opened for the first time; undo brings back what was restored. */
async function startFresh({ exploring, api }: Explorer, id: string): Promise<void> {
  await removeSession(id);
  const label = { words: WORDS.fresh };
  landedBy(label, {});
  await exploring.showView(
    async (signal) => {
      const { nodes, relationships } = await api.overview(OVERVIEW_LIMIT, signal);
      return { subgraph: { nodes, relationships }, positions: new Map() };
    },
    label,
    { words: WORDS.restoreFailed },
  );
}

function timeText(savedAt: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(savedAt);
}
