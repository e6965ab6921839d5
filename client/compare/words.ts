/** What the comparison of two dates says. */
import type { DifferenceKind } from "../../graph/comparison/compare-graph.ts";
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  basis: { en: "Compared by", ja: "比較の基準" },
  happened: { en: "day it happened", ja: "起きた日" },
  known: { en: "day it was reported", ja: "報じられた日" },
  noClaims: {
    en: "This database has no articles: nothing can be compared by when it was reported.",
    ja: "このデータベースには記事がないため、報じられた日では比較できません。",
  },
  shape: { en: "What is compared", ja: "比較の方法" },
  until: { en: "up to two days", ja: "2つの日まで" },
  within: { en: "two periods", ja: "2つの期間" },
  first: { en: "First", ja: "前" },
  second: { en: "Second", ja: "後" },
  from: { en: "from", ja: "開始" },
  to: { en: "to", ja: "終了" },
  all: { en: "All", ja: "すべて" },
  kinds: { en: "Kinds of difference", ja: "違いの種類" },
  none: {
    en: "Nothing is different. Choose other days, or show more on the canvas.",
    ja: "違いはありません。日付を変えるか、キャンバスの表示を増やしてください。",
  },
  noDates: {
    en: "What is shown has no dates to compare: no relationship has a property that is a date.",
    ja: "表示中の関係に日付のプロパティがないため、比較できません。",
  },
  datedBy: { en: "Dated by the property {key}", ja: "日付のプロパティ:{key}" },
  same: { en: "{count} {count|pair|pairs} without a difference", ja: "違いのない組{count}" },
  undated: {
    en: "{count} {count|relationship|relationships} without a date, not compared",
    ja: "日付がなく対象外の関係{count}件",
  },
  unclaimed: {
    en: "{count} {count|relationship|relationships} without a claim, not compared",
    ja: "根拠の記述がなく対象外の関係{count}件",
  },
  vague: { en: "{count} too vaguely dated to tell: counted in both", ja: "日付があいまいで両方に数えた関係{count}件" },
  reading: { en: "Reading claims: {done} of {total}", ja: "記述を読み込み中:{total}件中{done}件" },
  failed: { en: "The claims could not be read", ja: "記述を読み込めませんでした" },
  invalid: { en: "These days cannot be compared", ja: "この日付では比較できません" },
  how: { en: "What the signs mean", ja: "記号の意味" },
  howHappenedUntil: {
    en: "Everything that happened up to the first day is compared with everything up to the second. What happened does not undo itself, so nothing goes. A date that is vague counts where any of its days does.",
    ja: "前の日までに起きたことと、後の日までに起きたことを比べます。起きたことは取り消されないため、「消えた」はありません。あいまいな日付は、その範囲のどの日でも数えます。",
  },
  howHappenedWithin: {
    en: "What happened within the first period is compared with what happened within the second. Pairs that did the same in both are no difference. A date that is vague counts where any of its days does.",
    ja: "前の期間に起きたことと、後の期間に起きたことを比べます。両方で同じ関係にある組は違いに数えません。あいまいな日付は、その範囲のどの日でも数えます。",
  },
  howKnownUntil: {
    en: "What claims published up to the first day state is compared with what those up to the second do. A relationship is changed where it became surer, or was denied or disputed since.",
    ja: "前の日までに公開された記述と、後の日までに公開された記述を比べます。より確かになった、または否定・異論が出た関係が「変化」です。",
  },
  howKnownWithin: {
    en: "What claims published within the first period state is compared with what those within the second do. Gone means that it was no longer reported, not that it was withdrawn.",
    ja: "前の期間に公開された記述と、後の期間に公開された記述を比べます。「消えた」は報じられなくなったという意味で、撤回ではありません。",
  },
  nothing: { en: "nothing", ja: "なし" },
  change: { en: "{before} → {after}", ja: "{before} → {after}" },
  tie: { en: "{phrase} {count}", ja: "{phrase} {count}件" },
  sure: { en: "{phrase} {count} ({sure})", ja: "{phrase} {count}件({sure})" },
  contested: { en: "sources disagree", ja: "情報源に食い違い" },
  more: { en: "Show {count} more", ja: "さらに{count}件表示" },
  save: { en: "Save CSV", ja: "CSVで保存" },
  showAll: { en: "Select all", ja: "すべて選択" },
  toldHappenedUntil: {
    en: "compared by when it happened: first up to {first}, second up to {second}",
    ja: "起きた日で比較:前 {first}まで、後 {second}まで",
  },
  toldKnownUntil: {
    en: "compared by when it was reported: first up to {first}, second up to {second}",
    ja: "報じられた日で比較:前 {first}まで、後 {second}まで",
  },
  toldHappenedWithin: {
    en: "compared by when it happened: first {first}, second {second}",
    ja: "起きた日で比較:前 {first}、後 {second}",
  },
  toldKnownWithin: {
    en: "compared by when it was reported: first {first}, second {second}",
    ja: "報じられた日で比較:前 {first}、後 {second}",
  },
  kind: { en: "difference", ja: "違い" },
  one: { en: "one", ja: "一方" },
  oneId: { en: "one id", ja: "一方のID" },
  other: { en: "other", ja: "他方" },
  otherId: { en: "other id", ja: "他方のID" },
  before: { en: "first", ja: "前" },
  after: { en: "second", ja: "後" },
  count: { en: "relationships", ja: "関係の件数" },
} satisfies Record<string, Words>;

export const KIND_WORDS: { readonly [kind in DifferenceKind]: Words } = {
  new: { en: "New pairs", ja: "新たな組" },
  changed: { en: "Changed", ja: "変化" },
  more: { en: "More of the same", ja: "同じ関係の追加" },
  gone: { en: "Gone", ja: "消えた組" },
};
