/** How many rows there are and how long it took; told aloud at the beginning, every few seconds, and at the end. */
import { useEffect, useRef, useState } from "react";
import { useLanguage } from "../../language.ts";
import type { Answer } from "../answer.ts";
import classes from "./results.module.css";
import { statusOf } from "./status.ts";

/** Milliseconds between two figures that are told aloud while rows arrive. */
const TELL_EVERY = 5_000;

export function StatusLine({ answer }: { readonly answer: Answer }) {
  const language = useLanguage();
  const line = statusOf(answer, language);
  const told = useTold(line, answer.end !== undefined);
  return (
    <>
      <p className={classes.status} data-kind={answer.end?.kind} aria-hidden="true">
        {line}
      </p>
      <p role="status" className={classes.unseen}>
        {told}
      </p>
    </>
  );
}

/** The line, but no more often than people can listen. */
function useTold(line: string, isOver: boolean): string {
  const [told, setTold] = useState(line);
  const latest = useRef(line);
  useEffect(() => {
    latest.current = line;
  });
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setInterval(() => setTold(latest.current), TELL_EVERY);
    return () => clearInterval(timer);
  }, [isOver]);
  return isOver ? line : told;
}
