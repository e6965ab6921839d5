/** A cell of the matrix in words: what joins the two, how often, and when last. */
import { dateInWords } from "../../graph/dates.ts";
import type { Language, Lens } from "../../graph/lens.ts";
import { phraseOf } from "../../graph/lens.ts";
import type { CellTie, LastDate, MatrixCell } from "../../graph/matrix/matrix-grid.ts";
import type { Words } from "../../graph/vocabulary.ts";
import { sayIn } from "../language.ts";
import { WORDS } from "./words.ts";

/** `negotiated with 3, pressured → 1; last 2 December 2025`. */
export function cellInWords(cell: MatrixCell, lens: Lens, language: Language): string {
  const ties = cell.ties.map((tie) =>
    sayIn(language, WORDS.tie, { phrase: tiePhrase(tie, lens, language), count: tie.count }),
  );
  const last = cell.last === undefined ? "" : lastInWords(cell.last, language);
  return [ties.join(language === "ja" ? "、" : ", "), last]
    .filter((part) => part !== "")
    .join(language === "ja" ? "、" : "; ");
}

/** The phrase of a type, with an arrow where it has a direction. */
export function tiePhrase({ type, direction }: CellTie, lens: Lens, language: Language): string {
  const phrase = phraseOf(lens, type, language);
  if (direction === "both") return phrase;
  return sayIn(language, direction === "out" ? WORDS.outgoing : WORDS.incoming, { phrase });
}

function lastInWords(last: LastDate, language: Language): string {
  const date = dateInWords(last.date, last.dateEnd, last.datePrecision, language);
  return sayIn(language, WORDS.last, { date });
}

/** A date as short as a cell: `2 Dec 25`, `Dec 25` where only the month is known; its text where it is no date. */
export function shortDate({ date, datePrecision }: LastDate, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (match === null) return date.slice(0, 10);
  const [year = "", month = "", day = ""] = match.slice(1);
  const isVague = datePrecision === "month" || datePrecision === "part-of-month";
  if (datePrecision === "year") return year;
  if (language === "ja")
    return isVague ? `${year}/${Number(month)}` : `${year.slice(2)}/${Number(month)}/${Number(day)}`;
  const name = SHORT_MONTHS[Number(month) - 1] ?? month;
  return isVague ? `${name} ${year}` : `${Number(day)} ${name} ${year.slice(2)}`;
}

const SHORT_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** What a hole means: it depends on where was counted, and whether all of it was. */
export function holeWords(
  view: "pairs" | "stances",
  source: "database" | "canvas",
  isCut: boolean,
): { readonly short: Words; readonly long: Words } {
  const short = view === "pairs" ? WORDS.never : WORDS.silent;
  if (isCut) return { short, long: WORDS.neverInPart };
  if (view === "pairs") return { short, long: source === "database" ? WORDS.neverInDatabase : WORDS.neverShown };
  return { short, long: source === "database" ? WORDS.silentInDatabase : WORDS.silentShown };
}
