/** What the state says: labels of steps, announcements, notices. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  overview: { en: "overview", ja: "全体像の表示" },
  expandOne: { en: "expand {name}", ja: "「{name}」の展開" },
  expandMany: { en: "expand {count} nodes", ja: "{count}個のノードの展開" },
  addNode: { en: "add {name}", ja: "「{name}」の追加" },
  addRows: { en: "show query result", ja: "クエリ結果の表示" },
  paths: { en: "paths from {from} to {to}", ja: "「{from}」から「{to}」への経路" },
  hide: { en: "hide {count}", ja: "{count}件を隠す操作" },
  hideOthers: { en: "hide others", ja: "ほかを隠す操作" },
  clear: { en: "clear the canvas", ja: "キャンバスを空にする" },
  move: { en: "move", ja: "移動" },
  layout: { en: "layout", ja: "レイアウト" },
  added: {
    en: "Added: {nodes} {nodes|node|nodes}, {relationships} {relationships|relationship|relationships}",
    ja: "ノード{nodes}個と関係{relationships}件を追加しました",
  },
  nothingNew: { en: "Nothing new: everything is shown already", ja: "新しいものはありません。すべて表示済みです" },
  shown: {
    en: "Shown: {nodes} {nodes|node|nodes}, {relationships} {relationships|relationship|relationships}",
    ja: "ノード{nodes}個と関係{relationships}件を表示しています",
  },
  undone: { en: "Undone: {step}", ja: "元に戻しました：{step}" },
  redone: { en: "Redone: {step}", ja: "やり直しました：{step}" },
  hidden: { en: "{count} hidden", ja: "{count}件を隠しました" },
  cleared: { en: "The canvas is empty", ja: "キャンバスを空にしました" },
  overviewCut: {
    en: "{shown} of {total} nodes shown: the best connected. Search or expand to see others.",
    ja: "全{total}個のうち、つながりの多い{shown}個のノードを表示しています。ほかは検索か展開で表示できます。",
  },
  neighboursCut: {
    en: "{name}: {shown} of {total} neighbours shown",
    ja: "「{name}」の隣接ノード：{total}個中{shown}個を表示",
  },
  linksCut: {
    en: "{name} has more than {limit} neighbours: some of its relationships to what is shown may be missing.",
    ja: "「{name}」の隣接ノードは{limit}個を超えるため、表示中のノードとの関係の一部が欠けている可能性があります。",
  },
  showMore: { en: "Show more", ja: "さらに表示" },
  pathsFound: {
    en: "{count} shortest {count|path|paths} of {steps} {steps|step|steps}",
    ja: "最短経路{count}本（{steps}ステップ）",
  },
  pathsCut: {
    en: "Only the first {count} shortest paths are shown",
    ja: "最短経路のうち最初の{count}本だけを表示しています",
  },
  noPath: {
    en: "No path from {from} to {to} within 6 steps",
    ja: "「{from}」から「{to}」へ6ステップ以内の経路はありません",
  },
  failedOverview: { en: "The overview could not be loaded", ja: "全体像を読み込めませんでした" },
  failedSchema: { en: "The schema could not be read", ja: "スキーマを読み込めませんでした" },
  failedExpand: { en: "{name} could not be expanded", ja: "「{name}」を展開できませんでした" },
  failedAdd: { en: "{name} could not be added", ja: "「{name}」を追加できませんでした" },
  failedPaths: { en: "The paths could not be found", ja: "経路を調べられませんでした" },
  failedCanvas: { en: "The canvas could not be arranged", ja: "キャンバスを配置できませんでした" },
  failedExport: { en: "The file could not be written", ja: "ファイルを書き出せませんでした" },
  failedLoad: { en: "A part of the page could not be loaded", ja: "ページの一部を読み込めませんでした" },
  back: { en: "The database answers again", ja: "データベースに再接続しました" },
  lost: { en: "The database does not answer", ja: "データベースが応答していません" },
} satisfies Record<string, Words>;
