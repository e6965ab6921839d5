/** The state of the console: its tabs and what they ran, parameters, limits. One store for each console that is open. */
import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import type { ValueMap } from "../../graph/values.ts";
import type { LibraryView } from "./library/props.ts";
import type { RunLimits } from "./limits.ts";
import type { Outcome, Work } from "./running/work.ts";
import { withOutcome } from "./running/work.ts";
import type { TabList } from "./tabs/tab-list.ts";
import { writeTab } from "./tabs/tab-list.ts";

/** What is open beside editor and results. */
export type SidePanel = LibraryView | "parameters";

export interface ConsoleState {
  readonly list: TabList;
  /** What the tabs ran last, by tab. */
  readonly works: ReadonlyMap<string, Work>;
  /** Shared by all tabs. */
  readonly parameters: ValueMap;
  /** Chosen by `:use`; the server's own where undefined. */
  readonly database: string | undefined;
  /** Whether statements that write are sent, after a question each. Off at every start. */
  readonly isWriting: boolean;
  readonly limits: RunLimits;
  readonly side: SidePanel | undefined;
  /** Tabs whose texts the browser has no room for. */
  readonly unkept: readonly string[];
}

export type ConsoleStore = StoreApi<ConsoleState>;

/** @param kept what was found again */
export function createConsoleStore(kept: Pick<ConsoleState, "list" | "limits" | "parameters">): ConsoleStore {
  return createStore<ConsoleState>(() => ({
    ...kept,
    works: new Map(),
    database: undefined,
    isWriting: false,
    side: undefined,
    unkept: [],
  }));
}

/** Changes the tabs; what a closed tab ran is forgotten. */
export function changeList(store: ConsoleStore, transition: (list: TabList) => TabList): void {
  const { list, works } = store.getState();
  const next = transition(list);
  if (next === list) return;
  const isThere = new Set(next.tabs.map(({ id }) => id));
  const isGone = [...works.keys()].some((id) => !isThere.has(id));
  store.setState({
    list: next,
    ...(isGone ? { works: new Map([...works].filter(([id]) => isThere.has(id))) } : {}),
  });
}

/** Changes what a tab ran; nothing where the tab has been closed or cleared meanwhile. */
export function changeWork(store: ConsoleStore, tab: string, transition: (work: Work) => Work): void {
  const { works } = store.getState();
  const work = works.get(tab);
  if (work === undefined) return;
  const next = transition(work);
  if (next !== work) store.setState({ works: new Map(works).set(tab, next) });
}

/** Puts another run, or none, in place of what a tab ran. */
export function setWork(store: ConsoleStore, tab: string, work: Work | undefined): void {
  const works = new Map(store.getState().works);
  if (work === undefined) works.delete(tab);
  else works.set(tab, work);
  store.setState({ works });
}

export function setOutcome(store: ConsoleStore, tab: string, step: number, outcome: Outcome): void {
  changeWork(store, tab, (work) => withOutcome(work, step, outcome));
}

/** Takes over what the editors hold. */
export function keepTexts(store: ConsoleStore, editors: ReadonlyMap<string, { text(): string }>): void {
  changeList(store, (list) => [...editors].reduce((known, [id, editor]) => writeTab(known, id, editor.text()), list));
}
