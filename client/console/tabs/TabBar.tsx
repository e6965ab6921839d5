/** The row of tabs: each a query of its own. Arrow keys move between them, F2 renames, Delete closes. */
import { ActionIcon } from "@mantine/core";
import { IconArrowBackUp, IconPlus, IconX } from "@tabler/icons-react";
import type { KeyboardEvent, RefObject } from "react";
import { useEffect, useRef } from "react";
import { useSay } from "../../language.ts";
import { useConsole, useConsoleState } from "../console-context.ts";
import { changeList } from "../console-state.ts";
import { WORDS } from "../frame/words.ts";
import type { Work } from "../running/work.ts";
import { hasFailed } from "../running/work.ts";
import { TabName } from "./TabName.tsx";
import type { Tab } from "./tab-list.ts";
import { addTab, MOST_TABS, moveTab, reopenTab, selectTab, tabBeside } from "./tab-list.ts";
import classes from "./tabs.module.css";
import { useTitle } from "./use-title.ts";

/** What a mark on a tab says. */
type Mark = "runs" | "asks" | "failed";

interface TabBarProps {
  /** Asks first where the tab still runs something. */
  readonly onClose: (id: string) => void;
  readonly onRename: (id: string, name: string) => void;
  /** The tab that is being named. */
  readonly naming: Tab | undefined;
  readonly onNaming: (tab: Tab | undefined) => void;
}

export function TabBar({ onClose, onRename, naming, onNaming }: TabBarProps) {
  const say = useSay();
  const { store } = useConsole();
  const { tabs, current } = useConsoleState((state) => state.list);
  const row = useRef<HTMLDivElement>(null);
  const { press, focusFront } = useTabKeys(row, { onClose, onNaming });
  useEffect(() => {
    // Some browsers of tests have none.
    row.current
      ?.querySelector(`[data-tab="${CSS.escape(current)}"]`)
      ?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [current]);
  return (
    <div className={classes.bar}>
      <div ref={row} role="tablist" aria-label={say(WORDS.tabs)} className={classes.tabs}>
        {tabs.map((tab) => (
          <OneTab
            key={tab.id}
            tab={tab}
            isFront={tab.id === current}
            onSelect={() => changeList(store, (list) => selectTab(list, tab.id))}
            onPress={(event) => press(event, tab)}
            onRename={() => onNaming(tab)}
            onClose={() => onClose(tab.id)}
          />
        ))}
      </div>
      {naming !== undefined && (
        <TabName
          text={naming.text}
          onDone={(name) => {
            onNaming(undefined);
            if (name !== undefined) onRename(naming.id, name);
            focusFront();
          }}
        />
      )}
      <TabButtons />
    </div>
  );
}

/** Arrow keys, Home and End go to other tabs; with Ctrl+Shift the arrows move the tab itself. */
function useTabKeys(
  row: RefObject<HTMLDivElement | null>,
  { onClose, onNaming }: Pick<TabBarProps, "onClose" | "onNaming">,
): { press(event: KeyboardEvent, tab: Tab): void; focusFront(): void } {
  const { store } = useConsole();
  const focusFront = (): void => {
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus());
  };
  const go = (id: string | undefined): void => {
    if (id !== undefined) changeList(store, (list) => selectTab(list, id));
    focusFront();
  };
  const press = (event: KeyboardEvent, tab: Tab): void => {
    const { list } = store.getState();
    const step = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    const moves = event.ctrlKey && event.shiftKey;
    if (step !== 0 && moves) changeList(store, (known) => moveTab(known, tab.id, step));
    else if (step !== 0 && !event.ctrlKey && !event.altKey && !event.metaKey) go(tabBeside(list, tab.id, step)?.id);
    else if (event.key === "Home") go(list.tabs[0]?.id);
    else if (event.key === "End") go(list.tabs.at(-1)?.id);
    else if (event.key === "F2") onNaming(tab);
    else if (event.key === "Delete") onClose(tab.id);
    else return;
    event.preventDefault();
    if (step !== 0 && moves) focusFront();
  };
  return { press, focusFront };
}

/** Opens tabs: a new one, or the one closed last. */
function TabButtons() {
  const say = useSay();
  const { store } = useConsole();
  const { tabs, closed } = useConsoleState((state) => state.list);
  const isFull = tabs.length >= MOST_TABS;
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={say(WORDS.newTab)}
        title={isFull ? say(WORDS.tooManyTabs, { count: MOST_TABS }) : say(WORDS.newTab)}
        disabled={isFull}
        onClick={() => changeList(store, (list) => addTab(list))}
      >
        <IconPlus size={17} aria-hidden="true" />
      </ActionIcon>
      {closed.length > 0 && !isFull && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={say(WORDS.reopenTab)}
          title={say(WORDS.reopenTab)}
          onClick={() => changeList(store, reopenTab)}
        >
          <IconArrowBackUp size={17} aria-hidden="true" />
        </ActionIcon>
      )}
    </>
  );
}

interface OneTabProps {
  readonly tab: Tab;
  readonly isFront: boolean;
  readonly onSelect: () => void;
  readonly onPress: (event: KeyboardEvent) => void;
  readonly onRename: () => void;
  readonly onClose: () => void;
}

function OneTab({ tab, isFront, onSelect, onPress, onRename, onClose }: OneTabProps) {
  const say = useSay();
  const mark = useConsoleState((state) => markOf(state.works.get(tab.id)));
  const title = useTitle(tab);
  const markWords = { runs: WORDS.tabRuns, asks: WORDS.tabAsks, failed: WORDS.tabFailed };
  return (
    <div role="presentation" className={classes.tab} data-front={isFront || undefined} data-tab={tab.id}>
      <button
        type="button"
        role="tab"
        id={tabId(tab.id)}
        aria-selected={isFront}
        aria-controls={panelId(tab.id)}
        aria-description={isFront ? say(WORDS.tabHelp) : undefined}
        tabIndex={isFront ? 0 : -1}
        title={title}
        onClick={onSelect}
        onDoubleClick={onRename}
        onKeyDown={onPress}
        onAuxClick={(event) => {
          // The middle button closes, as in browsers.
          if (event.button === 1) onClose();
        }}
      >
        {mark !== undefined && (
          <span className={classes.mark} data-mark={mark}>
            <span className={classes.unseen}>{say(markWords[mark])}</span>
          </span>
        )}
        <bdi>{title}</bdi>
      </button>
      {/* For the mouse; the keyboard has Delete, and the menu of the query has it for everyone. */}
      <button
        type="button"
        className={classes.close}
        tabIndex={-1}
        aria-hidden="true"
        title={say(WORDS.closeTab, { name: title })}
        onClick={onClose}
      >
        <IconX size={13} aria-hidden="true" />
      </button>
    </div>
  );
}

function markOf(work: Work | undefined): Mark | undefined {
  if (work === undefined) return undefined;
  if (work.steps.some(({ outcome }) => outcome.kind === "asking")) return "asks";
  if (work.isRunning) return "runs";
  return work.steps.some(hasFailed) ? "failed" : undefined;
}

export function tabId(id: string): string {
  return `console-tab-${id}`;
}

export function panelId(id: string): string {
  return `console-panel-${id}`;
}
