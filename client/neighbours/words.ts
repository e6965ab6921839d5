/** Texts of the list of neighbours. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  neighbours: { en: "Neighbours ({count})", ja: "隣接ノード({count})" },
  none: {
    en: "No neighbour is shown. Expand to see some.",
    ja: "隣接ノードは表示されていません。展開すると表示されます。",
  },
  sort: { en: "Sort neighbours", ja: "並べ替え" },
  byName: { en: "Name", ja: "名前" },
  byDate: { en: "Latest", ja: "新しい順" },
  undated: { en: "undated", ja: "日付なし" },
  relationship: { en: "relationship", ja: "関係" },
  contested: { en: "contested", ja: "食い違いあり" },
  meetingOf: { en: "{phrase} {name}, ", ja: "{name}({phrase})、" },
  selectAll: { en: "Select all", ja: "すべて選択" },
  more: { en: "Show all {count}", ja: "全 {count} 件を表示" },
} satisfies Record<string, Words>;
