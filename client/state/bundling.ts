/** Which bundles of parallel relationships are open: a part of the view, each change a step. */
import { step } from "./explored.ts";
import type { ExplorerStore } from "./store.ts";
import { announce, changeExplored } from "./store.ts";
import { WORDS } from "./words.ts";

/** @param openBundles keys of bundles that are open from now on (graph/figure/bundles.ts) */
export function changeBundles(store: ExplorerStore, openBundles: ReadonlySet<string>): void {
  const isMore = openBundles.size > store.getState().explored.present.openBundles.size;
  const words = isMore ? WORDS.openBundle : WORDS.closeBundle;
  if (changeExplored(store, (explored) => step(explored, { openBundles }, { words }))) announce(store, words);
}
