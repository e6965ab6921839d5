/** Texts of figures in the two languages. Places in braces are filled in. */
import type { Language } from "../lens.ts";
import type { Words } from "../vocabulary.ts";

export const WORDS = {
  untitled: { en: "Graph", ja: "関係図" },
  sources: { en: "Sources", ja: "情報源" },
  moreSources: { en: "and {count} more", ja: "ほか{count}件" },
  nodes: { en: "{count} nodes", ja: "ノード{count}個" },
  node: { en: "1 node", ja: "ノード1個" },
  relationships: { en: "{count} relationships", ja: "関係{count}件" },
  relationship: { en: "1 relationship", ja: "関係1件" },
  describes: { en: "A figure of {nodes} and {relationships}.", ja: "{nodes}と{relationships}の図。" },
  moreRelationships: { en: "And {count} more relationships.", ja: "ほか関係{count}件。" },
  dated: { en: "Dates: {period}.", ja: "期間：{period}。" },
  partlyDated: {
    en: "Dates: {period}; {count} of {all} relationships have none.",
    ja: "期間：{period}（関係{all}件のうち{count}件は日付なし）。",
  },
  filters: { en: "Filters: {filters}.", ja: "絞り込み：{filters}。" },
  leftOut: { en: "Left out: {nodes}, {relationships}.", ja: "省略：{nodes}、{relationships}。" },
  more: { en: "There is more than is shown.", ja: "表示していないものがあります。" },
  bundled: {
    en: "A framed number counts relationships that are drawn as one line.",
    ja: "枠で囲んだ数は、1本の線にまとめた関係の件数です。",
  },
  query: { en: "Query: {text}", ja: "クエリ：{text}" },
  parameters: { en: "Parameters: {text}", ja: "パラメーター：{text}" },
  dataset: { en: "Data: {names}{loaded}.", ja: "データ：{names}{loaded}。" },
  loaded: { en: ", loaded {when}", ja: "（{when}読み込み）" },
  made: { en: "Made {when}.", ja: "作成：{when}。" },
  shortened: { en: "{count} captions were shortened.", ja: "キャプション{count}件を短縮しました。" },
  shortenedOne: { en: "1 caption was shortened.", ja: "キャプション1件を短縮しました。" },
  smallText: {
    en: "The smallest text is {points} pt on paper: choose a larger size, or show less.",
    ja: "最も小さい文字は紙面で{points} ptです。サイズを大きくするか、表示を減らしてください。",
  },
  sourcesCut: {
    en: "{shown} of {count} sources fit on this size.",
    ja: "この大きさには情報源{count}件のうち{shown}件が入ります。",
  },
} satisfies Record<string, Words>;

/** A text with its places filled in. */
export function worded(
  words: Words,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return words[language].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A count of nodes, as a phrase. */
export function nodesInWords(count: number, language: Language): string {
  return worded(count === 1 ? WORDS.node : WORDS.nodes, language, { count: grouped(count) });
}

/** A count of relationships, as a phrase. */
export function relationshipsInWords(count: number, language: Language): string {
  return worded(count === 1 ? WORDS.relationship : WORDS.relationships, language, { count: grouped(count) });
}

/** A whole number with its thousands apart; the same in both languages. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
