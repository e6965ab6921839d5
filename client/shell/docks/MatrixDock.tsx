/** The matrix under the canvas, wired to the store. */
import { useMemo, useState } from "react";
import type { GraphNode } from "../../../graph/values.ts";
import { copied } from "../../console/library/clipboard.ts";
import { download } from "../../export/download.ts";
import { Matrix } from "../../matrix/Matrix.tsx";
import type { KnownSchema, MatrixSettings, MatrixView } from "../../matrix/matrix-settings.ts";
import { offeredLabels, offeredTypes, settingsFor } from "../../matrix/matrix-settings.ts";
import { WORDS } from "../../matrix/words.ts";
import { useExplorer, useExplorerState } from "../../state/explorer.ts";
import type { Schema } from "../../state/session.ts";
import { exploredSubgraph, lensOf } from "../../state/state.ts";
import { announce, tell } from "../../state/store.ts";
import { isInView } from "../in-view.ts";
import { selectOnCanvas } from "../select-on-canvas.ts";
import { keptForStore } from "./kept-for-store.ts";
import { openCell } from "./open-cell.ts";
import { useMatrix } from "./use-matrix.ts";
import { useRoom } from "./use-room.ts";

const kept = keptForStore<{ readonly [view in MatrixView]?: MatrixSettings } & { readonly view?: MatrixView }>();

export function MatrixDock() {
  const explorer = useExplorer();
  const { store, exploring } = explorer;
  useRoom(LEAST_ROOM);
  const lens = useExplorerState(lensOf);
  const schema = useKnownSchema();
  const { settings, onChange, onView } = useSettings(schema);
  const { state, groupProperty } = useMatrix(settings);
  const labels = useMemo(() => offeredLabels(lens, schema), [lens, schema]);
  const types = useMemo(() => offeredTypes(lens, schema), [lens, schema]);
  const selectNode = (node: GraphNode): void => {
    const isShown = exploredSubgraph(store.getState()).nodes.some(({ elementId }) => elementId === node.elementId);
    if (!isShown) {
      void exploring.addNode(node);
      return;
    }
    selectOnCanvas(store, [node.elementId], false);
    if (!isInView(explorer, node.elementId)) explorer.handles.canvas?.center(node.elementId);
  };
  const copy = async (text: string): Promise<void> => {
    if (await copied(text)) announce(store, WORDS.copied);
    else tell(store, { kind: "warning", subject: "copy", text: { words: WORDS.copyFailed } });
  };
  return (
    <Matrix
      {...{ lens, settings, labels, types, groupProperty, state, onChange, onView }}
      isNarrow={explorer.isNarrow()}
      onOpen={(row, column) => void openCell(explorer, settings, row, column)}
      onAskPath={(row, column) => void exploring.showPaths([row, column])}
      onNode={selectNode}
      onSave={(text, name) => download(new Blob([BYTE_ORDER_MARK, text], { type: "text/csv" }), name)}
      onCopy={(text) => void copy(text)}
    />
  );
}

/** Pixels below which a matrix is all names and no cells. */
const LEAST_ROOM = 440;

/** Spreadsheets take a file for UTF-8 by it, which names in any script need. */
const BYTE_ORDER_MARK = "\ufeff";

/** The reader's choices, which are there again when the dock is opened again. */
function useSettings(schema: KnownSchema): {
  readonly settings: MatrixSettings;
  readonly onChange: (settings: MatrixSettings) => void;
  readonly onView: (view: MatrixView) => void;
} {
  const { store } = useExplorer();
  const lens = useExplorerState(lensOf);
  const of = (view: MatrixView): MatrixSettings => kept.get(store)?.[view] ?? settingsFor(lens, schema, view);
  const [settings, setSettings] = useState(() => of(kept.get(store)?.view ?? "pairs"));
  const onChange = (next: MatrixSettings): void => {
    kept.set(store, { ...kept.get(store), [next.view]: next, view: next.view });
    setSettings(next);
  };
  return { settings, onChange, onView: (view) => onChange(of(view)) };
}

function useKnownSchema(): KnownSchema {
  const known = useExplorerState((state) => state.session.schema);
  return useMemo(() => schemaOf(known), [known]);
}

function schemaOf(known: Schema | undefined): KnownSchema {
  return {
    labels: known?.labels.map(({ label, count }) => ({ name: label, count })) ?? [],
    types: known?.types.map(({ type, count }) => ({ name: type, count })) ?? [],
  };
}
