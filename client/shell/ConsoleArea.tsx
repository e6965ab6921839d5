/** The console at the foot of the page, as high as the reader drags it, or over the whole page. Loaded when it is opened first. */
import { useCallback, useMemo } from "react";
import { isUnchanged, NO_LENS_CHANGES } from "../../graph/look/lens-changes.ts";
import { databaseQueries } from "../api/database-queries.ts";
import { Console } from "../console/Console.tsx";
import type { ConsoleLook, ConsoleProps, ConsoleServer } from "../console/props.ts";
import { useSay } from "../language.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { openLook, resizeConsole, revealPanel } from "../state/panels.ts";
import type { Schema } from "../state/session.ts";
import { lensOf } from "../state/state.ts";
import { change } from "../state/store.ts";
import { WORDS as STATE_WORDS } from "../state/words.ts";
import { Splitter } from "./Splitter.tsx";
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
  const { store, client, connection, exploring, handles, refreshSchema, isNarrow } = useExplorer();
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
  const look = useMemo<ConsoleLook>(
    () => ({
      onEdit: (target) =>
        change(store, "panels", (panels) => openLook(revealPanel(panels, "legend", isNarrow()), target)),
      onReset() {
        if (isUnchanged(store.getState().explored.present.look)) return false;
        exploring.changeView({ look: NO_LENS_CHANGES }, { words: STATE_WORDS.resetLooks });
        return true;
      },
    }),
    [store, exploring, isNarrow],
  );
  const close = (): void => {
    change(store, "panels", (panels) => ({ ...panels, console: false }));
    handles.canvas?.focus();
  };
  const fill = (): void => change(store, "panels", (panels) => ({ ...panels, consoleFills: !panels.consoleFills }));
  const fills = narrow || consoleFills;
  return (
    <section
      className={classes.console}
      data-part="console"
      style={fills ? undefined : { height: consoleHeight }}
      data-fills={fills || undefined}
      hidden={!isOpen}
      aria-label={say(WORDS.console)}
    >
      {!fills && (
        <Splitter
          height={consoleHeight}
          least={120}
          label={say(WORDS.consoleSize)}
          onResize={(next) => change(store, "panels", (panels) => resizeConsole(panels, next, window.innerHeight))}
        />
      )}
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
        look={look}
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
