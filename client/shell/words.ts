/** What the shell of the page says. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  title: { en: "Parley: who talked to whom, and who says so", ja: "Parley：誰が誰と話したか、その出典" },
  toolbar: { en: "Tools", ja: "ツール" },
  canvas: {
    en: "Graph: {nodes} {nodes|node|nodes}, {relationships} {relationships|relationship|relationships}",
    ja: "グラフ：ノード{nodes}個、関係{relationships}件",
  },
  legend: { en: "Legend and filters", ja: "凡例とフィルター" },
  inspector: { en: "Inspector", ja: "詳細パネル" },
  console: { en: "Cypher console", ja: "Cypherコンソール" },
  consoleSize: { en: "Height of the console", ja: "コンソールの高さ" },
  skip: { en: "Skip to the graph", ja: "グラフへ移動" },
  layout: { en: "Layout", ja: "レイアウト" },
  menu: { en: "Menu", ja: "メニュー" },
  contextMenu: { en: "What to do with {name}", ja: "「{name}」の操作" },
  contextMenuMany: { en: "What to do with {count} selected", ja: "選択中の{count}件の操作" },
  contextMenuCanvas: { en: "What to do with the canvas", ja: "キャンバスの操作" },
  status: {
    en: "{nodes} {nodes|node|nodes} · {relationships} {relationships|relationship|relationships}",
    ja: "ノード{nodes}個・関係{relationships}件",
  },
  filtered: { en: "{count} hidden by filters", ja: "フィルターで{count}件を非表示" },
  schemeAuto: { en: "Theme: as the system", ja: "テーマ：システムに合わせる" },
  schemeLight: { en: "Theme: light", ja: "テーマ：ライト" },
  schemeDark: { en: "Theme: dark", ja: "テーマ：ダーク" },
  close: { en: "Close", ja: "閉じる" },
  details: { en: "Details", ja: "詳細" },
  filters: { en: "Filters", ja: "絞り込み" },
  selected: { en: "{count} selected", ja: "{count}件を選択中" },
  loadingOverview: { en: "Loading the graph…", ja: "グラフを読み込み中…" },
  emptyTitle: { en: "Nothing is on the canvas", ja: "キャンバスは空です" },
  emptyHint: {
    en: "Search for a name, run a query, show the best connected nodes, or drop a file of Parley here.",
    ja: "名前を検索する、クエリを実行する、つながりの多いノードを表示する、Parleyのファイルをここにドロップする、のいずれかで始められます。",
  },
  emptyDatabase: { en: "The database is empty", ja: "データベースは空です" },
  emptyDatabaseHint: {
    en: "Load the built-in data sets with:",
    ja: "組み込みのデータセットは次のコマンドで読み込めます：",
  },
  allFiltered: { en: "The filters hide everything", ja: "フィルターですべて非表示になっています" },
  showAll: { en: "Show all", ja: "すべて表示" },
  reload: { en: "Reload the page", ja: "ページを再読み込み" },
  notices: { en: "Notices", ja: "通知" },
  exported: { en: "Saved as {name}", ja: "「{name}」を保存しました" },
} satisfies Record<string, Words>;
