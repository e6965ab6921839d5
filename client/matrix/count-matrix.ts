/** Counts a matrix as the reader chose it: by the server, or from what is shown; and puts it in order. */
import type { MatrixInput } from "../../graph/contract/matrix.ts";
import type { Language, Lens } from "../../graph/lens.ts";
import { captionOf, styleOfNode, styleOfRelation } from "../../graph/lens.ts";
import type { MatrixGrid, MatrixTie } from "../../graph/matrix/matrix-grid.ts";
import { MOST_ROWS, matrixGrid } from "../../graph/matrix/matrix-grid.ts";
import { orderLines } from "../../graph/matrix/orders.ts";
import { shownTies } from "../../graph/matrix/shown-ties.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { GraphNode } from "../../graph/values.ts";
import { textProperty } from "../../graph/values.ts";
import type { CountedMatrix } from "../api/matrix.ts";
import type { MatrixSettings } from "./matrix-settings.ts";
import { rowCandidates } from "./matrix-settings.ts";
import type { ColumnLink, Note, ShownMatrix } from "./props.ts";
import { WORDS } from "./words.ts";

/** Columns of stances at most. */
const MOST_COLUMNS = 100;

/** What is on the canvas, and what of it is meant. */
interface OnCanvas {
  readonly shown: Subgraph;
  readonly selected: ReadonlySet<string>;
  /** Days of the time filter. */
  readonly time: { readonly from?: string | undefined; readonly to?: string | undefined };
  readonly lens: Lens;
}

/** The rows that the reader chose on the canvas, the best connected ones of too many; undefined where they come from the database. */
export function rowsOnCanvas(
  settings: MatrixSettings,
  { shown, selected, lens }: OnCanvas,
): readonly GraphNode[] | undefined {
  if (settings.scope === "top") return undefined;
  const nodes =
    settings.scope === "canvas" ? shown.nodes : shown.nodes.filter(({ elementId }) => selected.has(elementId));
  const candidates = rowCandidates(nodes, lens, settings);
  if (candidates.length <= MOST_ROWS) return candidates;
  const degrees = new Map<string, number>();
  for (const { startNodeElementId, endNodeElementId } of shown.relationships)
    for (const id of [startNodeElementId, endNodeElementId]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const degree = ({ elementId }: GraphNode): number => degrees.get(elementId) ?? 0;
  return candidates.toSorted((one, other) => degree(other) - degree(one)).slice(0, MOST_ROWS);
}

/** How many rows there are to choose from on the canvas. */
export function candidateCount(settings: MatrixSettings, { shown, selected, lens }: OnCanvas): number {
  const nodes =
    settings.scope === "selection" ? shown.nodes.filter(({ elementId }) => selected.has(elementId)) : shown.nodes;
  return rowCandidates(nodes, lens, settings).length;
}

/** What to ask the server. */
export function matrixInput(
  settings: MatrixSettings,
  rows: readonly GraphNode[] | undefined,
  { time, lens }: OnCanvas,
): MatrixInput {
  const { rowLabels, columnLabels, types, top, view } = settings;
  return {
    rows:
      rows === undefined
        ? { limit: top, ...(rowLabels.length === 0 ? {} : { labels: [...rowLabels] }) }
        : { ids: rows.map(({ elementId }) => elementId) },
    ...(view === "pairs" ? {} : { columns: columnsInput(columnLabels) }),
    ...(types.length === 0 ? {} : { types: [...types] }),
    ...(lens.dateProperty === undefined ? {} : time),
  };
}

/** Plans on which all are silent are to be seen too. */
function columnsInput(labels: readonly string[]): NonNullable<MatrixInput["columns"]> {
  return { limit: MOST_COLUMNS, unconnected: true, ...(labels.length === 0 ? {} : { labels: [...labels] }) };
}

/** Counts from what is shown. Columns of stances are the shown nodes of their kinds. */
export function countShown(
  settings: MatrixSettings,
  rows: readonly GraphNode[],
  { shown, lens }: OnCanvas,
): CountedMatrix {
  const columns =
    settings.view === "pairs"
      ? undefined
      : rowCandidates(shown.nodes, lens, { rowLabels: settings.columnLabels, columnLabels: [], view: "pairs" }).slice(
          0,
          MOST_COLUMNS,
        );
  const ties = shownTies(shown.relationships, {
    ...{ rows, columns },
    types: new Set(settings.types),
    dateKey: lens.dateProperty,
  });
  const counted = { rows: rows.length, columns: (columns ?? rows).length };
  return {
    ...{ columns, missing: [], totals: counted, truncated: false },
    rows: [...rows],
    ties: ties.map(({ last, ...tie }) => (last === undefined ? tie : { ...tie, last })),
  };
}

/** The ties between columns, as links. */
export function linksOf(ties: readonly MatrixTie[]): readonly ColumnLink[] {
  return ties.filter(({ start, end }) => start !== end).map(({ start, end, type }) => ({ from: start, to: end, type }));
}

interface Shaped {
  readonly counted: CountedMatrix;
  readonly links: readonly ColumnLink[];
  readonly settings: MatrixSettings;
  readonly canvas: OnCanvas;
  readonly groupProperty: string | undefined;
  readonly language: Language;
  /** Rows to choose from, where they come from the canvas. */
  readonly candidates: number | undefined;
}

/** Puts what was counted in order, and says what was left out. */
export function shapeMatrix(shaped: Shaped): ShownMatrix {
  const { counted, settings, canvas, links } = shaped;
  const { lens } = canvas;
  const collator = new Intl.Collator(shaped.language, { numeric: true });
  const byName = (one: GraphNode, other: GraphNode): number =>
    collator.compare(captionOf(lens, one, shaped.language), captionOf(lens, other, shaped.language));
  const grid = matrixGrid({
    rows: counted.rows,
    columns: counted.columns?.toSorted((one, other) => byDate(one, other) || byName(one, other)),
    ties: counted.ties,
    direction: settings.direction,
    isSymmetric: (type) => styleOfRelation(lens, type).symmetric,
  });
  const key = shaped.groupProperty;
  const groupOf = (node: GraphNode): string | undefined =>
    key === undefined ? styleOfNode(lens, node).label : textProperty(node, key);
  const order = orderLines(grid, { order: settings.order, byName, groupOf });
  const isStances = settings.view === "stances";
  const kept = isStances && !settings.withSilent ? withStance(grid, order.rows) : order.rows;
  return {
    ...{ grid, links, isCut: counted.truncated },
    // Proposals stand in the order of their dates, whatever the order of the rows.
    order: { rows: kept, columns: isStances ? grid.columns.map((_, place) => place) : order.columns },
    notes: notesOf(shaped, order.rows.length - kept.length),
  };
}

function withStance({ cells, columns }: MatrixGrid, rows: readonly number[]): readonly number[] {
  const joined = new Set([...cells.keys()].map((key) => Math.floor(key / columns.length)));
  return rows.filter((row) => joined.has(row));
}

/** By the property `date` that plans and events have; those without one last. */
function byDate(one: GraphNode, other: GraphNode): number {
  const [a, b] = [textProperty(one, "date"), textProperty(other, "date")];
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}

function notesOf({ counted, settings, canvas, candidates }: Shaped, silent: number): readonly Note[] {
  const { rows, columns, totals, missing, truncated } = counted;
  const total = candidates ?? totals.rows;
  const { from, to } = canvas.time;
  const isTimed = from !== undefined || to !== undefined;
  const notes: (Note | undefined)[] = [
    truncated ? { words: WORDS.truncated, isWarning: true } : undefined,
    total > rows.length + missing.length ? { words: WORDS.cutRows, values: { shown: rows.length, total } } : undefined,
    columns !== undefined && totals.columns > columns.length
      ? { words: WORDS.cutColumns, values: { shown: columns.length, total: totals.columns } }
      : undefined,
    silent > 0 ? { words: WORDS.hiddenRows, values: { count: silent } } : undefined,
    missing.length > 0 ? { words: WORDS.missing, values: { count: missing.length }, isWarning: true } : undefined,
    isTimed && settings.source === "database" ? timeNote(canvas) : undefined,
  ];
  return notes.filter((note) => note !== undefined);
}

function timeNote({ time: { from, to }, lens }: OnCanvas): Note {
  if (lens.dateProperty === undefined) return { words: WORDS.noPeriod, isWarning: true };
  if (from === undefined) return { words: WORDS.untilDay, values: { to: to ?? "" } };
  return to === undefined
    ? { words: WORDS.sinceDay, values: { from } }
    : { words: WORDS.betweenDays, values: { from, to } };
}
