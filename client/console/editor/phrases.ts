/** The words of CodeMirror's own parts (search, problems, lists) in Japanese; in English it has its own. */
import type { Language } from "../../../graph/lens.ts";

const JAPANESE: { readonly [phrase: string]: string } = {
  Find: "検索",
  Replace: "置換",
  next: "次へ",
  previous: "前へ",
  all: "すべて選択",
  "match case": "大文字と小文字を区別",
  regexp: "正規表現",
  "by word": "単語単位",
  replace: "置換",
  "replace all": "すべて置換",
  close: "閉じる",
  "current match": "現在の一致",
  "on line": "行:",
  "replaced match on line $": "$ 行目の一致を置換しました",
  "replaced $ matches": "$ 件を置換しました",
  "Go to line": "行へ移動",
  go: "移動",
  Diagnostics: "問題",
  "No diagnostics": "問題はありません",
  Completions: "候補",
  "Control character": "制御文字",
  "Selection deleted": "選択範囲を削除しました",
  to: "から",
};
// CodeMirror calls them diagnostics, the rest of the page problems.
const ENGLISH: { readonly [phrase: string]: string } = {
  Diagnostics: "Problems",
  "No diagnostics": "No problems",
  regexp: "regular expression",
  "by word": "whole words",
};

export function phrasesIn(language: Language): { readonly [phrase: string]: string } {
  return language === "ja" ? JAPANESE : ENGLISH;
}
