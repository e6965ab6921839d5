/** The export dialog, wired to what is shown and to the server that makes pictures and files of it. */
import { useMemo, useState } from "react";
import type { Position } from "../../graph/figure/geometry.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { renderApi } from "../api/render.ts";
import type { ExportChoice, ExportScope } from "../export/choice.ts";
import { firstChoice, SCOPES } from "../export/choice.ts";
import { download } from "../export/download.ts";
import { ExportDialog } from "../export/ExportDialog.tsx";
import { createExporter } from "../export/exporter.ts";
import type { ShownPage } from "../export/shown-graph.ts";
import { partOf } from "../export/shown-graph.ts";
import { useLanguage } from "../language.ts";
import { withoutTime } from "../state/comparison.ts";
import type { Explorer } from "../state/explorer.ts";
import { useExplorer } from "../state/explorer.ts";
import { drawnSubgraph, exploredSubgraph, filtersOf, lensOf } from "../state/state.ts";
import { tell } from "../state/store.ts";
import type { ExportPanelProps, LastChoice } from "./ExportArea.tsx";
import { WORDS } from "./words.ts";

export function ExportPanel({ opened, onClose, scheme, last }: ExportPanelProps) {
  const explorer = useExplorer();
  const { store, client } = explorer;
  const language = useLanguage();
  // As it is when the dialog opens: nothing behind it changes as long as it is there.
  const [page] = useState(() => pageOf(explorer));
  const [today] = useState(() => dayOf(new Date()));
  const counts = useMemo(() => countsOf(page), [page]);
  const exporter = useMemo(() => {
    const { layout, openBundles } = store.getState().explored.present;
    return createExporter(renderApi(client), page, { layout: layout.id, seed: layout.run, today, openBundles });
  }, [store, client, page, today]);
  const [start] = useState(() => startOf(last.current, { language, scheme }, page, counts));
  const save = async (choice: ExportChoice): Promise<void> => {
    const { file, name } = await exporter.make(choice);
    download(file, name);
    tell(store, { kind: "success", subject: "export", text: { words: WORDS.exported, values: { name } } });
  };
  return (
    <ExportDialog
      opened={opened}
      onClose={onClose}
      start={start}
      onChoose={(choice) => {
        last.current = { choice, page: { language, scheme } };
      }}
      counts={counts}
      today={today}
      preview={exporter.preview}
      onExport={save}
      onCopy={exporter.copy}
    />
  );
}

function pageOf({ store, handles }: Explorer): ShownPage {
  const state = store.getState();
  const { positions, source } = state.explored.present;
  const { comparison } = state;
  // The canvas knows best where its nodes are: it may be in the middle of a layout.
  const places = new Map<string, Position>([...positions, ...(handles.canvas?.positions() ?? [])]);
  return {
    explored: exploredSubgraph(state),
    visible: drawnSubgraph(state),
    selection: state.selection,
    inView: handles.canvas?.visibleNodes() ?? [],
    positions: places,
    lens: lensOf(state),
    filters: comparison === undefined ? filtersOf(state) : withoutTime(filtersOf(state)),
    compared: comparison?.told,
    source,
  };
}

type Counts = { readonly [scope in ExportScope]: { readonly nodes: number; readonly relationships: number } };

function countsOf(page: ShownPage): Counts {
  const count = ({ nodes, relationships }: Subgraph) => ({ nodes: nodes.length, relationships: relationships.length });
  return {
    all: count(partOf(page, "all")),
    view: count(partOf(page, "view")),
    selection: count(partOf(page, "selection")),
  };
}

/** What was chosen last; at first the selection where it is more than nodes, in the language and the colours of the page. */
function startOf(
  last: LastChoice | undefined,
  look: LastChoice["page"],
  page: ShownPage,
  counts: Counts,
): ExportChoice {
  const choice = last?.choice ?? firstChoice(look.language, look.scheme);
  // Who has looked at one node rarely wants a picture of it alone.
  const first = counts.selection.relationships > 0 ? "selection" : "all";
  const wanted = last === undefined ? first : choice.scope;
  return {
    ...choice,
    title: choice.title === "" ? (page.source?.title ?? "") : choice.title,
    scope: [wanted, ...SCOPES].find((scope) => counts[scope].nodes > 0) ?? "all",
    ...(last?.page.language === look.language ? {} : { language: look.language }),
    ...(last?.page.scheme === look.scheme ? {} : { scheme: look.scheme }),
  };
}

/** The day as the reader's own calendar has it, in ISO 8601. */
function dayOf(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
