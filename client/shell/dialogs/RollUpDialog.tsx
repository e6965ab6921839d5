/** The form that asks what nodes are rolled up to. */
import { RollUpForm } from "../../roll-up/RollUpForm.tsx";
import { useExplorer, useExplorerState } from "../../state/explorer.ts";
import { lensOf } from "../../state/state.ts";
import type { DialogProps } from "./dialog.ts";

export function RollUpDialog({ onClose }: DialogProps) {
  const { exploring } = useExplorer();
  const lens = useExplorerState(lensOf);
  const schema = useExplorerState((state) => state.session.schema);
  return (
    <RollUpForm
      lens={lens}
      propertyKeys={(schema?.propertyKeys ?? []).toSorted()}
      labels={(schema?.labels ?? []).map(({ label }) => label)}
      types={(schema?.types ?? []).map(({ type }) => type)}
      onApply={(choice) => {
        onClose();
        void exploring.rollUp(choice);
      }}
      onCancel={onClose}
    />
  );
}
