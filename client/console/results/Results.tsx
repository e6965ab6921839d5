/** What came of a statement: rows as table, graph or JSON with their count and time, or the error with its place. */
import { Button, Loader } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useEffect, useMemo, useState } from "react";
import type { GraphError } from "../../../graph/errors.ts";
import type { Lens } from "../../../graph/lens.ts";
import type { Subgraph } from "../../../graph/subgraph.ts";
import { subgraphOfRows } from "../../../graph/subgraph.ts";
import type { QueryAnswer } from "../../api/query.ts";
import { Choice } from "../../controls/Choice.tsx";
import { useSay } from "../../language.ts";
import classes from "../console.module.css";
import type { Outcome } from "../use-run.ts";
import { WORDS } from "../words.ts";
import { AnswerNotes } from "./AnswerNotes.tsx";
import type { Entity } from "./CellValue.tsx";
import { entitySubgraph } from "./entity-subgraph.ts";
import { ResultGraph } from "./ResultGraph.tsx";
import { ResultJson } from "./ResultJson.tsx";
import { ResultTable } from "./ResultTable.tsx";

interface ResultsProps {
  readonly outcome: Outcome;
  readonly lens: Lens;
  readonly place: ErrorPlace | undefined;
  readonly onGoTo: (offset: number) => void;
  readonly onShow: (subgraph: Subgraph) => void;
  readonly onSelect: (elementId: string) => void;
}

/** Where an error is in the editor: line and column from 1. */
interface ErrorPlace {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export function Results({ outcome, lens, place, onGoTo, onShow, onSelect }: ResultsProps) {
  const say = useSay();
  switch (outcome.kind) {
    case "idle":
      return <Message>{say(WORDS.idle)}</Message>;
    case "running":
      return <Running since={outcome.since} />;
    case "stopped":
      return <Message>{say(WORDS.stopped)}</Message>;
    case "done":
      return <Message>{say(WORDS[outcome.did])}</Message>;
    case "failed":
      return <Failed error={outcome.error} place={place} onGoTo={onGoTo} />;
    case "answered":
      return <Answered key={outcome.id} answer={outcome.answer} lens={lens} onShow={onShow} onSelect={onSelect} />;
  }
}

function Message({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes.results}>
      <p role="status" className={classes.message}>
        {children}
      </p>
    </div>
  );
}

function Running({ since }: { readonly since: number }) {
  const say = useSay();
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(Math.floor((now - since) / 1000), 0);
  return (
    <div className={classes.results}>
      <p className={classes.message}>
        <Loader size={14} aria-hidden="true" /> {say(WORDS.running, { seconds })}
      </p>
    </div>
  );
}

function Failed({
  error,
  place,
  onGoTo,
}: {
  readonly error: GraphError;
  readonly place: ErrorPlace | undefined;
  readonly onGoTo: (offset: number) => void;
}) {
  const say = useSay();
  return (
    <div className={classes.results}>
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
          {place !== undefined && (
            <Button size="compact-sm" variant="default" onClick={() => onGoTo(place.offset)}>
              {say(WORDS.goToPlace, { line: place.line, column: place.column })}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

type View = "table" | "graph" | "json";

interface AnsweredProps {
  readonly answer: QueryAnswer;
  readonly lens: Lens;
  readonly onShow: (subgraph: Subgraph) => void;
  readonly onSelect: (elementId: string) => void;
}

function Answered({ answer, lens, onShow, onSelect }: AnsweredProps) {
  const say = useSay();
  const [view, setView] = useState<View>("table");
  const found = useMemo(() => subgraphOfRows(answer.rows), [answer]);
  const show = (entity: Entity): void => {
    const { subgraph, selected } = entitySubgraph(entity, found);
    onShow(subgraph);
    if (selected !== undefined) onSelect(selected);
  };
  return (
    <div className={classes.results}>
      <div className={classes.resultBar}>
        <p role="status" className={classes.status}>
          {statusWords(answer, say)}
        </p>
        {found.nodes.length > 0 && view !== "graph" && (
          <Button size="compact-sm" variant="default" onClick={() => onShow(found)}>
            {say(WORDS.showInGraph)}
          </Button>
        )}
        <Choice
          label={say(WORDS.view)}
          value={view}
          onChange={setView}
          options={[
            { value: "table", label: say(WORDS.table) },
            { value: "graph", label: say(WORDS.graph) },
            { value: "json", label: say(WORDS.json) },
          ]}
        />
      </div>
      <AnswerNotes answer={answer} />
      <div className={classes.view}>
        {view === "table" && answer.fields.length > 0 && <ResultTable answer={answer} lens={lens} onShow={show} />}
        {view === "graph" && <ResultGraph found={found} lens={lens} onShowAll={() => onShow(found)} onShow={show} />}
        {view === "json" && <ResultJson answer={answer} />}
      </div>
    </div>
  );
}

function statusWords(answer: QueryAnswer, say: ReturnType<typeof useSay>): string {
  const count = answer.rows.length;
  const rows = answer.truncated
    ? say(WORDS.cut, { count, least: count + 1 })
    : count === 0
      ? say(WORDS.noRows)
      : say(count === 1 ? WORDS.oneRow : WORDS.rows, { count });
  return answer.databaseMs === undefined ? rows : `${rows} · ${say(WORDS.inDatabase, { ms: answer.databaseMs })}`;
}
