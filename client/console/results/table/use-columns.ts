/** The columns of the result table: as wide as what is in them, until the reader makes them otherwise. */
import { useMemo, useState } from "react";
import type { Lens } from "../../../../graph/lens.ts";
import { useLanguage } from "../../../language.ts";
import type { Answer } from "../../answer.ts";
import { fittedWidth, LEAST_WIDTH, naturalWidths, SAMPLED_ROWS, textMeasurer, widened } from "./column-widths.ts";
import { columnStarts } from "./geometry.ts";

const WIDEST = 4_000;
const DIGIT = 8;
const AROUND_NUMBER = 24;

export interface TableColumns {
  readonly widths: readonly number[];
  /** Their edges, from the end of the row numbers. */
  readonly starts: readonly number[];
  /** Width of the row numbers. */
  readonly numbers: number;
  resize(column: number, width: number): void;
  fit(column: number): void;
}

const NOTHING_SET: ReadonlyMap<number, number> = new Map();

/** @param room pixels that the table has */
export function useColumns({ fields, rows, count }: Answer, lens: Lens, room: number): TableColumns {
  const language = useLanguage();
  const [set, setSet] = useState(NOTHING_SET);
  const measure = useMemo(() => textMeasurer(`13px ${getComputedStyle(document.body).fontFamily}`), []);
  const sampled = Math.min(count, SAMPLED_ROWS);
  const natural = useMemo(
    () => naturalWidths(fields, rows.slice(0, sampled), { measure, lens, language }),
    [fields, rows, sampled, measure, lens, language],
  );
  const numbers = Math.max(String(count).length, 2) * DIGIT + AROUND_NUMBER;
  const widths = useMemo(
    () => widened(natural, room - numbers).map((width, column) => set.get(column) ?? width),
    [natural, room, numbers, set],
  );
  const starts = useMemo(() => columnStarts(widths), [widths]);
  const resize = (column: number, width: number): void =>
    setSet((before) => new Map(before).set(column, Math.round(Math.min(Math.max(width, LEAST_WIDTH), WIDEST))));
  return {
    ...{ widths, starts, numbers, resize },
    fit: (column) => resize(column, fittedWidth(fields[column] ?? "", column, rows, { measure, lens, language })),
  };
}
