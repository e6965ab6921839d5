/** The whole state of the page: its slices side by side, and what is derived from them. */
import type { LayoutId } from "../../graph/layout/layouts.ts";
import type { Lens } from "../../graph/lens.ts";
import { lensFor } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { Explored } from "./explored.ts";
import { NOTHING_EXPLORED } from "./explored.ts";
import type { Filters } from "./filters.ts";
import { applyFilters, NO_FILTERS } from "./filters.ts";
import type { Notices } from "./notices.ts";
import { NO_NOTICES } from "./notices.ts";
import type { Panels } from "./panels.ts";
import { PANELS_AT_START } from "./panels.ts";
import type { Preferences } from "./preferences.ts";
import type { Selection } from "./selection.ts";
import { NOTHING_SELECTED } from "./selection.ts";
import type { Session } from "./session.ts";
import { NEW_SESSION } from "./session.ts";

export interface ExplorerState {
  readonly session: Session;
  readonly explored: Explored;
  readonly selection: Selection;
  /** What is drawn at full strength, all else faint: the paths that were found last. */
  readonly spotlight: ReadonlySet<string> | undefined;
  readonly filters: Filters;
  readonly panels: Panels;
  readonly notices: Notices;
  readonly preferences: Preferences;
  /** Questions that are under way, by what they are for (`expand 4:…:7`). */
  readonly pending: ReadonlySet<string>;
  /** The layout chosen last; `run` grows by choosing again, so that the same layout can run twice. */
  readonly layout: { readonly id: LayoutId; readonly run: number };
}

export function initialState(preferences: Preferences): ExplorerState {
  return {
    session: NEW_SESSION,
    explored: NOTHING_EXPLORED,
    selection: NOTHING_SELECTED,
    spotlight: undefined,
    filters: NO_FILTERS,
    panels: PANELS_AT_START,
    notices: NO_NOTICES,
    preferences,
    pending: new Set(),
    layout: { id: "force", run: 1 },
  };
}

const GENERIC_LENS = lensFor({ labels: [], types: [] });

/** The lens of what is shown: of the file that was opened, else of the database; a generic one until the schema has been read. */
export function lensOf(state: ExplorerState): Lens {
  return state.explored.present.source?.lens ?? state.session.schema?.lens ?? GENERIC_LENS;
}

/** All that is explored, filters left aside. */
export function exploredSubgraph(state: ExplorerState): Subgraph {
  return state.explored.present.subgraph;
}

/** What is drawn: what is explored without what the filters hide. The same value as long as nothing that it depends on changes. */
export function visibleSubgraph(state: ExplorerState): Subgraph {
  const subgraph = exploredSubgraph(state);
  const lens = lensOf(state);
  const known = lastVisible;
  if (known !== undefined && known.subgraph === subgraph && known.filters === state.filters && known.lens === lens)
    return known.visible;
  const visible = applyFilters(subgraph, state.filters, lens);
  lastVisible = { subgraph, filters: state.filters, lens, visible };
  return visible;
}

let lastVisible:
  | { readonly subgraph: Subgraph; readonly filters: Filters; readonly lens: Lens; readonly visible: Subgraph }
  | undefined;
