/** The blocks of text around the graph: title, numbered sources in columns, sentences. Laid out at a width, from (0, 0) down; without ink only measured. */
import type { Citations } from "../citations/cited-articles.ts";
import { sourceLine } from "../citations/cited-articles.ts";
import type { Language } from "../lens.ts";
import { WORDS, worded } from "./figure-words.ts";
import type { Ink } from "./ink.ts";
import { type Scheme, THEMES } from "./theme.ts";
import { wrapParagraph } from "./wrap.ts";

/** Markup and the height that it takes, in pixels. */
export interface Block {
  readonly children: readonly string[];
  readonly height: number;
}

export const NO_BLOCK: Block = { children: [], height: 0 };

const TITLE = { size: 20, line: 26 } as const;
const SMALL = { size: 10, line: 14 } as const;
const HEADING = { size: 11.5, line: 20 } as const;
/** Narrower columns make sources hard to read. */
const NARROWEST_COLUMN = 300;
const MOST_COLUMNS = 3;
const COLUMN_GAP = 24;
/** Room for a number before a source. */
const INDENT = 24;

export function titleBlock(title: string, width: number, scheme: Scheme, ink: Ink | undefined): Block {
  if (title === "") return NO_BLOCK;
  const lines = wrapParagraph(title, width / TITLE.size, true);
  const children = lines.map((line, index) =>
    written(
      ink,
      { x: 0, y: TITLE.size * 0.85 + index * TITLE.line, fill: THEMES[scheme].text, "font-size": TITLE.size },
      line,
      true,
    ),
  );
  return { children, height: lines.length * TITLE.line };
}

export function sentencesBlock(
  sentences: readonly string[],
  width: number,
  scheme: Scheme,
  ink: Ink | undefined,
): Block {
  const lines = sentences.flatMap((sentence) => wrapParagraph(sentence, width / SMALL.size));
  const children = lines.map((line, index) =>
    written(
      ink,
      { x: 0, y: SMALL.size * 0.9 + index * SMALL.line, fill: THEMES[scheme].muted, "font-size": SMALL.size },
      line,
    ),
  );
  return { children, height: lines.length * SMALL.line };
}

/** A text; nothing where blocks are only measured. */
function written(
  ink: Ink | undefined,
  attributes: Readonly<Record<string, string | number>>,
  text: string,
  isBold = false,
): string {
  return ink === undefined ? "" : ink.text(attributes, text, isBold);
}

/** The numbered sources. @param most how many are listed; the rest are counted */
export function sourcesBlock(
  { articles }: Citations,
  look: { readonly width: number; readonly scheme: Scheme; readonly language: Language },
  ink: Ink | undefined,
  most = articles.length,
): Block {
  if (articles.length === 0) return NO_BLOCK;
  const { width, scheme, language } = look;
  const columns = Math.max(
    1,
    Math.min(MOST_COLUMNS, Math.floor((width + COLUMN_GAP) / (NARROWEST_COLUMN + COLUMN_GAP))),
  );
  const columnWidth = (width - COLUMN_GAP * (columns - 1)) / columns;
  const entries = articles.slice(0, most).map(({ number, article }) => ({
    number: String(number),
    lines: wrapParagraph(sourceLine(article, language), (columnWidth - INDENT) / SMALL.size),
  }));
  const rest = articles.length - entries.length;
  if (rest > 0) entries.push({ number: "", lines: [worded(WORDS.moreSources, language, { count: rest })] });
  const total = entries.reduce((sum, entry) => sum + entry.lines.length, 0);
  const perColumn = Math.ceil(total / columns);
  const { text, muted } = THEMES[scheme];
  const children = [
    written(ink, { x: 0, y: HEADING.size, fill: text, "font-size": HEADING.size }, WORDS.sources[language], true),
  ];
  let [column, row, highest] = [0, 0, 0];
  for (const { number, lines } of entries) {
    if (row > 0 && row + lines.length > perColumn && column < columns - 1) [column, row] = [column + 1, 0];
    const x = column * (columnWidth + COLUMN_GAP);
    const yOf = (line: number): number => HEADING.line + SMALL.size * 0.9 + line * SMALL.line;
    if (number !== "")
      children.push(
        written(
          ink,
          { x: x + INDENT - 7, y: yOf(row), fill: text, "font-size": SMALL.size, "text-anchor": "end" },
          number,
          true,
        ),
      );
    for (const [index, line] of lines.entries())
      children.push(written(ink, { x: x + INDENT, y: yOf(row + index), fill: muted, "font-size": SMALL.size }, line));
    row += lines.length;
    highest = Math.max(highest, row);
  }
  return { children, height: HEADING.line + highest * SMALL.line };
}
