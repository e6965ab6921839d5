/** All actions of the page. Adding one is adding one object to one of these lists. */
import type { Action } from "./action.ts";
import { DOCK_ACTIONS } from "./dock-actions.ts";
import { EXPAND_ACTIONS } from "./expand-actions.ts";
import { GRAPH_ACTIONS } from "./graph-actions.ts";
import { KEEP_ACTIONS } from "./keep-actions.ts";
import { LINE_ACTIONS } from "./line-actions.ts";
import { LOOK_ACTIONS } from "./look-actions.ts";
import { PAGE_ACTIONS } from "./page-actions.ts";
import { PART_ACTIONS } from "./part-actions.ts";
import { REACH_ACTIONS } from "./reach-actions.ts";
import { SELECTION_ACTIONS } from "./selection-actions.ts";
import { VIEW_ACTIONS } from "./view-actions.ts";

export const ACTIONS: readonly Action[] = [
  ...GRAPH_ACTIONS,
  ...EXPAND_ACTIONS,
  ...SELECTION_ACTIONS,
  ...REACH_ACTIONS,
  ...LINE_ACTIONS,
  ...VIEW_ACTIONS,
  ...LOOK_ACTIONS,
  ...DOCK_ACTIONS,
  ...KEEP_ACTIONS,
  ...PART_ACTIONS,
  ...PAGE_ACTIONS,
];

/** The action of an id. @throws Error for an id that is none: a fault of the page */
export function actionOf(id: string): Action {
  const action = ACTIONS.find((other) => other.id === id);
  if (action === undefined) throw new Error(`There is no action "${id}".`);
  return action;
}
