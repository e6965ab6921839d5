/** The console at the foot of the page: loaded when it is opened first, as high as the reader drags it. */
import { Loader } from "@mantine/core";
import type { KeyboardEvent, PointerEvent } from "react";
import { lazy, Suspense, useCallback, useMemo, useRef } from "react";
import { runQuery } from "../api/query.ts";
import type { ConsoleProps, RunStatement } from "../console/props.ts";
import { useSay } from "../language.ts";
import type { Source } from "../state/explored.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { resizeConsole } from "../state/panels.ts";
import { lensOf } from "../state/state.ts";
import { change } from "../state/store.ts";
import { LoadBoundary } from "./LoadBoundary.tsx";
import { selectOnCanvas } from "./select-on-canvas.ts";
import classes from "./shell.module.css";
import { WORDS } from "./words.ts";

const Console = lazy(async () => ({ default: (await import("../console/Console.tsx")).Console }));

export function ConsoleArea({ scheme }: { readonly scheme: "light" | "dark" }) {
  const say = useSay();
  const { store, client, exploring, handles } = useExplorer();
  const height = useExplorerState((state) => state.panels.consoleHeight);
  const lens = useExplorerState(lensOf);
  const known = useExplorerState((state) => state.session.schema);
  const database = known?.database.name;
  // What the rows came from: what is shown of them can say so when it is exported.
  const ran = useRef<Source | undefined>(undefined);
  const run = useCallback<RunStatement>(
    (statement, parameters, signal) => {
      ran.current = { query: { text: statement, parameters } };
      return runQuery(client, { statement, parameters, database, signal });
    },
    [client, database],
  );
  const show = useCallback<ConsoleProps["onShow"]>(
    (subgraph) => exploring.addSubgraph(subgraph, ran.current),
    [exploring],
  );
  const schema = useMemo(
    () => ({
      labels: known?.labels.map(({ label }) => label) ?? [],
      types: known?.types.map(({ type }) => type) ?? [],
      propertyKeys: known?.propertyKeys ?? [],
    }),
    [known],
  );
  const close = (): void => {
    change(store, "panels", (panels) => ({ ...panels, console: false }));
    handles.canvas?.focus();
  };
  return (
    <section className={classes.console} style={{ height }} aria-label={say(WORDS.console)}>
      <Splitter height={height} />
      <LoadBoundary>
        <Suspense fallback={<Loader size="sm" m="md" aria-label={say(WORDS.console)} />}>
          <Console
            lens={lens}
            schema={schema}
            scheme={scheme}
            run={run}
            onShow={show}
            onSelect={(id) => selectOnCanvas(store, [id], false)}
            onClose={close}
          />
        </Suspense>
      </LoadBoundary>
    </section>
  );
}

/** Dragged, or moved with the arrow keys. */
function Splitter({ height }: { readonly height: number }) {
  const say = useSay();
  const { store } = useExplorer();
  const resize = (next: number): void =>
    change(store, "panels", (panels) => resizeConsole(panels, next, window.innerHeight));
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerHeight - event.clientY);
  };
  const press = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowUp" ? 24 : event.key === "ArrowDown" ? -24 : 0;
    if (by === 0) return;
    event.preventDefault();
    resize(height + by);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be dragged; this is the window splitter of the ARIA practices.
    <div
      className={classes.splitter}
      role="separator"
      aria-orientation="horizontal"
      aria-label={say(WORDS.consoleSize)}
      aria-valuenow={height}
      aria-valuemin={120}
      aria-valuemax={Math.round((window.innerHeight * 5) / 6)}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
