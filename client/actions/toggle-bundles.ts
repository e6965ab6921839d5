/** Opens and closes bundles of parallel relationships: those of what is selected, or all. Fetched at the first use. */
import { EVERY_BUNDLE, isOpen, withClosed, withOpened } from "../../graph/figure/bundles.ts";
import { pairKey } from "../../graph/figure/geometry.ts";
import type { SceneRelationship } from "../../graph/figure/scene.ts";
import { sceneLines } from "../../graph/figure/scene-lines.ts";
import type { GraphRelationship } from "../../graph/values.ts";
import { changeBundles } from "../state/bundling.ts";
import type { Explorer } from "../state/explorer.ts";
import type { ExplorerState } from "../state/state.ts";
import { drawnSubgraph, lensOf } from "../state/state.ts";
import { announce } from "../state/store.ts";
import { WORDS } from "../state/words.ts";

/** Opens the bundles of what is selected, a level at a time; where none is closed, closes those that are open. */
export function toggleSelectedBundles({ store }: Pick<Explorer, "store">): void {
  const state = store.getState();
  const open = state.explored.present.openBundles;
  const lines = selectedLines(state);
  const keys = lines.flatMap(({ opens }) => opens ?? []);
  const pairs = [...new Set(lines.map(({ pair }) => pair))].filter((pair) => isOpen(open, pair));
  if (keys.length > 0) changeBundles(store, withOpened(open, keys));
  else if (pairs.length > 0) changeBundles(store, withClosed(open, pairs));
  else announce(store, WORDS.noBundle);
}

/** Switches bundling off as a whole, or on again; single bundles that were opened stay so. */
export function toggleAllBundles({ store }: Pick<Explorer, "store">): void {
  const open = store.getState().explored.present.openBundles;
  const others = new Set([...open].filter((key) => key !== EVERY_BUNDLE));
  changeBundles(store, open.has(EVERY_BUNDLE) ? others : withOpened(open, [EVERY_BUNDLE]));
}

/** The lines of selected relationships; with none selected, those between selected nodes. */
function selectedLines(state: ExplorerState): readonly SceneRelationship[] {
  const { relationships } = drawnSubgraph(state);
  const { selection } = state;
  const chosen = new Set(selection.relationships);
  const ends = new Set(selection.nodes);
  const pairs = new Set(relationships.filter(({ elementId }) => chosen.has(elementId)).map(pairOf));
  // What becomes one line is decided between two nodes: nothing else of the graph has to be looked at.
  const around = relationships.filter((one) =>
    chosen.size > 0 ? pairs.has(pairOf(one)) : ends.has(one.startNodeElementId) && ends.has(one.endNodeElementId),
  );
  const { openBundles } = state.explored.present;
  const lines = sceneLines(around, lensOf(state), state.preferences.language, openBundles);
  return chosen.size > 0 ? lines.filter(({ members }) => members.some((id) => chosen.has(id))) : lines;
}

function pairOf({ startNodeElementId, endNodeElementId }: GraphRelationship): string {
  return pairKey(startNodeElementId, endNodeElementId);
}
