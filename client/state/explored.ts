/** What is explored: the subgraph on the canvas with the positions of its nodes, and the history that undo and redo walk. */
import type { Position } from "../../graph/figure/geometry.ts";
import type { Origin } from "../../graph/files/exported-graph.ts";
import type { LayoutId } from "../../graph/layout/layout-names.ts";
import type { Lens } from "../../graph/lens.ts";
import type { LensChanges } from "../../graph/look/lens-changes.ts";
import { NO_LENS_CHANGES } from "../../graph/look/lens-changes.ts";
import type { RollUp } from "../../graph/roll-up/roll-up.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { EMPTY_SUBGRAPH, merge } from "../../graph/subgraph.ts";
import type { Words } from "../../graph/vocabulary.ts";
import type { TextValues } from "../language.ts";
import type { ExpansionRest } from "./expansions.ts";
import type { Filters } from "./filters.ts";
import { NO_FILTERS } from "./filters.ts";

/** Positions by element id; a node that is not in it has not been placed yet. */
export type Positions = ReadonlyMap<string, Position>;

/** A text with the values for its places, to be said in the language that the reader has when it is shown. */
export interface Saying {
  readonly words: Words;
  readonly values?: TextValues;
}

/** What a view as a whole came from: the query that found it, the file that it is. */
export interface Source extends Pick<Origin, "title" | "query" | "actors"> {
  /** The lens of a file, which may be another than that of the database. */
  readonly lens?: Lens | undefined;
  /** Whether it is all in a file: the database may know nothing of it. */
  readonly isFile?: true | undefined;
}

/** What one expansion brought: collapsing takes exactly this back. */
export interface Expansion {
  /** The nodes that were expanded. */
  readonly of: readonly string[];
  readonly broughtNodes: ReadonlySet<string>;
  readonly broughtRelationships: ReadonlySet<string>;
  /** Where it goes on, as long as there is more. */
  readonly rest?: ExpansionRest | undefined;
}

/** One state of the canvas: all that undo walks, a link carries and a saved view keeps. Ids are element ids. */
export interface View {
  /** All that is explored, hidden and filtered or not. */
  readonly subgraph: Subgraph;
  readonly positions: Positions;
  /** Known as long as nothing else has come in. */
  readonly source?: Source | undefined;
  /** Taken out of sight by hand, to be brought back: nodes and relationships. */
  readonly hidden: ReadonlySet<string>;
  /** Nodes that layouts leave where they are. */
  readonly pinned: ReadonlySet<string>;
  readonly filters: Filters;
  /** The layout chosen last; `run` grows by choosing again, so that the same layout can run twice. */
  readonly layout: { readonly id: LayoutId; readonly run: number };
  readonly expansions: readonly Expansion[];
  /** Relationships that came by "show links among shown": they can be switched off again. */
  readonly revealed: ReadonlySet<string>;
  /** The reader's changes to the lens. */
  readonly look: LensChanges;
  readonly rollUp: RollUp | undefined;
  /** Pairs of nodes whose parallel relationships are drawn one by one (keys of `pairKey`). */
  readonly openBundles: ReadonlySet<string>;
}

/** A view and what led to it ("Expand Steve Witkoff"): what undo and redo say. */
export interface Step extends View {
  readonly label: Saying;
  /** Steps of one movement (dragging a brush) share a thread and are one step. */
  readonly thread?: string | undefined;
}

export interface Explored {
  readonly past: readonly Step[];
  readonly present: Step;
  readonly future: readonly Step[];
}

/** Steps that undo can take back. */
export const MOST_STEPS = 100;

const START: Saying = { words: { en: "start", ja: "開始" } };

/** A view of nothing. */
export const EMPTY_VIEW: View = {
  subgraph: EMPTY_SUBGRAPH,
  positions: new Map(),
  hidden: new Set(),
  pinned: new Set(),
  filters: NO_FILTERS,
  layout: { id: "force", run: 1 },
  expansions: [],
  revealed: new Set(),
  look: NO_LENS_CHANGES,
  rollUp: undefined,
  openBundles: new Set(),
};

export const NOTHING_EXPLORED: Explored = { past: [], present: { ...EMPTY_VIEW, label: START }, future: [] };

/**
 * A new step with these parts of the view changed; what could be redone is given up. A view without change makes no step.
 * @param thread steps that follow each other with the same thread become one
 */
export function step(explored: Explored, view: Partial<View>, label: Saying, thread?: string): Explored {
  const { present } = explored;
  const next: View = { ...present, ...view };
  if (VIEW_PARTS.every((part) => next[part] === present[part])) return explored;
  const source = view.source ?? (next.subgraph === present.subgraph ? present.source : undefined);
  const goesOn = thread !== undefined && thread === present.thread && explored.future.length === 0;
  return {
    past: goesOn ? explored.past : pastOf(explored),
    present: { ...next, source, label, thread },
    future: [],
  };
}

const VIEW_PARTS = [
  "subgraph",
  "positions",
  "hidden",
  "pinned",
  "filters",
  "layout",
  "expansions",
  "revealed",
  "look",
  "rollUp",
  "openBundles",
] as const satisfies readonly (keyof View)[];

/** What a view is shown with; parts that it does not name are as in an empty view. */
export type ShownView = Pick<View, "subgraph" | "positions"> & Partial<View>;

/** Shows another view in place of this one, with places of its own. Those of nodes that it does not have are kept. */
export function show(explored: Explored, view: ShownView, label: Saying): Explored {
  const positions = withPositions(explored.present.positions, view.positions);
  return step(explored, { ...EMPTY_VIEW, look: lookFor(explored, view), ...view, positions }, label);
}

/**
 * Adds to what is shown; what is known already keeps its place, what was hidden comes back. `source` counts where nothing was shown
 * before.
 */
export function add(explored: Explored, added: Subgraph, label: Saying, source?: Source): Explored {
  const { subgraph: known, hidden: before, revealed: links } = explored.present;
  const merged = merge(known, added);
  const grew = merged.nodes.length > known.nodes.length || merged.relationships.length > known.relationships.length;
  const hidden = minus(before, idsOf([...added.nodes, ...added.relationships]));
  // A link that comes in another way too does not go with those that were revealed.
  const revealed = minus(links, idsOf(added.relationships));
  if (!grew) return step(explored, { hidden, revealed }, label);
  return step(
    explored,
    { subgraph: merged, hidden, revealed, source: known.nodes.length === 0 ? source : undefined },
    label,
  );
}

/** Shows what the page opens with: nothing that undo could take back. */
export function open(explored: Explored, subgraph: Subgraph, label: Saying): Explored {
  return { past: [], present: { ...explored.present, subgraph, label }, future: [] };
}

/** Whether nothing has been shown yet, whatever the look is that the page begins with. */
export function isUntouched({ past, present }: Explored): boolean {
  return past.length === 0 && present.subgraph === EMPTY_SUBGRAPH;
}

/** Shows the view that the page opens with, in place of nothing: undo does not go behind it. */
export function openView(explored: Explored, view: ShownView, label: Saying): Explored {
  return { past: [], present: { ...EMPTY_VIEW, look: lookFor(explored, view), ...view, label }, future: [] };
}

/** How the reader likes things to look goes on, unless the view has a look of its own or the lens of a file. */
function lookFor(explored: Explored, view: ShownView): LensChanges {
  return view.source?.lens === undefined ? explored.present.look : NO_LENS_CHANGES;
}

/** Shows something else; nodes that stay keep their place, filters and look go on. */
export function replace(explored: Explored, subgraph: Subgraph, label: Saying): Explored {
  const { hidden, expansions, revealed, openBundles } = EMPTY_VIEW;
  return step(explored, { subgraph, hidden, expansions, revealed, openBundles }, label);
}

/** Takes nodes and relationships out of sight: they stay explored, and can be brought back where they were. */
export function hide(explored: Explored, elementIds: ReadonlySet<string>, label: Saying): Explored {
  const { hidden } = explored.present;
  if ([...elementIds].every((id) => hidden.has(id))) return explored;
  return step(explored, { hidden: new Set([...hidden, ...elementIds]) }, label);
}

/** Brings what was hidden back, or these of it. */
export function bringBack(explored: Explored, label: Saying, elementIds?: Iterable<string>): Explored {
  const { hidden } = explored.present;
  const back = new Set(elementIds ?? hidden);
  const left = new Set([...hidden].filter((id) => !back.has(id)));
  return left.size === hidden.size ? explored : step(explored, { hidden: left }, label);
}

/** The person moved nodes: a step of its own. They are pinned: the next layout shall not undo what a person did by hand. */
export function moved(explored: Explored, positions: Positions, label: Saying): Explored {
  const { positions: before, pinned } = explored.present;
  return step(
    explored,
    { positions: withPositions(before, positions), pinned: new Set([...pinned, ...positions.keys()]) },
    label,
  );
}

/** A layout was asked for: a step of its own, whose positions come with `placed` when they are computed. */
export function arranged(explored: Explored, layoutId: LayoutId, label: Saying): Explored {
  return step(explored, { layout: { id: layoutId, run: explored.present.layout.run + 1 } }, label);
}

/** The program found places for nodes that had none: belongs to the step that brought them, so it makes none. */
export function placed(explored: Explored, positions: Positions): Explored {
  const present = { ...explored.present, positions: withPositions(explored.present.positions, positions) };
  return { ...explored, present };
}

/** One step back; without one, nothing. */
export function undo(explored: Explored): Explored {
  const before = explored.past.at(-1);
  if (before === undefined) return explored;
  return { past: explored.past.slice(0, -1), present: before, future: [explored.present, ...explored.future] };
}

/** One step forward again; without one, nothing. */
export function redo(explored: Explored): Explored {
  const [after, ...future] = explored.future;
  if (after === undefined) return explored;
  return { past: [...explored.past, explored.present], present: after, future };
}

/** Whether something other than what is explored decides what is drawn: filters, what is hidden or revealed, a roll-up. */
export function isRestricted({ filters, hidden, revealed, rollUp }: View): boolean {
  return filters !== NO_FILTERS || hidden.size > 0 || revealed.size > 0 || rollUp !== undefined;
}

/** Nodes of `subgraph` that are not shown yet. */
export function unknownNodes(explored: Explored, subgraph: Subgraph): Subgraph["nodes"] {
  const shown = new Set(explored.present.subgraph.nodes.map((node) => node.elementId));
  return subgraph.nodes.filter((node) => !shown.has(node.elementId));
}

function pastOf(explored: Explored): readonly Step[] {
  return [...explored.past, explored.present].slice(-MOST_STEPS);
}

function idsOf(entities: readonly { readonly elementId: string }[]): readonly string[] {
  return entities.map(({ elementId }) => elementId);
}

/** A set without some ids; the same set where it has none of them. */
export function minus(set: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  if (set.size === 0 || !ids.some((id) => set.has(id))) return set;
  const gone = new Set(ids);
  return new Set([...set].filter((id) => !gone.has(id)));
}

function withPositions(known: Positions, newer: Positions): Positions {
  return new Map([...known, ...newer]);
}
