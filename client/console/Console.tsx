/** The Cypher console: tabs, each with an editor and results, and what is kept beside them. Loaded when it is opened first. */
import type { KeyboardEvent } from "react";
import { useEffect, useState } from "react";
import { ConsoleContext } from "./console-context.ts";
import { changeList } from "./console-state.ts";
import type { Asking } from "./frame/Asking.tsx";
import { AskingStrip } from "./frame/Asking.tsx";
import { FrameTools } from "./frame/FrameTools.tsx";
import classes from "./frame/frame.module.css";
import { SidePanel } from "./frame/SidePanel.tsx";
import { useArrival } from "./frame/use-arrival.tsx";
import { useDeeds } from "./frame/use-deeds.ts";
import type { ConsoleProps } from "./props.ts";
import { Panels } from "./TabPanel.tsx";
import { TabBar } from "./tabs/TabBar.tsx";
import { addTab, closeTab, renamed, selectTab, tabBeside } from "./tabs/tab-list.ts";
import { useConsoleModel } from "./use-console-model.ts";
import { WriteStrip } from "./writing/WriteStrip.tsx";

export function Console(props: ConsoleProps) {
  const model = useConsoleModel(props);
  const { store, runner, editors } = model;
  const { isOpen, onClose } = props;
  const [asking, setAsking] = useState<Asking>();
  const arrivalNote = useArrival(model);
  useEffect(() => {
    if (isOpen) editors.get(store.getState().list.current)?.focus();
  }, [isOpen, editors, store]);

  const close = (id: string): void => {
    runner.stop(id);
    setAsking(undefined);
    changeList(store, (list) => closeTab(list, id));
  };
  const askToClose = (id: string): void => {
    if (store.getState().works.get(id)?.isRunning === true) setAsking({ kind: "tab", id });
    else close(id);
  };
  const askToLeave = (): void => {
    const running = [...store.getState().works.values()].filter((work) => work.isRunning).length;
    if (running > 0) setAsking({ kind: "console", running });
    else onClose();
  };
  const { does, note: deedNote, naming, setNaming } = useDeeds(model, askToClose);
  const press = (event: KeyboardEvent): void => {
    // Menus are drawn elsewhere on the page and close themselves; what an inner part used up is not for us.
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== "Escape" || event.defaultPrevented || !isInside || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (asking !== undefined) setAsking(undefined);
    else askToLeave();
  };
  const walk = (event: KeyboardEvent): void => {
    // AltGr writes letters on many keyboards, and is told as Ctrl+Alt.
    if (!event.ctrlKey || !event.altKey || event.shiftKey || event.getModifierState("AltGraph")) return;
    const step = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    if (step !== 0) {
      changeList(store, (list) => selectTab(list, tabBeside(list, list.current, step)?.id ?? list.current));
      focusSoon();
    } else if (event.code === "KeyN") changeList(store, (list) => addTab(list));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const focusSoon = (): void => {
    requestAnimationFrame(() => editors.get(store.getState().list.current)?.focus());
  };
  const rename = (id: string, name: string): void => {
    const editor = editors.get(id);
    editor?.replace(renamed(editor.text(), name));
    setNaming(undefined);
  };
  return (
    <ConsoleContext value={model}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only takes keys that its parts leave over */}
      <div className={classes.console} onKeyDown={press} onKeyDownCapture={walk}>
        <div className={classes.head}>
          <TabBar onClose={askToClose} onRename={rename} naming={naming} onNaming={setNaming} />
          <FrameTools onClose={askToLeave} />
        </div>
        <WriteStrip />
        {asking !== undefined && (
          <AskingStrip
            asking={asking}
            onKeep={() => {
              setAsking(undefined);
              focusSoon();
            }}
            onGo={() => {
              setAsking(undefined);
              if (asking.kind === "tab") close(asking.id);
              else onClose();
            }}
          />
        )}
        {arrivalNote}
        {deedNote}
        <div className={classes.body}>
          <Panels onDeed={does} />
          <SidePanel />
        </div>
      </div>
    </ConsoleContext>
  );
}
