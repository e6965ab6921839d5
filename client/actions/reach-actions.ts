/** Actions that reach further from what is selected: common neighbours, related selections, pins, what was hidden. */
import type { Subgraph } from "../../graph/subgraph.ts";
import type { Explorer } from "../state/explorer.ts";
import { openDialog } from "../state/panels.ts";
import type * as Related from "../state/related.ts";
import type { Selection } from "../state/selection.ts";
import { isNothingSelected, select } from "../state/selection.ts";
import type { ExplorerState } from "../state/state.ts";
import { drawnSubgraph, lensOf, selectedNodes, visibleSubgraph } from "../state/state.ts";
import { change } from "../state/store.ts";
import { WORDS as STATE_WORDS } from "../state/words.ts";
import type { Action } from "./action.ts";
import { WORDS } from "./words.ts";

const hasAny = ({ selection }: ExplorerState): boolean => !isNothingSelected(selection);

export const REACH_ACTIONS: readonly Action[] = [
  {
    id: "common-neighbours",
    label: WORDS.common,
    group: "selection",
    keys: ["C"],
    menu: "selection",
    section: "reach",
    // Groups that no node of the database stands for have no neighbours there.
    when: (state) =>
      state.selection.nodes.length >= 2 &&
      state.session.backend.kind === "ready" &&
      (state.explored.present.rollUp === undefined || selectedNodes(state).length >= 2),
    run: ({ store, exploring }) => void exploring.showCommonNeighbours(selectedNodes(store.getState())),
  },
  {
    id: "roll-up",
    label: WORDS.rollUp,
    group: "view",
    keys: ["G"],
    menu: "canvas",
    section: "reach",
    when: (state) => visibleSubgraph(state).nodes.length > 0,
    run: ({ store, exploring }) =>
      void (store.getState().explored.present.rollUp === undefined ? exploring.rollUp() : exploring.rollOut()),
  },
  {
    id: "roll-up-by",
    label: WORDS.rollUpBy,
    group: "view",
    keys: ["Shift+G"],
    menu: "canvas",
    section: "reach",
    when: (state) => visibleSubgraph(state).nodes.length > 0,
    run: ({ store }) => change(store, "panels", (panels) => openDialog(panels, "roll-up")),
  },
  {
    id: "pin",
    label: WORDS.pin,
    group: "selection",
    keys: ["U"],
    menu: "selection",
    section: "sight",
    when: ({ selection }) => selection.nodes.length > 0,
    run: ({ store, exploring }) => {
      const { selection, explored } = store.getState();
      const { pinned } = explored.present;
      exploring.pin(selection.nodes, !selection.nodes.every((id) => pinned.has(id)));
    },
  },
  {
    id: "unpin-all",
    label: WORDS.unpinAll,
    group: "selection",
    keys: ["Shift+U"],
    menu: "canvas",
    section: "sight",
    when: ({ explored }) => explored.present.pinned.size > 0,
    run: ({ store, exploring }) => exploring.pin([...store.getState().explored.present.pinned], false),
  },
  {
    id: "bring-back",
    label: WORDS.bringBack,
    group: "selection",
    keys: ["Shift+H"],
    menu: "canvas",
    section: "sight",
    when: ({ explored }) => explored.present.hidden.size > 0,
    run: ({ exploring }) => exploring.bringBack(),
  },
  {
    id: "find",
    label: WORDS.find,
    group: "selection",
    keys: ["Shift+F"],
    menu: "canvas",
    section: "select",
    when: (state) => visibleSubgraph(state).nodes.length > 0,
    run: ({ store }) => store.setState(({ panels }) => ({ panels: { ...panels, finding: true } })),
  },
  selecting("select-neighbours", WORDS.selectNeighbours, ["Shift+A"], (related, selection, shown) =>
    related.withNeighbours(selection, shown),
  ),
  selecting("select-part", WORDS.selectPart, [], (related, selection, shown) =>
    related.connectedPart(selection, shown),
  ),
  selecting("select-same", WORDS.selectSame, ["Shift+S"], (related, selection, shown, lens) =>
    related.sameKind(selection, shown, lens),
  ),
  selecting("select-others", WORDS.selectOthers, ["Shift+I"], (related, selection, shown) =>
    related.allOthers(selection, shown),
  ),
  {
    id: "as-cypher",
    label: WORDS.asCypher,
    group: "selection",
    keys: [],
    menu: "both",
    section: "share",
    when: (state) => visibleSubgraph(state).nodes.length > 0,
    run: showAsCypher,
  },
];

type Relate = (
  related: typeof Related,
  selection: Selection,
  shown: Subgraph,
  lens: ReturnType<typeof lensOf>,
) => Selection;

/** An action that selects what is related to the selection. What it works with is fetched when it is asked for. */
function selecting(id: string, label: Action["label"], keys: readonly string[], relate: Relate): Action {
  return {
    id,
    label,
    group: "selection",
    keys,
    menu: "selection",
    section: "select",
    when: hasAny,
    run: (explorer) => {
      const { store } = explorer;
      lazily(explorer, async () => {
        const related = await import("../state/related.ts");
        const state = store.getState();
        store.setState({ selection: select(relate(related, state.selection, drawnSubgraph(state), lensOf(state))) });
      });
    },
  };
}

function showAsCypher(explorer: Explorer): void {
  lazily(explorer, async () => (await import("../shell/show-as-cypher.ts")).showAsCypher(explorer));
}

function lazily(explorer: Explorer, work: () => Promise<void>): void {
  work().catch((error: unknown) => explorer.fail(error, { words: STATE_WORDS.failedLoad }));
}
