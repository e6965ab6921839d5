/** One tab: its editor, its bar, and what came of its last run. */
import { Activity, useCallback, useRef, useState } from "react";
import { useSay } from "../language.ts";
import type { QueryDeed } from "./ConsoleBar.tsx";
import { ConsoleBar } from "./ConsoleBar.tsx";
import { useConsole, useConsoleState } from "./console-context.ts";
import { changeWork, keepTexts } from "./console-state.ts";
import { Editor } from "./editor/Editor.tsx";
import type { EditorHandle } from "./editor/editor-props.ts";
import { statementsOf } from "./editor/statements.ts";
import classes from "./frame/frame.module.css";
import { MODIFIER } from "./frame/modifier.ts";
import { Split } from "./frame/Split.tsx";
import { WORDS } from "./frame/words.ts";
import { ParameterList } from "./ParameterList.tsx";
import { StepList } from "./running/StepList.tsx";
import { StepResult } from "./running/StepResult.tsx";
import { panelId, tabId } from "./tabs/TabBar.tsx";
import type { Tab } from "./tabs/tab-list.ts";

/** Milliseconds without a letter after which a text is taken over. */
const REST = 120;

interface TabPanelProps {
  readonly tab: Tab;
  readonly isFront: boolean;
  readonly onDeed: (deed: QueryDeed) => void;
}

/** The panels of all tabs that have been in front: a tab that was never looked at has no editor yet. */
export function Panels({ onDeed }: Pick<TabPanelProps, "onDeed">) {
  const { tabs, current } = useConsoleState((state) => state.list);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set([current]));
  if (!seen.has(current)) setSeen(new Set(seen).add(current));
  return (
    <div className={classes.panels}>
      {tabs
        .filter(({ id }) => seen.has(id) || id === current)
        .map((tab) => (
          <TabPanel key={tab.id} tab={tab} isFront={tab.id === current} onDeed={onDeed} />
        ))}
    </div>
  );
}

function TabPanel({ tab, isFront, onDeed }: TabPanelProps) {
  const { id } = tab;
  const { runner, run, store, editors } = useConsole();
  const isRunning = useConsoleState((state) => state.works.get(id)?.isRunning === true);
  const [hasSelection, setHasSelection] = useState(false);
  return (
    <div role="tabpanel" id={panelId(id)} aria-labelledby={tabId(id)} className={classes.panel} hidden={!isFront}>
      <Split
        editor={
          <>
            <div className={classes.editor}>
              <TabEditor tab={tab} onSelectionChange={setHasSelection} />
            </div>
            <Unkept id={id} />
            <ParameterList />
            <ConsoleBar
              isRunning={isRunning}
              hasSelection={hasSelection}
              onRun={(what) => run(id, what)}
              onStop={() => runner.stop(id)}
              onDeed={onDeed}
              query={() => {
                const { parameters, database } = store.getState();
                return { statement: editors.get(id)?.text() ?? "", parameters, database };
              }}
            />
          </>
        }
        results={
          <Activity mode={isFront ? "visible" : "hidden"}>
            <WorkView id={id} />
          </Activity>
        }
      />
    </div>
  );
}

function TabEditor({
  tab,
  onSelectionChange,
}: {
  readonly tab: Tab;
  readonly onSelectionChange: (has: boolean) => void;
}) {
  const { id, text } = tab;
  const { store, editors, history, props, check, catalogue, databases, run } = useConsole();
  const parameters = useConsoleState((state) => state.parameters);
  const isWriting = useConsoleState((state) => state.isWriting);
  const initial = useRef(text);
  const hold = useCallback(
    (handle: EditorHandle | null): void => {
      // What was written last is not lost with its editor.
      if (handle === null) keepTexts(store, editors);
      if (handle === null) editors.delete(id);
      else editors.set(id, handle);
    },
    [store, editors, id],
  );
  const walk = (step: -1 | 1): void => {
    const editor = editors.get(id);
    const statement = history.walk(step, editor?.text() ?? "");
    if (statement !== undefined) editor?.replace(statement);
  };
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = (): void => {
    // Not with each letter: a text can be long, and the names of tabs are read from it.
    clearTimeout(rest.current);
    rest.current = setTimeout(() => keepTexts(store, editors), REST);
  };
  return (
    <Editor
      handleRef={hold}
      initial={initial.current}
      scheme={props.scheme}
      schema={props.schema}
      parameters={parameters}
      counts={props.server.counts}
      offersWriting={isWriting && props.server.writesAllowed}
      check={check}
      catalogue={catalogue}
      databases={databases}
      onRun={(what) => run(id, what)}
      onWalk={walk}
      onSelectionChange={onSelectionChange}
      onChange={keep}
    />
  );
}

function Unkept({ id }: { readonly id: string }) {
  const say = useSay();
  const isUnkept = useConsoleState((state) => state.unkept.includes(id));
  return isUnkept ? (
    <p role="status" className={classes.notice}>
      {say(WORDS.unkept)}
    </p>
  ) : null;
}

function WorkView({ id }: { readonly id: string }) {
  const say = useSay();
  const { store, runner } = useConsole();
  const work = useConsoleState((state) => state.works.get(id));
  const step = work?.steps.find((one) => one.id === work.open);
  const text = step?.text ?? "";
  const from = step?.from ?? 0;
  // This one only: what ran before it in the same run is done.
  const runAgain = useCallback(
    (): void => void runner.run({ tab: id, text, from, pieces: statementsOf(text) }),
    [runner, id, text, from],
  );
  if (work === undefined || step === undefined) {
    return (
      <div className={classes.idle}>
        <p>{say(WORDS.idle)}</p>
        <p>{say(WORDS.idleHelp, { key: MODIFIER })}</p>
      </div>
    );
  }
  return (
    <div className={classes.work}>
      <StepList work={work} onOpen={(open) => changeWork(store, id, (known) => ({ ...known, open }))} />
      <StepResult key={step.id} tab={id} step={step} onRunAgain={work.isRunning ? undefined : runAgain} />
    </div>
  );
}
