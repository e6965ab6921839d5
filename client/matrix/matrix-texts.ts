/** All texts of a matrix in the reader's language, each made once where it is asked for often. */
import { useMemo } from "react";
import { dateInWords } from "../../graph/dates.ts";
import type { Language, Lens, NodeStyle, RelationStyle } from "../../graph/lens.ts";
import { captionOf, phraseOf, styleOfNode, styleOfRelation } from "../../graph/lens.ts";
import type { CellTie, LastDate, MatrixCell } from "../../graph/matrix/matrix-grid.ts";
import { sumsOf } from "../../graph/matrix/matrix-grid.ts";
import type { GraphNode } from "../../graph/values.ts";
import { textProperty } from "../../graph/values.ts";
import { sayIn, useLanguage } from "../language.ts";
import { cellInWords, holeWords, shortDate, tiePhrase } from "./cell-words.ts";
import type { MatrixSettings } from "./matrix-settings.ts";
import type { ShownMatrix } from "./props.ts";
import { ORDER_WORDS, WORDS } from "./words.ts";

const LONGEST_NAME = 120;

export interface MatrixTexts {
  /** What stands where names of rows and columns meet. */
  readonly corner: string;
  nameOf(node: GraphNode): string;
  styleOf(node: GraphNode): NodeStyle;
  relationOf(type: string): RelationStyle;
  /** Its name and what it is joined by in all. @param place in the rows of the grid */
  rowLabel(node: GraphNode, place: number): string;
  /** @param column in order */
  columnLabel(node: GraphNode, column: number): string;
  /** What a column is known for beside its name: its date, what it supersedes. */
  columnNote(node: GraphNode): string | undefined;
  cellLabel(row: GraphNode, column: GraphNode, cell: MatrixCell | undefined, isSelf: boolean): string;
  /** What joins the two, without their names. */
  cellText(cell: MatrixCell | undefined, isSelf: boolean): string;
  phraseOf(tie: CellTie): string;
  countOf(count: number): string;
  dateOf(last: LastDate): string;
}

export function useMatrixTexts(
  matrix: ShownMatrix,
  lens: Lens,
  settings: MatrixSettings,
  groupProperty: string | undefined,
): MatrixTexts {
  const language = useLanguage();
  return useMemo(
    () => matrixTexts(matrix, lens, settings, groupProperty, language),
    [matrix, lens, settings, groupProperty, language],
  );
}

function matrixTexts(
  matrix: ShownMatrix,
  lens: Lens,
  settings: MatrixSettings,
  groupProperty: string | undefined,
  language: Language,
): MatrixTexts {
  const { grid, order, isCut } = matrix;
  const names = new Map<string, string>();
  const nameOf = (node: GraphNode): string => {
    const known = names.get(node.elementId);
    if (known !== undefined) return known;
    const name = captionOf(lens, node, language).slice(0, LONGEST_NAME);
    names.set(node.elementId, name);
    return name;
  };
  const sums = sumsOf(grid);
  const summed = (node: GraphNode, sum: { readonly others: number; readonly count: number } | undefined): string =>
    `${nameOf(node)}: ${sayIn(language, WORDS.sum, { ...(sum ?? { others: 0, count: 0 }) })}`;
  const hole = holeWords(settings.view, settings.source, isCut).long[language];
  const cellText = (cell: MatrixCell | undefined, isSelf: boolean): string => {
    if (cell !== undefined) return cellInWords(cell, lens, language);
    return isSelf ? WORDS.same[language] : hole;
  };
  const notes = columnNotes(matrix, lens, settings, language, nameOf);
  const numbers = new Intl.NumberFormat(language);
  return {
    corner: sayIn(language, ORDER_WORDS[settings.order], { property: groupProperty ?? "" }),
    nameOf,
    styleOf: (node) => styleOfNode(lens, node),
    relationOf: (type) => styleOfRelation(lens, type),
    rowLabel: (node, place) => summed(node, sums.rows[place]),
    columnLabel(node, column) {
      const note = notes.get(node.elementId);
      const label = summed(node, sums.columns[order.columns[column] ?? -1]);
      return note === undefined ? label : `${label}; ${note}`;
    },
    columnNote: (node) => notes.get(node.elementId),
    cellLabel: (row, column, cell, isSelf) =>
      sayIn(language, WORDS.cell, { row: nameOf(row), column: nameOf(column), text: cellText(cell, isSelf) }),
    cellText,
    // Stances are read from the row to the column: only what goes the other way is pointed at.
    phraseOf: (tie) => (tie.direction === "in" ? tiePhrase(tie, lens, language) : phraseOf(lens, tie.type, language)),
    countOf: (count) => numbers.format(count),
    dateOf: (last) => shortDate(last, language),
  };
}

/** In stances: the date of each column and what joins it to others of them (a proposal supersedes another). */
function columnNotes(
  { grid, links }: ShownMatrix,
  lens: Lens,
  { view }: MatrixSettings,
  language: Language,
  nameOf: (node: GraphNode) => string,
): ReadonlyMap<string, string> {
  if (view === "pairs") return new Map();
  const names = new Map(grid.columns.map((node) => [node.elementId, nameOf(node)]));
  return new Map(
    grid.columns.flatMap((node) => {
      const date = textProperty(node, "date");
      const when =
        date === undefined
          ? []
          : [dateInWords(date, textProperty(node, "dateEnd"), textProperty(node, "datePrecision"), language)];
      const joined = links
        .filter(({ from }) => from === node.elementId)
        .flatMap(({ to, type }) => {
          const name = names.get(to);
          return name === undefined ? [] : [`${phraseOf(lens, type, language)} ${name}`];
        });
      const note = [...when, ...joined].join(language === "ja" ? "、" : ", ");
      return note === "" ? [] : [[node.elementId, note] as const];
    }),
  );
}
