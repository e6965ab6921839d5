/** Texts about values. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  allCharacters: { en: "Show all {count} characters", ja: "全 {count} 文字を表示" },
  allItems: { en: "Show all {count}", ja: "全 {count} 件を表示" },
  less: { en: "Show less", ja: "折りたたむ" },
  emptyText: { en: "empty text", ja: "空の文字列" },
  emptyList: { en: "empty list", ja: "空のリスト" },
  emptyMap: { en: "empty map", ja: "空のマップ" },
  bytes: { en: "{count} bytes:", ja: "{count} バイト:" },
  noProperties: { en: "No properties.", ja: "プロパティはありません。" },
} satisfies Record<string, Words>;
