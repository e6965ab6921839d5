/** Texts of the export dialog. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  title: { en: "Export", ja: "書き出し" },
  format: { en: "Format", ja: "形式" },
  svg: { en: "SVG", ja: "SVG" },
  png: { en: "PNG", ja: "PNG" },
  json: { en: "JSON", ja: "JSON" },
  svgNote: {
    en: "Vector picture: sharp at any size, can be edited.",
    ja: "ベクター画像。拡大しても鮮明で、編集もできます。",
  },
  pngNote: { en: "Picture in pixels, for slides and pages.", ja: "ピクセル画像。スライドやウェブページ向けです。" },
  jsonNote: {
    en: "Nodes, relationships and positions as data; nothing is lost.",
    ja: "ノード・関係・位置のデータ。値はすべて保たれます。",
  },
  what: { en: "What", ja: "対象" },
  all: { en: "All shown", ja: "表示中のすべて" },
  selection: { en: "Selection", ja: "選択部分" },
  counts: { en: "{nodes} nodes, {relationships} relationships", ja: "ノード {nodes} 件、関係 {relationships} 件" },
  empty: { en: "There is nothing to export.", ja: "書き出すものがありません。" },
  figureTitle: { en: "Title", ja: "タイトル" },
  figureTitleNote: {
    en: "Written above the picture; may be left empty.",
    ja: "画像の上に入ります。空でもかまいません。",
  },
  legend: { en: "Legend", ja: "凡例を付ける" },
  transparent: { en: "Transparent background", ja: "背景を透明にする" },
  scheme: { en: "Colours", ja: "配色" },
  light: { en: "Light", ja: "ライト" },
  dark: { en: "Dark", ja: "ダーク" },
  scale: { en: "Size", ja: "大きさ" },
  pixels: { en: "{width} × {height} pixels", ja: "{width} × {height} ピクセル" },
  tooLarge: {
    en: "{width} × {height} pixels are more than a browser can draw. Choose a smaller size, or SVG.",
    ja: "{width} × {height} ピクセルはブラウザーで描画できる大きさを超えています。小さいサイズか SVG を選んでください。",
  },
  save: { en: "Save file", ja: "ファイルに保存" },
  cancel: { en: "Cancel", ja: "キャンセル" },
  close: { en: "Close", ja: "閉じる" },
  failed: { en: "The export failed", ja: "書き出せませんでした" },
} satisfies Record<string, Words>;
