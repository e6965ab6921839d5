/** Texts of the console's frame: tabs, bar, limits, panels, the list of a run's results. */
import type { Words } from "../../../graph/vocabulary.ts";

export const WORDS = {
  // Tabs.
  tabs: { en: "Queries", ja: "クエリ" },
  untitled: { en: "Query {number}", ja: "クエリ {number}" },
  newTab: { en: "New query", ja: "新しいクエリ" },
  tooManyTabs: {
    en: "There are {count} tabs already: close one first.",
    ja: "タブは {count} 個までです。先にどれかを閉じてください。",
  },
  closeTab: { en: "Close {name}", ja: "「{name}」を閉じる" },
  reopenTab: { en: "Reopen the query closed last", ja: "最後に閉じたクエリを開く" },
  renameTab: { en: "Name of the query", ja: "クエリの名前" },
  tabRuns: { en: "running", ja: "実行中" },
  tabFailed: { en: "failed", ja: "失敗" },
  tabAsks: { en: "asks", ja: "確認待ち" },
  tabHelp: {
    en: "Left and right move between queries, with Ctrl+Shift they move the query itself. F2 renames, Delete closes.",
    ja: "左右の矢印キーでクエリを切り替え、Ctrl+Shift を押しながらでクエリの位置を動かします。F2 で名前の変更、Delete で閉じます。",
  },
  closingRuns: {
    en: "“{name}” still runs. Closing it ends the query in the database.",
    ja: "「{name}」は実行中です。閉じるとデータベース側の処理も終了します。",
  },
  closingConsole: {
    en: "{running} {running|query|queries} still {running|runs|run}. Closing the console ends {running|it|them} in the database.",
    ja: "{running} 件が実行中です。コンソールを閉じるとデータベース側の処理も終了します。",
  },
  closeAnyway: { en: "End it and close", ja: "終了して閉じる" },
  keepOpen: { en: "Keep it open", ja: "開いたままにする" },
  unkept: {
    en: "This text is too long for the browser to keep: it is gone after a reload. Save it as a file.",
    ja: "テキストが長すぎるため、ブラウザーに保持できません。再読み込みすると失われます。ファイルに保存してください。",
  },
  // The bar.
  run: { en: "Run", ja: "実行" },
  runSelection: { en: "Run selection", ja: "選択部分を実行" },
  runCurrent: { en: "Run the statement at the cursor", ja: "カーソル位置の文を実行" },
  stop: { en: "Stop", ja: "中止" },
  more: { en: "More to do with this query", ja: "このクエリのその他の操作" },
  format: { en: "Format", ja: "整形" },
  rename: { en: "Rename this query…", ja: "このクエリの名前を変更…" },
  closeThis: { en: "Close this query", ja: "このクエリを閉じる" },
  explain: { en: "Show the plan without running", ja: "実行せずに実行計画を表示" },
  profile: { en: "Run and show the plan with hits", ja: "実行して実測付きの実行計画を表示" },
  seconds: { en: "Time limit", ja: "制限時間" },
  atMostSeconds: { en: "{count} s", ja: "{count} 秒" },
  secondsOfServer: { en: "{count} s at most", ja: "最長 {count} 秒" },
  rows: { en: "Row limit", ja: "行数の上限" },
  atMostRows: { en: "{count} rows", ja: "{count} 行" },
  rowsOfServer: { en: "{count} rows at most", ja: "最大 {count} 行" },
  leaveDatabase: {
    en: "Leave the database {name} for the server's own",
    ja: "データベース {name} から既定のデータベースに戻る",
  },
  keys: {
    en: "{key}+Enter runs · {key}+↑↓ history · Esc then Tab leaves the editor",
    ja: "{key}+Enter 実行 · {key}+↑↓ 履歴 · Esc のあと Tab でエディターを出る",
  },
  // Panels.
  history: { en: "History", ja: "履歴" },
  saved: { en: "Saved", ja: "保存済み" },
  examples: { en: "Examples", ja: "例" },
  parameters: { en: "Parameters", ja: "パラメーター" },
  removeParameter: { en: "Remove parameter {name}", ja: "パラメーター {name} を削除" },
  moreParameters: { en: "and {count} more", ja: "ほか {count} 件" },
  closePanel: { en: "Close panel", ja: "パネルを閉じる" },
  maximise: { en: "Fill the page", ja: "画面いっぱいに表示" },
  restore: { en: "Back to its place", ja: "元の大きさに戻す" },
  close: { en: "Close console", ja: "コンソールを閉じる" },
  split: { en: "Size of the editor", ja: "エディターの大きさ" },
  // What came of a run.
  steps: { en: "Statements of this run", ja: "実行した文" },
  idle: { en: "Results appear here.", ja: "結果はここに表示されます。" },
  idleHelp: {
    en: "Write a statement and press {key}+Enter, open an example, or write :help.",
    ja: "文を書いて {key}+Enter を押すか、例を開くか、:help と入力してください。",
  },
  stopped: {
    en: "Stopped before the first row. The query was ended in the database.",
    ja: "最初の行の前に中止しました。データベース側の処理も終了しています。",
  },
  skipped: { en: "Not run, because of what came before it.", ja: "前の文の結果により、実行していません。" },
  stepRows: { en: "{count} {count|row|rows}", ja: "{count} 行" },
  queued: { en: "Waits for its turn.", ja: "順番を待っています。" },
  stateQueued: { en: "waits", ja: "待機中" },
  stateRunning: { en: "running", ja: "実行中" },
  stateAsks: { en: "asks", ja: "確認待ち" },
  stateDone: { en: "done", ja: "完了" },
  stateFailed: { en: "failed", ja: "失敗" },
  stateStopped: { en: "stopped", ja: "中止" },
  stateSkipped: { en: "not run", ja: "未実行" },
  failedAt: {
    en: "Statement {number} of {count} failed: those before it are done, {rest} {rest|is|are} not run.",
    ja: "{count} 件中 {number} 件目の文が失敗しました。それより前は完了、残りの {rest} 件は未実行です。",
  },
  stoppedAt: {
    en: "Stopped at statement {number} of {count}: those before it are done, {rest} {rest|is|are} not run.",
    ja: "{count} 件中 {number} 件目で中止しました。それより前は完了、残りの {rest} 件は未実行です。",
  },
  // Links.
  usesDatabase: { en: "It asks the database {name}.", ja: "データベース {name} に問い合わせます。" },
  dismiss: { en: "Dismiss", ja: "閉じる" },
  formatFailed: { en: "The text cannot be formatted.", ja: "整形できませんでした。" },
} satisfies Record<string, Words>;
