/** Opens the console with a statement that finds what is selected, or all that is shown, again. */
import { matchStatement } from "../../graph/questions/match-statement.ts";
import type { Explorer } from "../state/explorer.ts";
import { openConsole } from "../state/panels.ts";
import { isNothingSelected, selectedPart } from "../state/selection.ts";
import { visibleSubgraph } from "../state/state.ts";
import { change } from "../state/store.ts";

export function showAsCypher({ store }: Explorer): void {
  const state = store.getState();
  const shown = visibleSubgraph(state);
  const part = isNothingSelected(state.selection) ? shown : selectedPart(state.selection, shown);
  const { text, parameters = {} } = matchStatement(part);
  change(store, "panels", (panels) =>
    openConsole(panels, { text, parameters, database: undefined, isRun: false, isFromLink: false }),
  );
}
