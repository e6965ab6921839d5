/** What the legend says. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  title: { en: "Legend and filters", ja: "凡例とフィルター" },
  relations: { en: "Relationships", ja: "関係" },
  signs: { en: "Signs on lines", ja: "線の見方" },
  sizes: { en: "Sizes of nodes", ja: "ノードの大きさ" },
  kinds: { en: "Nodes", ja: "ノード" },
  all: { en: "Show all", ja: "すべて表示" },
  partly: { en: "{drawn} of {explored}", ja: "{explored}中{drawn}" },
  partlyShown: { en: "{drawn} of {explored} drawn", ja: "{explored}件中{drawn}件を描画" },
  empty: {
    en: "What is on the canvas is listed here, and can be filtered.",
    ja: "キャンバス上の関係とノードがここに並び、絞り込めます。",
  },
  only: { en: "only", ja: "これだけ" },
  lookOf: { en: "Look of {name}", ja: "「{name}」の表示" },
  onlyLabel: { en: "Show only {name}", ja: "「{name}」：これだけを表示" },
} satisfies Record<string, Words>;
