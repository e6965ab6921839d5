/** Actions on lines: bundles of parallel relationships, and the neighbourhood that is highlighted. */
import type { Explorer } from "../state/explorer.ts";
import { litOf, toggleFollowing, toggleHighlight } from "../state/highlight.ts";
import { isNothingSelected } from "../state/selection.ts";
import type { ExplorerState } from "../state/state.ts";
import { drawnSubgraph } from "../state/state.ts";
import { announce } from "../state/store.ts";
import { WORDS as STATE_WORDS } from "../state/words.ts";
import type { Action } from "./action.ts";
import { WORDS } from "./words.ts";

export const LINE_ACTIONS: readonly Action[] = [
  {
    id: "bundle",
    label: WORDS.bundle,
    group: "selection",
    keys: ["B"],
    menu: "selection",
    when: ({ selection }) => selection.relationships.length > 0 || selection.nodes.length > 1,
    run: (explorer) => void toggleBundles(explorer, "selected"),
  },
  {
    id: "highlight",
    label: WORDS.highlight,
    group: "selection",
    keys: ["N"],
    menu: "selection",
    when: ({ selection, highlight }) => !isNothingSelected(selection) || highlight !== undefined,
    run: (explorer) => changeHighlight(explorer, toggleHighlight),
  },
  {
    id: "highlight-follows",
    label: WORDS.highlightFollows,
    group: "view",
    keys: ["Shift+N"],
    menu: "canvas",
    when: (state) => drawnSubgraph(state).nodes.length > 0 || state.highlight !== undefined,
    run: (explorer) => changeHighlight(explorer, toggleFollowing),
  },
  {
    id: "bundles",
    label: WORDS.bundles,
    group: "view",
    keys: ["Shift+B"],
    menu: "canvas",
    when: (state) => drawnSubgraph(state).relationships.length > 1,
    run: (explorer) => void toggleBundles(explorer, "all"),
  },
];

async function toggleBundles(explorer: Explorer, which: "selected" | "all"): Promise<void> {
  try {
    const { toggleAllBundles, toggleSelectedBundles } = await import("./toggle-bundles.ts");
    (which === "all" ? toggleAllBundles : toggleSelectedBundles)(explorer);
  } catch (error) {
    explorer.fail(error, { words: STATE_WORDS.failedLoad });
  }
}

function changeHighlight({ store }: Explorer, transition: (state: ExplorerState) => ExplorerState["highlight"]): void {
  const highlight = transition(store.getState());
  store.setState({ highlight, spotlight: undefined });
  const lit = litOf(store.getState());
  if (highlight === undefined) announce(store, STATE_WORDS.highlightOff);
  else if (lit === undefined) announce(store, STATE_WORDS.highlightWaits);
  else announce(store, STATE_WORDS.highlighted, { count: lit.size });
}
