/** What lies on the canvas: how much is shown, and the zoom. */
import { Button } from "@mantine/core";
import { useSay } from "../language.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { NO_FILTERS } from "../state/filters.ts";
import { exploredSubgraph, visibleSubgraph } from "../state/state.ts";
import { change } from "../state/store.ts";
import { ActionButton } from "./ActionButton.tsx";
import classes from "./shell.module.css";
import { WORDS } from "./words.ts";

export function CanvasTools() {
  const say = useSay();
  const { store } = useExplorer();
  const visible = useExplorerState(visibleSubgraph);
  const explored = useExplorerState(exploredSubgraph);
  const hidden =
    explored.nodes.length - visible.nodes.length + explored.relationships.length - visible.relationships.length;
  return (
    <>
      {visible.nodes.length === 0 && (
        <div className={classes.middle}>
          <div className={classes.empty} role="status">
            <h2>{say(WORDS.allFiltered)}</h2>
            <Button variant="default" onClick={() => change(store, "filters", () => NO_FILTERS)}>
              {say(WORDS.showAll)}
            </Button>
          </div>
        </div>
      )}
      <p className={classes.status}>
        {say(WORDS.status, { nodes: visible.nodes.length, relationships: visible.relationships.length })}
        {hidden > 0 && <> · {say(WORDS.filtered, { count: hidden })}</>}
      </p>
      <div className={classes.zoom}>
        <ActionButton id="zoom-in" />
        <ActionButton id="zoom-out" />
        <ActionButton id="fit" />
      </div>
    </>
  );
}
