/** The Cypher console: tabs, each with an editor and results, and what is kept beside them. Loaded when it is opened first. */
import { useEffect } from "react";
import { ConsoleContext } from "./console-context.ts";
import { AskingStrip } from "./frame/Asking.tsx";
import { FrameTools } from "./frame/FrameTools.tsx";
import classes from "./frame/frame.module.css";
import { SidePanel } from "./frame/SidePanel.tsx";
import { useArrival } from "./frame/use-arrival.tsx";
import { useClosing } from "./frame/use-closing.ts";
import { useDeeds } from "./frame/use-deeds.ts";
import { useFrameKeys } from "./frame/use-frame-keys.ts";
import type { ConsoleProps } from "./props.ts";
import { Panels } from "./TabPanel.tsx";
import { TabBar } from "./tabs/TabBar.tsx";
import { renamed } from "./tabs/tab-list.ts";
import { useConsoleModel } from "./use-console-model.ts";
import { WriteStrip } from "./writing/WriteStrip.tsx";

export function Console(props: ConsoleProps) {
  const model = useConsoleModel(props);
  const { store, editors } = model;
  const { isOpen } = props;
  const arrivalNote = useArrival(model);
  const closing = useClosing(model);
  const keys = useFrameKeys(model, closing);
  const { does, note: deedNote, naming, setNaming } = useDeeds(model, closing.closeTab);
  useEffect(() => {
    if (isOpen) editors.get(store.getState().list.current)?.focus();
  }, [isOpen, editors, store]);
  const rename = (id: string, name: string): void => {
    const editor = editors.get(id);
    editor?.replace(renamed(editor.text(), name));
    setNaming(undefined);
  };
  return (
    <ConsoleContext value={model}>
      <div className={classes.console} {...keys}>
        <div className={classes.head}>
          <TabBar onClose={closing.closeTab} onRename={rename} naming={naming} onNaming={setNaming} />
          <FrameTools onClose={closing.closeConsole} />
        </div>
        <WriteStrip />
        {closing.asking !== undefined && <AskingStrip asking={closing.asking} onAnswer={closing.answer} />}
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
