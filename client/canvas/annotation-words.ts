/** What the layer around the graph says to those who do not see it. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  sides: { en: "Sides: ", ja: "陣営：" },
  axis: { en: "Nodes stand along an axis of time", ja: "ノードは時間軸に沿って並んでいます" },
  pins: { en: "Pinned: {count}", ja: "固定：{count}個" },
} as const satisfies Readonly<Record<string, Words>>;
