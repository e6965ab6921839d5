/** The keyboard of the page: finds the action of a key press in the registry and does it. */
import { useEffect } from "react";
import type { Explorer } from "../state/explorer.ts";
import { useExplorer } from "../state/explorer.ts";
import type { Action } from "./action.ts";
import { isPressed, isSingleKey } from "./keys.ts";
import { ACTIONS } from "./registry.ts";

export const IS_MAC = /Mac|iP(?:hone|ad|od)/.test(navigator.userAgent);

/** Listens as long as the component is there. */
export function useKeyboard(): void {
  const explorer = useExplorer();
  useEffect(() => {
    // A dialog or menu has the keyboard to itself, also for the key that closes it: by the time the event gets here, it is closed.
    let isCovered = false;
    const look = (): void => {
      const { dialog, menu, sheet } = explorer.store.getState().panels;
      // Panels open dialogs of their own, such as evidence side by side.
      const isModal = document.querySelector("[aria-modal='true']") !== null;
      isCovered = isModal || dialog !== undefined || menu !== undefined || sheet !== undefined;
    };
    const listen = (event: KeyboardEvent): void => {
      const action = isCovered ? undefined : actionFor(explorer, event);
      if (action === undefined) return;
      event.preventDefault();
      action.run(explorer);
    };
    window.addEventListener("keydown", look, true);
    document.addEventListener("keydown", listen);
    return () => {
      window.removeEventListener("keydown", look, true);
      document.removeEventListener("keydown", listen);
    };
  }, [explorer]);
}

/** The action that a key press asks for here and now, if any. */
function actionFor({ store }: Explorer, event: KeyboardEvent): Action | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  const state = store.getState();
  const typing = isTyping(event.target);
  return ACTIONS.find((action) => {
    const keys = action.keys.find((chord) => isPressed(chord, event, IS_MAC));
    if (keys === undefined) return false;
    if (typing && (action.whileTyping !== true || isSingleKey(keys))) return false;
    if (isSingleKey(keys) && !state.preferences.singleKeys) return false;
    return action.when(state);
  });
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches("input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select")
  );
}
