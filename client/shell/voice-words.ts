/** Texts of what is said to ears alone. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  node: {
    en: "{name}, {kind}, {count} {count|relationship|relationships}",
    ja: "{name}、{kind}、関係{count}件",
  },
  relationship: { en: "{sentence}", ja: "{sentence}" },
  dated: { en: "{sentence}, {date}", ja: "{sentence}、{date}" },
  several: {
    en: "Selected: {nodes} {nodes|node|nodes}, {relationships} {relationships|relationship|relationships}",
    ja: "ノード{nodes}個と関係{relationships}件を選択しました",
  },
  nothing: { en: "Nothing is selected", ja: "選択を解除しました" },
  shown: {
    en: "{nodes} {nodes|node|nodes} and {relationships} {relationships|relationship|relationships} are shown",
    ja: "ノード{nodes}個、関係{relationships}件を表示しています",
  },
  arranged: { en: "Arranged: {layout}", ja: "配置しました：{layout}" },
} satisfies Record<string, Words>;
