/** The lasting highlight: what was selected and its neighbours at full strength, all else faint, until it is switched off. */
import type { Subgraph } from "../../graph/subgraph.ts";
import type { Selection } from "./selection.ts";
import { isNothingSelected, NOTHING_SELECTED } from "./selection.ts";
import type { ExplorerState } from "./state.ts";
import { drawnSubgraph } from "./state.ts";

export interface Highlight {
  readonly around: Selection;
  /** Whether what is selected next takes the place of `around`. */
  readonly follows: boolean;
}

type Highlighting = Pick<ExplorerState, "highlight" | "selection">;

/** Highlights what is selected; asked for the same again, or with nothing selected, no more. */
export function toggleHighlight({ highlight, selection }: Highlighting): Highlight | undefined {
  const isOther = !isNothingSelected(selection) && highlight?.around !== selection && highlight?.follows !== true;
  return isOther ? { around: selection, follows: false } : undefined;
}

/** Whether the highlight goes where the selection goes. What is highlighted when it stops stays so. */
export function toggleFollowing({ highlight, selection }: Highlighting): Highlight | undefined {
  const around = isNothingSelected(selection) ? (highlight?.around ?? NOTHING_SELECTED) : selection;
  if (highlight?.follows !== true) return { around, follows: true };
  return isNothingSelected(around) ? undefined : { around, follows: false };
}

/** What selecting nothing leads to: first the selection goes, then the highlight. */
export function nothingSelected({
  selection,
  spotlight,
  highlight,
}: Pick<ExplorerState, "selection" | "spotlight" | "highlight">): Pick<
  ExplorerState,
  "selection" | "spotlight" | "highlight"
> {
  const wasNothing = isNothingSelected(selection) && spotlight === undefined;
  return { selection: NOTHING_SELECTED, spotlight: undefined, highlight: wasNothing ? undefined : highlight };
}

/** What the highlight is about now. */
export function highlightedSelection({ highlight, selection }: Highlighting): Selection {
  if (highlight === undefined) return NOTHING_SELECTED;
  return highlight.follows && !isNothingSelected(selection) ? selection : highlight.around;
}

/** Ids of what is drawn at full strength: the paths that were found last, else the highlight, else what differs between two dates; undefined where nothing is faint. */
export function litOf(state: ExplorerState): ReadonlySet<string> | undefined {
  if (state.spotlight !== undefined) return state.spotlight;
  const highlighted = highlightedSelection(state);
  const around = isNothingSelected(highlighted) ? (state.comparison?.around ?? highlighted) : highlighted;
  return isNothingSelected(around) ? undefined : neighbourhood(drawnSubgraph(state), around);
}

/** The same set as long as neither what is drawn nor what it is about changes; undefined where nothing of it is drawn. */
function neighbourhood(drawn: Subgraph, around: Selection): ReadonlySet<string> | undefined {
  if (last?.drawn !== drawn || last.around !== around) {
    const lit = neighbourhoodOf(drawn, around);
    last = { drawn, around, lit: lit.size === 0 ? undefined : lit };
  }
  return last.lit;
}

let last:
  | { readonly drawn: Subgraph; readonly around: Selection; readonly lit: ReadonlySet<string> | undefined }
  | undefined;

/** Selected nodes with their relationships and the nodes at the other ends; selected relationships with their ends. */
export function neighbourhoodOf({ nodes, relationships }: Subgraph, around: Selection): ReadonlySet<string> {
  const chosen = new Set(around.nodes);
  const lines = new Set(around.relationships);
  const lit = new Set(nodes.map(({ elementId }) => elementId).filter((id) => chosen.has(id)));
  for (const { elementId, startNodeElementId: start, endNodeElementId: end } of relationships)
    if (chosen.has(start) || chosen.has(end) || lines.has(elementId)) lit.add(elementId).add(start).add(end);
  return lit;
}
