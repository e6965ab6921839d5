/** Texts of opening files. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  drop: { en: "Drop the file to open it", ja: "ファイルをドロップして開く" },
  dropHint: {
    en: "Pictures, pages, graphs and looks that Parley has written: SVG, PNG, PDF, HTML, JSON; style sheets of Neo4j Browser: GraSS",
    ja: "Parleyで書き出した図・ページ・グラフ・表示スタイル（SVG・PNG・PDF・HTML・JSON）、Neo4j BrowserのGraSS",
  },
  step: { en: "open “{name}”", ja: "「{name}」を開く操作" },
  opened: {
    en: "Opened “{name}”: {nodes} {nodes|node|nodes}, {relationships} {relationships|relationship|relationships}",
    ja: "「{name}」を開きました：ノード{nodes}個、関係{relationships}件",
  },
  onlyFirst: {
    en: "“{name}” is opened, the first of {count} files: one view is shown at a time.",
    ja: "{count}個のファイルのうち最初の「{name}」を開きます。一度に表示できるのは1つです。",
  },
  failed: { en: "“{name}” could not be opened", ja: "「{name}」を開けませんでした" },
  missing: {
    en: "{nodes} of {allNodes} nodes and {relationships} of {allRelationships} relationships of this view are not in this database.",
    ja: "このビューのノード{allNodes}個中{nodes}個、関係{allRelationships}件中{relationships}件がこのデータベースにありません。",
  },
  missingNodes: {
    en: "{nodes} of {allNodes} nodes of this view are not in this database.",
    ja: "このビューのノード{allNodes}個中{nodes}個がこのデータベースにありません。",
  },
  missingRelationships: {
    en: "{relationships} of {allRelationships} relationships of this view are not in this database.",
    ja: "このビューの関係{allRelationships}件中{relationships}件がこのデータベースにありません。",
  },
  data: {
    en: "“{name}” holds data, not a view. The command parley import loads it into the database.",
    ja: "「{name}」は表示ではなくデータのファイルです。コマンド parley import でデータベースに読み込めます。",
  },
} satisfies Record<string, Words>;
