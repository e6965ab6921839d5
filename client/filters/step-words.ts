/** What undo calls a change of the filters. */
import type { Words } from "../../graph/vocabulary.ts";

export const STEP_WORDS = {
  time: { en: "filter by time", ja: "期間での絞り込み" },
  known: { en: "filter by what was known", ja: "公表日での絞り込み" },
  dateSource: { en: "date property", ja: "日付の項目の選択" },
  filter: { en: "filter", ja: "絞り込み" },
  clear: { en: "clear the filters", ja: "絞り込みの解除" },
} satisfies Record<string, Words>;
