/** Says what was just done, with a button that takes it back. */
import { Button, CloseButton } from "@mantine/core";
import { useSay } from "../../language.ts";
import classes from "./library.module.css";
import type { Undo } from "./use-undo.ts";
import { WORDS } from "./words.ts";

export function DoneNote({ done, dismiss }: Pick<Undo, "done" | "dismiss">) {
  const say = useSay();
  const takeBack = (): void => {
    done?.undo?.();
    dismiss();
  };
  return (
    <div role="status">
      {done !== undefined && (
        <div className={classes.done}>
          <p>
            <bdi>{say(done.words, done.values)}</bdi>
          </p>
          {done.undo !== undefined && (
            <Button size="compact-xs" variant="default" onClick={takeBack}>
              {say(WORDS.undo)}
            </Button>
          )}
          <CloseButton size="sm" aria-label={say(WORDS.dismiss)} onClick={dismiss} />
        </div>
      )}
    </div>
  );
}
