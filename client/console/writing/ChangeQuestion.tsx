/** What a statement would change, and the question whether it may. */
import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useSay } from "../../language.ts";
import type { PlannedChange, PlannedChanges } from "./planned-changes.ts";
import { WORDS } from "./words.ts";
import classes from "./writing.module.css";

/** Changes that are listed; a plan can have hundreds. */
const MOST_LISTED = 12;
/** The orange of a change; white on it keeps 4.5:1. */
const LOUD = "#b3400a";
const QUESTIONS = { data: WORDS.asks, schema: WORDS.asksSchema, unknown: WORDS.asksUnknown };

interface ChangeQuestionProps {
  readonly changes: PlannedChanges;
  readonly onAnswer: (mayRun: boolean) => void;
}

export function ChangeQuestion({ changes: { kind, changes, database }, onAnswer }: ChangeQuestionProps) {
  const say = useSay();
  const leave = useRef<HTMLButtonElement>(null);
  // The safe answer is at hand: Enter pressed once too often changes nothing.
  useEffect(() => leave.current?.focus(), []);
  return (
    <div role="alertdialog" aria-label={say(QUESTIONS[kind])} className={classes.question}>
      <p className={classes.asks}>
        <IconAlertTriangle size={18} aria-hidden="true" />
        <span>
          <strong>{say(QUESTIONS[kind])}</strong> <bdi>({say(WORDS.inDatabase, { name: database })})</bdi>
        </span>
      </p>
      {changes.length > 0 && (
        <>
          <p className={classes.planned}>{say(WORDS.planned)}:</p>
          <ul>
            {changes.slice(0, MOST_LISTED).map((change, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <Change key={index} change={change} />
            ))}
            {changes.length > MOST_LISTED && <li>{say(WORDS.more, { count: changes.length - MOST_LISTED })}</li>}
          </ul>
          <p className={classes.planned}>{say(WORDS.estimateNote)}</p>
        </>
      )}
      <div className={classes.answers}>
        <Button ref={leave} size="compact-md" variant="default" onClick={() => onAnswer(false)}>
          {say(WORDS.leave)}
        </Button>
        <Button size="compact-md" color={LOUD} onClick={() => onAnswer(true)}>
          {say(WORDS.runIt)}
        </Button>
      </div>
    </div>
  );
}

function Change({ change: { words, details, rows } }: { readonly change: PlannedChange }) {
  const say = useSay();
  return (
    <li>
      {say(words)}
      {rows !== undefined && <> ({say(WORDS.estimate, { rows })})</>}
      {details !== "" && (
        <>
          {": "}
          <code dir="ltr">{details.length > 200 ? `${details.slice(0, 200)}…` : details}</code>
        </>
      )}
    </li>
  );
}
