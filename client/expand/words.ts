/** What the choice before an expansion says. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  ofOne: { en: "Neighbours of {name}", ja: "「{name}」の隣接ノード" },
  ofSeveral: { en: "Neighbours of {count} nodes: {names}", ja: "{count}個のノードの隣接ノード：{names}" },
  andOthers: { en: "{names} and {count} {count|other|others}", ja: "{names}ほか{count}個" },
  comma: { en: ", ", ja: "、" },
  guard: {
    en: "This would bring {relationships} new {relationships|relationship|relationships}. Choose what you need, or bring the strongest ties first.",
    ja: "新しい関係が{relationships}件追加されます。必要なものを選ぶか、つながりの強いものから表示してください。",
  },
  counting: { en: "Counting…", ja: "数えています…" },
  failed: { en: "It could not be counted.", ja: "数えられませんでした。" },
  nothing: { en: "There is nothing to expand.", ja: "展開するものはありません。" },
  nothingNarrowed: {
    en: "No relationship meets these dates and certainties.",
    ja: "この期間と確度に合う関係はありません。",
  },
  kinds: { en: "Relationships", ja: "関係" },
  all: { en: "All", ja: "すべて" },
  find: { en: "Find a kind of relationship", ja: "関係の種類を検索" },
  noneFound: { en: "No kind of relationship is called so.", ja: "該当する種類はありません。" },
  shownOf: { en: "{known} of {count} shown", ja: "{count}件中{known}件を表示中" },
  count: { en: "{count}", ja: "{count}件" },
  evidence: { en: "Evidence", ja: "根拠" },
  when: { en: "When it happened", ja: "起きた時期" },
  from: { en: "From", ja: "開始日" },
  to: { en: "To", ja: "終了日" },
  wrongPeriod: { en: "The first day is after the last one.", ja: "開始日が終了日より後になっています。" },
  notDated: {
    en: "Relationships of this database have no known date, so they cannot be chosen by time.",
    ja: "このデータベースの関係には日付がないため、期間では選べません。",
  },
  certainty: { en: "Certainty", ja: "確度" },
  certaintyOf: { en: "Certainty ({count} of {all})", ja: "確度（{all}種類中{count}種類）" },
  limit: { en: "Neighbours at most", ja: "隣接ノードの上限" },
  brings: {
    en: "Brings {neighbours} {neighbours|neighbour|neighbours} ({newNeighbours} new)",
    ja: "隣接ノード{neighbours}個（新規{newNeighbours}個）を追加します",
  },
  bringsSome: {
    en: "Brings the {limit} most strongly tied of {neighbours} neighbours ({newNeighbours} new)",
    ja: "隣接ノード{neighbours}個（新規{newNeighbours}個）のうち、つながりの強い{limit}個を追加します",
  },
  bringsSomeAtLeast: {
    en: "Brings the {limit} most strongly tied of more than {neighbours} neighbours",
    ja: "{neighbours}個を超える隣接ノードのうち、つながりの強い{limit}個を追加します",
  },
  relationships: {
    en: "{relationships} {relationships|relationship|relationships} in all, {known} shown already",
    ja: "関係は全{relationships}件、うち{known}件は表示済みです",
  },
  nothingTicked: {
    en: "Tick at least one kind of relationship.",
    ja: "関係の種類を1つ以上選んでください。",
  },
  nothingNew: { en: "All of it is shown already.", ja: "すべて表示済みです。" },
  heavy: {
    en: "So many relationships make the picture hard to read.",
    ja: "関係が多すぎると図が読みにくくなります。",
  },
  cancel: { en: "Cancel", ja: "キャンセル" },
  expand: { en: "Expand", ja: "展開" },
} satisfies Record<string, Words>;
