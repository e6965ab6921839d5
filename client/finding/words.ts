/** What the field that finds nodes on the canvas says. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  label: { en: "Find on the canvas", ja: "キャンバス内を検索" },
  placeholder: { en: "Find among what is shown", ja: "表示中のノードを検索" },
  place: { en: "{number} of {count}", ja: "{count}件中{number}件目" },
  none: { en: "Not on the canvas", ja: "キャンバスにありません" },
  next: { en: "Next", ja: "次へ" },
  previous: { en: "Previous", ja: "前へ" },
  all: { en: "Select all", ja: "すべて選択" },
  close: { en: "Close", ja: "閉じる" },
} satisfies Record<string, Words>;
