/** What the form for paths says. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  title: { en: "Find paths", ja: "経路を調べる" },
  explanation: {
    en: "Shows every shortest path between two nodes, up to 6 steps long.",
    ja: "2つのノードを結ぶ最短経路を、6ステップまですべて表示します。",
  },
  from: { en: "From", ja: "始点" },
  to: { en: "To", ja: "終点" },
  find: { en: "Find paths", ja: "経路を調べる" },
  cancel: { en: "Cancel", ja: "キャンセル" },
  same: { en: "Choose two different nodes.", ja: "別々のノードを選んでください。" },
} satisfies Record<string, Words>;
