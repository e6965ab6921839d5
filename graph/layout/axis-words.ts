/** What an axis of time says besides its marks. */
import type { Language } from "../lens.ts";
import type { Words } from "../vocabulary.ts";
import type { TimeAxis } from "./time-axis.ts";

const WORDS = {
  undated: { en: "undated", ja: "日付なし" },
  undatedElsewhere: { en: "{count} undated, not on the axis", ja: "日付なし{count}個は軸と無関係の位置" },
  one: { en: "1 not at its day", ja: "1個は日付と異なる位置" },
  many: { en: "{count} not at their day", ja: "{count}個は日付と異なる位置" },
} satisfies Record<string, Words>;

export interface AxisNotes {
  /** Stands over the nodes without a date, where they stand apart. */
  readonly undated: string | undefined;
  /** What does not stand as the axis says; empty where all does. */
  readonly elsewhere: string;
}

export function axisNotes({ elsewhere, undated }: TimeAxis, language: Language): AxisNotes {
  const filled = (words: Words, count: number): string => words[language].replace("{count}", String(count));
  const isAstray = undated.count > 0 && undated.x === undefined;
  const parts = [
    ...(elsewhere === 0 ? [] : [filled(elsewhere === 1 ? WORDS.one : WORDS.many, elsewhere)]),
    ...(isAstray ? [filled(WORDS.undatedElsewhere, undated.count)] : []),
  ];
  return {
    undated: undated.x === undefined ? undefined : WORDS.undated[language],
    elsewhere: parts.join(language === "ja" ? "、" : "; "),
  };
}
