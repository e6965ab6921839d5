/** Texts of the list. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  list: { en: "Nodes and their relationships", ja: "ノードとその関係" },
  hint: {
    en: "Arrow keys walk; right opens, left closes. Space selects, Enter shows the details, {expand} expands, letters find a name.",
    ja: "矢印キーで移動、右で開き、左で閉じます。スペースで選択、Enterで詳細、{expand}で展開、文字入力で名前を検索します。",
  },
  filter: { en: "Filter the list", ja: "一覧を絞り込む" },
  filterHint: { en: "Name, kind, any text", ja: "名前・種類・テキスト" },
  clear: { en: "Clear the filter", ja: "絞り込みを解除" },
  counts: {
    en: "{nodes} {nodes|node|nodes} · {relationships} {relationships|relationship|relationships}",
    ja: "ノード{nodes}個・関係{relationships}件",
  },
  countsFiltered: { en: "{found} of {nodes} {nodes|node|nodes}", ja: "ノード{nodes}個中{found}個" },
  name: { en: "Name", ja: "名前" },
  kind: { en: "Kind", ja: "種類" },
  links: { en: "Links", ja: "関係" },
  linksTitle: { en: "Relationships that are shown", ja: "表示中の関係の数" },
  date: { en: "Last date", ja: "最新の日付" },
  dateOfNode: { en: "Date", ja: "日付" },
  undated: { en: "undated", ja: "日付なし" },
  contested: { en: "contested", ja: "食い違いあり" },
  nothing: {
    en: "Nothing is shown. Hidden or filtered?",
    ja: "表示中のノードはありません。フィルターを確認してください。",
  },
  noneFound: { en: "No node in the list has “{text}”.", ja: "「{text}」に一致するノードは一覧にありません。" },
  closeAll: { en: "Close all", ja: "すべて閉じる" },
} satisfies Record<string, Words>;
