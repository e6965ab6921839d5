/** What the editor of looks says. */

import type { LeftOut } from "../../graph/look/read-grass.ts";
import type { NotInGrass } from "../../graph/look/write-grass.ts";
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  lookOf: { en: "Look of {name}", ja: "「{name}」の表示" },
  everyNode: { en: "all nodes", ja: "すべてのノード" },
  everyRelation: { en: "all relationships", ja: "すべての関係" },
  close: { en: "Close", ja: "閉じる" },
  preview: { en: "Preview", ja: "プレビュー" },
  reset: { en: "Reset this look", ja: "この表示を元に戻す" },
  caption: { en: "Caption", ja: "ラベル" },
  captionAuto: { en: "Automatic", ja: "自動" },
  captionNone: { en: "None", ja: "なし" },
  captionOwn: { en: "Properties", ja: "プロパティを指定" },
  captionHover: { en: "When pointed at", ja: "ポイントしたとき" },
  captionAlways: { en: "Always: the type", ja: "常に：種類" },
  captionAlwaysOwn: { en: "Always: properties", ja: "常に：プロパティ" },
  template: { en: "What the caption says", ja: "ラベルの内容" },
  templateHint: {
    en: "Properties in braces: {open}name{close} ({open}role{close}). What is missing is left out.",
    ja: "プロパティは波かっこで：{open}name{close}（{open}role{close}）。値がなければ省かれます。",
  },
  addProperty: { en: "Add a property…", ja: "プロパティを追加…" },
  chooseProperty: { en: "Choose a property…", ja: "プロパティを選択…" },
  shownHere: { en: "On the canvas", ja: "キャンバス上" },
  inDatabase: { en: "Elsewhere in the database", ja: "データベースのその他" },
  colour: { en: "Colour", ja: "色" },
  ownColour: { en: "Own colour", ja: "任意の色" },
  colourLight: { en: "Contrast on light pages {ratio}:1.", ja: "明るい画面でのコントラスト {ratio}:1。" },
  colourDark: { en: "Contrast on dark pages {ratio}:1.", ja: "暗い画面でのコントラスト {ratio}:1。" },
  colourLightChanged: {
    en: "Too faint on light pages ({ratio}:1): a darker one is drawn there.",
    ja: "明るい画面では薄すぎるため（{ratio}:1）、少し暗い色で描きます。",
  },
  colourDarkChanged: {
    en: "Too dim on dark pages ({ratio}:1): a lighter one is drawn there.",
    ja: "暗い画面では暗すぎるため（{ratio}:1）、少し明るい色で描きます。",
  },
  shape: { en: "Shape", ja: "形" },
  icon: { en: "Icon", ja: "アイコン" },
  noIcon: { en: "No icon", ja: "アイコンなし" },
  size: { en: "Size", ja: "大きさ" },
  sizeNeighbours: { en: "By neighbours", ja: "隣接ノード数" },
  sizeFixed: { en: "Always the same", ja: "一定" },
  byProperty: { en: "By a property", ja: "プロパティに応じて" },
  pixels: { en: "Pixels", ja: "ピクセル" },
  noNumbers: {
    en: "Nothing on the canvas has a number to go by.",
    ja: "キャンバス上に数値のプロパティがありません。",
  },
  line: { en: "Line", ja: "線" },
  arrow: { en: "Arrow", ja: "矢印" },
  width: { en: "Width", ja: "太さ" },
  asUsual: { en: "As usual", ja: "既定" },
  asUsualBy: { en: "As usual: by {property}", ja: "既定：{property}に応じて" },
  direction: { en: "Direction", ja: "向き" },
  directed: { en: "Has a direction", ja: "向きあり" },
  symmetric: { en: "Goes both ways", ja: "双方向" },
  menu: { en: "Look", ja: "表示スタイル" },
  editEveryNode: { en: "Look of all nodes…", ja: "すべてのノードの表示…" },
  editEveryRelation: { en: "Look of all relationships…", ja: "すべての関係の表示…" },
  open: { en: "Open a look…", ja: "スタイルを開く…" },
  save: { en: "Save look as a file…", ja: "スタイルをファイルに保存…" },
  saveGrass: { en: "Save as GraSS (Neo4j Browser)…", ja: "GraSSとして保存（Neo4j Browser）…" },
  copy: { en: "Copy look", ja: "スタイルをコピー" },
  remember: { en: "Remember for this database", ja: "このデータベースの既定にする" },
  remembered: { en: "Remembered for this database", ja: "このデータベースの既定" },
  toRemembered: { en: "Back to the remembered look", ja: "保存した既定に戻す" },
  forget: { en: "Forget the remembered look", ja: "保存した既定を消す" },
  resetAll: { en: "Reset all looks", ja: "すべての表示を元に戻す" },
  stepOne: { en: "look of {name}", ja: "「{name}」の表示の変更" },
  stepOpen: { en: "look “{name}”", ja: "スタイル「{name}」の適用" },
  stepRemembered: { en: "the remembered look", ja: "保存した既定の表示" },
  opened: {
    en: "Look “{name}”: {kinds} {kinds|kind|kinds} of node, {types} {types|type|types} of relationship",
    ja: "スタイル「{name}」を適用しました：ノード{kinds}種、関係{types}種",
  },
  openedPart: {
    en: "Look “{name}”: not all of it could be taken over",
    ja: "スタイル「{name}」：一部は取り込めませんでした",
  },
  failed: { en: "The look “{name}” could not be opened", ja: "スタイル「{name}」を開けませんでした" },
  nothing: { en: "“{name}” changes nothing.", ja: "「{name}」に変更はありません。" },
  saved: { en: "Look saved as “{name}”", ja: "スタイルを「{name}」に保存しました" },
  savedPart: {
    en: "Look saved as “{name}”. Neo4j Browser has no words for some of it",
    ja: "スタイルを「{name}」に保存しました。Neo4j Browserで表せない部分は省かれています",
  },
  copied: { en: "Look copied", ja: "スタイルをコピーしました" },
  failedCopy: { en: "The look could not be copied", ja: "スタイルをコピーできませんでした" },
  nowRemembered: {
    en: "This look is what “{name}” opens with in this browser",
    ja: "このブラウザーで「{name}」を開くと、この表示になります",
  },
  nowForgotten: { en: "“{name}” opens with its own look again", ja: "「{name}」は元の表示で開きます" },
  failedRemember: {
    en: "The browser keeps nothing: the look could not be remembered",
    ja: "ブラウザーに保存できませんでした",
  },
  failedRemembered: { en: "The remembered look could not be read", ja: "保存した既定の表示を読み込めませんでした" },
} satisfies Record<string, Words>;

/** Names of the colours of the palette, in its order. */
export const COLOUR_WORDS: readonly Words[] = [
  { en: "blue", ja: "青" },
  { en: "amber", ja: "琥珀" },
  { en: "green", ja: "緑" },
  { en: "pink", ja: "ピンク" },
  { en: "violet", ja: "紫" },
  { en: "teal", ja: "青緑" },
  { en: "orange", ja: "橙" },
  { en: "olive", ja: "黄土" },
  { en: "mauve", ja: "藤" },
  { en: "grey", ja: "灰" },
];

export const SHAPE_WORDS = {
  ellipse: { en: "circle", ja: "円" },
  "round-rectangle": { en: "rounded square", ja: "角丸四角" },
  rectangle: { en: "square", ja: "四角" },
  hexagon: { en: "hexagon", ja: "六角形" },
  diamond: { en: "diamond", ja: "ひし形" },
  tag: { en: "tag", ja: "タグ" },
  octagon: { en: "octagon", ja: "八角形" },
  "round-triangle": { en: "triangle", ja: "三角" },
} satisfies Record<string, Words>;

export const LINE_WORDS = {
  solid: { en: "solid", ja: "実線" },
  dashed: { en: "dashed", ja: "破線" },
  dotted: { en: "dotted", ja: "点線" },
} satisfies Record<string, Words>;

export const ARROW_WORDS = {
  none: { en: "no arrow", ja: "矢印なし" },
  triangle: { en: "filled arrow", ja: "塗り矢印" },
  vee: { en: "open arrow", ja: "開き矢印" },
  tee: { en: "bar", ja: "横棒" },
} satisfies Record<string, Words>;

/** Why something of a style sheet was not taken over. */
export const LEFT_OUT_WORDS: { readonly [why in LeftOut["why"]]: Words } = {
  "no-counterpart": {
    en: "line {line}: {what} has no counterpart",
    ja: "{line}行目：{what}に相当するものがありません",
  },
  "bad-value": { en: "line {line}: {what} has no value that can be read", ja: "{line}行目：{what}の値を読めません" },
  "several-labels": {
    en: "line {line}: {what} names several labels",
    ja: "{line}行目：{what}は複数のラベルを指しています",
  },
  "unknown-selector": {
    en: "line {line}: {what} is neither node nor relationship",
    ja: "{line}行目：{what}はnodeでもrelationshipでもありません",
  },
};

/** What a style sheet of Neo4j Browser cannot say. */
export const NOT_IN_GRASS_WORDS: { readonly [what in NotInGrass]: Words } = {
  shape: { en: "shapes", ja: "形" },
  icon: { en: "icons", ja: "アイコン" },
  "dark-colour": { en: "colours for dark pages", ja: "暗い画面用の色" },
  "size-by-property": { en: "sizes by a property", ja: "プロパティによる大きさ" },
  line: { en: "dashes and arrows", ja: "破線と矢印" },
  "width-by-property": { en: "widths by a property", ja: "プロパティによる太さ" },
  name: { en: "names with brackets, quotes or spaces", ja: "括弧・引用符・空白を含む名前" },
};
