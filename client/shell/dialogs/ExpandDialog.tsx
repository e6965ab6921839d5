/** The dialog of the choice before an expansion, wired to the store. */
import { useCallback } from "react";
import { ExpandForm } from "../../expand/ExpandForm.tsx";
import type { LoadCounts } from "../../expand/use-counts.ts";
import { bodyOf, tiesOf } from "../../state/expansion-request.ts";
import { useExplorer, useExplorerState } from "../../state/explorer.ts";
import { lensOf, visibleSubgraph } from "../../state/state.ts";
import { nameOf } from "../../state/store.ts";
import type { DialogProps } from "./dialog.ts";

/** Names that are written out. */
const MOST_NAMES = 3;
/** Nodes that the server takes as known. */
const MOST_KNOWN = 50_000;

export function ExpandDialog({ onClose }: DialogProps) {
  const { api, exploring, store } = useExplorer();
  const lens = useExplorerState(lensOf);
  const question = useExplorerState((state) => state.panels.expanding);
  const ids = question?.ids;
  const loadCounts = useCallback<LoadCounts>(
    (narrowing, signal) => {
      const state = store.getState();
      const nodes = visibleSubgraph(state).nodes.map(({ elementId }) => elementId);
      const relationships = tiesOf(state, new Set(ids));
      const known = { nodes: nodes.slice(0, MOST_KNOWN), relationships };
      return api.expandCounts({ ids: [...(ids ?? [])], ...bodyOf(narrowing), known }, signal);
    },
    [api, store, ids],
  );
  if (question === undefined) return null;
  const state = store.getState();
  return (
    <ExpandForm
      key={question.ids.join(" ")}
      lens={lens}
      names={question.ids.slice(0, MOST_NAMES).map((id) => nameOf(state, id))}
      count={question.ids.length}
      loadCounts={loadCounts}
      choice={question.choice}
      isGuard={question.isGuard}
      onExpand={(choice, limit) => {
        onClose();
        void exploring.expand(question.ids, { ...choice, limit, isChosen: true });
      }}
      onCancel={onClose}
    />
  );
}
