/** The export dialog, wired to what is shown and to the writers of pictures and files. */
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Modal.css";
import { figureSize } from "../../graph/figure/figure-plan.ts";
import { download } from "../export/download.ts";
import { ExportDialog } from "../export/ExportDialog.tsx";
import type { Shown } from "../export/options.ts";
import { figureInput, fileName } from "../export/options.ts";
import type { ExportChoice, ExportScope } from "../export/props.ts";
import { writeJson } from "../export/write-json.ts";
import { writePng } from "../export/write-png.ts";
import { writeSvg } from "../export/write-svg.ts";
import { useLanguage } from "../language.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { selectedPart } from "../state/selection.ts";
import { lensOf, visibleSubgraph } from "../state/state.ts";
import { tell } from "../state/store.ts";
import type { ExportAreaProps } from "./ExportArea.tsx";
import { WORDS } from "./words.ts";

export function ExportPanel({ opened, onClose, scheme }: ExportAreaProps) {
  const { store, handles } = useExplorer();
  const language = useLanguage();
  const lens = useExplorerState(lensOf);
  const visible = useExplorerState(visibleSubgraph);
  const selection = useExplorerState((state) => state.selection);
  const stored = useExplorerState((state) => state.explored.present.positions);
  // The canvas knows best where its nodes are: it may be in the middle of a layout.
  const positions = new Map([...stored, ...(handles.canvas?.positions() ?? [])]);
  const scopes = { all: visible, selection: selectedPart(selection, visible) };
  const shownIn = (scope: ExportScope): Shown => ({ subgraph: scopes[scope], positions, lens, language });
  const save = async (choice: ExportChoice): Promise<void> => {
    const name = fileName(choice.title, choice.format);
    download(await fileOf(choice, shownIn(choice.scope)), name);
    tell(store, { kind: "success", subject: "export", text: { words: WORDS.exported, values: { name } } });
  };
  return (
    <ExportDialog
      opened={opened}
      onClose={onClose}
      counts={{ all: countsOf(scopes.all), selection: countsOf(scopes.selection) }}
      scheme={scheme}
      sizeOf={(choice) => figureSize(figureInput(shownIn(choice.scope), choice))}
      onExport={save}
    />
  );
}

async function fileOf(choice: ExportChoice, shown: Shown): Promise<Blob> {
  switch (choice.format) {
    case "json":
      return writeJson(shown, { title: choice.title.trim() });
    case "png":
      return writePng(figureInput(shown, choice), choice.scale);
    case "svg":
      return writeSvg(figureInput(shown, choice));
  }
}

function countsOf({ nodes, relationships }: Shown["subgraph"]): {
  readonly nodes: number;
  readonly relationships: number;
} {
  return { nodes: nodes.length, relationships: relationships.length };
}
