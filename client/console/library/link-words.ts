/** Texts about links to a query. */
import type { Words } from "../../../graph/vocabulary.ts";

export const LINK_WORDS = {
  copyLink: { en: "Link", ja: "リンク" },
  menu: { en: "Copy a link to this query", ja: "このクエリへのリンクをコピー" },
  opens: { en: "Copy a link that opens it", ja: "開くだけのリンクをコピー" },
  runs: { en: "Copy a link that opens and runs it", ja: "開いて実行するリンクをコピー" },
  copied: { en: "Link copied", ja: "リンクをコピーしました" },
  copyTextByHand: {
    en: "The browser did not allow copying. The text:",
    ja: "ブラウザーがコピーを許可しませんでした。テキスト:",
  },
  copyByHand: {
    en: "The browser did not allow copying. The link:",
    ja: "ブラウザーがコピーを許可しませんでした。リンク:",
  },
  failed: { en: "No link can be made", ja: "リンクを作れません" },
  privacy: {
    en: "The link carries the query and the values of the parameters that it uses. No server sees them.",
    ja: "リンクにはクエリと、使われているパラメーターの値が含まれます。サーバーには送られません。",
  },
  close: { en: "Close", ja: "閉じる" },
  fromLink: {
    en: "This query came with a link. Look at it before you run it.",
    ja: "リンクから開いたクエリです。実行する前に内容を確認してください。",
  },
  ranFromLink: {
    en: "This query came with a link, and was run as one that only reads.",
    ja: "リンクから開いたクエリを、読み取り専用で実行しました。",
  },
  writesFromLink: {
    en: "This query came with a link and seems to write. It is never run by a link.",
    ja: "リンクから開いたクエリです。書き込む可能性があるため、リンクからは実行されません。",
  },
  withParameters: { en: "It sets {names}.", ja: "設定されるパラメーター:{names}" },
} satisfies Record<string, Words>;
