/** Actions on what is shown that need no answer of the server: hide, clear, undo, redo, move, arrange. */
import type { LayoutId } from "../../graph/layout/layouts.ts";
import { EMPTY_SUBGRAPH } from "../../graph/subgraph.ts";
import type { Positions } from "./explored.ts";
import { arranged, hide, moved, placed, redo, replace, undo } from "./explored.ts";
import type { Ground } from "./ground.ts";
import { exploredSubgraph } from "./state.ts";
import { announce, change, changeExplored } from "./store.ts";
import { WORDS } from "./words.ts";

/** Actions that need no answer of the server. */
export interface Arranging {
  hide(elementIds: readonly string[]): void;
  hideOthers(elementIds: readonly string[]): void;
  clear(): void;
  undo(): void;
  redo(): void;
  /** Takes positions from the canvas: dragging is a step that undo knows, what a layout found belongs to the step before. */
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
    const { language } = store.getState().preferences;
    const step = label.words[language].replace(/\{(\w+)\}/g, (place, name: string) =>
      String(label.values?.[name] ?? place),
    );
    announce(store, direction === "undo" ? WORDS.undone : WORDS.redone, { step });
  };
  return {
    hide(elementIds) {
      const count = elementIds.length;
      const done = changeExplored(store, (explored) =>
        hide(explored, new Set(elementIds), { words: WORDS.hide, values: { count } }),
      );
      if (done) announce(store, WORDS.hidden, { count });
    },
    hideOthers(elementIds) {
      const kept = new Set(elementIds);
      const others = exploredSubgraph(store.getState()).nodes.filter((node) => !kept.has(node.elementId));
      const ids = new Set(others.map((node) => node.elementId));
      const done = changeExplored(store, (explored) => hide(explored, ids, { words: WORDS.hideOthers }));
      if (done) announce(store, WORDS.hidden, { count: ids.size });
    },
    clear() {
      requests.abandon();
      if (exploredSubgraph(store.getState()).nodes.length === 0) return;
      changeExplored(store, (explored) => replace(explored, EMPTY_SUBGRAPH, { words: WORDS.clear }));
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
      change(store, "explored", (explored) => arranged(explored, { words: WORDS.layout }));
      change(store, "layout", ({ run }) => ({ id: layoutId, run: run + 1 }));
    },
  };
}
