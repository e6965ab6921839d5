/** The dialog of saved views, wired to the page. */
import { useMemo } from "react";
import { viewsApi } from "../../api/views.ts";
import { copied } from "../../console/library/clipboard.ts";
import { copyLink } from "../../keep/copy-link.ts";
import { linkToView, openSavedView, saveFile, shownText } from "../../keep/saved.ts";
import { useEarlierSessions } from "../../keep/use-earlier-sessions.ts";
import { askForFile } from "../../opening/ask-for-file.ts";
import { useExplorer, useExplorerState } from "../../state/explorer.ts";
import { exploredSubgraph } from "../../state/state.ts";
import { ViewsPanel } from "../../views/ViewsPanel.tsx";
import type { DialogProps } from "./dialog.ts";

export function ViewsDialog({ onClose }: DialogProps) {
  const explorer = useExplorer();
  const { store, client } = explorer;
  const api = useMemo(() => viewsApi(client), [client]);
  const isEmpty = useExplorerState((state) => exploredSubgraph(state).nodes.length === 0);
  const source = useExplorerState((state) => state.explored.present.source);
  const sessions = useEarlierSessions(explorer);
  return (
    <ViewsPanel
      api={api}
      title={source?.title ?? ""}
      refusal={isEmpty ? "nothing" : source?.isFile === true ? "file" : undefined}
      textOf={() => shownText(store.getState())}
      linkTo={(name) => linkToView(name, store.getState())}
      copy={copied}
      download={saveFile}
      sessions={sessions.list}
      onOpen={({ name }) => {
        onClose();
        void openSavedView(explorer, name);
      }}
      onCopyLink={() => {
        onClose();
        void copyLink(explorer);
      }}
      onSaveFile={() => sessions.saveShown()}
      onOpenFile={() => {
        onClose();
        askForFile(explorer);
      }}
      onOpenSession={(id) => {
        onClose();
        sessions.open(id);
      }}
      onForgetSession={sessions.forget}
    />
  );
}
