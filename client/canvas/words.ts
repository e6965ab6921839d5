/** The texts of the canvas. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  keys: {
    en: "Arrow keys walk along relationships to the next node in that direction. Enter inspects what is selected or opens a bundle of relationships, E expands a node, R and Shift+R go through its relationships, plus and minus zoom, 0 fits everything, Escape stops a layout or clears the selection. The same graph is listed beside the canvas.",
    ja: "矢印キーで関係をたどり、その方向の次のノードへ移ります。Enterで選択中の項目の詳細または関係の束を開き、Eでノードを展開し、RとShift+Rでその関係を順に選びます。プラスとマイナスで拡大・縮小、0で全体を表示、Escapeでレイアウトを中止または選択を解除します。同じ内容は一覧でも読めます。",
  },
} as const satisfies Readonly<Record<string, Words>>;
