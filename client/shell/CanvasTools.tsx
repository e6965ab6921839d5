/** What lies on the canvas: how much is shown, what is highlighted, and the zoom. */
import { Button } from "@mantine/core";
import { Suspense } from "react";
import { useSay } from "../language.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { isFiltering, NO_FILTERS } from "../state/filters.ts";
import { drawnSubgraph, exploredSubgraph, filtersOf, visibleSubgraph } from "../state/state.ts";
import { WORDS as STATE_WORDS } from "../state/words.ts";
import { ActionButton } from "./ActionButton.tsx";
import { LoadBoundary } from "./LoadBoundary.tsx";
import { lazily } from "./lazily.ts";
import classes from "./shell.module.css";
import { WORDS } from "./words.ts";

const HighlightNote = lazily(async () => (await import("./HighlightNote.tsx")).HighlightNote);

export function CanvasTools() {
  const say = useSay();
  const { exploring } = useExplorer();
  const visible = useExplorerState(visibleSubgraph);
  const drawn = useExplorerState(drawnSubgraph);
  const explored = useExplorerState(exploredSubgraph);
  const isAnyFilter = useExplorerState((state) => isFiltering(filtersOf(state)));
  const isHighlighted = useExplorerState((state) => state.highlight !== undefined);
  const hidden =
    explored.nodes.length - visible.nodes.length + explored.relationships.length - visible.relationships.length;
  return (
    <>
      {visible.nodes.length === 0 && (
        <div className={classes.middle}>
          <div className={classes.empty} role="status">
            <h2>{say(isAnyFilter ? WORDS.allFiltered : WORDS.allHidden)}</h2>
            <Button
              variant="default"
              onClick={() =>
                exploring.changeView({ filters: NO_FILTERS, hidden: new Set() }, { words: STATE_WORDS.filter })
              }
            >
              {say(WORDS.showAll)}
            </Button>
          </div>
        </div>
      )}
      <p className={classes.status}>
        {say(WORDS.status, { nodes: drawn.nodes.length, relationships: drawn.relationships.length })}
        {hidden > 0 && <> · {say(WORDS.filtered, { count: hidden })}</>}
      </p>
      <LoadBoundary>
        <Suspense fallback={null}>{isHighlighted && <HighlightNote />}</Suspense>
      </LoadBoundary>
      <div className={classes.zoom}>
        <ActionButton id="zoom-in" />
        <ActionButton id="zoom-out" />
        <ActionButton id="fit" />
      </div>
    </>
  );
}
