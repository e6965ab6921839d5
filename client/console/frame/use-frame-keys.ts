/** The keys of the console beside those of its editor: Escape, and Ctrl+Alt with an arrow or N. */
import type { KeyboardEvent } from "react";
import type { ConsoleModel } from "../console-context.ts";
import { changeList } from "../console-state.ts";
import { addTab, selectTab, tabBeside } from "../tabs/tab-list.ts";
import type { Closing } from "./use-closing.ts";

export interface FrameKeys {
  /** What its parts leave over. */
  onKeyDown(event: KeyboardEvent): void;
  /** Before its parts. */
  onKeyDownCapture(event: KeyboardEvent): void;
}

export function useFrameKeys({ store, editors }: ConsoleModel, closing: Closing): FrameKeys {
  const walk = (step: number): void => {
    changeList(store, (list) => selectTab(list, tabBeside(list, list.current, step)?.id ?? list.current));
    requestAnimationFrame(() => editors.get(store.getState().list.current)?.focus());
  };
  return {
    onKeyDown(event) {
      // Menus are drawn elsewhere on the page and close themselves; what an inner part used up is not for us.
      const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
      if (event.key !== "Escape" || event.defaultPrevented || !isInside || event.nativeEvent.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      if (closing.asking === undefined) closing.closeConsole();
      else closing.answer(false);
    },
    onKeyDownCapture(event) {
      // AltGr writes letters on many keyboards, and is told as Ctrl+Alt.
      if (!event.ctrlKey || !event.altKey || event.shiftKey || event.getModifierState("AltGraph")) return;
      if (event.key === "ArrowLeft") walk(-1);
      else if (event.key === "ArrowRight") walk(1);
      else if (event.code === "KeyN") changeList(store, (list) => addTab(list));
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
