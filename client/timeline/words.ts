/** What the timeline says. */
import type { BinUnit } from "../../graph/time/bins.ts";
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  title: { en: "Timeline", ja: "タイムライン" },
  picture: {
    en: "{what} by {unit}, {period}: at most {highest} in one",
    ja: "{period}の{what}（{unit}ごと）：最大{highest}件",
  },
  relationships: { en: "Relationships", ja: "関係" },
  nodes: { en: "Nodes", ja: "ノード" },
  brush: { en: "Range of days", ja: "期間" },
  from: { en: "From", ja: "開始日" },
  to: { en: "To", ja: "終了日" },
  window: { en: "Move the range", ja: "期間を移動" },
  range: { en: "{period}: {count} {count|relationship|relationships}", ja: "{period}：関係{count}件" },
  rangeNodes: { en: "{period}: {count} {count|node|nodes}", ja: "{period}：ノード{count}個" },
  brushHelp: {
    en: "Arrow keys move by one bar, Page Up and Page Down by more, Home and End to the ends, Delete clears.",
    ja: "矢印キーで棒1本分、Page Up／Page Downで大きく、Home／Endで端へ移動。Deleteで解除。",
  },
  clear: { en: "Clear", ja: "解除" },
  play: { en: "Play", ja: "再生" },
  pause: { en: "Pause", ja: "一時停止" },
  back: { en: "Step back", ja: "1つ戻る" },
  forward: { en: "Step forward", ja: "1つ進む" },
  speed: { en: "Speed", ja: "速度" },
  mode: { en: "What is played", ja: "再生のしかた" },
  modeWindow: { en: "Window", ja: "区間" },
  modeCumulative: { en: "So far", ja: "累積" },
  shown: { en: "{shown} of {all} relationships", ja: "関係{all}件中{shown}件" },
  undated: { en: "{count} without a date", ja: "日付なし{count}件" },
  keepUndated: { en: "Keep those without a date", ja: "日付のないものも残す" },
  hideIsolated: { en: "Hide unconnected nodes", ja: "孤立ノードを隠す" },
  vague: {
    en: "{count} vague: pale, in every bar that may be theirs",
    ja: "日付のあいまいな{count}件：あり得る棒すべてに淡色で表示",
  },
  other: { en: "others", ja: "その他" },
  datedBy: { en: "Dated by", ja: "日付の項目" },
  datedByRelationship: { en: "{key} of relationships ({count})", ja: "関係の{key}（{count}件）" },
  datedByNode: { en: "{key} of nodes ({count})", ja: "ノードの{key}（{count}個）" },
  chooseSource: {
    en: "What is shown has no known date, but dates were found in it. Which are meant?",
    ja: "既知の日付項目はありませんが、次の日付が見つかりました。どれを使いますか。",
  },
  noDates: {
    en: "Nothing that is shown has a date: no temporal value, ISO text or year.",
    ja: "表示中のものに日付がありません（日時の値、ISO形式の文字列、年のいずれもなし）。",
  },
  noneDated: {
    en: "Nothing that passes the other filters has a date.",
    ja: "ほかのフィルターを通るものに日付がありません。",
  },
  empty: { en: "Nothing is on the canvas.", ja: "キャンバスは空です。" },
  knownOn: { en: "As known on", ja: "この日までの報道" },
  knownHelp: {
    en: "Only what was published by then, with the certainty it had; the day is that of the place of publication.",
    ja: "その日までに公表されたものだけを、当時の確度で表示。日付は公表地の暦日です。",
  },
  knownNever: {
    en: "Needs claims with a date of publication; this graph has none.",
    ja: "公表日のある記述が必要です。このグラフにはありません。",
  },
  knownReading: {
    en: "Reading who published what: {done} of {total}. What is not read yet stays shown.",
    ja: "公表日を読み込み中：{total}件中{done}件。未読のものは表示したままです。",
  },
  knownFailed: { en: "The dates of publication could not be read", ja: "公表日を読み込めませんでした" },
  knownMissing: {
    en: "{count} are not in this database: nothing is known of their publication, they stay.",
    ja: "{count}件はこのデータベースになく、公表日が不明のため表示したままです。",
  },
  dayBefore: { en: "The day before", ja: "前日" },
  dayAfter: { en: "The day after", ja: "翌日" },
  certain: { en: "{count}", ja: "{count}件" },
  possible: { en: "{count} + up to {more} vague", ja: "{count}件＋あいまい最大{more}件" },
} satisfies Record<string, Words>;

/** A bar's length of time. */
export const UNIT_WORDS: { readonly [unit in BinUnit]: Words } = {
  day: { en: "day", ja: "日" },
  week: { en: "week", ja: "週" },
  month: { en: "month", ja: "月" },
  year: { en: "year", ja: "年" },
  decade: { en: "decade", ja: "10年" },
  century: { en: "century", ja: "100年" },
};
