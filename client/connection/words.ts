/** What the page says about its server and its database. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  starting: { en: "Starting Neo4j", ja: "Neo4jを起動しています" },
  seeding: { en: "Loading the data sets", ja: "データを読み込んでいます" },
  failed: { en: "Neo4j could not be started", ja: "Neo4jを起動できませんでした" },
  gone: { en: "The database does not answer", ja: "データベースが応答していません" },
  startingHint: {
    en: "The first start prepares the database and loads the data sets. The graph appears by itself.",
    ja: "初回はデータベースの準備とデータの読み込みを行います。終わるとグラフが自動的に表示されます。",
  },
  connecting: { en: "Connecting…", ja: "接続しています…" },
  noServer: { en: "The Parley server cannot be reached", ja: "Parleyサーバーに接続できません" },
  noServerHint: {
    en: "Start it again where it ran; the page reconnects by itself.",
    ja: "サーバーを起動し直してください。自動的に再接続します。",
  },
  lost: { en: "The database does not answer.", ja: "データベースが応答していません。" },
  lostServer: { en: "The Parley server cannot be reached.", ja: "Parleyサーバーに接続できません。" },
  kept: {
    en: "What is on the canvas stays. Reconnecting by itself…",
    ja: "キャンバスの内容は保持されます。自動的に再接続しています…",
  },
  retry: { en: "Try now", ja: "今すぐ再試行" },
  lockedTitle: { en: "This server wants a token", ja: "このサーバーにはトークンが必要です" },
  lockedHint: {
    en: "It is the value of PARLEY_TOKEN on the server. It is kept until this tab is closed.",
    ja: "サーバーの PARLEY_TOKEN の値です。このタブを閉じるまで保持されます。",
  },
  refused: { en: "The token was not accepted.", ja: "トークンが受け付けられませんでした。" },
  token: { en: "Token", ja: "トークン" },
  unlock: { en: "Continue", ja: "続ける" },
} satisfies Record<string, Words>;
