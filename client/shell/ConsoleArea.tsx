/** The console at the foot of the page, as high as the reader drags it, or over the whole page. Loaded when it is opened first. */
import type { KeyboardEvent, PointerEvent } from "react";
import { useCallback, useMemo } from "react";
import { databaseQueries } from "../api/database-queries.ts";
import { Console } from "../console/Console.tsx";
import type { ConsoleProps, ConsoleServer } from "../console/props.ts";
import { useSay } from "../language.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { resizeConsole } from "../state/panels.ts";
import type { Schema } from "../state/session.ts";
import { lensOf } from "../state/state.ts";
import { change } from "../state/store.ts";
import { selectOnCanvas } from "./select-on-canvas.ts";
import classes from "./shell.module.css";
import { WORDS } from "./words.ts";

interface ConsoleAreaProps {
  readonly scheme: "light" | "dark";
  /** Whether it fills the page anyway. */
  readonly narrow: boolean;
}

/** Stays there, hidden, when it is closed: texts and results are found again. */
export function ConsoleArea({ scheme, narrow }: ConsoleAreaProps) {
  const say = useSay();
  const { store, client, connection, exploring, handles, refreshSchema } = useExplorer();
  const { console: isOpen, consoleHeight, consoleFills, arrival } = useExplorerState((state) => state.panels);
  const lens = useExplorerState(lensOf);
  const known = useExplorerState((state) => state.session.schema);
  const queries = useMemo(() => databaseQueries(client, connection.reportFailure), [client, connection]);
  const show = useCallback<ConsoleProps["onShow"]>(
    (subgraph, { statement, parameters }) =>
      // What is shown can say where it came from when it is exported.
      exploring.addSubgraph(subgraph, { query: { text: statement, parameters } }),
    [exploring],
  );
  const { schema, server } = useMemo(() => offeredBy(known), [known]);
  const close = (): void => {
    change(store, "panels", (panels) => ({ ...panels, console: false }));
    handles.canvas?.focus();
  };
  const fill = (): void => change(store, "panels", (panels) => ({ ...panels, consoleFills: !panels.consoleFills }));
  const fills = narrow || consoleFills;
  return (
    <section
      className={classes.console}
      style={fills ? undefined : { height: consoleHeight }}
      data-fills={fills || undefined}
      hidden={!isOpen}
      aria-label={say(WORDS.console)}
    >
      {!fills && <Splitter height={consoleHeight} />}
      <Console
        lens={lens}
        schema={schema}
        server={server}
        scheme={scheme}
        queries={queries}
        isOpen={isOpen}
        isMaximised={fills}
        onMaximise={narrow ? undefined : fill}
        onShow={show}
        onSelect={(id) => selectOnCanvas(store, [id], false)}
        onClose={close}
        onWritten={refreshSchema}
        arrival={arrival}
      />
    </section>
  );
}

/** What the console offers of the database; little until it is known. */
function offeredBy(known: Schema | undefined): {
  readonly schema: ConsoleProps["schema"];
  readonly server: ConsoleServer;
} {
  // Commonest first: examples and the course are made with the first ones.
  const labels = new Map(known?.labels.toSorted(byCount).map(({ label, count }) => [label, count]));
  const types = new Map(known?.types.toSorted(byCount).map(({ type, count }) => [type, count]));
  return {
    schema: { labels: [...labels.keys()], types: [...types.keys()], propertyKeys: known?.propertyKeys ?? [] },
    server: {
      database: known?.database.name,
      writesAllowed: known?.writesAllowed ?? false,
      limits: known?.limits ?? UNKNOWN_LIMITS,
      counts: { labels, types },
    },
  };
}

function byCount(one: { readonly count: number }, other: { readonly count: number }): number {
  return other.count - one.count;
}

const UNKNOWN_LIMITS = { seconds: 30, rows: 100_000 };

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
