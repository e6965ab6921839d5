/** What `:help` explains beside commands, functions, procedures and the words of Cypher. */
import type { Words } from "../../../graph/vocabulary.ts";
import type { SubjectName } from "./report.ts";

export const WORDS = {
  help: { en: "Help", ja: "ヘルプ" },
  commands: { en: "Commands", ja: "コマンド" },
  subjects: { en: "Subjects", ja: "項目" },
  more: {
    en: "Write :help with a command, a subject, a word of Cypher, a function or a procedure: :help MERGE, :help date.truncate.",
    ja: ":help に続けて、コマンド、項目、Cypher の語、関数、プロシージャーを指定できます。例：:help MERGE、:help date.truncate",
  },
  command: { en: "Command", ja: "コマンド" },
  does: { en: "What it does", ja: "内容" },
  keyword: { en: "a word of Cypher", ja: "Cypher の語" },
  columns: { en: "Columns:", ja: "列：" },
  deprecated: { en: "Deprecated: use something newer.", ja: "非推奨です。新しいものを使ってください。" },
  unknown: {
    en: "There is no help on “{asked}”: it is no command, subject, word of Cypher, function or procedure that may be called here.",
    ja: "「{asked}」の説明はありません。コマンド、項目、Cypher の語、ここで呼び出せる関数・プロシージャーのいずれでもありません。",
  },
  near: { en: "Nearest:", ja: "近いもの：" },
} satisfies Record<string, Words>;

/** A subject: its title, and paragraphs. `{key}` is Ctrl or ⌘, `{seconds}` and `{rows}` the server's limits. */
export const SUBJECT_WORDS: {
  readonly [name in SubjectName]: { readonly title: Words; readonly paragraphs: readonly Words[] };
} = {
  keys: {
    title: { en: "Keys", ja: "キー操作" },
    paragraphs: [
      {
        en: "{key}+Enter runs all that is written, or what is selected. {key}+Shift+Enter runs the statement at the cursor.",
        ja: "{key}+Enter で全体または選択部分を実行します。{key}+Shift+Enter でカーソル位置の文だけを実行します。",
      },
      {
        en: "{key}+↑ and {key}+↓ walk through the history. {key}+/ comments lines. Shift+Alt+F formats. F8 goes to the next problem. {key}+I explains the word at the cursor. {key}+F searches.",
        ja: "{key}+↑ と {key}+↓ で履歴をたどります。{key}+/ でコメント、Shift+Alt+F で整形、F8 で次の問題へ移動、{key}+I でカーソル位置の語を説明、{key}+F で検索します。",
      },
      {
        en: "Tab leaves the editor; while the list of suggestions is open it takes one, and Escape closes the list. Escape once more closes the console.",
        ja: "Tab でエディターから出ます。候補の表示中は Tab で候補を確定し、Esc で候補を閉じます。もう一度 Esc を押すとコンソールを閉じます。",
      },
    ],
  },
  tabs: {
    title: { en: "Several queries", ja: "複数のクエリ" },
    paragraphs: [
      {
        en: "Each tab is a query with its own text and results; parameters are shared. They run side by side, and their texts are kept over a reload.",
        ja: "タブごとにテキストと結果を持ち、パラメーターは共有されます。複数を同時に実行でき、テキストは再読み込み後も残ります。",
      },
      {
        en: "Ctrl+Alt+N opens one, Ctrl+Alt+← and Ctrl+Alt+→ go to the next. On a tab, F2 gives it a name (the comment in its first line), Delete closes it, Ctrl+Shift+← and → move it.",
        ja: "Ctrl+Alt+N で新しいタブを開き、Ctrl+Alt+← と Ctrl+Alt+→ で切り替えます。タブの上では F2 で名前（先頭行のコメント）を変更、Delete で閉じ、Ctrl+Shift+← と → で位置を動かします。",
      },
      {
        en: "Several statements, each ended by ;, run one after another, each with its own result. The first that fails ends the run; those before it are done.",
        ja: "; で区切った複数の文は順に実行され、それぞれに結果が表示されます。失敗した文で止まり、それより前の文は完了しています。",
      },
    ],
  },
  parameters: {
    title: { en: "Parameters", ja: "パラメーター" },
    paragraphs: [
      {
        en: "Set one with :param name => 'Ann', several with :param {name: 'Ann', limit: 10}; use them as $name. :params lists them, :params {…} replaces all, :params clear removes all.",
        ja: ":param name => 'Ann' で 1 つ、:param {name: 'Ann', limit: 10} で複数を設定し、$name として使います。:params で一覧、:params {…} で置き換え、:params clear で全削除します。",
      },
      {
        en: "Values have types, as in Cypher: 1, 1.0, 'text', true, null, [1, 2], {a: 1}, date('2025-11-21'), datetime('2025-11-21T21:20:00+09:00'), duration('P1D'), point({longitude: 139.7, latitude: 35.7}). Any other expression, such as datetime() or range(1, 5), is evaluated once by the database.",
        ja: "値には Cypher と同じ型があります：1、1.0、'text'、true、null、[1, 2]、{a: 1}、date('2025-11-21')、datetime('2025-11-21T21:20:00+09:00')、duration('P1D')、point({longitude: 139.7, latitude: 35.7})。datetime() や range(1, 5) などの式は、設定時に一度だけデータベースで評価されます。",
      },
    ],
  },
  limits: {
    title: { en: "Limits", ja: "上限" },
    paragraphs: [
      {
        en: "This server ends a statement after {seconds} s and hands over {rows} rows at most. Below the editor both can be lowered; what is cut says so.",
        ja: "このサーバーでは 1 つの文は最長 {seconds} 秒、最大 {rows} 行です。エディターの下でどちらも小さくできます。打ち切られた場合はその旨を表示します。",
      },
      {
        en: "Stop, closing the tab, closing the console and closing the page all end the query in the database.",
        ja: "中止する、タブを閉じる、コンソールを閉じる、ページを閉じる、のいずれでもデータベース側の処理が終了します。",
      },
    ],
  },
  reading: {
    title: { en: "What statements may do here", ja: "ここで使える文" },
    paragraphs: [
      {
        en: "Before a statement runs, the database plans it, and the plan decides. Allowed is what only reads: MATCH, OPTIONAL MATCH, CALL { … }, UNWIND, WITH, RETURN, SHOW INDEXES, CONSTRAINTS, FUNCTIONS and PROCEDURES, EXPLAIN and PROFILE of these, functions of Neo4j, and procedures that tell of the graph (db.labels, db.schema.…, db.index.…).",
        ja: "文の実行前にデータベースが実行計画を立て、その内容で可否を判断します。使えるのは読み取りだけを行うもの：MATCH、OPTIONAL MATCH、CALL { … }、UNWIND、WITH、RETURN、SHOW INDEXES・CONSTRAINTS・FUNCTIONS・PROCEDURES、それらの EXPLAIN と PROFILE、Neo4j 標準の関数、グラフの情報を返すプロシージャー（db.labels、db.schema.…、db.index.…）です。",
      },
      {
        en: "Refused is what changes the graph or its schema, reads files or the network (LOAD CSV), administers the database or tells how it is run (SHOW USERS, SETTINGS, TRANSACTIONS, DATABASES), ends other people's queries, and every procedure or function that is not known to only read.",
        ja: "使えないのは、グラフやスキーマの変更、ファイルやネットワークの読み込み（LOAD CSV）、データベースの管理や運用情報の表示（SHOW USERS・SETTINGS・TRANSACTIONS・DATABASES）、ほかの利用者の処理の終了、および読み取り専用と確認されていないプロシージャーや関数です。",
      },
    ],
  },
  writing: {
    title: { en: "Writing", ja: "書き込み" },
    paragraphs: [
      {
        en: "Only where whoever runs Parley has set PARLEY_ALLOW_WRITES=true. Even then it is off until you switch it on below the editor or with :write on, and off again after a reload.",
        ja: "Parley の運用者が PARLEY_ALLOW_WRITES=true を設定している場合に限り使えます。その場合も、エディターの下のスイッチか :write on でオンにするまではオフで、再読み込みするとオフに戻ります。",
      },
      {
        en: "A statement that writes first shows what its plan changes and asks. Afterwards it says what did change. It is never run again by a reload, a link, the history or a download.",
        ja: "書き込む文は、実行計画から変更内容を示して確認を求め、実行後に実際の変更を表示します。再読み込み、リンク、履歴、ダウンロードによって再実行されることはありません。",
      },
    ],
  },
  links: {
    title: { en: "Links", ja: "リンク" },
    paragraphs: [
      {
        en: "“Link” below the editor copies a link with the query and the parameters it uses, one that opens it or one that also runs it. They stand behind the # of the address, which no server sees.",
        ja: "エディターの下の「リンク」で、クエリと使用中のパラメーターを含むリンクをコピーします（開くだけ、または開いて実行）。内容はアドレスの # 以降に入り、サーバーには送られません。",
      },
      {
        en: "Whoever opens it finds the query in the editor. What writes is never run by a link.",
        ja: "リンクを開くとエディターにクエリが入ります。書き込む文がリンクから実行されることはありません。",
      },
    ],
  },
};
