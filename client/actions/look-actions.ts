/** The action that leads from what is selected to how its kind looks. */
import { styleOfNode } from "../../graph/lens.ts";
import type { LookTarget } from "../../graph/look/lens-changes.ts";
import { openLook, revealPanel } from "../state/panels.ts";
import type { ExplorerState } from "../state/state.ts";
import { exploredSubgraph, lensOf } from "../state/state.ts";
import { change } from "../state/store.ts";
import type { Action } from "./action.ts";
import { WORDS } from "./words.ts";

export const LOOK_ACTIONS: readonly Action[] = [
  {
    id: "look",
    label: WORDS.look,
    group: "view",
    keys: ["Y"],
    menu: "selection",
    section: "sight",
    when: ({ selection }) => selection.nodes.length + selection.relationships.length > 0,
    run: ({ store, isNarrow }) => {
      const look = targetOf(store.getState());
      if (look !== undefined)
        change(store, "panels", (panels) => openLook(revealPanel(panels, "legend", isNarrow()), look));
    },
  },
];

/** The kind of the first node that is selected, else the type of the first relationship. */
function targetOf(state: ExplorerState): LookTarget | undefined {
  const { nodes, relationships } = exploredSubgraph(state);
  const [nodeId] = state.selection.nodes;
  const node = nodes.find(({ elementId }) => elementId === nodeId);
  if (node !== undefined) return { kind: "node", key: styleOfNode(lensOf(state), node).label };
  const [relationshipId] = state.selection.relationships;
  const relationship = relationships.find(({ elementId }) => elementId === relationshipId);
  return relationship === undefined ? undefined : { kind: "relation", key: relationship.type };
}
