/** Says which characters of a figure no font of ours has. */
import type { Figure, FigureNotice } from "../graph/figure/figure.ts";
import type { Language } from "../graph/lens.ts";
import { missingIn } from "./font-book.ts";

const MOST_NAMED = 10;

/**
 * A notice where characters are missing, else nothing.
 * @param isDrawnByReader whether the reader's own fonts may have them: text in SVG and HTML
 */
export function missingCharacters(
  { regular, bold }: Figure["characters"],
  language: Language,
  isDrawnByReader: boolean,
): readonly FigureNotice[] {
  const missing = missingIn(regular + bold);
  if (missing.length === 0) return [];
  const named = missing.slice(0, MOST_NAMED).join(" ");
  const rest = missing.length - Math.min(missing.length, MOST_NAMED);
  return [{ code: "characters-missing", text: WRITERS[language](named, rest, isDrawnByReader) }];
}

type Writer = (named: string, rest: number, isDrawnByReader: boolean) => string;

const WRITERS: { readonly [language in Language]: Writer } = {
  en: (named, rest, isDrawnByReader) =>
    `No font for: ${named}${rest === 0 ? "" : ` and ${rest} more`}. ${isDrawnByReader ? "The reader's own fonts draw them." : "They are drawn as boxes."}`,
  ja: (named, rest, isDrawnByReader) =>
    `フォントにない文字: ${named}${rest === 0 ? "" : ` ほか${rest}字`}。${isDrawnByReader ? "表示する側のフォントで描かれます。" : "□で表示されます。"}`,
};
