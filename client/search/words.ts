/** What the search box says. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  label: { en: "Search the graph", ja: "グラフを検索" },
  placeholder: { en: "Search people, countries, plans…", ja: "人物・国・提案を検索…" },
  placeholderGeneric: { en: "Search nodes…", ja: "ノードを検索…" },
  searching: { en: "Searching…", ja: "検索中…" },
  nothing: { en: "Nothing is called “{text}”", ja: "「{text}」に当てはまるものはありません" },
  results: { en: "{count} {count|result|results}", ja: "{count}件" },
  more: {
    en: "More than {count} results: write more of the name",
    ja: "{count}件を超えています。名前をもう少し入力してください",
  },
  failed: { en: "The search failed", ja: "検索できませんでした" },
  matched: { en: "matched", ja: "一致" },
  writtenBy: { en: "as in {outlets}", ja: "表記：{outlets}" },
  writtenByMore: { en: "as in {outlets} and {count} more", ja: "表記：{outlets}ほか{count}件" },
  comma: { en: ", ", ja: "、" },
  relationships: { en: "{count} {count|relationship|relationships}", ja: "関係{count}件" },
  clear: { en: "Clear the search", ja: "検索を消去" },
} satisfies Record<string, Words>;
