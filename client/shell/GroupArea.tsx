/** The inspector of a group that is drawn in place of its members, wired to the store. */
import { GroupPanel } from "../inspector/GroupPanel.tsx";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { drawnSubgraph, exploredSubgraph, lensOf, rolledUp } from "../state/state.ts";
import { nameOf } from "../state/store.ts";

export function GroupArea({ id }: { readonly id: string }) {
  const { exploring } = useExplorer();
  const lens = useExplorerState(lensOf);
  const name = useExplorerState((state) => nameOf(state, id));
  const explored = useExplorerState(exploredSubgraph);
  const drawn = useExplorerState(drawnSubgraph);
  const rolled = useExplorerState(rolledUp);
  const ids = new Set(rolled?.members.get(id) ?? []);
  return (
    <GroupPanel
      lens={lens}
      name={name}
      members={explored.nodes.filter(({ elementId }) => ids.has(elementId))}
      inside={rolled?.inside.get(id) ?? 0}
      outside={drawn.relationships.filter((one) => one.startNodeElementId === id || one.endNodeElementId === id).length}
      onExpand={(elementIds) => void exploring.expand(elementIds)}
      onRollOut={() => void exploring.rollOut()}
    />
  );
}
