/** The dialogs of the page: help, paths. */
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Modal.css";
import "@mantine/core/styles/Switch.css";
import { Modal } from "@mantine/core";
import type { Words } from "../../graph/vocabulary.ts";
import { ACTIONS } from "../actions/registry.ts";
import { IS_MAC } from "../actions/use-keyboard.ts";
import { Help } from "../help/Help.tsx";
import { WORDS as HELP_WORDS } from "../help/words.ts";
import { useSay } from "../language.ts";
import { PathsForm } from "../paths/PathsForm.tsx";
import { WORDS as PATHS_WORDS } from "../paths/words.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import type { Dialog } from "../state/panels.ts";
import { openDialog } from "../state/panels.ts";
import { exploredSubgraph, lensOf } from "../state/state.ts";
import { change } from "../state/store.ts";
import { ExportArea } from "./ExportArea.tsx";
import { WORDS } from "./words.ts";

const TITLES: { readonly [dialog in Exclude<Dialog, "export">]: Words } = {
  help: HELP_WORDS.title,
  paths: PATHS_WORDS.title,
};

export function Dialogs({ scheme }: { readonly scheme: "light" | "dark" }) {
  const say = useSay();
  const { store } = useExplorer();
  const dialog = useExplorerState((state) => state.panels.dialog);
  const close = (): void => change(store, "panels", (panels) => openDialog(panels, undefined));
  const own = dialog === "export" ? undefined : dialog;
  return (
    <>
      <Modal
        opened={own !== undefined}
        onClose={close}
        title={own === undefined ? undefined : say(TITLES[own])}
        size={own === "help" ? "xl" : "md"}
        closeButtonProps={{ "aria-label": say(WORDS.close) }}
      >
        {own === "help" && <HelpDialog />}
        {own === "paths" && <PathsDialog onClose={close} />}
      </Modal>
      <ExportArea opened={dialog === "export"} onClose={close} scheme={scheme} />
    </>
  );
}

function HelpDialog() {
  const { prefer } = useExplorer();
  const singleKeys = useExplorerState((state) => state.preferences.singleKeys);
  return (
    <Help actions={ACTIONS} isMac={IS_MAC} singleKeys={singleKeys} onSingleKeys={(on) => prefer({ singleKeys: on })} />
  );
}

function PathsDialog({ onClose }: { readonly onClose: () => void }) {
  const { api, exploring } = useExplorer();
  const lens = useExplorerState(lensOf);
  const { nodes } = useExplorerState(exploredSubgraph);
  const selection = useExplorerState((state) => state.selection.nodes);
  const [from, to] = selection.map((id) => nodes.find((node) => node.elementId === id));
  return (
    <PathsForm
      lens={lens}
      search={api.search}
      from={from}
      to={to}
      onFind={(start, end) => {
        onClose();
        void exploring.showPaths(start, end);
      }}
      onCancel={onClose}
    />
  );
}
