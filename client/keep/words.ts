/** Texts of links, sessions and saved views. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  openLink: { en: "open a link", ja: "リンクを開く操作" },
  linkFailed: { en: "The link could not be opened", ja: "リンクを開けませんでした" },
  linkLarge: {
    en: "This address does not carry its view: it was too large for a link. Ask whoever sent it for the view as a file, or for a saved view.",
    ja: "このアドレスにビューは含まれていません。リンクに収まらない大きさでした。送った人に、ファイルか保存したビューで送ってもらってください。",
  },
  linkFile: {
    en: "This address does not carry its view: it came from a file that the database may not have. Ask whoever sent it for the file.",
    ja: "このアドレスにビューは含まれていません。データベースにない可能性のあるファイルのビューでした。送った人にファイルを送ってもらってください。",
  },
  wrongParameter: { en: "A part of the address is not understood", ja: "アドレスの一部を解釈できません" },
  noActors: {
    en: "Not in this database: {names}",
    ja: "このデータベースにありません：{names}",
  },
  actorCut: {
    en: "{name}: {shown} of {total} neighbours are shown. Expand it to see more.",
    ja: "{name}：隣接ノード{total}個のうち{shown}個を表示しています。展開すると続きを表示できます。",
  },
  back: { en: "go back to another view", ja: "別のビューに戻る操作" },
  backFailed: { en: "The view could not be shown again", ja: "ビューに戻れませんでした" },
  restore: { en: "restore the session", ja: "セッションの復元" },
  restoreFailed: { en: "The last session could not be restored", ja: "前回のセッションを復元できませんでした" },
  restored: {
    en: "Restored as you left it ({time}): {nodes} {nodes|node|nodes}, {relationships} {relationships|relationship|relationships}",
    ja: "前回（{time}）の状態を復元しました：ノード{nodes}個、関係{relationships}件",
  },
  startFresh: { en: "Start fresh", ja: "最初から始める" },
  fresh: { en: "start fresh", ja: "最初から始める操作" },
  copied: { en: "The link to this view is copied.", ja: "このビューへのリンクをコピーしました。" },
  copyByHand: {
    en: "The browser does not let the page copy. The link is in the address bar.",
    ja: "ブラウザがコピーを許可していません。リンクはアドレスバーにあります。",
  },
  tooLarge: {
    en: "This view is too large for a link ({most} characters): {nodes} nodes and {relationships} relationships. Save it under a name, or as a file.",
    ja: "このビュー（ノード{nodes}個、関係{relationships}件）は大きすぎてリンク（{most}文字まで）に収まりません。名前を付けて、またはファイルに保存してください。",
  },
  fromFile: {
    en: "This view is of a file, which the database may not have: a link cannot carry it. Send the file, or save the view as one.",
    ja: "これはデータベースにない可能性のあるファイルのビューなので、リンクにはできません。ファイルを送るか、ファイルに保存してください。",
  },
  savedViews: { en: "Saved views", ja: "保存したビュー" },
} satisfies Record<string, Words>;
