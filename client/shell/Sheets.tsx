/** Legend and inspector of a narrow page, over the canvas from below. */
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Drawer.css";
import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { useSay } from "../language.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import type { Sheet } from "../state/panels.ts";
import { change } from "../state/store.ts";
import { InspectorArea } from "./InspectorArea.tsx";
import { LegendArea } from "./LegendArea.tsx";
import { WORDS } from "./words.ts";

export function Sheets() {
  return (
    <>
      <SheetOf sheet="legend">
        <LegendArea />
      </SheetOf>
      <SheetOf sheet="inspector">
        <InspectorArea />
      </SheetOf>
    </>
  );
}

function SheetOf({ sheet, children }: { readonly sheet: Sheet; readonly children: ReactNode }) {
  const say = useSay();
  const { store } = useExplorer();
  const opened = useExplorerState((state) => state.panels.sheet === sheet);
  return (
    <Drawer
      opened={opened}
      onClose={() => change(store, "panels", (panels) => ({ ...panels, sheet: undefined }))}
      position="bottom"
      size="62dvh"
      title={say(WORDS[sheet])}
      closeButtonProps={{ "aria-label": say(WORDS.close) }}
      overlayProps={{ backgroundOpacity: 0.2 }}
    >
      {children}
    </Drawer>
  );
}
