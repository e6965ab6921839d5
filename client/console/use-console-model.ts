/** Makes the model of a console: once for each that is opened, always on the latest of what the page gives it. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { GraphError } from "../../graph/errors.ts";
import type { Value } from "../../graph/values.ts";
import { checkWith } from "./check.ts";
import { knownDatabases } from "./commands/known-databases.ts";
import type { CommandHost } from "./commands/run-command.ts";
import type { ConsoleModel } from "./console-context.ts";
import type { ConsoleStore } from "./console-state.ts";
import { createConsoleStore, keepTexts } from "./console-state.ts";
import type { Catalogue } from "./editor/catalogue.ts";
import { readCatalogue } from "./editor/catalogue.ts";
import type { EditorHandle, RunWhat } from "./editor/editor-props.ts";
import { statementAt, statementsOf } from "./editor/statements.ts";
import { useHistory } from "./library/use-history.ts";
import { useSaved } from "./library/use-saved.ts";
import { chosen, keepLimits, readLimits } from "./limits.ts";
import type { ConsoleProps } from "./props.ts";
import type { RunnerHost } from "./running/runner.ts";
import { createRunner } from "./running/runner.ts";
import { browserTabStorage } from "./tabs/browser-storage.ts";
import { keepParameters, readParameters } from "./tabs/kept-parameters.ts";
import { keepTabs, readTabs } from "./tabs/kept-tabs.ts";

/** Milliseconds between a change of the tabs and keeping it. */
const REST = 300;

export function useConsoleModel(props: ConsoleProps): ConsoleModel {
  const [storage] = useState(browserTabStorage);
  const [store] = useState(() =>
    createConsoleStore({
      list: readTabs(storage),
      limits: readLimits(storage.shared),
      parameters: readParameters(storage.window),
    }),
  );
  const [editors] = useState(() => new Map<string, EditorHandle>());
  const history = useHistory();
  const saved = useSaved();
  const latest = useRef({ props, history });
  latest.current = { props, history };
  const [runner] = useState(() => createRunner(() => hostOf(store, editors, latest.current)));
  useKeeping(store, editors, storage);
  useEffect(() => {
    if (!props.isOpen) runner.stopAll();
  }, [props.isOpen, runner]);
  useEffect(() => () => runner.stopAll(), [runner]);

  const check = useMemo(
    () =>
      checkWith(() => {
        const { database, isWriting } = store.getState();
        const { queries, server } = latest.current.props;
        return { queries, database: database ?? server.database, isWriting };
      }),
    [store],
  );
  const catalogue = useCallback((): Promise<Catalogue> => catalogueOf(store, latest.current.props), [store]);
  const databases = useCallback(() => databasesOf(store, latest.current.props), [store]);
  const run = useCallback(
    (tab: string, what: RunWhat): void => {
      const written = writtenIn(editors.get(tab), what);
      editors.get(tab)?.mark(undefined);
      if (written.text.trim() !== "") void runner.run({ tab, ...written, pieces: statementsOf(written.text) });
    },
    [editors, runner],
  );
  const runText = useCallback(
    (text: string, onlyReads: boolean): void => {
      const { current } = store.getState().list;
      void runner.run({ tab: current, text, from: 0, pieces: statementsOf(text), onlyReads });
    },
    [runner, store],
  );
  return { store, runner, editors, props, history, saved, check, catalogue, databases, run, runText };
}

function writtenIn(editor: EditorHandle | undefined, what: RunWhat): { readonly text: string; readonly from: number } {
  if (editor === undefined) return { text: "", from: 0 };
  if (what === "all") return { text: editor.text(), from: 0 };
  if (what === "selection") return editor.written();
  return statementAt(editor.text(), editor.cursor()) ?? { text: "", from: 0 };
}

/** Keeps tabs and limits whenever they have come to rest, and when the page goes. */
function useKeeping(
  store: ConsoleStore,
  editors: ReadonlyMap<string, EditorHandle>,
  storage: ReturnType<typeof browserTabStorage>,
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let { list, limits, parameters } = store.getState();
    const keep = (): void => {
      clearTimeout(timer);
      const unkept = keepTabs(storage, store.getState().list);
      if (unkept.join() !== store.getState().unkept.join()) store.setState({ unkept });
    };
    const unsubscribe = store.subscribe((state) => {
      if (state.limits !== limits) keepLimits(storage.shared, state.limits);
      if (state.list !== list) {
        clearTimeout(timer);
        timer = setTimeout(keep, REST);
      }
      if (state.parameters !== parameters) keepParameters(storage.window, state.parameters);
      ({ list, limits, parameters } = state);
    });
    const leave = (): void => {
      keepTexts(store, editors);
      keep();
    };
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      unsubscribe();
      keep();
    };
  }, [store, editors, storage]);
}

function hostOf(
  store: ConsoleStore,
  editors: ReadonlyMap<string, EditorHandle>,
  { props, history }: { readonly props: ConsoleProps; readonly history: ConsoleModel["history"] },
): RunnerHost {
  const databaseNow = (): string | undefined => store.getState().database ?? props.server.database;
  return {
    store,
    sending() {
      const { limits, isWriting } = store.getState();
      return {
        queries: props.queries,
        database: databaseNow(),
        seconds: chosen(props.server.limits.seconds, "seconds", limits.seconds),
        rows: chosen(props.server.limits.rows, "rows", limits.rows),
        isWriting: isWriting && props.server.writesAllowed,
      };
    },
    commands: commandHostOf(store, props),
    begin: (text) => history.begin(text, databaseNow()),
    end: history.end,
    failed({ tab, text, from }, offset) {
      const editor = editors.get(tab);
      // Never a mark in a text that is another one by now.
      if (editor?.text().startsWith(text, from) === true) editor.mark(offset);
    },
    written: () => props.onWritten?.(),
  };
}

function commandHostOf(store: ConsoleStore, props: ConsoleProps): CommandHost {
  return {
    parameters: () => store.getState().parameters,
    setParameters: (parameters) => store.setState({ parameters }),
    database: () => store.getState().database ?? props.server.database,
    setDatabase: (database) => store.setState({ database }),
    ownDatabase: props.server.database,
    resetLook: () => props.look?.onReset() ?? false,
    writesAllowed: props.server.writesAllowed,
    isWriting: () => store.getState().isWriting,
    setWriting: (isWriting) => store.setState({ isWriting }),
    openLibrary: (side) => store.setState({ side }),
    databases: () => databasesOf(store, props),
    rows: (statement, parameters, database) => rowsOf(store, props, statement, database, parameters),
    catalogue: () => catalogueOf(store, props),
  };
}

function databasesOf(store: ConsoleStore, props: ConsoleProps): Promise<readonly string[] | undefined> {
  return knownDatabases((statement) => rowsOf(store, props, statement, "system"));
}

function catalogueOf(store: ConsoleStore, props: ConsoleProps): Promise<Catalogue> {
  const { writesAllowed } = props.server;
  return readCatalogue((statement) => rowsOf(store, props, statement), { writesAllowed });
}

async function rowsOf(
  store: ConsoleStore,
  { queries, server }: ConsoleProps,
  statement: string,
  database = store.getState().database ?? server.database,
  parameters: { readonly [name: string]: Value } = {},
): Promise<readonly (readonly Value[])[]> {
  const { signal } = new AbortController();
  const request = { statement, parameters, database, accessMode: "READ", signal } as const;
  const { rows, end } = await queries.run(request, () => undefined);
  if (end?.kind === "whole") return rows;
  throw end?.error ?? new GraphError("too_large", "The answer has more rows than this server hands over.");
}
