/** Titles of the dialogs that are named nowhere else. */
import type { Words } from "../../../graph/vocabulary.ts";

export const WORDS = {
  expand: { en: "Expand", ja: "展開" },
  rollUp: { en: "Roll up", ja: "まとめて表示" },
  views: { en: "Saved views", ja: "保存したビュー" },
} satisfies Record<string, Words>;
