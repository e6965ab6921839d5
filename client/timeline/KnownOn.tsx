/** The other axis of time: what had been published by a day. Says what it needs, how far the reading is, and what failed. */
import { ActionIcon, Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconX } from "@tabler/icons-react";
import { dayNumberOf, isoOfDay } from "../../graph/time/days.ts";
import { Failure } from "../controls/Failure.tsx";
import { useSay } from "../language.ts";
import { DayField } from "./DayField.tsx";
import classes from "./timeline.module.css";
import { WORDS } from "./words.ts";

export interface KnownOnProps {
  readonly day: string | undefined;
  /** The day that is offered first: the last on which anything happened. */
  readonly offered: string | undefined;
  /** Whether relationships of this graph rest on claims at all. */
  readonly isPossible: boolean;
  readonly reading: {
    readonly phase: "idle" | "reading" | "failed";
    readonly done: number;
    readonly total: number;
    readonly missing: number;
    readonly error?: unknown;
  };
  readonly onDay: (day: string | undefined) => void;
  readonly onRetry: () => void;
}

export function KnownOn({ day, offered, isPossible, onDay }: Omit<KnownOnProps, "reading" | "onRetry">) {
  const say = useSay();
  const move = (by: number): void => {
    const known = dayNumberOf(day ?? offered ?? "");
    if (known !== undefined) onDay(isoOfDay(known + by));
  };
  return (
    <div className={classes.group} title={say(isPossible ? WORDS.knownHelp : WORDS.knownNever)}>
      <DayField label={say(WORDS.knownOn)} value={day} disabled={!isPossible} onChange={onDay} />
      {isPossible && (
        <>
          <Step label={say(WORDS.dayBefore)} onStep={() => move(-1)} icon={IconChevronLeft} />
          <Step label={say(WORDS.dayAfter)} onStep={() => move(1)} icon={IconChevronRight} />
        </>
      )}
      {day !== undefined && <Step label={say(WORDS.clear)} onStep={() => onDay(undefined)} icon={IconX} />}
    </div>
  );
}

/** What is to be known of it: what it means, how far the reading is, what failed. */
export function KnownNotes({ day, isPossible, reading, onRetry }: Omit<KnownOnProps, "offered">) {
  const say = useSay();
  if (!isPossible) return <span>{say(WORDS.knownNever)}</span>;
  if (day === undefined) return null;
  return (
    <>
      <span>{say(WORDS.knownHelp)}</span>
      {reading.phase === "reading" && (
        <span role="status">{say(WORDS.knownReading, { done: reading.done, total: reading.total })}</span>
      )}
      {reading.missing > 0 && <span>{say(WORDS.knownMissing, { count: reading.missing })}</span>}
      {reading.phase === "failed" && <Failure title={say(WORDS.knownFailed)} error={reading.error} onRetry={onRetry} />}
    </>
  );
}

function Step({ label, onStep, icon: Icon }: { label: string; onStep: () => void; icon: typeof IconX }) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={onStep}>
      <Icon size={16} aria-hidden="true" />
    </ActionIcon>
  );
}

/** A button that clears, where there is something to clear. */
export function ClearButton({ isShown, onClear }: { readonly isShown: boolean; readonly onClear: () => void }) {
  const say = useSay();
  if (!isShown) return null;
  return (
    <Button variant="subtle" size="compact-sm" onClick={onClear}>
      {say(WORDS.clear)}
    </Button>
  );
}
