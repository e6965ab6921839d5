/** Texts of the editor. */
import type { Words } from "../../../graph/vocabulary.ts";
import type { SuggestionKind } from "./suggestion.ts";

export const WORDS = {
  editor: { en: "Cypher statement", ja: "Cypher 文" },
  placeholder: { en: "MATCH (a)-[r]->(b) RETURN a, r, b LIMIT 25", ja: "MATCH (a)-[r]->(b) RETURN a, r, b LIMIT 25" },
  description: {
    en: "{key}+Enter runs all or the selection, Shift+{key}+Enter the statement at the cursor. Tab takes a suggestion while the list is open; otherwise it leaves the editor. {key}+] indents. F8 goes to the next problem, {key}+I explains the word at the cursor.",
    ja: "{key}+Enter ですべて、または選択部分を、Shift+{key}+Enter でカーソル位置の文を実行します。Tab は候補の表示中は候補を確定し、それ以外はエディターから移動します。{key}+] で字下げします。F8 で次の問題に移動、{key}+I でカーソル位置の語を説明します。",
  },
  tooLarge: {
    en: "This text is long, so suggestions, checks and formatting are off. It runs as usual.",
    ja: "テキストが長いため、候補・検査・整形を止めています。実行は通常どおりできます。",
  },
  manyStatements: {
    en: "Checked as you type: the {count} statements nearest to the cursor.",
    ja: "入力中に検査するのは、カーソルに近い {count} 個の文だけです。",
  },
  formatting: { en: "Formatting…", ja: "整形しています…" },
  nothingToFormat: { en: "There is no statement to format.", ja: "整形する文がありません。" },
  notFormatted: {
    en: "Left as it is: this could not be formatted without a risk of changing it.",
    ja: "内容を変えずに整形できないため、そのままにしました。",
  },
  formatFailed: {
    en: "The formatter could not be loaded. Try again.",
    ja: "整形機能を読み込めませんでした。もう一度お試しください。",
  },
  formatSlow: {
    en: "Left as it is: formatting took too long.",
    ja: "整形に時間がかかりすぎるため、そのままにしました。",
  },
  changedMeanwhile: {
    en: "Not formatted, because the text was changed meanwhile.",
    ja: "その間に内容が変わったため、整形しませんでした。",
  },
  noHelp: { en: "There is no help for this place.", ja: "この位置の説明はありません。" },
  dismiss: { en: "Dismiss", ja: "閉じる" },
  parameterMissing: {
    en: "Parameter {name} has no value yet. Set it with :param {name} => …",
    ja: "パラメーター {name} に値がありません。:param {name} => … で設定してください。",
  },
  unknownLabel: { en: "No node has the label {name}.", ja: "ラベル {name} の付いたノードはありません。" },
  unknownType: { en: "There is no relationship of type {name}.", ja: "タイプ {name} の関係はありません。" },
  unknownProperty: { en: "Nothing has a property {name}.", ja: "プロパティ {name} を持つものはありません。" },
  labelHelp: { en: "Label of {count} nodes.", ja: "{count} 個のノードに付いたラベル。" },
  typeHelp: { en: "Type of {count} relationships.", ja: "{count} 個の関係のタイプ。" },
  labelUnknown: { en: "No node has this label.", ja: "このラベルの付いたノードはありません。" },
  typeUnknown: { en: "No relationship is of this type.", ja: "このタイプの関係はありません。" },
  labelKnown: { en: "A label of this graph.", ja: "このグラフのラベル。" },
  typeKnown: { en: "A relationship type of this graph.", ja: "このグラフの関係タイプ。" },
  propertyKnown: { en: "A property of this graph.", ja: "このグラフのプロパティ。" },
  propertyUnknown: { en: "Nothing in this graph has this property.", ja: "このグラフにはないプロパティです。" },
  parameterUnset: {
    en: "Has no value yet. Set it with :param.",
    ja: "値がまだありません。:param で設定してください。",
  },
  deprecated: { en: "Deprecated: it will be removed.", ja: "非推奨です。将来削除されます。" },
} satisfies Record<string, Words>;

/** What a suggestion is, behind its name. */
export const KIND_WORDS: { readonly [kind in SuggestionKind]: Words } = {
  variable: { en: "variable", ja: "変数" },
  parameter: { en: "parameter", ja: "パラメーター" },
  label: { en: "label", ja: "ラベル" },
  type: { en: "type", ja: "関係タイプ" },
  property: { en: "property", ja: "プロパティ" },
  column: { en: "column", ja: "列" },
  keyword: { en: "keyword", ja: "キーワード" },
  function: { en: "function", ja: "関数" },
  procedure: { en: "procedure", ja: "プロシージャ" },
  command: { en: "command", ja: "コマンド" },
  database: { en: "database", ja: "データベース" },
  topic: { en: "topic", ja: "項目" },
};
