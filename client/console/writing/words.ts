/** What the console says about writing, and about what is refused. */
import type { Words } from "../../../graph/vocabulary.ts";

export const WORDS = {
  switch: { en: "Writing", ja: "書き込み" },
  switchHelp: {
    en: "Off, statements that change the graph are refused. On, each of them asks before it runs. It is off again after a reload.",
    ja: "オフの間、グラフを変更する文は拒否されます。オンの間は、実行前に毎回確認します。再読み込みするとオフに戻ります。",
  },
  isOn: { en: "Writing is on.", ja: "書き込みがオンです。" },
  isOnMore: {
    en: "Statements can change this database. Each one that does asks before it runs.",
    ja: "このデータベースを変更できます。変更する文は実行前に毎回確認します。",
  },
  switchOff: { en: "Switch writing off", ja: "書き込みをオフにする" },
  asks: { en: "This statement changes the graph. Run it?", ja: "この文はグラフを変更します。実行しますか？" },
  asksSchema: {
    en: "This statement changes the schema or administers the database. Run it?",
    ja: "この文はスキーマを変更するか、データベースを管理します。実行しますか？",
  },
  asksUnknown: {
    en: "The database does not say what this statement changes. Run it?",
    ja: "この文が何を変更するかをデータベースは示していません。実行しますか？",
  },
  planned: { en: "What the plan says it does", ja: "実行計画によると行われること" },
  estimate: { en: "about {rows} {rows|row|rows}", ja: "約 {rows} 行" },
  estimateNote: {
    en: "Numbers are the planner's estimates, not a promise.",
    ja: "件数はプランナーの推定値であり、実際とは異なることがあります。",
  },
  runIt: { en: "Change the graph", ja: "変更を実行" },
  leave: { en: "Do not run", ja: "実行しない" },
  inDatabase: { en: "in the database {name}", ja: "データベース {name} に対して" },
  more: { en: "and {count} more", ja: "ほか {count} 件" },
  why: { en: "Why:", ja: "理由：" },
  instead: { en: "Instead:", ja: "代わりに：" },
  switchOn: { en: "Switch writing on", ja: "書き込みをオンにする" },
  whatIsAllowed: { en: "What statements may do here", ja: "ここで使える文について" },
  // What the steps of a plan do.
  creates: { en: "creates nodes or relationships", ja: "ノードまたは関係を作成します" },
  merges: { en: "creates what is not there yet", ja: "まだないものを作成します" },
  deletes: { en: "deletes nodes or relationships", ja: "ノードまたは関係を削除します" },
  detaches: {
    en: "deletes nodes together with all their relationships",
    ja: "ノードをそのすべての関係とともに削除します",
  },
  setsProperties: { en: "sets or removes properties", ja: "プロパティを設定または削除します" },
  setsLabels: { en: "adds labels", ja: "ラベルを追加します" },
  removesLabels: { en: "removes labels", ja: "ラベルを外します" },
  repeats: { en: "changes something for each item of a list", ja: "リストの各要素について変更を行います" },
  transactions: {
    en: "commits in several transactions: what is done stays, even if it fails or is stopped later",
    ja: "複数のトランザクションで確定します。途中で失敗・中止しても、済んだ変更は残ります",
  },
  changesSchema: { en: "changes indexes or constraints", ja: "インデックスまたは制約を変更します" },
  calls: { en: "calls a procedure that may write", ja: "書き込む可能性のあるプロシージャーを呼び出します" },
  other: { en: "does something that is not known to only read", ja: "読み取りだけとは限らない処理を行います" },
} satisfies Record<string, Words>;
