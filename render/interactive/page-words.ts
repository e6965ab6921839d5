/** Texts of the interactive page. `{count}` is filled in by the page; `{count|node|nodes}` is the first word for 1, the second for any other number. */
import type { Language } from "../../graph/lens.ts";
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  figure: { en: "Figure", ja: "図" },
  figureKeys: {
    en: "Arrow keys move the figure, plus and minus zoom, 0 fits it. Shift and an arrow key go to the nearest node.",
    ja: "矢印キーで移動、＋と−で拡大・縮小、0で全体表示。Shift＋矢印キーで最も近いノードへ移動します。",
  },
  noScript: {
    en: "Searching, filtering and reading the evidence need JavaScript. The figure is shown as it is.",
    ja: "検索・絞り込み・根拠の表示にはJavaScriptが必要です。図はそのまま表示しています。",
  },
  skip: { en: "Skip to the details", ja: "詳細へ移動" },
  search: { en: "Search", ja: "検索" },
  searchHint: { en: "Name, any spelling", ja: "名前（どの表記でも）" },
  hits: { en: "{count} {count|hit|hits}", ja: "{count}件" },
  hitOf: { en: "{number} of {count}", ja: "{count}件中{number}件目" },
  noHits: { en: "No hits", ja: "該当なし" },
  view: { en: "View", ja: "表示" },
  zoomIn: { en: "Zoom in", ja: "拡大" },
  zoomOut: { en: "Zoom out", ja: "縮小" },
  fit: { en: "Fit", ja: "全体表示" },
  reset: { en: "Reset", ja: "リセット" },
  resetLong: {
    en: "Reset: clears selection, search and dates",
    ja: "リセット：選択・検索・期間を解除",
  },
  panel: { en: "Details and lists", ja: "詳細と一覧" },
  details: { en: "Details", ja: "詳細" },
  nodes: { en: "Nodes", ja: "ノード" },
  relationships: { en: "Relationships", ja: "関係" },
  time: { en: "Time", ja: "期間" },
  from: { en: "From", ja: "開始日" },
  to: { en: "To", ja: "終了日" },
  allTime: { en: "All dates", ja: "全期間" },
  timeChart: {
    en: "Relationships over time. Drag to choose a period.",
    ja: "関係の件数の推移。ドラッグで期間を選べます。",
  },
  wrongPeriod: { en: "The first day is after the last.", ja: "開始日が終了日より後になっています。" },
  oneDay: { en: "{day}: {count}", ja: "{day}：{count}件" },
  share: { en: "{shown} of {count}", ja: "{count}件中{shown}件" },
  shownNodes: { en: "{shown} of {count} nodes", ja: "ノード{count}個中{shown}個" },
  shownRelationships: { en: "{shown} of {count} relationships", ja: "関係{count}件中{shown}件" },
  allNodes: { en: "{count} {count|node|nodes}", ja: "ノード{count}個" },
  allRelationships: { en: "{count} {count|relationship|relationships}", ja: "関係{count}件" },
  undated: {
    en: "{count} without a date {count|is|are} hidden",
    ja: "日付のない{count}件は非表示",
  },
  thisFigure: { en: "In this figure", ja: "この図の内容" },
  kinds: { en: "Kinds of node", ja: "ノードの種類" },
  types: { en: "Kinds of relationship", ja: "関係の種類" },
  howTo: { en: "How to read it", ja: "使い方" },
  howToNode: {
    en: "Choose a node to see whom it dealt with.",
    ja: "ノードを選ぶと、相手と関係が表示されます。",
  },
  howToRelationship: {
    en: "Choose a relationship to read who says so, where and when.",
    ja: "関係を選ぶと、誰が・どこで・いつ伝えたかが読めます。",
  },
  howToMove: {
    en: "Drag to move, wheel or pinch to zoom. Press / to search.",
    ja: "ドラッグで移動、ホイールやピンチで拡大・縮小。/ キーで検索できます。",
  },
  role: { en: "Role", ja: "肩書" },
  when: { en: "When", ja: "日付" },
  where: { en: "Where", ja: "場所" },
  topic: { en: "About", ja: "内容" },
  severity: { en: "Severity", ja: "強さ" },
  certainty: { en: "Certainty", ja: "確度" },
  otherSpellings: { en: "Other spellings", ja: "ほかの表記" },
  allProperties: { en: "All properties ({count})", ja: "すべてのプロパティ（{count}）" },
  labels: { en: "Labels", ja: "ラベル" },
  type: { en: "Type", ja: "タイプ" },
  noRelationships: { en: "It has no relationships in this figure.", ja: "この図には関係がありません。" },
  noneInPeriod: { en: "It has no relationships in this period.", ja: "この期間には関係がありません。" },
  contested: { en: "Contested", ja: "食い違いあり" },
  contestedNote: {
    en: "At least one source denies or disputes this.",
    ja: "これを否定する、または異なる内容を伝える情報源があります。",
  },
  evidence: { en: "Evidence", ja: "根拠" },
  evidenceCount: {
    en: "{claims} {claims|claim|claims} in {articles} {articles|article|articles}",
    ja: "記事{articles}本、記述{claims}件",
  },
  noEvidence: { en: "No evidence is recorded for it in this file.", ja: "このファイルには根拠が記録されていません。" },
  claims: { en: "Claims", ja: "記述" },
  accordingTo: { en: "According to {who}", ja: "{who}による" },
  ownVoice: { en: "In the outlet's own voice", ja: "媒体自身の記述" },
  byline: { en: "By {names}", ja: "{names}" },
  published: { en: "Published {when}", ja: "{when} 配信" },
  openArticle: { en: "Open the article", ja: "記事を開く" },
  newTab: { en: "(new tab)", ja: "（新しいタブ）" },
  headline: { en: "headline", ja: "見出し" },
  lead: { en: "lead", ja: "リード" },
  paragraph: { en: "paragraph {number}", ja: "第{number}段落" },
  bullet: { en: "bullet {number}", ja: "箇条書き{number}" },
  also: { en: "Also between them", ja: "両者のほかの関係" },
  noDate: { en: "no date", ja: "日付なし" },
  name: { en: "Name", ja: "名前" },
  kind: { en: "Kind", ja: "種類" },
  count: { en: "Relationships", ja: "関係" },
  relationship: { en: "Relationship", ja: "関係" },
  nothing: { en: "Nothing to list.", ja: "該当するものはありません。" },
  more: { en: "Show {more} more of {count}", ja: "さらに{more}件を表示（全{count}件）" },
  listing: { en: "Search and dates apply to this list.", ja: "検索と期間が一覧にも反映されます。" },
} satisfies Record<string, Words>;

export type PageWords = { readonly [key in keyof typeof WORDS]: string };

/** All texts in one language. */
export function wordsIn(language: Language): PageWords {
  return Object.fromEntries(Object.entries(WORDS).map(([key, words]) => [key, words[language]])) as PageWords;
}
