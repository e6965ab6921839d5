/** What the view of a pair says. */
import type { Direction, Standing } from "../../graph/pair/pair-events.ts";
import type { Sense, SenseChoice } from "../../graph/pair/senses.ts";
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  choose: {
    en: "Choose two actors, or select two nodes on the graph: everything between them is shown day by day.",
    ja: "二者を選んでください（グラフで2つのノードを選択しても可）。両者の間のすべてを日ごとに表示します。",
  },
  first: { en: "One side", ja: "一方" },
  second: { en: "Other side", ja: "他方" },
  groupCut: {
    en: "{name}: the first {asked} of {all} members are looked at.",
    ja: "{name}：構成員{all}件のうち最初の{asked}件を対象にしています。",
  },
  shownStep: { en: "show what is between {from} and {to}", ja: "{from}と{to}の間を表示" },
  shownCut: {
    en: "{shown} of {total} between {from} and {to} are on the graph now, the latest.",
    ja: "{from}と{to}の間の{total}件のうち、新しい{shown}件をグラフに表示しました。",
  },
  between: { en: "{from} and {to}", ja: "{from}と{to}" },
  swap: { en: "Swap sides", ja: "左右を入れ替え" },
  change: { en: "Choose others", ja: "別の二者を選ぶ" },
  done: { en: "Done", ja: "完了" },
  loading: { en: "Reading what is between them…", ja: "両者の間の記録を読み込んでいます…" },
  failed: { en: "What is between them could not be read.", ja: "両者の間の記録を読み込めませんでした。" },
  nothing: {
    en: "Nothing joins {from} and {to} directly in this database.",
    ja: "このデータベースに、{from}と{to}を直接結ぶ記録はありません。",
  },
  findPaths: { en: "Look for paths between them", ja: "両者の間の経路を探す" },
  readOf: { en: "{shown} of {total} read, the latest first", ja: "{total}件中{shown}件を読み込み済み（新しい順）" },
  readMore: { en: "Read more", ja: "続きを読み込む" },
  total: { en: "{count} {count|relationship|relationships}", ja: "関係{count}件" },
  view: { en: "View", ja: "表示形式" },
  chart: { en: "Chart", ja: "図" },
  table: { en: "Table", ja: "表" },
  zoom: { en: "Zoom to the range", ja: "選択期間を拡大" },
  wholeTime: { en: "Whole time", ja: "全期間" },
  clearRange: { en: "Clear the range", ja: "期間を解除" },
  rangeOn: { en: "The graph is filtered to {period}.", ja: "グラフを{period}に絞り込み中。" },
  plot: {
    en: "{from} and {to} by {unit}, {period}: cooperation above the line, conflict below. Arrow keys walk, Enter opens.",
    ja: "{from}と{to}（{unit}ごと、{period}）：線の上が協力、下が対立。矢印キーで移動、Enterで開く。",
  },
  datedBy: { en: "Dated by", ja: "日付の項目" },
  noDates: {
    en: "Nothing between them has a date, so there is nothing to lay out in time.",
    ja: "両者の間の記録に日付がないため、時系列では表示できません。",
  },
  nothingDrawn: { en: "All types are left out.", ja: "すべての種類が対象外になっています。" },
  undated: { en: "{count} without a date", ja: "日付なし{count}件" },
  vague: {
    en: "{count} with a vague date, at the first day it may mean",
    ja: "日付のあいまいな{count}件は、あり得る最初の日に表示",
  },
  leftOut: { en: "{count} of types that are left out", ja: "対象外の種類{count}件" },
  types: { en: "What counts as what", ja: "種類ごとの扱い" },
  typesNote: {
    en: "Nobody has said what these types mean. Choose which are conflict.",
    ja: "これらの種類の意味は未定義です。対立に当たるものを選んでください。",
  },
  countsAs: { en: "{type} counts as", ja: "「{type}」の扱い" },
  marks: { en: "How to read it", ja: "図の見方" },
  markOut: { en: "{from} to {to}: filled", ja: "{from}から{to}へ：塗りつぶし" },
  markIn: { en: "{to} to {from}: striped", ja: "{to}から{from}へ：縞" },
  markPlanned: { en: "planned: dashed and hollow", ja: "予定：破線・中抜き" },
  markDoubtful: { en: "disputed or denied: hollow", ja: "争い・否定あり：中抜き" },
  markSeverity: { en: "the harder a pressure, the stronger its colour", ja: "圧力は強いほど濃い色" },
  markDot: {
    en: "a dot: a claim, or all claims where they do not fit",
    ja: "点：記述（入りきらない場合はまとめて1点）",
  },
  severities: { en: "request < threat < sanction < coercion", ja: "要求 < 威嚇 < 制裁 < 強制" },
  showAll: { en: "Show on the graph", ja: "グラフに表示" },
  evidence: { en: "{count} {count|relationship|relationships}", ja: "関係{count}件" },
  back: { en: "Back to the summary", ja: "概要に戻る" },
  eventLabel: { en: "{when}: {what}", ja: "{when}：{what}" },
  claims: { en: "{count} {count|claim|claims}", ja: "記述{count}件" },
  claimOf: { en: "claim {at} of {count}", ja: "記述{count}件中{at}件目" },
  several: { en: "{count} × {what}", ja: "{what} {count}件" },
  period: { en: "Period", ja: "期間" },
  open: { en: "Open", ja: "開く" },
  openPeriod: { en: "Open {period}", ja: "{period}を開く" },
  tableOf: { en: "{from} and {to} by {unit}", ja: "{from}と{to}（{unit}ごと）" },
  outColumn: { en: "{from} → {to}", ja: "{from} → {to}" },
  mutualColumn: { en: "mutual", ja: "相互" },
} satisfies Record<string, Words>;

export const SENSE_WORDS: { readonly [sense in Sense]: Words } = {
  cooperation: { en: "Cooperation", ja: "協力" },
  conflict: { en: "Conflict", ja: "対立" },
};

export const CHOICE_WORDS: { readonly [choice in SenseChoice]: Words } = {
  cooperation: { en: "cooperation ▲", ja: "協力 ▲" },
  conflict: { en: "conflict ▼", ja: "対立 ▼" },
  none: { en: "left out", ja: "対象外" },
};

export const STANDING_WORDS: { readonly [standing in Standing]: Words | undefined } = {
  happened: undefined,
  planned: { en: "planned", ja: "予定" },
  doubtful: { en: "disputed or denied", ja: "争い・否定あり" },
};

export const ARROWS: { readonly [direction in Direction]: string } = { out: "→", in: "←", mutual: "" };
