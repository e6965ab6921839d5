/** What a command told: a sentence, the parameters, help, or how things look. */
import { cypherText } from "../../../graph/value-text.ts";
import type { Value, ValueMap } from "../../../graph/values.ts";
import { useSay } from "../../language.ts";
import { typeName } from "../type-name.ts";
import { HelpReport } from "./HelpReport.tsx";
import classes from "./report.module.css";
import type { Report } from "./report.ts";
import { StyleReport } from "./StyleReport.tsx";
import { WORDS } from "./words.ts";

const OPENED = {
  history: WORDS.openedHistory,
  saved: WORDS.openedSaved,
  examples: WORDS.openedExamples,
  course: WORDS.openedCourse,
};

export function ReportView({ report }: { readonly report: Report }) {
  const say = useSay();
  switch (report.kind) {
    case "said":
      return <Said text={say(report.words, report.values)} />;
    case "opened":
      return <Said text={say(OPENED[report.view])} />;
    case "parameters":
      return <ParametersReport parameters={report.parameters} />;
    case "help":
      return <HelpReport topic={report.topic} />;
    case "style":
      return <StyleReport />;
  }
}

function Said({ text }: { readonly text: string }) {
  return (
    <p role="status" className={classes.said}>
      <bdi>{text}</bdi>
    </p>
  );
}

function ParametersReport({ parameters }: { readonly parameters: ValueMap }) {
  const say = useSay();
  const entries = Object.entries(parameters);
  if (entries.length === 0) return <Said text={say(WORDS.noParameters)} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className={classes.report} aria-label={say(WORDS.parametersNow)} tabIndex={0}>
      <table className={classes.table}>
        <caption>{say(WORDS.parametersNow)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(WORDS.name)}</th>
            <th scope="col">{say(WORDS.type)}</th>
            <th scope="col">{say(WORDS.value)}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">
                <bdi>${name}</bdi>
              </th>
              <td>{typeName(value)}</td>
              <td>
                <code>
                  <bdi>{shortText(value)}</bdi>
                </code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function shortText(value: Value): string {
  const text = cypherText(value);
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}
