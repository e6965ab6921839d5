/** What came of one statement or command. */
import { useCallback, useMemo } from "react";
import { GraphError } from "../../../graph/errors.ts";
import type { Subgraph } from "../../../graph/subgraph.ts";
import { pathOf } from "../../api/send-query.ts";
import { useSay } from "../../language.ts";
import type { Ran } from "../answer.ts";
import { ReportView } from "../commands/ReportView.tsx";
import { useConsole, useConsoleState } from "../console-context.ts";
import { placeIn } from "../error-offset.ts";
import { WORDS } from "../frame/words.ts";
import type { DownloadAll } from "../results/props.ts";
import { Results } from "../results/Results.tsx";
import { Failed, Waiting } from "../results/states.tsx";
import { ChangeQuestion } from "../writing/ChangeQuestion.tsx";
import { RefusalNote } from "../writing/RefusalNote.tsx";
import { refusalOf } from "../writing/refusal.ts";
import classes from "./running.module.css";
import type { Outcome, Sent, Step } from "./work.ts";

interface StepResultProps {
  readonly tab: string;
  readonly step: Step;
  /** What the tab's editor held when this was run. */
  readonly onRunAgain: (() => void) | undefined;
}

export function StepResult({ tab, step, onRunAgain }: StepResultProps) {
  const say = useSay();
  const { runner, editors } = useConsole();
  const { outcome } = step;
  const goTo = useCallback((offset: number): void => editors.get(tab)?.goTo(offset), [editors, tab]);
  switch (outcome.kind) {
    case "queued":
      return <Note text={say(WORDS.queued)} />;
    case "waiting":
      return <Waiting since={outcome.since} />;
    case "asking":
      return <ChangeQuestion changes={outcome.changes} onAnswer={(mayRun) => runner.answer(tab, mayRun)} />;
    case "stopped":
      return <Note text={say(WORDS.stopped)} />;
    case "skipped":
      return <Note text={say(WORDS.skipped)} />;
    case "told":
      return <ReportView report={outcome.report} />;
    case "failed":
      return <Failure tab={tab} error={outcome.error} offset={outcome.offset} onGoTo={goTo} onRunAgain={onRunAgain} />;
    case "answered":
      return <Answered outcome={outcome} step={step} onGoTo={goTo} onRunAgain={onRunAgain} />;
  }
}

function Note({ text }: { readonly text: string }) {
  return (
    <p role="status" className={classes.note}>
      {text}
    </p>
  );
}

interface FailureProps {
  readonly tab: string;
  readonly error: GraphError;
  readonly offset: number | undefined;
  readonly onGoTo: (offset: number) => void;
  readonly onRunAgain: (() => void) | undefined;
}

function Failure({ tab, error, offset, onGoTo, onRunAgain }: FailureProps) {
  const { editors, props, runText, store } = useConsole();
  const isWriting = useConsoleState((state) => state.isWriting);
  const refusal = refusalOf(error, props.server);
  const text = editors.get(tab)?.text() ?? "";
  return (
    <div className={classes.failure}>
      <Failed
        error={refusal === undefined ? error : withoutHint(error)}
        place={offset === undefined ? undefined : placeIn(text, offset)}
        onGoTo={onGoTo}
        onRunAgain={refusal === undefined ? onRunAgain : undefined}
      />
      {refusal !== undefined && (
        <RefusalNote
          refusal={refusal}
          onHelp={() => runText(refusal.isSwitch ? ":help writing" : ":help reading", true)}
          onSwitch={refusal.isSwitch && !isWriting ? () => store.setState({ isWriting: true }) : undefined}
        />
      )}
    </div>
  );
}

/** What would be allowed is told below, in the reader's language. */
function withoutHint({ code, message, details }: GraphError): GraphError {
  return new GraphError(code, message, { details });
}

interface AnsweredProps {
  readonly outcome: Extract<Outcome, { readonly kind: "answered" }>;
  readonly step: Step;
  readonly onGoTo: (offset: number) => void;
  readonly onRunAgain: (() => void) | undefined;
}

function Answered({ outcome: { answer, ran, sent }, step, onGoTo, onRunAgain }: AnsweredProps) {
  const { props } = useConsole();
  const { lens, onShow, onSelect } = props;
  const show = useCallback((subgraph: Subgraph): void => onShow(subgraph, ran), [onShow, ran]);
  const goTo = useCallback((offset: number): void => onGoTo(step.from + offset), [onGoTo, step.from]);
  const download = useDownload(sent);
  const isWritten = sent?.accessMode === "WRITE";
  return (
    <div className={classes.result}>
      <Results
        answer={answer}
        ran={ran}
        lens={lens}
        path={sent === undefined ? undefined : pathOf(sent.database)}
        onShow={show}
        onSelect={onSelect}
        // What wrote is never sent again by a button that people press without reading.
        onRunAgain={isWritten ? undefined : onRunAgain}
        onGoTo={step.title === undefined ? goTo : undefined}
        download={download}
      />
    </div>
  );
}

/** All rows: the statement is sent once more, without the reader's row limit, and only ever to read. */
function useDownload(sent: Sent | undefined): DownloadAll | undefined {
  const { props } = useConsole();
  const { queries } = props;
  return useMemo(() => {
    if (sent === undefined || sent.accessMode === "WRITE") return undefined;
    const { database } = sent;
    return {
      open: ({ statement, parameters }: Ran, signal: AbortSignal) =>
        queries.open({ statement, parameters, database, accessMode: "READ", signal }),
    };
  }, [queries, sent]);
}
