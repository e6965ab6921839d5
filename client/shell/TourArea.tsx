/** The tour, wired to the store: opens what a step points at and puts it back. */
import { useEffect, useRef } from "react";
import { hasEvidence } from "../../graph/filter/judges.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { Explorer } from "../state/explorer.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { openDialog } from "../state/panels.ts";
import { drawnSubgraph, lensOf } from "../state/state.ts";
import { change } from "../state/store.ts";
import type { TourStep } from "../tour/steps.ts";
import { tourSteps } from "../tour/steps.ts";
import { Tour } from "../tour/Tour.tsx";
import { selectOnCanvas } from "./select-on-canvas.ts";

export function TourArea() {
  const explorer = useExplorer();
  const { store, handles, prefer } = explorer;
  const lens = useExplorerState(lensOf);
  const steps = tourSteps(hasEvidence(lens));
  const before = useRef(store.getState().panels);
  useEffect(() => {
    const { activeElement } = document;
    return () => {
      if (activeElement instanceof HTMLElement && activeElement.isConnected && activeElement !== document.body)
        activeElement.focus();
      else handles.canvas?.focus();
    };
  }, [handles]);
  const end = (): void => {
    prefer({ tourSeen: true });
    const { dock, legend, inspector } = before.current;
    change(store, "panels", (panels) => ({ ...openDialog(panels, undefined), dock, legend, inspector }));
  };
  return <Tour steps={steps} onStep={(step) => begin(explorer, step, before.current.dock !== undefined)} onEnd={end} />;
}

/** Opens what the step points at; the timeline is open for its own step only, unless the reader had something open there. */
function begin({ store, isNarrow }: Explorer, { id }: TourStep, hadDock: boolean): void {
  const narrow = isNarrow();
  change(store, "panels", (panels) => ({
    ...panels,
    ...(narrow ? {} : { legend: true, inspector: true }),
    ...(hadDock || narrow ? {} : { dock: id === "timeline" ? ("timeline" as const) : undefined }),
  }));
  if (id !== "evidence" && id !== "node") return;
  const example = exampleOf(drawnSubgraph(store.getState()), id);
  if (example !== undefined) selectOnCanvas(store, [example], false);
}

/** The relationship that most claims stand behind, or the node that is best connected. */
function exampleOf({ nodes, relationships }: Subgraph, id: "evidence" | "node"): string | undefined {
  if (id === "evidence") {
    const weight = ({ properties }: Subgraph["relationships"][number]): number =>
      Array.isArray(properties.claims) ? properties.claims.length : 0;
    return best(relationships, weight)?.elementId;
  }
  const degrees = new Map<string, number>();
  for (const { startNodeElementId, endNodeElementId } of relationships) {
    for (const end of [startNodeElementId, endNodeElementId]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return best(nodes, ({ elementId }) => degrees.get(elementId) ?? 0)?.elementId;
}

function best<T>(all: readonly T[], weight: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>(
    (known, one) => (known === undefined || weight(one) > weight(known) ? one : known),
    undefined,
  );
}
