/** What the strip of chips above the canvas says. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  title: { en: "In force", ja: "適用中" },
  remove: { en: "Remove: {phrase}", ja: "解除：{phrase}" },
  clear: { en: "Clear all", ja: "すべて解除" },
  relationships: {
    en: "{shown} of {all} {all|relationship|relationships}",
    ja: "関係{all}件中{shown}件",
  },
  nodes: { en: "{shown} of {all} {all|node|nodes}", ja: "ノード{all}個中{shown}個" },
  nothing: { en: "Nothing passes all of these.", ja: "すべての条件に合うものはありません。" },
  drop: { en: "Without “{phrase}”: {count}", ja: "「{phrase}」を外すと{count}件" },
  dropNone: {
    en: "Taking away one of them is not enough.",
    ja: "どれか1つを外しただけでは表示されません。",
  },
} satisfies Record<string, Words>;
