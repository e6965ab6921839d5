/** The history of the console and the walk through it; what was being written is kept at its end. */
import { useCallback, useRef, useState } from "react";
import { browserStorage, keepHistory, readHistory, remember } from "./history.ts";

export interface History {
  /** The latest last. */
  readonly statements: readonly string[];
  add(statement: string): void;
  /** The statement before (-1) or after (1) the one that is shown; `present` is what the editor holds now. Undefined at the ends. */
  walk(step: -1 | 1, present: string): string | undefined;
}

export function useHistory(): History {
  const [statements, setStatements] = useState(() => readHistory(browserStorage()));
  const place = useRef<number | undefined>(undefined);
  const draft = useRef("");
  const add = useCallback((statement: string): void => {
    place.current = undefined;
    setStatements((before) => {
      const after = remember(before, statement);
      keepHistory(browserStorage(), after);
      return after;
    });
  }, []);
  const walk = (step: -1 | 1, present: string): string | undefined => {
    const at = place.current ?? statements.length;
    if (at === statements.length) draft.current = present;
    // What was run last is still in the editor: the step before it is the one wanted.
    const isRepeated = step === -1 && at === statements.length && statements.at(-1) === present.trim();
    const next = at + step * (isRepeated ? 2 : 1);
    if (next < 0 || next > statements.length) return undefined;
    place.current = next;
    return next === statements.length ? draft.current : statements[next];
  };
  return { statements, add, walk };
}
