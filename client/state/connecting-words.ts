/** What finding paths and common neighbours says. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  common: { en: "common neighbours of {names}", ja: "{names}に共通する隣接ノード" },
  pathsFound: {
    en: "{count} {count|path|paths} of {least} {least|step|steps}",
    ja: "経路{count}本（{least}ステップ）",
  },
  pathsFoundOfLengths: {
    en: "{count} {count|path|paths} of {least} to {most} steps",
    ja: "経路{count}本（{least}～{most}ステップ）",
  },
  pathsCut: {
    en: "Only the first {count} paths are shown: there are more",
    ja: "最初の経路{count}本だけを表示しています。ほかにもあります",
  },
  pathsOfSome: {
    en: "{count} {count|path|paths}; none between {apart}",
    ja: "経路{count}本。{apart}の間にはありません",
  },
  noPath: {
    en: "No path between {names} within {steps} {steps|step|steps}",
    ja: "{names}の間に{steps}ステップ以内の経路はありません",
  },
  noPathOfTypes: {
    en: "No path between {names} within {steps} {steps|step|steps} over the chosen types and direction",
    ja: "選んだ種類と向きでは、{names}の間に{steps}ステップ以内の経路はありません",
  },
  pathsOverAll: { en: "Look over all types", ja: "すべての種類で調べる" },
  noCommon: { en: "{names} have no neighbour in common", ja: "{names}に共通する隣接ノードはありません" },
  commonOfTwo: { en: "Those of at least two of them", ja: "2つ以上に共通するもの" },
  commonFound: {
    en: "{total} {total|neighbour|neighbours} in common: {names}",
    ja: "{names}に共通する隣接ノード{total}個",
  },
  commonCut: {
    en: "{shown} of {total} common neighbours shown: {names}",
    ja: "{names}に共通する隣接ノード{total}個中{shown}個を表示",
  },
  failedCommon: { en: "The common neighbours could not be read", ja: "共通の隣接ノードを調べられませんでした" },
  failedPaths: { en: "The paths could not be found", ja: "経路を調べられませんでした" },
  paths: { en: "paths between {names}", ja: "{names}の間の経路" },
} satisfies Record<string, Words>;
