/** Texts of the results. */
import type { Words } from "../../../graph/vocabulary.ts";

export const WORDS = {
  results: { en: "Results", ja: "結果" },
  // How much there is, and how it ended.
  rows: { en: "{count} {count|row|rows}", ja: "{count} 行" },
  noRows: { en: "No rows", ja: "0 行" },
  soFar: { en: "{count} {count|row|rows} so far", ja: "これまでに {count} 行" },
  cut: { en: "{count} of at least {least} rows", ja: "{least} 行以上のうち {count} 行" },
  stopped: { en: "stopped after {count} {count|row|rows}", ja: "{count} 行で中止" },
  broken: { en: "broke off after {count} {count|row|rows}", ja: "{count} 行で途切れました" },
  nothingYet: { en: "Waiting for the first row", ja: "最初の行を待っています" },
  inDatabase: { en: "{time} in the database", ja: "データベース内 {time}" },
  between: { en: ", ", ja: "、" },
  stoppedNote: {
    en: "You stopped it: these are not all rows. The query was ended in the database.",
    ja: "中止したため、すべての行ではありません。データベース側の処理も終了しています。",
  },
  cutNote: {
    en: "These are not all rows: the limit was reached. Raise the limit, narrow the query, or download all rows.",
    ja: "上限に達したため、すべての行ではありません。上限を上げるか、条件を絞るか、全行をダウンロードしてください。",
  },
  cutNoteBare: {
    en: "These are not all rows: the limit was reached. Raise the limit, narrow the query, or page with SKIP and LIMIT.",
    ja: "上限に達したため、すべての行ではありません。上限を上げるか、条件を絞るか、SKIP と LIMIT で分けてください。",
  },
  brokenNote: {
    en: "The answer broke off: rows are missing behind these.",
    ja: "応答が途中で途切れました。これより後の行が欠けています。",
  },
  ownWords: { en: "In the words of the database", ja: "データベースからの説明" },
  runAgain: { en: "Run again", ja: "もう一度実行" },
  done: { en: "Done. The statement gives no rows.", ja: "完了しました。この文は行を返しません。" },
  noneFound: {
    en: "The query ran and found nothing: no rows.",
    ja: "問い合わせは完了しましたが、該当する行はありません。",
  },
  // Failures and waiting.
  failed: { en: "The query failed", ja: "問い合わせに失敗しました" },
  place: { en: "Line {line}, column {column}", ja: "{line} 行 {column} 列" },
  goToPlace: { en: "Go to line {line}, column {column}", ja: "{line} 行 {column} 列へ移動" },
  running: { en: "Running… {seconds} s", ja: "実行中… {seconds} 秒" },
  // Views.
  view: { en: "Show the result as", ja: "結果の表示形式" },
  table: { en: "Table", ja: "表" },
  graph: { en: "Graph", ja: "グラフ" },
  chart: { en: "Chart", ja: "チャート" },
  plan: { en: "Plan", ja: "実行計画" },
  json: { en: "JSON", ja: "JSON" },
  raw: { en: "Raw", ja: "生データ" },
  showInGraph: { en: "Show in the explorer", ja: "エクスプローラーに表示" },
  // The table.
  result: { en: "Result table", ja: "結果の表" },
  rowNumber: { en: "Row", ja: "行" },
  tableHelp: {
    en: "Arrow keys move, with Shift they select. Enter opens a value or shows a node; on a heading it sorts. Ctrl+C copies, Ctrl+A selects all, Shift+Space selects the row, Ctrl+Space the column. Alt with left and right arrow on a heading changes its width. The menu key or Shift+F10 opens more.",
    ja: "矢印キーで移動、Shift を押しながらで選択します。Enter で値を開くかノードを表示し、見出しでは並べ替えます。Ctrl+C でコピー、Ctrl+A で全選択、Shift+スペースで行、Ctrl+スペースで列を選択します。見出しで Alt+左右矢印を押すと幅が変わります。メニューキーか Shift+F10 でメニューを開きます。",
  },
  sortAscending: { en: "Sort ascending", ja: "昇順に並べ替え" },
  sortDescending: { en: "Sort descending", ja: "降順に並べ替え" },
  sortNone: { en: "Order of the answer", ja: "応答の順に戻す" },
  sorting: { en: "Sorting…", ja: "並べ替え中…" },
  sortedBy: { en: "sorted by {field}", ja: "{field} で並べ替え" },
  fitWidth: { en: "Fit the width to the contents", ja: "幅を内容に合わせる" },
  open: { en: "Open the value", ja: "値を開く" },
  showThis: { en: "Show in the explorer", ja: "エクスプローラーに表示" },
  selectAll: { en: "Select all", ja: "すべて選択" },
  selectColumn: { en: "Select the column", ja: "列を選択" },
  selectRow: { en: "Select the row", ja: "行を選択" },
  menu: { en: "Menu of the table", ja: "表のメニュー" },
  emptyText: { en: "empty text", ja: "空の文字列" },
  selected: { en: "{rows} × {columns} cells selected", ja: "{rows} × {columns} セルを選択中" },
  cellPlace: { en: "Row {row}", ja: "{row} 行目" },
  path: { en: "{count} {count|hop|hops}", ja: "{count} ホップ" },
  // Copying.
  copy: { en: "Copy", ja: "コピー" },
  copyTable: { en: "Copy…", ja: "コピー…" },
  "copy-tsv": { en: "Copy", ja: "コピー" },
  "copy-tsv-header": { en: "Copy with headings", ja: "見出し付きでコピー" },
  "copy-json": { en: "Copy as JSON", ja: "JSON でコピー" },
  "copy-typed": { en: "Copy as typed JSON", ja: "型付き JSON でコピー" },
  "copy-cypher": { en: "Copy as Cypher", ja: "Cypher でコピー" },
  copied: { en: "Copied", ja: "コピーしました" },
  copiedCells: { en: "{rows} × {columns} cells copied", ja: "{rows} × {columns} セルをコピーしました" },
  copiedWithout: {
    en: "Copied. {count} {count|value has|values have} no literal in Cypher and became null; typed JSON keeps all.",
    ja: "コピーしました。Cypher で書けない値が {count} 個あり、null にしました。型付き JSON ならすべて保たれます。",
  },
  copyFailed: { en: "The browser did not allow copying", ja: "ブラウザーがコピーを許可しませんでした" },
  copyTooLarge: {
    en: "That is too much for the clipboard. Select less, or download the rows.",
    ja: "クリップボードには大きすぎます。範囲を狭めるか、ダウンロードしてください。",
  },
  // One value.
  detail: { en: "Row {row}, {field}", ja: "{row} 行目 {field}" },
  detailBody: { en: "The whole value", ja: "値の全体" },
  closeDetail: { en: "Close value", ja: "値を閉じる" },
  showAllText: { en: "Show all {count} characters", ja: "{count} 文字すべてを表示" },
  moreItems: { en: "Show {count} more", ja: "さらに {count} 件を表示" },
  items: { en: "{count} {count|item|items}", ja: "{count} 個" },
  keys: { en: "{count} {count|key|keys}", ja: "{count} キー" },
  bytes: { en: "{count} {count|byte|bytes}", ja: "{count} バイト" },
  characters: { en: "{count} {count|character|characters}", ja: "{count} 文字" },
  hops: { en: "{count} {count|hop|hops}", ja: "{count} ホップ" },
  // The graph.
  inAnswer: {
    en: "{nodes} {nodes|node|nodes} and {relationships} {relationships|relationship|relationships} in these rows",
    ja: "これらの行に含まれるノード {nodes} 件、関係 {relationships} 件",
  },
  byKind: { en: "How many of each kind", ja: "種類ごとの数" },
  nothingToDraw: {
    en: "These rows have no nodes or relationships. Return whole nodes, relationships or paths to draw them: RETURN a, r, b.",
    ja: "これらの行にはノードも関係も含まれていません。RETURN a, r, b のようにノード・関係・パスそのものを返すと表示できます。",
  },
  tooManyToDraw: {
    en: "That is too much to draw here: the first {count} nodes are drawn. Show all of it in the explorer, or narrow the query.",
    ja: "ここに描くには多すぎるため、最初の {count} 件のノードだけを描いています。エクスプローラーに表示するか、条件を絞ってください。",
  },
  tooManyToShow: {
    en: "{nodes} nodes are too many for the explorer too; it takes up to {most}. Narrow the query, for instance with LIMIT.",
    ja: "ノード {nodes} 件はエクスプローラーにも多すぎます(上限 {most} 件)。LIMIT などで条件を絞ってください。",
  },
  missingEnds: {
    en: "{count} {count|relationship lacks an end|relationships lack an end} in these rows and {count|is|are} not drawn; the explorer draws {count|it|them} when both ends are there.",
    ja: "{count} 件の関係は、両端がこれらの行にそろっていないため描いていません。エクスプローラーに両端があれば描かれます。",
  },
  drawnGraph: {
    en: "Graph of {nodes} nodes and {relationships} relationships",
    ja: "ノード {nodes} 件、関係 {relationships} 件のグラフ",
  },
  collecting: { en: "Collecting nodes and relationships…", ja: "ノードと関係を集めています…" },
  chosenHint: {
    en: "A double click or Enter shows a node in the explorer.",
    ja: "ダブルクリックか Enter でエクスプローラーに表示します。",
  },
  // JSON and raw.
  plain: { en: "Plain", ja: "通常" },
  typed: { en: "Typed", ja: "型付き" },
  jsonForm: { en: "Form of the JSON", ja: "JSON の形式" },
  jsonView: { en: "Result as JSON", ja: "結果の JSON" },
  rawView: { en: "Request and answer", ja: "リクエストと応答" },
  copyCurl: { en: "Copy as curl", ja: "curl でコピー" },
  partShown: {
    en: "The first {shown} of {count} rows are shown; the download has all.",
    ja: "{count} 行のうち最初の {shown} 行を表示しています。ダウンロードには全行が含まれます。",
  },
  // Chart.
  chartOf: { en: "{value} by {label}", ja: "{label} ごとの {value}" },
  chartCut: {
    en: "The first {shown} of {count} are drawn. Sort or limit in the query to choose which.",
    ja: "{count} 件のうち最初の {shown} 件を描いています。問い合わせで並べ替えや件数を指定してください。",
  },
  chartNulls: {
    en: "{count} {count|row without a number is|rows without a number are} not drawn.",
    ja: "数値のない {count} 行は描いていません。",
  },
  chartBig: {
    en: "Integers over 2⁵³ are drawn rounded; the table has every digit.",
    ja: "2⁵³ を超える整数は丸めて描いています。正確な値は表にあります。",
  },
  chartLine: {
    en: "Line of {count} points, from {first} to {last}; least {least}, most {most}.",
    ja: "{count} 点の折れ線。{first} から {last} まで、最小 {least}、最大 {most}。",
  },
  noChart: {
    en: "There is nothing to draw: no row has a number.",
    ja: "描くものがありません。数値のある行がありません。",
  },
  // Downloads.
  download: { en: "Download", ja: "ダウンロード" },
  downloadAll: { en: "Download all rows", ja: "全行をダウンロード" },
  downloadThese: { en: "Download these rows", ja: "表示中の行をダウンロード" },
  csv: { en: "CSV", ja: "CSV" },
  csvNote: { en: "RFC 4180, UTF-8, values exact", ja: "RFC 4180、UTF-8、値はそのまま" },
  sheet: { en: "CSV for spreadsheets", ja: "表計算ソフト用 CSV" },
  sheetNote: { en: "opens in Excel; formulas made harmless", ja: "Excel で開けます。数式は無効化" },
  jsonFile: { en: "JSON", ja: "JSON" },
  jsonNote: { en: "a list of maps", ja: "マップのリスト" },
  ndjson: { en: "NDJSON, typed", ja: "NDJSON(型付き)" },
  ndjsonNote: { en: "a row on each line, nothing lost", ja: "1 行 1 レコード、型の情報も保持" },
  arriving: { en: "Rows are still arriving.", ja: "まだ行を受信中です。" },
  runsAgain: {
    en: "The page has not all rows: the statement is run once more.",
    ja: "ページに全行がないため、文をもう一度実行します。",
  },
  notRunAgain: {
    en: "Not all rows, and the statement writes: it is not run again. The file gets the rows that are here.",
    ja: "全行ではありませんが、書き込みを行う文なので再実行しません。ここにある行だけを保存します。",
  },
  onlyThese: {
    en: "Not all rows: the file gets those that are here.",
    ja: "全行ではありません。ここにある行だけを保存します。",
  },
  saving: { en: "{name}: {count} {count|row|rows} written", ja: "{name}:{count} 行を書き込み済み" },
  cancel: { en: "Cancel", ja: "キャンセル" },
  saved: { en: "{name}: whole, {count} {count|row|rows} saved.", ja: "{name}:全 {count} 行を保存しました。" },
  savedCut: {
    en: "{name}: {count} {count|row|rows} saved, not all. The server's limit was reached.",
    ja: "{name}:{count} 行を保存しましたが、全行ではありません。サーバーの上限に達しました。",
  },
  savedPart: {
    en: "{name}: {count} {count|row|rows} saved, not all.",
    ja: "{name}:{count} 行を保存しましたが、全行ではありません。",
  },
  savedBroken: {
    en: "{name}: the answer broke off after {count} {count|row|rows}; what came was saved.",
    ja: "{name}:{count} 行で応答が途切れました。そこまでを保存しました。",
  },
  cancelled: {
    en: "The download was cancelled. No file was saved.",
    ja: "ダウンロードをキャンセルしました。ファイルは保存していません。",
  },
  downloadFailed: { en: "The download failed", ja: "ダウンロードに失敗しました" },
  dismiss: { en: "Close", ja: "閉じる" },
} satisfies Record<string, Words>;
