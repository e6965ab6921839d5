/** The results of a run while they arrive and after: how much there is, what must be known, and the rows in the view that is wanted. */
import { Button } from "@mantine/core";
import { useCallback, useState } from "react";
import type { Words } from "../../../graph/vocabulary.ts";
import { Choice } from "../../controls/Choice.tsx";
import { useSay } from "../../language.ts";
import type { Answer } from "../answer.ts";
import { ChartView } from "./chart/ChartView.tsx";
import { DownloadMenu } from "./download/DownloadMenu.tsx";
import { DownloadStrip } from "./download/DownloadStrip.tsx";
import { useDownload } from "./download/use-download.ts";
import { entityInRows } from "./entity-in-rows.ts";
import { Notes } from "./notes/Notes.tsx";
import { PlanView } from "./plan/PlanView.tsx";
import type { ResultsProps } from "./props.ts";
import type { View } from "./result-views.ts";
import { shownView, viewsOf } from "./result-views.ts";
import classes from "./results.module.css";
import { StatusLine } from "./StatusLine.tsx";
import { Message } from "./states.tsx";
import { ResultTable } from "./table/ResultTable.tsx";
import type { Entity } from "./values/brief-parts.ts";
import { GraphView } from "./views/GraphView.tsx";
import { JsonView } from "./views/JsonView.tsx";
import { RawView } from "./views/RawView.tsx";
import { WORDS } from "./words.ts";

/** See `ResultsProps`. */
export function Results(props: ResultsProps) {
  const { answer, ran, download } = props;
  const say = useSay();
  const [chosen, choose] = useState<View | undefined>(undefined);
  const view = shownView(answer, chosen);
  const { end } = answer;
  const isWhole = end?.kind === "whole";
  const isWriting = end?.statementType !== undefined && end.statementType !== "r";
  const all = isWhole || isWriting ? undefined : download;
  const downloading = useDownload({ answer, ran, all });
  const views = viewsOf(answer);
  return (
    <section className={classes.results} aria-label={say(WORDS.results)}>
      <div className={classes.bar}>
        <StatusLine answer={answer} />
        {views.length > 1 && (
          <div className={classes.views}>
            <Choice
              label={say(WORDS.view)}
              value={view ?? "raw"}
              onChange={choose}
              options={views.map((value) => ({ value, label: say(WORDS[value]) }))}
            />
          </div>
        )}
        {view === undefined && (
          <Button size="compact-sm" variant="default" onClick={() => choose("raw")}>
            {say(WORDS.raw)}
          </Button>
        )}
        {answer.fields.length > 0 && (
          <DownloadMenu
            isArriving={end === undefined}
            isAll={isWhole || all !== undefined}
            remark={remarkOf(isWhole, all !== undefined, isWriting)}
            onChoose={downloading.start}
          />
        )}
      </div>
      <DownloadStrip downloading={downloading} />
      {end !== undefined && (
        <Notes end={end} canDownload={all !== undefined} onGoTo={props.onGoTo} onRunAgain={props.onRunAgain} />
      )}
      <div className={classes.view}>
        <ShownView key={answer.id} view={view} {...props} />
      </div>
    </section>
  );
}

/** What the reader should know before downloading. */
function remarkOf(isWhole: boolean, isRunAgain: boolean, isWriting: boolean): Words | undefined {
  if (isWhole) return undefined;
  if (isRunAgain) return WORDS.runsAgain;
  return isWriting ? WORDS.notRunAgain : WORDS.onlyThese;
}

function ShownView({
  view,
  answer,
  ran,
  lens,
  path,
  onShow,
  onSelect,
}: ResultsProps & { readonly view: View | undefined }) {
  const say = useSay();
  const { rows, count } = answer;
  const show = useCallback(
    (entity: Entity): void => {
      const { subgraph, selected } = entityInRows(entity, rows, count);
      onShow(subgraph);
      if (selected !== undefined) onSelect(selected);
    },
    [rows, count, onShow, onSelect],
  );
  const plan = answer.end?.profile ?? answer.end?.plan;
  switch (view) {
    case undefined:
      return <Message>{say(WORDS.done)}</Message>;
    case "table":
      return <Rows answer={answer}>{<ResultTable answer={answer} lens={lens} onShow={show} />}</Rows>;
    case "graph":
      return <GraphView answer={answer} lens={lens} onShowAll={onShow} onShow={show} />;
    case "chart":
      return <ChartView answer={answer} lens={lens} />;
    case "plan":
      return plan === undefined ? null : <PlanView plan={plan} />;
    case "json":
      return <JsonView answer={answer} />;
    case "raw":
      return <RawView answer={answer} ran={ran} path={path ?? "/db/{database}/query/v2"} />;
  }
}

/** The table keeps its place while the first row is awaited; an answer without rows says so in its place. */
function Rows({ answer, children }: { readonly answer: Answer; readonly children: React.ReactNode }) {
  const say = useSay();
  if (answer.count > 0 || answer.end === undefined) return children;
  return answer.end.kind === "whole" ? <Message>{say(WORDS.noneFound)}</Message> : children;
}
