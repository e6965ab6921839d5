/** Bars by category: a table of labels and exact numbers in which each number is drawn as well. */
import { useLanguage } from "../../../language.ts";
import classes from "./chart.module.css";
import type { Chart } from "./chart-series.ts";
import { barSpans } from "./chart-series.ts";

export function BarChart({ chart }: { readonly chart: Chart & { readonly kind: "bars" } }) {
  const number = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 20 });
  const spans = barSpans(chart.bars);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
    <section className={classes.bars} tabIndex={0} aria-label={chart.valueField.slice(0, 80)}>
      <table>
        <thead className={classes.unseen}>
          <tr>
            <th>{chart.labelField.slice(0, 200)}</th>
            <th>{chart.valueField.slice(0, 200)}</th>
          </tr>
        </thead>
        <tbody>
          {chart.bars.map((bar, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two bars may have the same label
            <tr key={index}>
              <th scope="row" title={bar.label}>
                <bdi>{bar.label === "" ? '""' : bar.label.replace(/\s+/g, " ")}</bdi>
              </th>
              <td className={classes.track}>
                <span
                  className={classes.bar}
                  data-negative={bar.value < 0 || undefined}
                  style={{
                    insetInlineStart: `${spans[index]?.start ?? 0}%`,
                    inlineSize: `${spans[index]?.size ?? 0}%`,
                  }}
                />
                <span className={classes.unseen}>{number.format(bar.exact)}</span>
              </td>
              <td className={classes.figure} aria-hidden="true">
                {number.format(bar.exact)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
