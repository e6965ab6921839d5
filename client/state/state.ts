/** The whole state of the page: its slices side by side, and what is derived from them. */

import { withMarks } from "../../graph/comparison/difference-marks.ts";
import type { EvidenceById } from "../../graph/filter/judges.ts";
import type { Lens } from "../../graph/lens.ts";
import { lensFor } from "../../graph/lens.ts";
import type { LensChanges } from "../../graph/look/lens-changes.ts";
import { applyLensChanges } from "../../graph/look/lens-changes.ts";
import type { RolledUp, RollUpChoice } from "../../graph/roll-up/roll-up.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { without } from "../../graph/subgraph.ts";
import type { ShownComparison } from "./comparison.ts";
import { withoutTime } from "./comparison.ts";
import type { EvidenceReading } from "./evidence.ts";
import { NO_EVIDENCE, NOTHING_READ } from "./evidence.ts";
import type { Explored } from "./explored.ts";
import { NOTHING_EXPLORED } from "./explored.ts";
import type { FilterEngine, Filters } from "./filters.ts";
import { applyFilters, filterEngine, needsEvidence } from "./filters.ts";
import type { Highlight } from "./highlight.ts";
import type { Notices } from "./notices.ts";
import { NO_NOTICES } from "./notices.ts";
import type { Panels } from "./panels.ts";
import { PANELS_AT_START } from "./panels.ts";
import type { Preferences } from "./preferences.ts";
import type { RollUpEngine } from "./rolling.ts";
import { rollUpEngine } from "./rolling.ts";
import type { Selection } from "./selection.ts";
import { NOTHING_SELECTED } from "./selection.ts";
import type { Session } from "./session.ts";
import { NEW_SESSION } from "./session.ts";

/** Paths as element ids in order, and the pairs of nodes that none joins. */
export interface PathsInSight {
  readonly list: readonly { readonly nodes: readonly string[]; readonly relationships: readonly string[] }[];
  readonly unconnected: readonly (readonly string[])[];
}

export interface ExplorerState {
  readonly session: Session;
  readonly explored: Explored;
  readonly selection: Selection;
  /** What is drawn at full strength, all else faint: the paths that were found last. */
  readonly spotlight: ReadonlySet<string> | undefined;
  /** The neighbourhood that stays highlighted until the reader switches it off. */
  readonly highlight: Highlight | undefined;
  /** The paths that were found last, to be gone through one by one. */
  readonly paths: PathsInSight | undefined;
  /** The comparison of two dates that is open. */
  readonly comparison: ShownComparison | undefined;
  readonly panels: Panels;
  readonly notices: Notices;
  readonly preferences: Preferences;
  /** Questions that are under way, by what they are for (`expand 4:…:7`). */
  readonly pending: ReadonlySet<string>;
  /** Claims by the relationship that rests on them, as far as filters asked for them. */
  readonly evidence: EvidenceById;
  readonly evidenceReading: EvidenceReading;
}

export function initialState(preferences: Preferences): ExplorerState {
  return {
    session: NEW_SESSION,
    explored: NOTHING_EXPLORED,
    selection: NOTHING_SELECTED,
    spotlight: undefined,
    highlight: undefined,
    paths: undefined,
    comparison: undefined,
    panels: PANELS_AT_START,
    notices: NO_NOTICES,
    preferences,
    pending: new Set(),
    evidence: NO_EVIDENCE,
    evidenceReading: NOTHING_READ,
  };
}

const GENERIC_LENS = lensFor({ labels: [], types: [] });

/**
 * The lens of what is shown: of the file that was opened, else of the database, with the reader's changes; a generic one until the
 * schema has been read.
 */
export function lensOf(state: ExplorerState): Lens {
  return changedLens(baseLensOf(state), state.explored.present.look);
}

/** The lens of what is shown, without the reader's changes. */
export function baseLensOf({ explored, session }: ExplorerState): Lens {
  return explored.present.source?.lens ?? session.schema?.lens ?? GENERIC_LENS;
}

/** All that is explored, hidden or filtered or not. */
export function exploredSubgraph(state: ExplorerState): Subgraph {
  return state.explored.present.subgraph;
}

/** What is in force of what is explored: without what is hidden and what the filters leave out. */
export function visibleSubgraph(state: ExplorerState): Subgraph {
  const { subgraph, hidden } = state.explored.present;
  const { comparison } = state;
  const filters = comparison === undefined ? filtersOf(state) : untimedOf(filtersOf(state));
  const evidence = needsEvidence(filters) ? state.evidence : NO_EVIDENCE;
  const visible = visibleOf(leftOf(subgraph, hidden), filters, lensOf(state), evidence, filterEngine());
  return comparison === undefined ? visible : markedOf(visible, comparison.marks);
}

/** What the canvas draws: what is in force, rolled up where the reader wants it so. */
export function drawnSubgraph(state: ExplorerState): Subgraph {
  return rolledUp(state)?.subgraph ?? visibleSubgraph(state);
}

/** What is in force rolled up, with the members of each group; undefined where nothing is. */
export function rolledUp(state: ExplorerState): RolledUp | undefined {
  const { rollUp, subgraph } = state.explored.present;
  const engine = rollUpEngine();
  return rollUp === undefined || engine === undefined
    ? undefined
    : rolledOf(visibleSubgraph(state), subgraph, rollUp, engine);
}

/** What drawn nodes stand for: groups for their members (and themselves, where they are explored), all others for themselves. */
export function membersOf(state: ExplorerState, nodeIds: readonly string[]): readonly string[] {
  const members = rolledUp(state)?.members;
  if (members === undefined) return nodeIds;
  const isMade = (id: string): boolean => !exploredSubgraph(state).nodes.some(({ elementId }) => elementId === id);
  return nodeIds.flatMap((id) => {
    const within = members.get(id);
    return within === undefined ? [id] : isMade(id) ? within : [id, ...within];
  });
}

/** The selected nodes that are explored, in the order in which they were selected. */
export function selectedNodes(state: ExplorerState): Subgraph["nodes"] {
  return selectedOf(state.selection.nodes, exploredSubgraph(state).nodes);
}

/** All that is explored but what is hidden by hand: what filters are applied to. */
export function unhiddenSubgraph(state: ExplorerState): Subgraph {
  const { subgraph, hidden } = state.explored.present;
  return leftOf(subgraph, hidden);
}

/** The filters in force. */
export function filtersOf(state: ExplorerState): Filters {
  return state.explored.present.filters;
}

const changedLens = lastOf((lens: Lens, look: LensChanges) => applyLensChanges(lens, look));
// Apart from filters: they keep what they read of a subgraph as long as it is the same.
const leftOf = lastOf((subgraph: Subgraph, hidden: ReadonlySet<string>) =>
  hidden.size === 0 ? subgraph : without(subgraph, hidden),
);
const selectedOf = lastOf((ids: readonly string[], nodes: Subgraph["nodes"]) => {
  const byId = new Map(nodes.map((node) => [node.elementId, node]));
  return ids.flatMap((id) => byId.get(id) ?? []);
});
const untimedOf = lastOf(withoutTime);
const markedOf = lastOf(withMarks);
const visibleOf = lastOf(
  (subgraph: Subgraph, filters: Filters, lens: Lens, evidence: EvidenceById, engine: FilterEngine | undefined) =>
    applyFilters(subgraph, filters, lens, evidence, engine),
);

const rolledOf = lastOf((visible: Subgraph, explored: Subgraph, choice: RollUpChoice, engine: RollUpEngine) =>
  engine(visible, explored, choice),
);

/** A function that answers with the same value as long as it is asked the same. */
function lastOf<Arguments extends readonly unknown[], T>(compute: (...asked: Arguments) => T): typeof compute {
  let last: { readonly asked: Arguments; readonly value: T } | undefined;
  return (...asked) => {
    if (last?.asked.every((argument, index) => argument === asked[index]) !== true)
      last = { asked, value: compute(...asked) };
    return last.value;
  };
}
