/** The form that asks for the ends of paths. */
import { PathsForm } from "../../paths/PathsForm.tsx";
import { useExplorer, useExplorerState } from "../../state/explorer.ts";
import { exploredSubgraph, lensOf } from "../../state/state.ts";
import type { DialogProps } from "./dialog.ts";

export function PathsDialog({ onClose }: DialogProps) {
  const { api, exploring } = useExplorer();
  const lens = useExplorerState(lensOf);
  const { nodes } = useExplorerState(exploredSubgraph);
  const types = useExplorerState((state) => state.session.schema?.types);
  const selection = useExplorerState((state) => state.selection.nodes);
  const ends = selection.flatMap((id) => nodes.find((node) => node.elementId === id) ?? []);
  return (
    <PathsForm
      lens={lens}
      search={api.search}
      ends={ends}
      types={types ?? []}
      onFind={(chosen, ask) => {
        onClose();
        void exploring.showPaths(chosen, ask);
      }}
      onCancel={onClose}
    />
  );
}
