/** Actions on what is selected. */
import {
  IconArrowsSplit2,
  IconEyeOff,
  IconInfoCircle,
  IconMenu2,
  IconRoute,
  IconSelectAll,
  IconTarget,
  IconX,
} from "@tabler/icons-react";
import type { Explorer } from "../state/explorer.ts";
import { openDialog, revealPanel } from "../state/panels.ts";
import { isNothingSelected, NOTHING_SELECTED, selectAll } from "../state/selection.ts";
import type { ExplorerState } from "../state/state.ts";
import { exploredSubgraph, visibleSubgraph } from "../state/state.ts";
import { change } from "../state/store.ts";
import type { Action } from "./action.ts";
import { WORDS } from "./words.ts";

const hasNodes = ({ selection }: ExplorerState): boolean => selection.nodes.length > 0;
const hasAny = ({ selection }: ExplorerState): boolean => !isNothingSelected(selection);

export const SELECTION_ACTIONS: readonly Action[] = [
  {
    id: "expand",
    label: WORDS.expand,
    group: "selection",
    keys: ["Mod+E"],
    icon: IconArrowsSplit2,
    menu: "selection",
    when: (state) => hasNodes(state) && state.session.backend.kind === "ready",
    run: ({ store, exploring }) => void exploring.expand(store.getState().selection.nodes),
  },
  {
    id: "inspect",
    label: WORDS.inspect,
    group: "selection",
    keys: ["I"],
    icon: IconInfoCircle,
    menu: "selection",
    when: hasAny,
    run: ({ store, isNarrow, handles }) => {
      change(store, "panels", (panels) => revealPanel(panels, "inspector", isNarrow()));
      handles.inspector?.focus();
    },
  },
  {
    id: "paths",
    label: WORDS.paths,
    group: "selection",
    keys: ["P"],
    icon: IconRoute,
    menu: "selection",
    when: ({ session }) => session.backend.kind === "ready",
    run: findPaths,
  },
  {
    id: "hide",
    label: WORDS.hide,
    group: "selection",
    keys: ["Mod+H", "Delete"],
    icon: IconEyeOff,
    menu: "selection",
    when: hasAny,
    run: ({ store, exploring }) => {
      const { nodes, relationships } = store.getState().selection;
      exploring.hide([...nodes, ...relationships]);
    },
  },
  {
    id: "hide-others",
    label: WORDS.hideOthers,
    group: "selection",
    keys: ["Mod+Shift+H"],
    icon: IconTarget,
    menu: "selection",
    when: hasAny,
    run: ({ store, exploring }) => exploring.hideOthers(nodesAndEnds(store.getState())),
  },
  {
    id: "select-all",
    label: WORDS.selectAll,
    group: "selection",
    keys: ["Mod+A"],
    icon: IconSelectAll,
    menu: "canvas",
    when: (state) => visibleSubgraph(state).nodes.length > 0,
    run: ({ store }) => change(store, "selection", () => selectAll(visibleSubgraph(store.getState()))),
  },
  {
    id: "select-none",
    label: WORDS.selectNone,
    group: "selection",
    keys: ["Escape"],
    icon: IconX,
    when: (state) => hasAny(state) || state.spotlight !== undefined,
    run: ({ store }) => store.setState({ selection: NOTHING_SELECTED, spotlight: undefined }),
  },
  {
    id: "menu",
    label: WORDS.menu,
    group: "selection",
    keys: ["Shift+F10", "ContextMenu"],
    icon: IconMenu2,
    when: hasAny,
    run: openMenu,
  },
];

/** Straight away for two selected nodes, else the form that asks for them. */
function findPaths({ store, exploring }: Explorer): void {
  const state = store.getState();
  const [from, to, ...others] = state.selection.nodes.map((id) =>
    exploredSubgraph(state).nodes.find((node) => node.elementId === id),
  );
  if (from !== undefined && to !== undefined && others.length === 0) void exploring.showPaths(from, to);
  else change(store, "panels", (panels) => openDialog(panels, "paths"));
}

/** Selected nodes, and both ends of selected relationships. */
function nodesAndEnds(state: ExplorerState): readonly string[] {
  const selected = new Set(state.selection.relationships);
  const ends = exploredSubgraph(state)
    .relationships.filter((relationship) => selected.has(relationship.elementId))
    .flatMap((relationship) => [relationship.startNodeElementId, relationship.endNodeElementId]);
  return [...new Set([...state.selection.nodes, ...ends])];
}

/** At the selected node, or in the middle of the canvas. */
function openMenu({ store, handles }: Explorer): void {
  const [first] = store.getState().selection.nodes;
  const box = handles.canvasBox?.getBoundingClientRect();
  const place = first === undefined ? undefined : handles.canvas?.renderedPosition(first);
  const x = (box?.left ?? 0) + (place?.x ?? (box?.width ?? 0) / 2);
  const y = (box?.top ?? 0) + (place?.y ?? (box?.height ?? 0) / 2);
  change(store, "panels", (panels) => ({ ...panels, menu: { kind: "context", x, y } }));
}
