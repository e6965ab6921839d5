/** Why a statement was refused, and what would be allowed instead, in plain words. */
import type { GraphError } from "../../../graph/errors.ts";
import type { RefusalReason } from "../../../graph/read-only-lists.ts";
import { WHAT_IS_DONE } from "../../../graph/read-only-lists.ts";
import type { Words } from "../../../graph/vocabulary.ts";

export interface Refusal {
  /** `{subject}`: the keyword, procedure or function. */
  readonly why: Words;
  readonly instead: Words;
  readonly subject: string;
  /** Whether the switch of the console would let it through. */
  readonly isSwitch: boolean;
}

/** The words for an error of the guard; undefined where it is none. */
export function refusalOf(error: GraphError, server: { readonly writesAllowed: boolean }): Refusal | undefined {
  const isRefused = error.code === "not_read_only" || error.details?.neo4jCode === ACCESS_MODE;
  if (!isRefused) return undefined;
  const reason = reasonOf(error.details?.reason);
  const isSwitch = server.writesAllowed && SWITCHED.has(reason);
  const subject = typeof error.details?.subject === "string" ? error.details.subject : "";
  return {
    why: subject === "" ? WHY_UNNAMED : WHY[reason],
    instead: isSwitch ? SWITCH : INSTEAD[reason],
    subject,
    isSwitch,
  };
}

const ACCESS_MODE = "Neo.ClientError.Statement.AccessMode";
/** What writing, once switched on, lets through. */
const SWITCHED: ReadonlySet<RefusalReason> = new Set(["writes", "schema", "transactions"]);

function reasonOf(given: unknown): RefusalReason {
  return typeof given === "string" && isReason(given) ? given : "writes";
}

function isReason(text: string): text is RefusalReason {
  return Object.hasOwn(WHAT_IS_DONE, text);
}

const WHY_UNNAMED: Words = {
  en: "This statement does more than read.",
  ja: "この文は読み取り以外のことを行います。",
};

const WHY: { readonly [reason in RefusalReason]: Words } = {
  writes: { en: "{subject} changes the graph.", ja: "{subject} はグラフを変更します。" },
  schema: {
    en: "{subject} changes the schema: indexes, constraints or the graph type.",
    ja: "{subject} はスキーマ（インデックス、制約、グラフ型）を変更します。",
  },
  transactions: {
    en: "{subject} opens transactions of its own, which only writing needs.",
    ja: "{subject} は独自のトランザクションを開きます。これは書き込みのための機能です。",
  },
  files: {
    en: "{subject} reads a file of the server or an address in the network.",
    ja: "{subject} はサーバー上のファイルまたはネットワーク上のアドレスを読み込みます。",
  },
  operation: {
    en: "{subject} tells how the database is run: settings, transactions, databases.",
    ja: "{subject} はデータベースの運用情報（設定、トランザクション、データベース一覧）を表示します。",
  },
  terminates: { en: "{subject} ends other people's queries.", ja: "{subject} はほかの利用者の処理を終了させます。" },
  administers: {
    en: "{subject} administers the database: users, roles, servers, databases.",
    ja: "{subject} はデータベースの管理（ユーザー、ロール、サーバー、データベース）を行います。",
  },
  database: {
    en: "{subject} asks another database in the middle of a statement.",
    ja: "{subject} は文の途中で別のデータベースに問い合わせます。",
  },
  procedure: {
    en: "{subject} is a procedure that is not known to only read.",
    ja: "{subject} は、読み取り専用と確認されていないプロシージャーです。",
  },
  function: {
    en: "{subject} is a function that is not known to only compute.",
    ja: "{subject} は、計算だけを行うと確認されていない関数です。",
  },
  unknown: {
    en: "{subject} is a step that is not known to only read.",
    ja: "{subject} は、読み取り専用と確認されていない処理です。",
  },
};

const SWITCH: Words = {
  en: "Writing is switched off in this page. Switch it on below the editor, or with :write on: each statement that writes then asks before it runs.",
  ja: "このページでは書き込みがオフです。エディター下のスイッチか :write on でオンにできます。書き込む文は実行前に毎回確認されます。",
};

const ASK_OPERATOR: Words = {
  en: "This server only reads: MATCH, CALL { … }, UNWIND, RETURN and SHOW INDEXES, CONSTRAINTS, FUNCTIONS, PROCEDURES are allowed. Ask its operator for PARLEY_ALLOW_WRITES=true, or run this in another tool.",
  ja: "このサーバーは読み取り専用です。MATCH、CALL { … }、UNWIND、RETURN と、SHOW INDEXES・CONSTRAINTS・FUNCTIONS・PROCEDURES が使えます。書き込みには運用者に PARLEY_ALLOW_WRITES=true の設定を依頼するか、別のツールを使ってください。",
};

const INSTEAD: { readonly [reason in RefusalReason]: Words } = {
  writes: ASK_OPERATOR,
  schema: {
    en: "Allowed is to look at it: SHOW INDEXES, SHOW CONSTRAINTS, or :schema. To change it, ask the operator for PARLEY_ALLOW_WRITES=true.",
    ja: "閲覧は SHOW INDEXES、SHOW CONSTRAINTS、:schema でできます。変更するには運用者に PARLEY_ALLOW_WRITES=true の設定を依頼してください。",
  },
  transactions: {
    en: "Leave IN TRANSACTIONS out: CALL (x) { … } without it reads as well.",
    ja: "IN TRANSACTIONS を外してください。付けなくても CALL (x) { … } で読み取れます。",
  },
  files: {
    en: "Load files with parley import on the command line, or give the rows as a parameter: UNWIND $rows AS row.",
    ja: "ファイルはコマンドラインの parley import で読み込むか、UNWIND $rows AS row のようにパラメーターで渡してください。",
  },
  operation: {
    en: "Allowed are SHOW INDEXES, CONSTRAINTS, FUNCTIONS and PROCEDURES, and :schema. The rest is for the database's own tools.",
    ja: "SHOW INDEXES・CONSTRAINTS・FUNCTIONS・PROCEDURES と :schema は使えます。それ以外はデータベース付属のツールで行ってください。",
  },
  terminates: {
    en: "Your own query you end with Stop, which also ends it in the database.",
    ja: "自分の処理は「中止」で終了できます。データベース側の処理も終了します。",
  },
  administers: {
    en: "Administer the database with its own tools, such as cypher-shell.",
    ja: "管理は cypher-shell などデータベース付属のツールで行ってください。",
  },
  database: {
    en: "Send the whole statement there: :use name, then the statement without USE.",
    ja: ":use データベース名 で切り替えてから、USE を外した文を実行してください。",
  },
  procedure: {
    en: "Allowed are procedures that tell of the graph, such as db.labels, db.schema.visualization, db.index.fulltext.queryNodes; completion behind CALL lists them.",
    ja: "db.labels、db.schema.visualization、db.index.fulltext.queryNodes など、グラフの情報を返すプロシージャーは使えます。CALL の後の補完で一覧できます。",
  },
  function: {
    en: "Allowed are the functions that come with Neo4j; completion lists them.",
    ja: "Neo4j 標準の関数は使えます。補完で一覧できます。",
  },
  unknown: ASK_OPERATOR,
};
