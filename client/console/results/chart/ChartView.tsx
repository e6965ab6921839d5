/** An answer of two columns as a chart; whatever it leaves out or rounds it says. */
import { lazy, Suspense, useMemo } from "react";
import type { Lens } from "../../../../graph/lens.ts";
import { useLanguage, useSay } from "../../../language.ts";
import type { Answer } from "../../answer.ts";
import { Message } from "../states.tsx";
import { settledCount } from "../views/settled-count.ts";
import { WORDS } from "../words.ts";
import { BarChart } from "./BarChart.tsx";
import classes from "./chart.module.css";
import type { Chart } from "./chart-series.ts";
import { chartOf } from "./chart-series.ts";

// The library that draws lines is asked for with the first line.
const LineChart = lazy(async () => ({ default: (await import("./LineChart.tsx")).LineChart }));

export function ChartView({ answer, lens }: { readonly answer: Answer; readonly lens: Lens }) {
  const say = useSay();
  const language = useLanguage();
  const { fields, rows } = answer;
  const count = settledCount(answer);
  const chart = useMemo(() => chartOf({ fields, rows, count }, lens, language), [fields, rows, count, lens, language]);
  const isEmpty = chart === undefined || (chart.kind === "bars" ? chart.bars : chart.points).length === 0;
  if (isEmpty) return <Message>{say(WORDS.noChart)}</Message>;
  return (
    <section className={classes.frame} aria-label={say(WORDS.chart)}>
      <ChartNotes chart={chart} />
      {chart.kind === "bars" ? (
        <BarChart chart={chart} />
      ) : (
        <Suspense fallback={null}>
          <LineChart chart={chart} />
        </Suspense>
      )}
    </section>
  );
}

function ChartNotes({ chart }: { readonly chart: Chart }) {
  const say = useSay();
  const notes = [
    ...(chart.kind === "bars" && chart.total > chart.bars.length
      ? [say(WORDS.chartCut, { shown: chart.bars.length, count: chart.total })]
      : []),
    ...(chart.skipped > 0 ? [say(WORDS.chartNulls, { count: chart.skipped })] : []),
    ...(chart.isRounded ? [say(WORDS.chartBig)] : []),
  ];
  return (
    <>
      <h3 className={classes.title}>
        <bdi>{say(WORDS.chartOf, { value: chart.valueField.slice(0, 80), label: chart.labelField.slice(0, 80) })}</bdi>
      </h3>
      {notes.length > 0 && <p className={classes.note}>{notes.join(" ")}</p>}
    </>
  );
}
