/** What expanding, collapsing and revealing say. Not in the first load of the page. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  nodes: { en: "{count} nodes", ja: "{count}個のノード" },
  expand: { en: "expand {name}", ja: "「{name}」の展開" },
  collapse: { en: "collapse {name}", ja: "「{name}」の折りたたみ" },
  showLinks: { en: "show links among what is shown", ja: "表示中のノード間の関係の表示" },
  hideLinks: { en: "hide links among what is shown", ja: "表示中のノード間の関係を隠す操作" },
  cut: {
    en: "{name}: {shown} of {total} neighbours shown",
    ja: "{name}の隣接ノード：{total}個中{shown}個を表示",
  },
  coming: {
    en: "{name}: {shown} of {total} neighbours shown, more are coming…",
    ja: "{name}の隣接ノード：{total}個中{shown}個を表示。続きを読み込んでいます…",
  },
  showMore: { en: "Show more", ja: "さらに表示" },
  stop: { en: "Stop", ja: "中止" },
  tooMany: {
    en: "{count} nodes are too many to expand at once: at most {most}",
    ja: "{count}個のノードは一度に展開できません（最大{most}個）",
  },
  collapsed: {
    en: "Collapsed: {nodes} {nodes|node|nodes} and {relationships} {relationships|relationship|relationships} taken away",
    ja: "折りたたみました：ノード{nodes}個と関係{relationships}件を取り除きました",
  },
  collapsedButKept: {
    en: "Collapsed: {nodes} {nodes|node|nodes} and {relationships} {relationships|relationship|relationships} taken away. {kept} stay: pinned, expanded or used since.",
    ja: "折りたたみました：ノード{nodes}個と関係{relationships}件を取り除きました。固定、展開、または利用された{kept}個は残ります。",
  },
  nothingToCollapse: {
    en: "Nothing to collapse: all that it brought is pinned, expanded or used since",
    ja: "折りたたむものがありません。追加されたノードはすべて固定、展開、または利用されています",
  },
  linksFound: {
    en: "{count} more {count|relationship joins|relationships join} what is shown",
    ja: "表示中のノードの間に、ほかに{count}件の関係があります",
  },
  linksShown: {
    en: "Added: {count} {count|relationship|relationships} among what is shown",
    ja: "表示中のノード間の関係{count}件を追加しました",
  },
  linksCut: {
    en: "{shown} of {total} relationships among what is shown added",
    ja: "表示中のノード間の関係{total}件のうち{shown}件を追加しました",
  },
  noLinks: {
    en: "No further relationship joins what is shown",
    ja: "表示中のノードの間に、ほかの関係はありません",
  },
  linksHidden: {
    en: "{count} {count|relationship|relationships} among what is shown taken away",
    ja: "表示中のノード間の関係{count}件を取り除きました",
  },
  show: { en: "Show", ja: "表示" },
  hide: { en: "Hide", ja: "隠す" },
  failedLinks: {
    en: "The relationships among what is shown could not be read",
    ja: "表示中のノード間の関係を読み込めませんでした",
  },
} satisfies Record<string, Words>;
