/** Texts of the panel of parameters. */
import type { Words } from "../../../graph/vocabulary.ts";
import type { ParameterType } from "./parameter-type.ts";

export const TYPE_WORDS = {
  text: { en: "text", ja: "文字列" },
  integer: { en: "integer", ja: "整数" },
  float: { en: "float", ja: "小数" },
  boolean: { en: "true or false", ja: "真偽値" },
  date: { en: "date", ja: "日付" },
  time: { en: "time with offset", ja: "時刻(時差つき)" },
  localTime: { en: "time of day", ja: "時刻" },
  dateTime: { en: "date and time with zone", ja: "日時(タイムゾーンつき)" },
  localDateTime: { en: "date and time", ja: "日時" },
  duration: { en: "duration", ja: "期間" },
  point: { en: "point", ja: "地点" },
  list: { en: "list", ja: "リスト" },
  map: { en: "map", ja: "マップ" },
  bytes: { en: "bytes (Base64)", ja: "バイト列(Base64)" },
  null: { en: "null", ja: "null" },
} satisfies { readonly [type in ParameterType]: Words };

export const PARAMETER_WORDS = {
  parameters: { en: "Parameters", ja: "パラメーター" },
  none: {
    en: "A statement uses a parameter as $name. Its value never becomes part of the statement.",
    ja: "文の中では $name の形で使います。値が文の一部になることはありません。",
  },
  name: { en: "Name", ja: "名前" },
  type: { en: "Type", ja: "型" },
  value: { en: "Value", ja: "値" },
  add: { en: "Add a parameter", ja: "パラメーターを追加" },
  paste: { en: "Paste…", ja: "貼り付け…" },
  copy: { en: "Copy as :params", ja: ":params としてコピー" },
  copied: { en: "Copied", ja: "コピーしました" },
  removeAll: { en: "Remove all", ja: "すべて削除" },
  edit: { en: "Edit", ja: "編集" },
  remove: { en: "Remove {name}", ja: "{name} を削除" },
  set: { en: "Set", ja: "設定" },
  cancel: { en: "Cancel", ja: "キャンセル" },
  removed: { en: "{count} {count|parameter|parameters} removed.", ja: "{count} 件のパラメーターを削除しました。" },
  undo: { en: "Undo", ja: "元に戻す" },
  nameMissing: { en: "Give it a name.", ja: "名前を入力してください。" },
  nameWrong: {
    en: "A name has no backticks or line breaks, and 100 characters at most.",
    ja: "名前にバッククォートや改行は使えません(100 文字まで)。",
  },
  nameTaken: {
    en: "There is a parameter of this name; setting replaces it.",
    ja: "同じ名前のパラメーターがあります。設定すると置き換わります。",
  },
  pasteLabel: {
    en: "JSON (plain or typed), {name: value} or :param lines",
    ja: "JSON(通常・型付き)、{name: value}、または :param の行",
  },
  pasteButton: { en: "Set these", ja: "設定する" },
} satisfies Record<string, Words>;
