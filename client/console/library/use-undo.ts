/** What was removed last, so that it can be brought back: one step, until something else is removed or the reader dismisses it. */
import { useState } from "react";
import type { Words } from "../../../graph/vocabulary.ts";
import type { TextValues } from "../../language.ts";

/** What was done, in words; `undo` where it can be taken back. */
export interface Done {
  readonly words: Words;
  readonly values: TextValues;
  readonly undo?: (() => void) | undefined;
}

export interface Undo {
  readonly done: Done | undefined;
  tell(words: Words, values: TextValues, undo?: () => void): void;
  dismiss(): void;
}

export function useUndo(): Undo {
  const [done, setDone] = useState<Done>();
  return {
    done,
    tell: (words, values, undo) => setDone({ words, values, undo }),
    dismiss: () => setDone(undefined),
  };
}
