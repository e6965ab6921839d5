/** Texts of the library: its frame, history, examples and course. */
import type { Words } from "../../../graph/vocabulary.ts";

export const WORDS = {
  library: { en: "Query library", ja: "クエリライブラリ" },
  history: { en: "History", ja: "履歴" },
  saved: { en: "Saved", ja: "保存済み" },
  examples: { en: "Examples", ja: "例" },
  course: { en: "Course", ja: "入門" },
  close: { en: "Close library", ja: "ライブラリを閉じる" },
  search: { en: "Search", ja: "検索" },
  nothingFound: { en: "Nothing matches.", ja: "一致するものがありません。" },
  found: { en: "{count} found", ja: "{count} 件見つかりました" },
  showMore: { en: "Show {count} more", ja: "さらに {count} 件を表示" },
  undo: { en: "Undo", ja: "元に戻す" },
  dismiss: { en: "Dismiss", ja: "閉じる" },
  open: { en: "Put into the editor", ja: "エディターに入れる" },
  run: { en: "Run", ja: "実行" },
  reading: { en: "Reading what the browser keeps…", ja: "ブラウザーの保存内容を読み込み中…" },
  forbidden: {
    en: "The browser keeps nothing for this page: what is here is gone when the page is closed.",
    ja: "このページではブラウザーに保存できません。ページを閉じると、ここの内容は失われます。",
  },
  full: {
    en: "The browser has no room left: what was added last is gone when the page is closed.",
    ja: "ブラウザーの保存領域がいっぱいです。最後に追加したものは、ページを閉じると失われます。",
  },
  failed: {
    en: "The browser could not keep this: what was changed last is gone when the page is closed.",
    ja: "ブラウザーに保存できませんでした。最後の変更は、ページを閉じると失われます。",
  },
  // History.
  noHistory: {
    en: "Nothing has been run yet. What you run is kept here, in this browser only.",
    ja: "まだ何も実行していません。実行したものはこのブラウザーにだけ残ります。",
  },
  pinned: { en: "Pinned", ja: "固定" },
  today: { en: "Today", ja: "今日" },
  yesterday: { en: "Yesterday", ja: "昨日" },
  pin: { en: "Pin", ja: "固定する" },
  unpin: { en: "Unpin", ja: "固定を外す" },
  remove: { en: "Remove", ja: "削除" },
  removeAll: { en: "Remove all", ja: "すべて削除" },
  removedEntries: { en: "{count} {count|entry|entries} removed.", ja: "{count} 件の履歴を削除しました。" },
  times: { en: "{count} times", ja: "{count} 回" },
  rows: { en: "{count} {count|row|rows}", ja: "{count} 行" },
  cutRows: { en: "{count} {count|row|rows}, cut", ja: "{count} 行(打ち切り)" },
  stoppedRows: { en: "stopped after {count} {count|row|rows}", ja: "{count} 行で中止" },
  stopped: { en: "stopped", ja: "中止" },
  brokenRows: { en: "broken off after {count} {count|row|rows}", ja: "{count} 行で中断" },
  ms: { en: "{count} ms", ja: "{count} ミリ秒" },
  seconds: { en: "{count} s", ja: "{count} 秒" },
  writesOnly: {
    en: "It writes, or may: it is only put into the editor.",
    ja: "書き込む可能性があるため、エディターに入れるだけです。",
  },
  // Examples and course.
  startCourse: {
    en: "New to Cypher? A course in {count} steps, on this graph",
    ja: "Cypher が初めての方へ:このグラフで学ぶ {count} ステップ",
  },
  step: { en: "Step {step} of {count}", ja: "ステップ {step} / {count}" },
  task: { en: "Try", ja: "やってみよう" },
  previous: { en: "Back", ja: "戻る" },
  next: { en: "Next", ja: "次へ" },
  toExamples: { en: "To the examples", ja: "例を見る" },
} satisfies Record<string, Words>;
