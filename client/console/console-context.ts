/** What the parts of one console share: its store, its runner, its editors, and what the page gave it. */
import { createContext, use } from "react";
import { useStore } from "zustand";
import type { ConsoleState, ConsoleStore } from "./console-state.ts";
import type { Catalogue } from "./editor/catalogue.ts";
import type { CheckStatement, EditorHandle, RunWhat } from "./editor/editor-props.ts";
import type { History } from "./library/use-history.ts";
import type { SavedQueries } from "./library/use-saved.ts";
import type { ConsoleProps } from "./props.ts";
import type { Runner } from "./running/runner.ts";

export interface ConsoleModel {
  readonly store: ConsoleStore;
  readonly runner: Runner;
  /** The editors that are there, by tab. */
  readonly editors: Map<string, EditorHandle>;
  readonly props: ConsoleProps;
  readonly history: History;
  readonly saved: SavedQueries;
  readonly check: CheckStatement;
  readonly catalogue: () => Promise<Catalogue>;
  /** Names of all databases; undefined where the server does not tell. */
  readonly databases: () => Promise<readonly string[] | undefined>;
  /** Runs what is written in a tab. */
  run(tab: string, what: RunWhat): void;
  /** Runs a text as if it were written in the tab in front; without writing where `onlyReads`. */
  runText(text: string, onlyReads: boolean): void;
}

export const ConsoleContext = createContext<ConsoleModel | undefined>(undefined);

/** The console around a component. @throws Error outside of `ConsoleContext` */
export function useConsole(): ConsoleModel {
  const model = use(ConsoleContext);
  if (model === undefined) throw new Error("There is no console around this component.");
  return model;
}

/** A part of the console's state; the component is drawn again when that part changes. */
export function useConsoleState<T>(select: (state: ConsoleState) => T): T {
  return useStore(useConsole().store, select);
}
