/** The dialogs of the page: one row each, and the one that is open. */
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Modal.css";
import { Modal } from "@mantine/core";
import type { ComponentType } from "react";
import { Suspense, useLayoutEffect } from "react";
import type { Words } from "../../graph/vocabulary.ts";
import { WORDS as HELP_WORDS } from "../help/words.ts";
import { useSay } from "../language.ts";
import { WORDS as PATHS_WORDS } from "../paths/words.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import type { Dialog } from "../state/panels.ts";
import { openDialog } from "../state/panels.ts";
import { change } from "../state/store.ts";
import type { DialogProps } from "./dialogs/dialog.ts";
import { WORDS as DIALOG_WORDS } from "./dialogs/words.ts";
import { ExportArea } from "./ExportArea.tsx";
import { LoadBoundary } from "./LoadBoundary.tsx";
import { lazily } from "./lazily.ts";
import { WORDS } from "./words.ts";

interface DialogRow {
  readonly title: Words;
  readonly size: "md" | "lg" | "xl";
  readonly Component: ComponentType<DialogProps>;
}

const TourArea = lazily(async () => (await import("./TourArea.tsx")).TourArea);

/** Those that have a frame of their own. */
type Framed = "export" | "tour";

const DIALOGS: { readonly [dialog in Exclude<Dialog, Framed>]: DialogRow } = {
  help: {
    title: HELP_WORDS.title,
    size: "xl",
    Component: lazily(async () => (await import("./dialogs/HelpDialog.tsx")).HelpDialog),
  },
  paths: {
    title: PATHS_WORDS.title,
    size: "md",
    Component: lazily(async () => (await import("./dialogs/PathsDialog.tsx")).PathsDialog),
  },
  expand: {
    title: DIALOG_WORDS.expand,
    size: "md",
    Component: lazily(async () => (await import("./dialogs/ExpandDialog.tsx")).ExpandDialog),
  },
  "roll-up": {
    title: DIALOG_WORDS.rollUp,
    size: "md",
    Component: lazily(async () => (await import("./dialogs/RollUpDialog.tsx")).RollUpDialog),
  },
  views: {
    title: DIALOG_WORDS.views,
    size: "lg",
    Component: lazily(async () => (await import("./dialogs/ViewsDialog.tsx")).ViewsDialog),
  },
};

/** Gives the focus back to where it was when a dialog is closed: the library does not for one that it was drawn with. */
function useFocusGivenBack(isOpen: boolean): void {
  const { handles } = useExplorer();
  useLayoutEffect(() => {
    if (!isOpen) return;
    const before = document.activeElement;
    return () => {
      requestAnimationFrame(() => {
        const { activeElement } = document;
        if (activeElement !== document.body && activeElement?.closest("[role=dialog]") == null) return;
        if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
        else handles.canvas?.focus();
      });
    };
  }, [isOpen, handles]);
}

export function Dialogs({ scheme }: { readonly scheme: "light" | "dark" }) {
  const say = useSay();
  const { store } = useExplorer();
  const dialog = useExplorerState((state) => state.panels.dialog);
  const close = (): void => change(store, "panels", (panels) => openDialog(panels, undefined));
  useFocusGivenBack(dialog !== undefined);
  const row = dialog === undefined || dialog === "export" || dialog === "tour" ? undefined : DIALOGS[dialog];
  return (
    <>
      <Modal
        opened={row !== undefined}
        onClose={close}
        title={row === undefined ? undefined : say(row.title)}
        size={row?.size ?? "md"}
        closeButtonProps={{ "aria-label": say(WORDS.close) }}
      >
        <LoadBoundary>
          <Suspense fallback={null}>{row !== undefined && <row.Component onClose={close} />}</Suspense>
        </LoadBoundary>
      </Modal>
      {dialog === "tour" && (
        <LoadBoundary>
          <Suspense fallback={null}>
            <TourArea />
          </Suspense>
        </LoadBoundary>
      )}
      <ExportArea opened={dialog === "export"} onClose={close} scheme={scheme} />
    </>
  );
}
