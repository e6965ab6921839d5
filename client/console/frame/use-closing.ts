/** Closes tabs and the console; asks first where something still runs. */
import { useState } from "react";
import type { ConsoleModel } from "../console-context.ts";
import { changeList } from "../console-state.ts";
import { closeTab } from "../tabs/tab-list.ts";
import type { Asking } from "./Asking.tsx";

export interface Closing {
  readonly asking: Asking | undefined;
  closeTab(id: string): void;
  closeConsole(): void;
  /** The reader's answer to the question. */
  answer(mayClose: boolean): void;
}

export function useClosing({ store, runner, props }: ConsoleModel): Closing {
  const [asking, setAsking] = useState<Asking>();
  const close = (id: string): void => {
    runner.stop(id);
    changeList(store, (list) => closeTab(list, id));
  };
  return {
    asking,
    closeTab(id) {
      if (store.getState().works.get(id)?.isRunning === true) setAsking({ kind: "tab", id });
      else close(id);
    },
    closeConsole() {
      const running = [...store.getState().works.values()].filter((work) => work.isRunning).length;
      if (running > 0) setAsking({ kind: "console", running });
      else props.onClose();
    },
    answer(mayClose) {
      setAsking(undefined);
      if (!mayClose || asking === undefined) return;
      if (asking.kind === "tab") close(asking.id);
      else props.onClose();
    },
  };
}
