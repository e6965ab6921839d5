/** Actions on what is shown that need no answer of the server: hide, clear, undo, redo, move, arrange. */
import type { LayoutId } from "../../graph/layout/layouts.ts";
import { EMPTY_SUBGRAPH } from "../../graph/subgraph.ts";
import { sayIn } from "../language.ts";
import type { Positions, Saying, View } from "./explored.ts";
import { arranged, bringBack, hide, moved, placed, redo, replace, step, undo } from "./explored.ts";
import type { Ground } from "./ground.ts";
import { settleView } from "./notices.ts";
import { exploredSubgraph, membersOf } from "./state.ts";
import { announce, change, changeExplored } from "./store.ts";
import { WORDS } from "./words.ts";

/** Actions that need no answer of the server. */
export interface Arranging {
  hide(elementIds: readonly string[]): void;
  hideOthers(elementIds: readonly string[]): void;
  /** Brings all that is hidden back, or these of it. */
  bringBack(elementIds?: readonly string[]): void;
  /** Leaves nodes where they are in every layout, or lets them go. */
  pin(nodeIds: readonly string[], isPinned: boolean): void;
  /** Changes parts of the view as one step; steps of one movement share a thread. */
  changeView(part: Partial<View>, label: Saying, thread?: string): void;
  clear(): void;
  undo(): void;
  redo(): void;
  /** Takes positions from the canvas: dragging is a step that undo knows, and pins; what a layout found belongs to the step before. */
  move(positions: Positions, cause: "layout" | "drag"): void;
  /** Lays everything out anew. */
  arrange(layoutId: LayoutId): void;
}

export function createArranging({ store, requests }: Ground): Arranging {
  const walk = (direction: "undo" | "redo"): void => {
    const { explored } = store.getState();
    const label = direction === "undo" ? explored.present.label : explored.future[0]?.label;
    requests.abandon();
    if (!changeExplored(store, direction === "undo" ? undo : redo) || label === undefined) return;
    change(store, "notices", settleView);
    const { language } = store.getState().preferences;
    const said = { step: sayIn(language, label.words, label.values) };
    announce(store, direction === "undo" ? WORDS.undone : WORDS.redone, said);
  };
  return {
    hide(elementIds) {
      const ids = membersOf(store.getState(), elementIds);
      const count = ids.length;
      const done = changeExplored(store, (explored) =>
        hide(explored, new Set(ids), { words: WORDS.hide, values: { count } }),
      );
      if (done) announce(store, WORDS.hidden, { count });
    },
    hideOthers(elementIds) {
      const kept = new Set(membersOf(store.getState(), elementIds));
      const { subgraph, hidden } = store.getState().explored.present;
      const others = subgraph.nodes.filter(({ elementId }) => !kept.has(elementId) && !hidden.has(elementId));
      const ids = new Set(others.map((node) => node.elementId));
      const done = changeExplored(store, (explored) => hide(explored, ids, { words: WORDS.hideOthers }));
      if (done) announce(store, WORDS.hidden, { count: ids.size });
    },
    bringBack(elementIds) {
      const before = store.getState().explored.present.hidden.size;
      const done = changeExplored(store, (explored) => bringBack(explored, { words: WORDS.bringBack }, elementIds));
      const count = before - store.getState().explored.present.hidden.size;
      if (done) announce(store, WORDS.broughtBack, { count });
    },
    pin(nodeIds, isPinned) {
      const pinned = new Set(store.getState().explored.present.pinned);
      for (const id of nodeIds) {
        if (isPinned) pinned.add(id);
        else pinned.delete(id);
      }
      const label = { words: isPinned ? WORDS.pin : WORDS.unpin, values: { count: nodeIds.length } };
      if (changeExplored(store, (explored) => step(explored, { pinned }, label)))
        announce(store, isPinned ? WORDS.pinned : WORDS.unpinned, { count: nodeIds.length });
    },
    changeView(part, label, thread) {
      changeExplored(store, (explored) => step(explored, part, label, thread));
    },
    clear() {
      requests.abandon();
      if (exploredSubgraph(store.getState()).nodes.length === 0) return;
      changeExplored(store, (explored) => replace(explored, EMPTY_SUBGRAPH, { words: WORDS.clear }));
      change(store, "notices", settleView);
      announce(store, WORDS.cleared);
    },
    undo: () => walk("undo"),
    redo: () => walk("redo"),
    move(positions, cause) {
      const label = { words: WORDS.move };
      change(store, "explored", (explored) =>
        cause === "drag" ? moved(explored, positions, label) : placed(explored, positions),
      );
    },
    arrange(layoutId) {
      change(store, "explored", (explored) => arranged(explored, layoutId, { words: WORDS.layout }));
    },
  };
}
