/** What is explored: the subgraph on the canvas with the positions of its nodes, and the history that undo and redo walk. */
import type { Position } from "../../graph/figure/geometry.ts";
import type { Origin } from "../../graph/files/exported-graph.ts";
import type { Lens } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { EMPTY_SUBGRAPH, merge, without } from "../../graph/subgraph.ts";
import type { Words } from "../../graph/vocabulary.ts";
import type { TextValues } from "../language.ts";

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
}

/** One state of the canvas. */
export interface View {
  readonly subgraph: Subgraph;
  readonly positions: Positions;
  /** Known as long as nothing else has come in. */
  readonly source?: Source | undefined;
}

/** A view and what led to it ("Expand Steve Witkoff"): what undo and redo say. */
export interface Step extends View {
  readonly label: Saying;
}

export interface Explored {
  readonly past: readonly Step[];
  readonly present: Step;
  readonly future: readonly Step[];
}

/** Steps that undo can take back. */
export const MOST_STEPS = 100;

const START: Saying = { words: { en: "start", ja: "開始" } };

export const NOTHING_EXPLORED: Explored = {
  past: [],
  present: { subgraph: EMPTY_SUBGRAPH, positions: new Map(), label: START },
  future: [],
};

/** A new step that shows `view`; what could be redone is given up. A view without change makes no step. */
export function step(explored: Explored, view: Partial<View>, label: Saying): Explored {
  const { present } = explored;
  const subgraph = view.subgraph ?? present.subgraph;
  const positions = view.positions ?? present.positions;
  if (subgraph === present.subgraph && positions === present.positions) return explored;
  const source = view.source ?? (subgraph === present.subgraph ? present.source : undefined);
  return {
    past: pastOf(explored),
    present: { subgraph, positions, label, ...(source === undefined ? {} : { source }) },
    future: [],
  };
}

/** Shows another view in place of this one, with places of its own. Those of nodes that it does not have are kept. */
export function show(explored: Explored, view: View, label: Saying): Explored {
  return step(explored, { ...view, positions: withPositions(explored.present.positions, view.positions) }, label);
}

/** Adds to what is shown; what is known already keeps its place. `source` counts where nothing was shown before. */
export function add(explored: Explored, added: Subgraph, label: Saying, source?: Source): Explored {
  const known = explored.present.subgraph;
  const merged = merge(known, added);
  const grew = merged.nodes.length > known.nodes.length || merged.relationships.length > known.relationships.length;
  const wasEmpty = known.nodes.length === 0;
  return grew ? step(explored, { subgraph: merged, source: wasEmpty ? source : undefined }, label) : explored;
}

/** Shows what the page opens with: nothing that undo could take back. */
export function open(explored: Explored, subgraph: Subgraph, label: Saying): Explored {
  return { past: [], present: { ...explored.present, subgraph, label }, future: [] };
}

/** Shows something else; nodes that stay keep their place. */
export function replace(explored: Explored, subgraph: Subgraph, label: Saying): Explored {
  return step(explored, { subgraph }, label);
}

/** Takes nodes and relationships off the canvas. Their positions are kept: they come back where they were. */
export function hide(explored: Explored, elementIds: ReadonlySet<string>, label: Saying): Explored {
  if (elementIds.size === 0) return explored;
  const { subgraph, source } = explored.present;
  // A part of what a query found is not what it finds; the lens of a file stays that of its parts.
  const left = source === undefined ? undefined : { title: source.title, lens: source.lens };
  return step(explored, { subgraph: without(subgraph, elementIds), source: left }, label);
}

/** The person moved nodes: a step of its own. */
export function moved(explored: Explored, positions: Positions, label: Saying): Explored {
  return step(explored, { positions: withPositions(explored.present.positions, positions) }, label);
}

/** Another layout was asked for: a step of its own, whose positions come with `placed` when they are computed. */
export function arranged(explored: Explored, label: Saying): Explored {
  return { past: pastOf(explored), present: { ...explored.present, label }, future: [] };
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

/** Nodes of `subgraph` that are not shown yet. */
export function unknownNodes(explored: Explored, subgraph: Subgraph): Subgraph["nodes"] {
  const shown = new Set(explored.present.subgraph.nodes.map((node) => node.elementId));
  return subgraph.nodes.filter((node) => !shown.has(node.elementId));
}

function pastOf(explored: Explored): readonly Step[] {
  return [...explored.past, explored.present].slice(-MOST_STEPS);
}

function withPositions(known: Positions, newer: Positions): Positions {
  return new Map([...known, ...newer]);
}
