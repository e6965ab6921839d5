/** What an action is: one object for each thing a person can do; toolbar, keyboard, menus and help are all made from them. */
import type { Icon } from "@tabler/icons-react";
import type { Words } from "../../graph/vocabulary.ts";
import type { Explorer } from "../state/explorer.ts";
import type { ExplorerState } from "../state/state.ts";

export type ActionGroup = "graph" | "selection" | "view" | "page";

export interface Action {
  readonly id: string;
  readonly label: Words;
  readonly group: ActionGroup;
  /** Chords as in keys.ts, the one to show first. */
  readonly keys: readonly string[];
  readonly icon: Icon;
  /** Whether its keys work while the reader types in a field. */
  readonly whileTyping?: boolean;
  /** The context menu that offers it: that of what is selected, or that of the canvas. */
  readonly menu?: "selection" | "canvas";
  /** Whether it can be done now. */
  when(state: ExplorerState): boolean;
  run(explorer: Explorer): void;
}
