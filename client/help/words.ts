/** What the help says. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  title: { en: "Keyboard and help", ja: "キーボードとヘルプ" },
  mouse: { en: "Mouse and touch", ja: "マウスとタッチ" },
  click: { en: "Click", ja: "クリック" },
  clickDoes: { en: "select and inspect", ja: "選択して詳細を表示" },
  double: { en: "Double click", ja: "ダブルクリック" },
  doubleDoes: { en: "expand a node", ja: "ノードを展開" },
  additive: { en: "Shift or Ctrl/Cmd + click", ja: "Shift または Ctrl/Cmd + クリック" },
  additiveDoes: { en: "add to the selection", ja: "選択に追加" },
  right: { en: "Right click", ja: "右クリック" },
  rightDoes: { en: "menu", ja: "メニュー" },
  drag: { en: "Drag", ja: "ドラッグ" },
  dragDoes: { en: "move a node or the view", ja: "ノードまたは画面を移動" },
  wheel: { en: "Wheel or pinch", ja: "ホイールまたはピンチ" },
  wheelDoes: { en: "zoom", ja: "拡大・縮小" },
  firstSteps: { en: "First steps", ja: "はじめに" },
  tour: { en: "Take the tour of the page", ja: "画面のツアーを始める" },
  touch: { en: "Tap, double tap, press long", ja: "タップ・ダブルタップ・長押し" },
  touchDoes: { en: "select, expand, menu", ja: "選択・展開・メニュー" },
  programs: { en: "From programs", ja: "プログラムから使う" },
  tryApi: { en: "Try the HTTP API (opens a new tab)", ja: "HTTP API を試す（新しいタブで開きます）" },
  singleKeys: { en: "Shortcuts of a single key", ja: "1文字のショートカットを使う" },
  singleKeysWhy: {
    en: "Turn off when speech input or other tools press keys by themselves.",
    ja: "音声入力などが意図せずキーを送る場合はオフにしてください。",
  },
  or: { en: "or", ja: "または" },
} satisfies Record<string, Words>;
