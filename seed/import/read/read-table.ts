/** Reads CSV, TSV and their kin into rows: any delimiter, quoting and line end, a piece of the text at a time. */
import Papa from "papaparse";
import type { GraphError } from "../../../graph/errors.ts";
import { inputError, type TableRow, type TextOptions, type TextSource } from "../input.ts";

/** How the lines of a file are cut into cells. */
export interface TableShape {
  readonly delimiter: string;
  /** The quoting character, or undefined where quotes are letters like any other. */
  readonly quote: string | undefined;
}

/** Longest record in characters: more than any honest row. A quote that is never closed ends here instead of in memory. */
const LONGEST_RECORD = 16 * 1024 * 1024;
const DELIMITERS = [",", "\t", ";", "|"] as const;
/** Lines that are looked at to find the delimiter. */
const SAMPLE_LINES = 30;
const QUOTES_HINT =
  "A cell with quotes inside is itself in quotes, and those inside are doubled. Where quotes mean nothing, write `table: { quote: none }` in a mapping.";

/**
 * All records of a file, the header included, in arrays. Empty records are passed over; line breaks inside cells come out as `\n`. A record with
 * more or fewer cells than the first is handed on as it is: what it means is for the caller to say.
 * @throws GraphError `invalid_request` with file and line where quotes do not match or a record is too long
 */
export async function* readTable(
  source: TextSource,
  shape: TableShape,
  options: TextOptions = {},
): AsyncGenerator<readonly TableRow[]> {
  const parser = new Papa.Parser(parserOptions(shape));
  let rest = "";
  let line = 1;
  const take = (text: string, isLast: boolean): readonly TableRow[] => {
    const { data, errors, meta } = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
    const rows: TableRow[] = [];
    for (const [index, cells] of data.entries()) {
      const error = errors[0];
      if (error !== undefined && (error.row ?? 0) <= index) throw quotesError(source, line, error);
      if (cells.some((cell) => cell.trim() !== "")) rows.push({ kind: "row", line, cells });
      line += 1 + lineBreaksIn(cells);
    }
    // A record that is cut may look wrong; it is read again with its rest.
    if (isLast && errors[0] !== undefined) throw quotesError(source, line, errors[0]);
    rest = isLast ? "" : text.slice(meta.cursor);
    if (rest.length > LONGEST_RECORD) {
      const message = `a record has more than ${LONGEST_RECORD / 1024 / 1024} million characters; expected a row of a table, or a quote is never closed.`;
      throw inputError(source.name, line, message, QUOTES_HINT);
    }
    return rows;
  };
  for await (const piece of withLineFeeds(source.text(options))) {
    const rows = take(rest + piece, false);
    if (rows.length > 0) yield rows;
  }
  const rows = rest === "" ? [] : take(rest, true);
  if (rows.length > 0) yield rows;
}

/**
 * How a file is cut, by its beginning: the delimiter that cuts most of its first lines into the same number of cells, at least two; a comma
 * where none does.
 * @param sample the beginning of the text
 */
export function guessShape(sample: string): TableShape {
  const lines = sample.replace(/\r\n?/g, "\n").split("\n");
  // The last line of a sample is most likely cut.
  const text = (lines.length > 1 ? lines.slice(0, Math.min(SAMPLE_LINES, lines.length - 1)) : lines).join("\n");
  let best: { readonly shape: TableShape; readonly score: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const quoting = scoreOf({ delimiter, quote: '"' }, text);
    const score = Math.max(quoting, scoreOf({ delimiter, quote: undefined }, text));
    // A quote that is never closed is a fault to be told of, no letter.
    const quote = quoting > 0 ? '"' : undefined;
    // Of equals the first: the comma.
    if (score > (best?.score ?? 0)) best = { shape: { delimiter, quote }, score };
  }
  return best?.shape ?? { delimiter: ",", quote: '"' };
}

/** The share of records that have the usual number of cells; among equals quotes that quote, then the more cells. */
function scoreOf(shape: TableShape, sample: string): number {
  const parser = new Papa.Parser(parserOptions(shape));
  const { data, errors } = parser.parse(sample, 0, false) as Papa.ParseResult<string[]>;
  // A sample may end in the middle of a quoted cell; any other fault means that quotes do not quote here.
  if (errors.some(({ code }) => code === "InvalidQuotes")) return 0;
  const widths = new Map<number, number>();
  for (const { length } of data) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width, count] = [...widths].toSorted((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [0, 0];
  return width < 2
    ? 0
    : count / data.length + (shape.quote === undefined ? 0 : 0.02) + Math.min(width, 1_000) / 100_000;
}

function parserOptions({ delimiter, quote }: TableShape): Papa.ParseConfig {
  // In its fast mode the parser knows no quotes.
  return { delimiter, newline: "\n", ...(quote === undefined ? { fastMode: true } : { quoteChar: quote }) };
}

/** CRLF and CR as LF, also where a piece ends between the two. */
async function* withLineFeeds(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let isAfterReturn = false;
  for await (const given of pieces) {
    if (given === "") continue;
    const piece = isAfterReturn && given.startsWith("\n") ? given.slice(1) : given;
    isAfterReturn = given.endsWith("\r");
    yield piece.includes("\r") ? piece.replace(/\r\n?/g, "\n") : piece;
  }
}

function lineBreaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count += 1;
  }
  return count;
}

function quotesError(source: TextSource, line: number, { code }: Papa.ParseError): GraphError {
  const message =
    code === "MissingQuotes"
      ? "a quote is opened in this record and never closed; expected a closing quote."
      : "text stands behind a closing quote in this record; expected the end of the cell.";
  return inputError(source.name, line, message, QUOTES_HINT);
}
