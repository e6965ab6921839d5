/** Texts of opening files. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  drop: { en: "Drop the file to open it", ja: "ファイルをドロップして開く" },
  dropHint: {
    en: "Pictures, pages and graphs that Parley has written: SVG, PNG, PDF, HTML, JSON",
    ja: "Parleyで書き出した図・ページ・グラフ（SVG・PNG・PDF・HTML・JSON）",
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
    en: "“{name}”: {nodes} of {allNodes} nodes and {relationships} of {allRelationships} relationships are not in this database.",
    ja: "「{name}」：ノード{allNodes}個中{nodes}個、関係{allRelationships}件中{relationships}件がこのデータベースにありません。",
  },
  missingNodes: {
    en: "“{name}”: {nodes} of {allNodes} nodes are not in this database.",
    ja: "「{name}」：ノード{allNodes}個中{nodes}個がこのデータベースにありません。",
  },
  missingRelationships: {
    en: "“{name}”: {relationships} of {allRelationships} relationships are not in this database.",
    ja: "「{name}」：関係{allRelationships}件中{relationships}件がこのデータベースにありません。",
  },
  data: {
    en: "“{name}” holds data, not a view. The command parley import loads it into the database.",
    ja: "「{name}」は表示ではなくデータのファイルです。コマンド parley import でデータベースに読み込めます。",
  },
} satisfies Record<string, Words>;
