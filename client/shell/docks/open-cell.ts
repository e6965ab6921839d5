/** Shows what a cell of the matrix stands for: its relationships come onto the canvas, are selected, and the inspector tells of them. */
import type { Subgraph } from "../../../graph/subgraph.ts";
import { dayNumberOf } from "../../../graph/time/days.ts";
import { spanOf } from "../../../graph/time/spans.ts";
import type { GraphNode, GraphRelationship } from "../../../graph/values.ts";
import type { MatrixSettings } from "../../matrix/matrix-settings.ts";
import { WORDS } from "../../matrix/words.ts";
import { add } from "../../state/explored.ts";
import type { Explorer } from "../../state/explorer.ts";
import { revealPanel } from "../../state/panels.ts";
import { exploredSubgraph, filtersOf, lensOf, visibleSubgraph } from "../../state/state.ts";
import { change, changeExplored, tell } from "../../state/store.ts";
import { selectOnCanvas } from "../select-on-canvas.ts";

/** More relationships of one pair are not brought onto the canvas at once. */
const MOST_OPENED = 500;

/** Opens the cell of a row and a column. What fails is told; an answer that is late for the view is dropped. */
export async function openCell(
  explorer: Explorer,
  settings: MatrixSettings,
  row: GraphNode,
  column: GraphNode,
): Promise<void> {
  if (settings.source === "canvas") {
    const { relationships } = visibleSubgraph(explorer.store.getState());
    show(explorer, { nodes: [], relationships: relationships.filter((one) => isOfCell(one, settings, row, column)) });
    return;
  }
  const before = exploredSubgraph(explorer.store.getState());
  const types = settings.types.length === 0 ? {} : { types: [...settings.types] };
  const ids = [...new Set([row.elementId, column.elementId])];
  try {
    const { relationships, total } = await explorer.api.links({ ids, limit: MOST_OPENED, ...types });
    if (exploredSubgraph(explorer.store.getState()) !== before) return;
    const own = relationships.filter((one) => isOfCell(one, settings, row, column) && isInTime(explorer, one));
    show(explorer, { nodes: [row, column], relationships: own });
    if (relationships.length < total)
      tell(explorer.store, {
        kind: "information",
        subject: "matrix cell",
        text: { words: WORDS.openedCut, values: { shown: relationships.length, total } },
      });
  } catch (error) {
    explorer.fail(error, { words: WORDS.failedOpen });
  }
}

function show(explorer: Explorer, part: Subgraph): void {
  const { store } = explorer;
  const count = part.relationships.length;
  if (count === 0) {
    tell(store, { kind: "warning", subject: "matrix cell", text: { words: WORDS.gone } });
    return;
  }
  changeExplored(store, (explored) => add(explored, part, { words: WORDS.openedStep, values: { count } }));
  const ids = part.relationships.map(({ elementId }) => elementId);
  selectOnCanvas(store, ids, false);
  if (!explorer.isNarrow()) change(store, "panels", (panels) => revealPanel(panels, "inspector", false));
}

/** Between the two (loops of one are no ties of both), of the types, and pointing as chosen. */
function isOfCell(
  { type, startNodeElementId: start, endNodeElementId: end }: GraphRelationship,
  { types, direction }: MatrixSettings,
  row: GraphNode,
  column: GraphNode,
): boolean {
  if (types.length > 0 && !types.includes(type)) return false;
  if (start === row.elementId && end === column.elementId) return true;
  return start === column.elementId && end === row.elementId && direction === "either";
}

/** Within the time filter, which the counts heed. */
function isInTime(explorer: Explorer, relationship: GraphRelationship): boolean {
  const state = explorer.store.getState();
  const { dateProperty } = lensOf(state);
  const { from, to } = filtersOf(state).time;
  if (dateProperty === undefined || (from === undefined && to === undefined)) return true;
  const span = spanOf(relationship.properties, dateProperty);
  if (span === undefined) return false;
  const [first, last] = [
    from === undefined ? undefined : dayNumberOf(from),
    to === undefined ? undefined : dayNumberOf(to),
  ];
  return (first === undefined || span.last >= first) && (last === undefined || span.first <= last);
}
