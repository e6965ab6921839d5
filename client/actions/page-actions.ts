/** Actions on the page: panels, dialogs, language, theme. */
import type { Explorer } from "../state/explorer.ts";
import { openDialog, toggleConsole, togglePanel } from "../state/panels.ts";
import { nextScheme } from "../state/preferences.ts";
import { exploredSubgraph } from "../state/state.ts";
import { change } from "../state/store.ts";
import { WORDS as STATE_WORDS } from "../state/words.ts";
import type { Action } from "./action.ts";
import { WORDS } from "./words.ts";

export const PAGE_ACTIONS: readonly Action[] = [
  {
    id: "console",
    label: WORDS.console,
    group: "page",
    keys: ["Mod+J", "`"],
    whileTyping: true,
    when: () => true,
    run: ({ store }) => change(store, "panels", toggleConsole),
  },
  {
    id: "export",
    label: WORDS.exportFile,
    group: "page",
    keys: ["Mod+Shift+E"],
    when: (state) => exploredSubgraph(state).nodes.length > 0,
    run: ({ store }) => change(store, "panels", (panels) => openDialog(panels, "export")),
  },
  {
    id: "open-file",
    label: WORDS.openFile,
    group: "page",
    keys: ["Mod+O"],
    menu: "canvas",
    when: () => true,
    run: (explorer) => void openFile(explorer),
  },
  {
    id: "legend",
    label: WORDS.legend,
    group: "page",
    keys: ["["],
    when: () => true,
    run: ({ store, isNarrow }) => change(store, "panels", (panels) => togglePanel(panels, "legend", isNarrow())),
  },
  {
    id: "inspector",
    label: WORDS.inspector,
    group: "page",
    keys: ["]"],
    when: () => true,
    run: ({ store, isNarrow }) => change(store, "panels", (panels) => togglePanel(panels, "inspector", isNarrow())),
  },
  {
    id: "language",
    label: WORDS.language,
    group: "page",
    keys: [],
    when: () => true,
    run: ({ store, prefer }) => prefer({ language: store.getState().preferences.language === "en" ? "ja" : "en" }),
  },
  {
    id: "scheme",
    label: WORDS.scheme,
    group: "page",
    keys: [],
    when: () => true,
    run: ({ store, prefer }) => prefer({ scheme: nextScheme(store.getState().preferences.scheme) }),
  },
  {
    id: "tour",
    label: WORDS.tour,
    group: "page",
    keys: [],
    when: (state) => exploredSubgraph(state).nodes.length > 0,
    run: ({ store }) => change(store, "panels", (panels) => ({ ...openDialog(panels, "tour"), sheet: undefined })),
  },
  {
    id: "help",
    label: WORDS.help,
    group: "page",
    keys: ["?"],
    when: () => true,
    run: ({ store }) => change(store, "panels", (panels) => openDialog(panels, "help")),
  },
];

/** Fetched when it is needed: nothing of it is in the first load of the page. */
async function openFile(explorer: Explorer): Promise<void> {
  try {
    const { askForFile } = await import("../opening/ask-for-file.ts");
    askForFile(explorer);
  } catch (error) {
    explorer.fail(error, { words: STATE_WORDS.failedLoad });
  }
}
