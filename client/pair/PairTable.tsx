/** The bars of a pair as a table, for those who like numbers and those who do not see the picture. */
import { Button } from "@mantine/core";
import type { PairChart } from "../../graph/pair/pair-chart.ts";
import type { PairEvent } from "../../graph/pair/pair-events.ts";
import { useLanguage, useSay } from "../language.ts";
import { UNIT_WORDS } from "../timeline/words.ts";
import type { Opened } from "./PairPlot.tsx";
import classes from "./pair.module.css";
import { binInWords } from "./pair-texts.ts";
import { SENSE_WORDS, WORDS } from "./words.ts";

interface PairTableProps {
  readonly chart: PairChart;
  readonly names: { readonly from: string; readonly to: string };
  readonly onOpen: (opened: Opened, byKey: boolean) => void;
}

interface Row {
  readonly bin: number;
  readonly events: readonly PairEvent[];
}

export function PairTable({ chart, names, onOpen }: PairTableProps) {
  const say = useSay();
  const language = useLanguage();
  const numbers = new Intl.NumberFormat(language);
  const caption = say(WORDS.tableOf, { ...names, unit: say(UNIT_WORDS[chart.bins.unit]) });
  const columns = [
    [say(SENSE_WORDS.cooperation), ({ sense }: PairEvent) => sense === "cooperation"],
    [say(SENSE_WORDS.conflict), ({ sense }: PairEvent) => sense === "conflict"],
    [say(WORDS.outColumn, names), ({ direction }: PairEvent) => direction === "out"],
    [say(WORDS.outColumn, { from: names.to, to: names.from }), ({ direction }: PairEvent) => direction === "in"],
    [say(WORDS.mutualColumn), ({ direction }: PairEvent) => direction === "mutual"],
  ] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
    <section className={classes.tableBox} aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <caption className={classes.unseen}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say(WORDS.period)}</th>
            {columns.map(([name]) => (
              <th key={name} scope="col">
                <bdi>{name}</bdi>
              </th>
            ))}
            <th scope="col">
              <span className={classes.unseen}>{say(WORDS.open)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(chart).map(({ bin, events }) => {
            const period = binInWords(chart.bins, bin, language);
            return (
              <tr key={bin}>
                <th scope="row">{period}</th>
                {columns.map(([name, counts]) => {
                  const count = events.filter(counts).length;
                  return <td key={name}>{count === 0 ? "–" : numbers.format(count)}</td>;
                })}
                <td>
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-label={say(WORDS.openPeriod, { period })}
                    onClick={() => onOpen({ key: `bar ${bin}`, events, label: period }, true)}
                  >
                    {say(WORDS.open)}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Bars of time in which something happened, the latest first. */
function rowsOf({ columns }: PairChart): readonly Row[] {
  const rows = new Map<number, PairEvent[]>();
  for (const { bin, pieces } of columns) {
    const events = pieces.flatMap((piece) => piece.events);
    rows.set(bin, [...(rows.get(bin) ?? []), ...events]);
  }
  return [...rows].map(([bin, events]) => ({ bin, events })).toSorted((one, other) => other.bin - one.bin);
}
