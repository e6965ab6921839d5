/** For browser tests: results of made answers, in the page's theme and language. */
import "../shell/styles.ts";
import type { ReactElement } from "react";
import { render } from "vitest-browser-react";
import type { Value } from "../../graph/values.ts";
import { valueMap } from "../../graph/values.ts";
import type { Answer, AnswerEnd } from "../console/answer.ts";
import type { ResultsProps } from "../console/results/props.ts";
import { Results } from "../console/results/Results.tsx";
import { Setting, type SettingProps } from "./page.tsx";
import { noop, TALKS_LENS } from "./talks.ts";

export const WHOLE: AnswerEnd = {
  kind: "whole",
  error: undefined,
  totalMs: 2_130,
  databaseMs: 34,
  notifications: [],
  counters: {},
  statementType: "r",
  plan: undefined,
  profile: undefined,
};

/** An answer with these rows that has ended; `end: undefined` is one that still grows. */
export function madeAnswer(
  fields: readonly string[],
  rows: readonly (readonly Value[])[],
  end: Partial<AnswerEnd> | "arriving" = {},
): Answer {
  return { id: 1, fields, rows, count: rows.length, end: end === "arriving" ? undefined : { ...WHOLE, ...end } };
}

export function resultsOf(answer: Answer, props: Partial<ResultsProps> = {}, height = 480): ReactElement {
  return (
    <div style={{ height }}>
      <Results
        answer={answer}
        ran={{ statement: "MATCH (n) RETURN n", parameters: valueMap([]) }}
        lens={TALKS_LENS}
        path="/db/neo4j/query/v2"
        onShow={noop}
        onSelect={noop}
        {...props}
      />
    </div>
  );
}

export function showResults(
  answer: Answer,
  props: Partial<ResultsProps> = {},
  setting: Omit<SettingProps, "children"> = {},
) {
  return render(<Setting {...setting}>{resultsOf(answer, props)}</Setting>);
}
