/** That a layout runs, with a way to stop it: over the canvas, after a moment, since most layouts are done before it could be read. */
import { useEffect, useState } from "react";
import type { Language } from "../../graph/lens.ts";
import classes from "./layout-note.module.css";
import { WORDS } from "./layout-words.ts";

export interface LayoutNoteProps {
  readonly language: Language;
  /** How many nodes are being placed. */
  readonly count: number;
  readonly onStop: () => void;
}

/** Milliseconds before it is worth saying. */
const PATIENCE = 700;

export function LayoutNote({ language, count, onStop }: LayoutNoteProps) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  const nodes = count.toLocaleString(language);
  return (
    <div role="status" className={isShown ? classes.note : undefined}>
      {isShown && (
        <>
          <span>{WORDS.arranging[language].replace("{count}", nodes)}</span>
          <button type="button" className={classes.stop} onClick={onStop}>
            {WORDS.stop[language]}
            <kbd>Esc</kbd>
          </button>
        </>
      )}
    </div>
  );
}
