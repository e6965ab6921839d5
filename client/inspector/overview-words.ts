/** Texts of the panel that is there when nothing is selected: apart, since the page begins with it. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  bestConnected: { en: "Best connected", ja: "つながりの多い順" },
  connections: { en: "{count} relationships", ja: "関係 {count} 件" },
  emptyCanvas: { en: "Nothing is shown yet.", ja: "まだ何も表示されていません。" },
  howToStart: { en: "How to start", ja: "はじめに" },
  nodes: { en: "nodes", ja: "ノード" },
  ofAll: { en: "of {count}", ja: "/ 全 {count}" },
  overview: { en: "What is shown", ja: "表示中の内容" },
  relationships: { en: "relationships", ja: "関係" },
  startClick: {
    en: "Click a node to see what it is joined to; double-click to expand it.",
    ja: "ノードをクリックすると関係が、ダブルクリックするとその先が表示されます。",
  },
  startConsole: { en: "Ask in Cypher", ja: "Cypher で問い合わせる" },
  startConsoleNote: { en: "in the console", ja: "コンソールを開きます" },
  startEvidence: {
    en: "Click a relationship to read who says so, where and when.",
    ja: "関係をクリックすると、誰が・どこで・いつ伝えたかが読めます。",
  },
  startSearch: { en: "Search for a name", ja: "名前を検索" },
  startSearchNote: { en: "in any spelling or script", ja: "どの表記・文字でも探せます" },
} satisfies Record<string, Words>;
