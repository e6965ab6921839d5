/** What stands in the place of results while there are none: a message, a clock, a failure. */
import { Button, Loader } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import { useSay } from "../../language.ts";
import type { FailedProps, WaitingProps } from "./props.ts";
import classes from "./results.module.css";
import { WORDS } from "./words.ts";

/** A sentence, told to those who do not see it as well. */
export function Message({ children }: { readonly children: ReactNode }) {
  return (
    <p role="status" className={classes.message}>
      {children}
    </p>
  );
}

/** That a statement runs, and for how long. The seconds are not told aloud. */
export function Waiting({ since }: WaitingProps) {
  const say = useSay();
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(Math.floor((now - since) / 1000), 0);
  return (
    <p className={classes.message}>
      <Loader size={14} aria-hidden="true" /> {say(WORDS.running, { seconds })}
    </p>
  );
}

/** Why a statement failed, what to do, and the way to the place. */
export function Failed({ error, place, onGoTo, onRunAgain }: FailedProps) {
  const say = useSay();
  return (
    <div role="alert" className={classes.failure}>
      <IconAlertTriangle size={18} aria-hidden="true" />
      <div>
        <strong>{say(WORDS.failed)}</strong>
        <pre className={classes.reason} dir="auto">
          {error.message}
        </pre>
        {error.hint !== undefined && (
          <p className={classes.hint}>
            <bdi>{error.hint}</bdi>
          </p>
        )}
        <div className={classes.ways}>
          {place !== undefined && onGoTo !== undefined && (
            <Button size="compact-sm" variant="default" onClick={() => onGoTo(place.offset)}>
              {say(WORDS.goToPlace, { line: place.line, column: place.column })}
            </Button>
          )}
          {onRunAgain !== undefined && (
            <Button size="compact-sm" variant="default" onClick={onRunAgain}>
              {say(WORDS.runAgain)}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
