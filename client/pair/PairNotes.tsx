/** What the picture of a pair does not show as exactly as the rest: undated, vague, left out. */
import type { PairEvents } from "../../graph/pair/pair-events.ts";
import { useSay } from "../language.ts";
import type { Opened } from "./PairPlot.tsx";
import classes from "./pair.module.css";
import { WORDS } from "./words.ts";

interface PairNotesProps {
  readonly events: PairEvents;
  readonly onOpen: (opened: Opened, byKey: boolean) => void;
}

export function PairNotes({ events, onOpen }: PairNotesProps) {
  const say = useSay();
  const { dated, undated, leftOut } = events;
  const vague = dated.reduce((count, { isVague }) => count + Number(isVague), 0);
  if (undated.length + vague + leftOut === 0) return null;
  const label = say(WORDS.undated, { count: undated.length });
  return (
    <p className={classes.notes}>
      {undated.length > 0 && (
        <button
          type="button"
          className={classes.textButton}
          onClick={() => onOpen({ key: "undated", events: undated, label }, true)}
        >
          {label}
        </button>
      )}
      {vague > 0 && <span>{say(WORDS.vague, { count: vague })}</span>}
      {leftOut > 0 && <span>{say(WORDS.leftOut, { count: leftOut })}</span>}
    </p>
  );
}
