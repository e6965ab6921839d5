/** What a key means in the result table. Pure: it reads the event and says a command. */
import type { Cell, TableSize } from "./selection.ts";
import { HEADINGS, moved } from "./selection.ts";

export type TableCommand =
  | { readonly kind: "move"; readonly to: Cell; readonly extends: boolean }
  | { readonly kind: "resize"; readonly by: number }
  | { readonly kind: "open" | "sort" | "copy" | "selectAll" | "selectRows" | "selectColumns" | "menu" | "escape" };

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Pixels that a column grows or shrinks by with each key. */
const RESIZE_STEP = 16;

/** The command of a key while `active` is the active cell; undefined where the table leaves the key alone. */
export function commandOf(pressed: Pressed, active: Cell, size: TableSize): TableCommand | undefined {
  const { key, shiftKey, altKey } = pressed;
  const control = pressed.ctrlKey || pressed.metaKey;
  if (key === "ContextMenu" || (key === "F10" && shiftKey)) return { kind: "menu" };
  if (altKey) return active.row === HEADINGS && !control ? resizing(key) : undefined;
  if (key === " " && (shiftKey || control)) return { kind: shiftKey ? "selectRows" : "selectColumns" };
  if (control && !shiftKey && key.toLowerCase() === "c") return { kind: "copy" };
  if (control && !shiftKey && key.toLowerCase() === "a") return { kind: "selectAll" };
  if (key === "Escape" && !control && !shiftKey) return { kind: "escape" };
  if ((key === "Enter" || key === " ") && !control && !shiftKey)
    return { kind: active.row === HEADINGS ? "sort" : "open" };
  const to = moved(active, key, control, size);
  return to === undefined ? undefined : { kind: "move", to, extends: shiftKey };
}

function resizing(key: string): TableCommand | undefined {
  if (key === "ArrowRight") return { kind: "resize", by: RESIZE_STEP };
  return key === "ArrowLeft" ? { kind: "resize", by: -RESIZE_STEP } : undefined;
}
