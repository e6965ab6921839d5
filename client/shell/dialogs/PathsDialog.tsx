/** The form that asks for the ends of paths. */
import { PathsForm } from "../../paths/PathsForm.tsx";
import { useExplorer, useExplorerState } from "../../state/explorer.ts";
import { lensOf, selectedNodes } from "../../state/state.ts";
import type { DialogProps } from "./dialog.ts";

export function PathsDialog({ onClose }: DialogProps) {
  const { api, exploring } = useExplorer();
  const lens = useExplorerState(lensOf);
  const types = useExplorerState((state) => state.session.schema?.types);
  const ends = useExplorerState(selectedNodes);
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
