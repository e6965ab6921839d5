/** What the form for paths and the list of those that were found say. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  title: { en: "Find paths", ja: "経路を調べる" },
  explanation: {
    en: "How are these nodes joined? Choose two or more.",
    ja: "ノードどうしのつながりを調べます。2つ以上選んでください。",
  },
  ends: { en: "To be joined", ja: "つなぐノード" },
  from: { en: "From", ja: "始点" },
  to: { en: "To", ja: "終点" },
  another: { en: "And another", ja: "さらに追加" },
  mostEnds: { en: "{count} nodes are the most.", ja: "選べるのは{count}個までです。" },
  remove: { en: "Remove {name}", ja: "「{name}」を外す" },
  options: { en: "Which paths count", ja: "経路の条件" },
  which: { en: "Which paths", ja: "経路の種類" },
  shortest: { en: "Shortest", ja: "最短のみ" },
  all: { en: "All up to the length", ja: "長さまですべて" },
  hops: { en: "Steps at most", ja: "最大ステップ数" },
  along: { en: "Only along the arrows", ja: "矢印の向きにだけたどる" },
  types: { en: "Over", ja: "たどる関係" },
  find: { en: "Find paths", ja: "経路を調べる" },
  cancel: { en: "Cancel", ja: "キャンセル" },
  found: { en: "{count} {count|path|paths}", ja: "経路{count}本" },
  every: { en: "All of them", ja: "すべて" },
  leave: { en: "Close the list of paths", ja: "経路の一覧を閉じる" },
  step: { en: "{number} of {count}", ja: "{count}本中{number}本目" },
} satisfies Record<string, Words>;
