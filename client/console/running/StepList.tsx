/** The statements of a run, each with what came of it; the one that is chosen is shown. */
import { IconCheck, IconClock, IconHelp, IconPlayerStop, IconPlayerTrackNext, IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { Words } from "../../../graph/vocabulary.ts";
import { useSay } from "../../language.ts";
import { WORDS } from "../frame/words.ts";
import classes from "./running.module.css";
import type { Step, Work } from "./work.ts";
import { hasFailed, wasStopped } from "./work.ts";

interface StepListProps {
  readonly work: Work;
  readonly onOpen: (id: number) => void;
}

/** Nothing where there is one statement only. */
export function StepList({ work, onOpen }: StepListProps) {
  const say = useSay();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-step="${work.open}"]`)?.scrollIntoView({ block: "nearest" });
  }, [work.open]);
  if (work.steps.length < 2) return null;
  return (
    <>
      <Verdict work={work} />
      <ol ref={list} className={classes.steps} aria-label={say(WORDS.steps)}>
        {work.steps.map((step, index) => (
          <li key={step.id} data-step={step.id}>
            <button
              type="button"
              aria-current={step.id === work.open ? "true" : undefined}
              onClick={() => onOpen(step.id)}
            >
              <span className={classes.number}>{index + 1}</span>
              <State step={step} />
              <bdi className={classes.text}>
                {step.title === undefined ? step.text.slice(0, 200).replace(/\s+/g, " ") : say(step.title)}
              </bdi>
              <Count step={step} />
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Which statement ended the run before its end, and what that means for the others. */
function Verdict({ work: { steps, isRunning } }: { readonly work: Work }) {
  const say = useSay();
  const at = steps.findIndex((step) => hasFailed(step) || wasStopped(step));
  const step = steps[at];
  const isTold = !isRunning && step !== undefined;
  const words = step !== undefined && hasFailed(step) ? WORDS.failedAt : WORDS.stoppedAt;
  const rest = steps.length - at - 1;
  return (
    <p role="status" className={classes.verdict} data-told={isTold || undefined}>
      {isTold && say(words, { number: at + 1, count: steps.length, rest })}
    </p>
  );
}

const STATES = {
  queued: { words: WORDS.stateQueued, Icon: IconClock },
  running: { words: WORDS.stateRunning, Icon: undefined },
  asks: { words: WORDS.stateAsks, Icon: IconHelp },
  done: { words: WORDS.stateDone, Icon: IconCheck },
  failed: { words: WORDS.stateFailed, Icon: IconX },
  stopped: { words: WORDS.stateStopped, Icon: IconPlayerStop },
  skipped: { words: WORDS.stateSkipped, Icon: IconPlayerTrackNext },
} satisfies { readonly [state: string]: { readonly words: Words; readonly Icon: typeof IconCheck | undefined } };

function State({ step }: { readonly step: Step }) {
  const say = useSay();
  const state = stateOf(step);
  const { words, Icon } = STATES[state];
  return (
    <span className={classes.state} data-state={state} title={say(words)}>
      {Icon === undefined ? <span className={classes.turning} /> : <Icon size={15} aria-hidden="true" />}
      <span className={classes.unseen}>{say(words)}</span>
    </span>
  );
}

function stateOf(step: Step): keyof typeof STATES {
  const { outcome } = step;
  if (hasFailed(step)) return "failed";
  if (wasStopped(step)) return "stopped";
  switch (outcome.kind) {
    case "queued":
    case "skipped":
      return outcome.kind;
    case "asking":
      return "asks";
    case "answered":
      return outcome.answer.end === undefined ? "running" : "done";
    case "told":
      return "done";
    default:
      return "running";
  }
}

function Count({ step: { outcome } }: { readonly step: Step }) {
  const say = useSay();
  if (outcome.kind !== "answered") return null;
  const { count, fields, end } = outcome.answer;
  if (fields.length === 0) return null;
  return (
    <span className={classes.count}>
      {say(WORDS.stepRows, { count })}
      {end?.kind === "cut" && "+"}
    </span>
  );
}
