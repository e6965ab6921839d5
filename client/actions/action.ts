/** What an action is: one object for each thing a person can do; toolbar, keyboard, menus and help are all made from them. */
import type { Words } from "../../graph/vocabulary.ts";
import type { Explorer } from "../state/explorer.ts";
import type { ExplorerState } from "../state/state.ts";

export type ActionGroup = "graph" | "selection" | "view" | "page";

/** Parts of context menus, in this order. */
export const MENU_SECTIONS = ["reach", "select", "sight", "share"] as const;
export type MenuSection = (typeof MENU_SECTIONS)[number];

export interface Action {
  readonly id: string;
  readonly label: Words;
  readonly group: ActionGroup;
  /** Chords as in keys.ts, the one to show first. */
  readonly keys: readonly string[];
  /** Whether its keys work while the reader types in a field. */
  readonly whileTyping?: boolean;
  /** The context menu that offers it: that of what is selected, or that of the canvas. */
  readonly menu?: "selection" | "canvas" | "both";
  /** The part of that menu; what has none comes first. */
  readonly section?: MenuSection;
  /** Whether it can be done now. */
  when(state: ExplorerState): boolean;
  run(explorer: Explorer): void;
}
