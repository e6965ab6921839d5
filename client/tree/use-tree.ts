/** The state of the list: how it is sorted and filtered, what is open, which row keys act on; it follows the selection. */
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { find, findables } from "../finding/find.ts";
import { useLanguage } from "../language.ts";
import type { TreeProps, TreeSettings } from "./props.ts";
import type { NodeLine, TreeModel } from "./tree-model.ts";
import { sortedLines, treeModel } from "./tree-model.ts";
import type { Opened, TreeRow } from "./tree-rows.ts";
import { idsOf, keyOfNode, keyOfTie, treeRows, withTieOpen } from "./tree-rows.ts";

/** Selecting more than so many is no wish to see one of them. */
const FEW = 20;

export interface Tree {
  readonly settings: TreeSettings;
  readonly model: TreeModel;
  readonly lines: readonly NodeLine[];
  readonly rows: readonly TreeRow[];
  /** The row that keys act on; the first where it is gone. */
  readonly active: number;
  readonly change: (settings: Partial<TreeSettings>) => void;
  readonly activate: (row: TreeRow) => void;
}

type Needed = Pick<TreeProps, "lens" | "subgraph" | "selection" | "dateSources" | "start" | "onSettings">;

export function useTree({ lens, subgraph, selection, dateSources, start, onSettings }: Needed): Tree {
  const language = useLanguage();
  const [settings, setSettings] = useState(start);
  const [activeKey, setActiveKey] = useState<string | undefined>(undefined);
  const { sort, opened } = settings;
  const filter = useDeferredValue(settings.filter);
  const model = useMemo(
    () => treeModel({ subgraph, lens, language, dateSources }),
    [subgraph, lens, language, dateSources],
  );
  const sorted = useMemo(() => sortedLines(model.lines, sort, language), [model, sort, language]);
  const isFiltered = filter.trim() !== "";
  const among = useMemo(
    () => (isFiltered ? findables(subgraph.nodes, lens, language) : undefined),
    [isFiltered, subgraph, lens, language],
  );
  const lines = useMemo(() => {
    if (among === undefined) return sorted;
    const found = new Set(find(filter, among).map(({ id }) => id));
    return sorted.filter(({ node }) => found.has(node.elementId));
  }, [among, filter, sorted]);
  const rows = useMemo(() => treeRows(model, lines, opened, sort), [model, lines, opened, sort]);
  const places = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows]);
  const [seen, setSeen] = useState<TreeProps["selection"] | undefined>(undefined);
  if (selection !== seen) {
    setSeen(selection);
    const wanted = rowOfSelection(selection, rows[places.get(activeKey ?? "") ?? -1], { model, places, settings });
    if (wanted !== undefined) setActiveKey(wanted.key);
    if (wanted?.opened !== undefined) setSettings({ ...settings, opened: wanted.opened });
  }
  useEffect(() => onSettings(settings), [settings, onSettings]);
  return {
    settings,
    model,
    lines,
    rows,
    active: places.get(activeKey ?? "") ?? 0,
    change: (changed) => setSettings((known) => ({ ...known, ...changed })),
    activate: (row) => setActiveKey(row.key),
  };
}

interface Known {
  readonly model: TreeModel;
  readonly places: ReadonlyMap<string, number>;
  readonly settings: TreeSettings;
}

/** The row of what was selected last, and what must be opened for it; undefined where the active row is it, or the list has none. */
function rowOfSelection(
  { nodes, relationships }: TreeProps["selection"],
  active: TreeRow | undefined,
  { model, places, settings }: Known,
): { readonly key: string; readonly opened?: Opened } | undefined {
  if (nodes.length + relationships.length > FEW) return undefined;
  const node = nodes.at(-1);
  const tie = relationships.at(-1);
  const selected = node ?? tie;
  if (selected === undefined || (active !== undefined && idsOf(active).includes(selected))) return undefined;
  if (node !== undefined) return { key: keyOfNode(node) };
  return tie === undefined ? undefined : rowOfTie(tie, { model, places, settings });
}

/** Under an end that is open already, else under the end where it begins. */
function rowOfTie(
  relationshipId: string,
  { model, places, settings }: Known,
): { readonly key: string; readonly opened?: Opened } | undefined {
  for (const node of settings.opened.nodes) {
    const key = keyOfTie(node, relationshipId);
    if (places.has(key)) return { key };
  }
  const end = model.startOf(relationshipId);
  if (end === undefined || !places.has(keyOfNode(end))) return undefined;
  const opened = withTieOpen(settings.opened, model, end, relationshipId, settings.sort);
  return { key: keyOfTie(end, relationshipId), opened };
}
