/** The middle of the page: the canvas, or what stands in its place while there is nothing to draw. */

import { Loader } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import type { ReactNode } from "react";
import { lazy, Suspense, useCallback, useMemo } from "react";
import type { CanvasTarget } from "../canvas/types.ts";
import { Waiting } from "../connection/Waiting.tsx";
import { useLanguage, useSay } from "../language.ts";
import { changeBundles } from "../state/bundling.ts";
import type { Explorer } from "../state/explorer.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { litOf } from "../state/highlight.ts";
import { select } from "../state/selection.ts";
import { drawnSubgraph, exploredSubgraph, lensOf } from "../state/state.ts";
import { change } from "../state/store.ts";
import { WORDS as STATE_WORDS } from "../state/words.ts";
import { CanvasTools } from "./CanvasTools.tsx";
import { EmptyCanvas } from "./EmptyCanvas.tsx";
import { lazily } from "./lazily.ts";
import { selectOnCanvas } from "./select-on-canvas.ts";
import classes from "./shell.module.css";
import { WORDS } from "./words.ts";

// Asked for as soon as the shell is drawn, so that it is there when the graph is.
const canvasModule = import("../canvas/Canvas.tsx");
const Canvas = lazy(async () => ({ default: (await canvasModule).Canvas }));

const FindArea = lazily(async () => (await import("./FindArea.tsx")).FindArea);

export interface CanvasAreaProps {
  readonly scheme: "light" | "dark";
  /** What stands in the place of a graph that has no nodes. */
  readonly empty?: ReactNode;
}

export function CanvasArea({ scheme, empty = <EmptyCanvas /> }: CanvasAreaProps) {
  const { handles, unlock } = useExplorer();
  const hasNodes = useExplorerState((state) => exploredSubgraph(state).nodes.length > 0);
  const hasSchema = useExplorerState((state) => state.session.schema !== undefined);
  const backend = useExplorerState((state) => state.session.backend);
  const isFinding = useExplorerState((state) => state.panels.finding);
  return (
    <div
      className={classes.canvas}
      ref={(element) => {
        handles.canvasBox = element;
      }}
    >
      {hasNodes && (
        <Suspense fallback={<Loading />}>
          <Drawing scheme={scheme} />
        </Suspense>
      )}
      {!hasNodes && (
        <div className={classes.middle}>
          {hasSchema && backend.kind !== "locked" ? empty : <Waiting backend={backend} onUnlock={unlock} />}
        </div>
      )}
      {hasNodes && <CanvasTools />}
      {hasNodes && isFinding && (
        <Suspense fallback={null}>
          <FindArea />
        </Suspense>
      )}
    </div>
  );
}

function Loading() {
  const say = useSay();
  return (
    <div className={classes.middle} role="status">
      <Loader size="sm" aria-label={say(WORDS.loadingOverview)} />
    </div>
  );
}

function Drawing({ scheme }: { readonly scheme: "light" | "dark" }) {
  const say = useSay();
  const language = useLanguage();
  const reducedMotion = useReducedMotion();
  const explorer = useExplorer();
  const subgraph = useExplorerState(drawnSubgraph);
  const lens = useExplorerState(lensOf);
  const positions = useExplorerState((state) => state.explored.present.positions);
  const layout = useExplorerState((state) => state.explored.present.layout);
  const selection = useExplorerState((state) => state.selection);
  const spotlight = useExplorerState(litOf);
  const pinned = useExplorerState((state) => state.explored.present.pinned);
  const openBundles = useExplorerState((state) => state.explored.present.openBundles);
  const selected = useMemo(() => new Set([...selection.nodes, ...selection.relationships]), [selection]);
  const dimmed = useMemo(
    () => (spotlight === undefined ? undefined : allBut(spotlight, [...subgraph.nodes, ...subgraph.relationships])),
    [spotlight, subgraph],
  );
  const onSelect = useCallback(
    (ids: readonly string[], additive: boolean) => selectOnCanvas(explorer.store, ids, additive),
    [explorer],
  );
  const onContextMenu = useCallback(
    (target: CanvasTarget, x: number, y: number) => openMenu(explorer, target, x, y),
    [explorer],
  );
  const label = say(WORDS.canvas, { nodes: subgraph.nodes.length, relationships: subgraph.relationships.length });
  return (
    <Canvas
      subgraph={subgraph}
      lens={lens}
      language={language}
      scheme={scheme}
      positions={positions}
      layoutId={layout.id}
      layoutSeed={layout.run}
      selection={selected}
      dimmed={dimmed}
      openBundles={openBundles}
      pinned={pinned}
      onOpenBundles={(next) => changeBundles(explorer.store, next)}
      reducedMotion={reducedMotion}
      onSelect={onSelect}
      onExpand={(id) => void explorer.exploring.expand([id])}
      onMove={explorer.exploring.move}
      onContextMenu={onContextMenu}
      onInspect={() => explorer.handles.inspector?.focus()}
      onError={(error) => explorer.fail(error, { words: STATE_WORDS.failedCanvas })}
      label={label}
      handleRef={(handle) => {
        explorer.handles.canvas = handle;
      }}
    />
  );
}

function openMenu({ store }: Explorer, target: CanvasTarget, x: number, y: number): void {
  const { selection } = store.getState();
  if (target.kind === "canvas") change(store, "selection", () => select({}));
  else if (![...selection.nodes, ...selection.relationships].includes(target.id)) {
    change(store, "selection", () =>
      select(target.kind === "node" ? { nodes: [target.id] } : { relationships: [target.id] }),
    );
  }
  change(store, "panels", (panels) => ({ ...panels, menu: { kind: "context", x, y } }));
}

function allBut(kept: ReadonlySet<string>, entities: readonly { readonly elementId: string }[]): ReadonlySet<string> {
  return new Set(entities.map(({ elementId }) => elementId).filter((id) => !kept.has(id)));
}
