/** Examples for the evidence behind the talks model: who says so, and where sources disagree. */
import type { ExampleGroup } from "./example.ts";

export const EVIDENCE_GROUPS: readonly ExampleGroup[] = [
  {
    id: "evidence",
    title: { en: "Who says so", ja: "誰がそう伝えているか" },
    examples: [
      {
        id: "claims-of-a-talk",
        title: { en: "From a relationship to its claims and articles", ja: "関係から記述と記事へ" },
        shows: {
          en: "Each talk with every sentence behind it. Learn: IN looks a value up in a list, here the ids of claims.",
          ja: "協議ごとに、根拠となる記述をすべて示します。IN は値がリストに含まれるかを調べます。",
        },
        statement: `MATCH (a:Actor)-[r:NEGOTIATED_WITH]->(b:Actor)
MATCH (c:Claim)-[:REPORTED_IN]->(article:Article)
WHERE c.id IN r.claims
RETURN a.name AS one, b.name AS other, r.date AS date, c.summary AS claim, c.certainty AS certainty, article.outlet AS outlet
ORDER BY date, one
LIMIT 100`,
      },
      {
        id: "per-outlet",
        title: { en: "Claims by outlet and certainty", ja: "媒体と確度ごとの記述数" },
        shows: {
          en: "What each outlet states, attributes or only expects. Learn: count(*) counts rows.",
          ja: "媒体ごとの、断定・伝聞・予定などの内訳です。count(*) は行数を数えます。",
        },
        statement: `MATCH (c:Claim)-[:REPORTED_IN]->(a:Article)
RETURN a.outlet AS outlet, c.certainty AS certainty, count(*) AS claims
ORDER BY outlet, claims DESC`,
      },
      {
        id: "one-source",
        title: { en: "What only one outlet reports", ja: "1 つの媒体だけが伝えること" },
        shows: {
          en: "Deeds that rest on a single outlet. Learn: a relationship has properties as a node has, r.outlets.",
          ja: "1 媒体のみに依拠する行動です。関係もノードと同じくプロパティを持ちます(r.outlets)。",
        },
        statement: `MATCH p = (a:Actor)-[r:NEGOTIATED_WITH|REJECTED|PRESSURED|PLANS_TO_MEET]->(b)
WHERE r.outlets = 1
RETURN p, type(r) AS deed, r.topic AS topic, r.date AS date
LIMIT 100`,
      },
      {
        id: "several-sources",
        title: { en: "What most articles report", ja: "多くの記事が伝えること" },
        shows: {
          en: "The best attested deeds first. Learn: ORDER BY several things, each in its own direction.",
          ja: "裏付けの多い行動から示します。ORDER BY は項目ごとに昇順・降順を選べます。",
        },
        statement: `MATCH p = (a:Actor)-[r:NEGOTIATED_WITH|REJECTED|PRESSURED|PLANS_TO_MEET]->(b)
RETURN p, r.outlets AS outlets, r.articles AS articles, r.date AS date
ORDER BY outlets DESC, articles DESC, date
LIMIT 25`,
      },
      {
        id: "contested",
        title: { en: "What is contested or not stated plainly", ja: "食い違いや留保のある関係" },
        shows: {
          en: "Deeds that a source denies, disputes or only attributes. Learn: a test in RETURN is a column like any other.",
          ja: "否定・異論・伝聞のある行動です。RETURN には条件式も列として書けます。",
        },
        statement: `MATCH p = ()-[r:NEGOTIATED_WITH|REJECTED|PRESSURED|PLANS_TO_MEET]->()
WHERE r.contested OR r.certainty IN ['denied', 'disputed', 'attributed', 'inferred']
RETURN p, r.contested AS contested, r.certainty AS certainty, r.topic AS topic, r.date AS date
ORDER BY contested DESC, date`,
      },
      {
        id: "attributed",
        title: { en: "Whom the outlets quote", ja: "媒体が引用する情報源" },
        shows: {
          en: "Who stands behind claims that are attributed. Learn: IS NOT NULL leaves out what is not there.",
          ja: "伝聞の記述の情報源です。IS NOT NULL で値のないものを除きます。",
        },
        statement: `MATCH (c:Claim)-[:REPORTED_IN]->(a:Article)
WHERE c.attributedTo IS NOT NULL
RETURN c.attributedTo AS source, count(*) AS claims, collect(DISTINCT a.outlet) AS outlets
ORDER BY claims DESC
LIMIT 50`,
      },
      {
        id: "latest-claims",
        title: { en: "The latest claims, with their articles", ja: "新しい記述とその記事" },
        shows: {
          en: "What was said last, and where in the article it stands. Learn: AS gives a column a name.",
          ja: "最近の記述と、記事内の場所です。AS で列に名前を付けます。",
        },
        statement: `MATCH (c:Claim)-[:REPORTED_IN]->(a:Article)
RETURN c.date AS date, c.summary AS claim, c.certainty AS certainty, a.outlet AS outlet, c.locator AS place
ORDER BY date DESC
LIMIT 50`,
      },
      {
        id: "one-happening",
        title: { en: "Reports of one happening, side by side", ja: "同じできごとを伝える記述の比較" },
        shows: {
          en: "Happenings with the claims about each. Learn: WITH closes a step; what it does not name is gone.",
          ja: "できごとごとに、それを伝える記述を並べます。WITH で区切ると、書かなかった変数は消えます。",
        },
        statement: `MATCH (event:Event)<-[:ABOUT]-(c:Claim)-[:REPORTED_IN]->(a:Article)
WITH event, collect({outlet: a.outlet, claim: c.summary, certainty: c.certainty}) AS reports
RETURN event, size(reports) AS claims, reports
ORDER BY claims DESC
LIMIT 20`,
      },
    ],
  },
];
