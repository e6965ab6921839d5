/** Why a statement was refused, what would be allowed, and the way to the help about it. */
import { Button } from "@mantine/core";
import { useSay } from "../../language.ts";
import type { Refusal } from "./refusal.ts";
import { WORDS } from "./words.ts";
import classes from "./writing.module.css";

interface RefusalNoteProps {
  readonly refusal: Refusal;
  /** Opens the help on what statements may do. */
  readonly onHelp: () => void;
  /** Switches writing on; undefined where that would not help. */
  readonly onSwitch: (() => void) | undefined;
}

export function RefusalNote({ refusal: { why, instead, subject }, onHelp, onSwitch }: RefusalNoteProps) {
  const say = useSay();
  return (
    <div className={classes.refusal}>
      <p>
        <strong>{say(WORDS.why)}</strong> <bdi>{say(why, { subject })}</bdi>
      </p>
      <p>
        <strong>{say(WORDS.instead)}</strong> {say(instead)}
      </p>
      <div className={classes.answers}>
        {onSwitch !== undefined && (
          <Button size="compact-sm" variant="default" onClick={onSwitch}>
            {say(WORDS.switchOn)}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onHelp}>
          {say(WORDS.whatIsAllowed)}
        </Button>
      </div>
    </div>
  );
}
