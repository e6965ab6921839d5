/** The commands of the console: lines that begin with `:`. One list for completion, `:help` and what carries them out. */
import type { Words } from "../../../graph/vocabulary.ts";

/** A command as people write it. */
export interface ConsoleCommand {
  /** Without the colon. */
  readonly name: CommandName;
  /** How it is written, what is optional in brackets. */
  readonly usage: string;
  readonly sentence: Words;
}

export type CommandName =
  | "help"
  | "param"
  | "params"
  | "use"
  | "schema"
  | "history"
  | "style"
  | "clear"
  | "play"
  | "explain"
  | "profile"
  | "write";

/** All of them, in the order in which help lists them. */
export const COMMANDS: readonly ConsoleCommand[] = [
  {
    name: "help",
    usage: ":help [topic]",
    sentence: {
      en: "Explains the console, a command or a word of Cypher.",
      ja: "コンソール、コマンド、Cypher の語を説明します。",
    },
  },
  {
    name: "param",
    usage: ":param name => value",
    sentence: { en: "Sets one parameter.", ja: "パラメーターを 1 つ設定します。" },
  },
  {
    name: "params",
    usage: ":params [{name: value, …}]",
    sentence: {
      en: "Lists the parameters, or replaces all of them.",
      ja: "パラメーターを一覧表示するか、まとめて置き換えます。",
    },
  },
  {
    name: "use",
    usage: ":use database",
    sentence: { en: "Sends statements to another database.", ja: "以後の文を別のデータベースに送ります。" },
  },
  {
    name: "schema",
    usage: ":schema",
    sentence: {
      en: "Shows labels, relationship types, properties, indexes and constraints.",
      ja: "ラベル、関係タイプ、プロパティ、インデックス、制約を表示します。",
    },
  },
  {
    name: "history",
    usage: ":history",
    sentence: { en: "Lists what was run before.", ja: "実行した文の履歴を表示します。" },
  },
  {
    name: "style",
    usage: ":style",
    sentence: { en: "Shows or sets how nodes and relationships look.", ja: "ノードと関係の見た目を表示・設定します。" },
  },
  { name: "clear", usage: ":clear", sentence: { en: "Removes the results.", ja: "結果を消去します。" } },
  {
    name: "play",
    usage: ":play [name]",
    sentence: { en: "Opens a worked example.", ja: "解説つきの例を開きます。" },
  },
  {
    name: "explain",
    usage: ":explain statement",
    sentence: { en: "Shows the plan of a statement without running it.", ja: "文を実行せずに実行計画を表示します。" },
  },
  {
    name: "profile",
    usage: ":profile statement",
    sentence: {
      en: "Runs a statement and shows its plan with rows and hits.",
      ja: "文を実行し、行数とアクセス数を付けて実行計画を表示します。",
    },
  },
  {
    name: "write",
    usage: ":write on | off",
    sentence: {
      en: "Switches writing on or off, where the operator allows it.",
      ja: "運用者が許可している場合に、書き込みを切り替えます。",
    },
  },
];
