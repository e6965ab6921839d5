/** Actions that keep and share what is shown. */
import type { Explorer } from "../state/explorer.ts";
import { openDialog } from "../state/panels.ts";
import { exploredSubgraph } from "../state/state.ts";
import { change } from "../state/store.ts";
import { WORDS as STATE_WORDS } from "../state/words.ts";
import type { Action } from "./action.ts";
import { WORDS } from "./words.ts";

export const KEEP_ACTIONS: readonly Action[] = [
  {
    id: "views",
    label: WORDS.views,
    group: "page",
    keys: ["Mod+S"],
    whileTyping: true,
    menu: "canvas",
    when: () => true,
    run: ({ store }) => change(store, "panels", (panels) => openDialog(panels, "views")),
  },
  {
    id: "copy-link",
    label: WORDS.copyLink,
    group: "page",
    keys: ["Mod+Shift+L"],
    whileTyping: true,
    menu: "canvas",
    when: (state) => exploredSubgraph(state).nodes.length > 0,
    run: (explorer) => void copyLink(explorer),
  },
];

/** Fetched when it is needed: nothing of it is in the first load of the page. */
async function copyLink(explorer: Explorer): Promise<void> {
  try {
    await (await import("../keep/copy-link.ts")).copyLink(explorer);
  } catch (error) {
    explorer.fail(error, { words: STATE_WORDS.failedLoad });
  }
}
