/** Texts of the plan. */
import type { Words } from "../../../../graph/vocabulary.ts";

export const WORDS = {
  plan: { en: "Plan of the statement", ja: "文の実行計画" },
  operator: { en: "Step", ja: "ステップ" },
  estimated: { en: "expected rows", ja: "予測行数" },
  rows: { en: "rows", ja: "行数" },
  hits: { en: "hits", ja: "アクセス" },
  share: { en: "share of hits", ja: "アクセスの割合" },
  time: { en: "time", ja: "時間" },
  profiled: {
    en: "This is how it ran: {hits} {hits|access|accesses} to the store in all.",
    ja: "実際の実行内容です。ストアへのアクセスは合計 {hits} 回。",
  },
  explained: {
    en: "This is how it would run; it was not run. PROFILE runs it and counts.",
    ja: "実行した場合の計画です(実行はしていません)。PROFILE を付けると実行して計測します。",
  },
  upwards: { en: "The lowest steps run first.", ja: "下のステップから順に実行されます。" },
  made: { en: "planner {planner}, runtime {runtime}", ja: "プランナー {planner}、ランタイム {runtime}" },
  cypher: { en: "Cypher {version}", ja: "Cypher {version}" },
  memory: { en: "{memory} of memory", ja: "メモリー {memory}" },
  worthALook: { en: "Worth a look", ja: "注目すべき点" },
  stop: { en: ". ", ja: "。" },
  most: { en: "has {share} of all hits.", ja: "は全アクセスの {share} を占めます。" },
  misjudged: {
    en: "{expected} rows were expected and {rows} came: the planner may have chosen badly.",
    ja: "予測は {expected} 行でしたが実際は {rows} 行でした。最適でない計画が選ばれた可能性があります。",
  },
  keys: {
    en: "Arrow keys walk the steps, left and right close and open them.",
    ja: "矢印キーでステップを移動し、左右で開閉します。",
  },
} satisfies Record<string, Words>;
