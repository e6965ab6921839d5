/** Copies a text and knows how it went, so that the reader can be told. */
import { useCallback, useRef, useState } from "react";
import type { Words } from "../../../../graph/vocabulary.ts";
import type { TextValues } from "../../../language.ts";
import { WORDS } from "../words.ts";

/** What is told after copying. Each is a new object, so that the same is told again. */
export interface CopyNote {
  readonly words: Words;
  readonly values: TextValues;
}

export interface Copying {
  readonly note: CopyNote | undefined;
  /** @param done what is told when it is on the clipboard; "Copied" without it */
  copy(text: string, done?: CopyNote): void;
  tell(note: CopyNote): void;
}

const COPIED: CopyNote = { words: WORDS.copied, values: {} };

export function useCopy(): Copying {
  const [note, setNote] = useState<CopyNote | undefined>(undefined);
  const attempts = useRef(0);
  const copy = useCallback((text: string, done: CopyNote = COPIED): void => {
    attempts.current += 1;
    const attempt = attempts.current;
    setNote(undefined);
    void put(text).then((isDone) => {
      if (attempt === attempts.current) setNote(isDone ? { ...done } : { words: WORDS.copyFailed, values: {} });
    });
  }, []);
  return { note, copy, tell: setNote };
}

async function put(text: string): Promise<boolean> {
  // Browsers have this only on pages that came by HTTPS or from the same machine.
  if (navigator.clipboard === undefined) return putByEvent(text);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return putByEvent(text);
  }
}

/** The older way, which needs no permission but must come from a key or click. */
function putByEvent(text: string): boolean {
  let isPut = false;
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", text);
    isPut = event.clipboardData !== null;
  };
  document.addEventListener("copy", fill, { capture: true, once: true });
  const isAllowed = document.execCommand("copy");
  document.removeEventListener("copy", fill, { capture: true });
  return isAllowed && isPut;
}
