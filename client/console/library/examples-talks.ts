/** Examples for the talks model, who did what: talks, refusals, pressure, who stands for whom. */
import type { ExampleGroup } from "./example.ts";

export const TALKS_GROUPS: readonly ExampleGroup[] = [
  {
    id: "who",
    title: { en: "Who talked to whom", ja: "誰が誰と話したか" },
    examples: [
      {
        id: "most-talks",
        title: { en: "Who negotiated with whom, most often", ja: "協議の回数が多い組み合わせ" },
        shows: {
          en: "Pairs by the number of their talks. Learn: count() groups by whatever else stands in RETURN.",
          ja: "組み合わせごとの協議回数です。count() は RETURN に並ぶほかの項目ごとに集計します。",
        },
        statement: `MATCH (a:Actor)-[r:NEGOTIATED_WITH]->(b:Actor)
RETURN a, b, count(r) AS talks, max(r.date) AS latest
ORDER BY talks DESC, latest DESC
LIMIT 25`,
      },
      {
        id: "talks-of-one",
        title: { en: "All talks of one actor, by any spelling", ja: "ある人物・組織の協議(どの表記でも)" },
        shows: {
          en: "Everybody whom the actor met. Learn: $name is a parameter; a relationship without arrow matches both ways.",
          ja: "その相手の一覧です。$name はパラメーターで、矢印のない関係は両方向に一致します。",
        },
        statement: `:param name => 'Witkoff'
MATCH p = (a:Actor)-[r:NEGOTIATED_WITH]-(other:Actor)
WHERE any(spelling IN a.aliases + [a.name, a.nameJa] WHERE spelling CONTAINS $name)
RETURN p, r.date AS date, other.name AS partner, r.topic AS topic
ORDER BY date`,
      },
      {
        id: "everything-of-one",
        title: { en: "What somebody did, whatever it was", ja: "ある人物・組織の行動すべて" },
        shows: {
          en: "Deeds of all five kinds. Learn: | joins several relationship types, type(r) names the one that matched.",
          ja: "5 種類すべての行動です。| で複数のタイプをまとめ、type(r) で一致したタイプが分かります。",
        },
        statement: `:param name => 'Trump'
MATCH p = (a:Actor)-[r:NEGOTIATED_WITH|REJECTED|PRESSURED|PLANS_TO_MEET|PROPOSED]-(other)
WHERE any(spelling IN a.aliases + [a.name, a.nameJa] WHERE spelling CONTAINS $name)
RETURN p, type(r) AS deed, r.date AS date, other.name AS other
LIMIT 100`,
      },
      {
        id: "pressure",
        title: { en: "Who pressured whom, and how hard", ja: "誰が誰にどの程度圧力をかけたか" },
        shows: {
          en: "Pressure from request to coercion. Learn: CASE turns words into an order to sort by.",
          ja: "要請から強要までの圧力です。CASE を使うと語句に順序を付けて並べ替えられます。",
        },
        statement: `MATCH p = (a:Actor)-[r:PRESSURED]->(b:Actor)
RETURN p, a.name AS who, b.name AS whom, r.severity AS severity, r.topic AS topic, r.date AS date
ORDER BY CASE r.severity WHEN 'coerce' THEN 1 WHEN 'sanction' THEN 2 WHEN 'threaten' THEN 3 ELSE 4 END, date`,
      },
      {
        id: "proposals",
        title: { en: "Who proposed and who rejected which plan", ja: "どの案を誰が提案し、誰が拒否したか" },
        shows: {
          en: "Each plan with both lists. Learn: COLLECT { … } makes a list of its own, so that the two do not multiply.",
          ja: "案ごとに両方の一覧を示します。COLLECT { … } は独立したリストを作るので、行が掛け合わされません。",
        },
        statement: `MATCH (plan:Proposal)
RETURN plan,
  COLLECT { MATCH (a:Actor)-[:PROPOSED]->(plan) RETURN DISTINCT a.name } AS proposedBy,
  COLLECT { MATCH (a:Actor)-[:REJECTED]->(plan) RETURN DISTINCT a.name } AS rejectedBy`,
      },
    ],
  },
  {
    id: "when",
    title: { en: "When", ja: "いつ" },
    examples: [
      {
        id: "before-a-date",
        title: { en: "What was done before a date", ja: "ある日より前のできごと" },
        shows: {
          en: "Deeds before a day, newest first. Learn: dates are values of their own and compare with < and >.",
          ja: "ある日より前の行動を新しい順に示します。日付は専用の型で、< や > で比べられます。",
        },
        statement: `:param day => date('2025-11-21')
MATCH p = (a:Actor)-[r:NEGOTIATED_WITH|REJECTED|PRESSURED|PLANS_TO_MEET]->(b)
WHERE r.date < $day
RETURN p, type(r) AS deed, r.date AS date, r.datePrecision AS precision
ORDER BY date DESC
LIMIT 50`,
      },
      {
        id: "per-month",
        title: { en: "Deeds per month", ja: "月ごとの行動の件数" },
        shows: {
          en: "A count for each month and deed. Learn: date.truncate('month', …) brings days of one month together.",
          ja: "月と行動ごとの件数です。date.truncate('month', …) で同じ月の日付をまとめます。",
        },
        statement: `MATCH (:Actor)-[r:NEGOTIATED_WITH|REJECTED|PRESSURED|PLANS_TO_MEET]->()
WHERE r.date IS NOT NULL
RETURN date.truncate('month', r.date) AS month, type(r) AS deed, count(*) AS deeds
ORDER BY month, deed`,
      },
      {
        id: "vague-dates",
        title: { en: "How exactly the dates are known", ja: "日付がどこまで正確に分かっているか" },
        shows: {
          en: "Days, weeks, months, “before”: what is vague stays vague. Learn: two columns, one a number, make a chart.",
          ja: "日・週・月・「以前」など、あいまいな日付はあいまいなまま残ります。2 列の結果はグラフにもなります。",
        },
        statement: `MATCH (:Actor)-[r:NEGOTIATED_WITH|REJECTED|PRESSURED|PLANS_TO_MEET]->()
RETURN r.datePrecision AS precision, count(*) AS deeds
ORDER BY deeds DESC`,
      },
      {
        id: "planned",
        title: { en: "Meetings that were only planned", ja: "予定にとどまる会談" },
        shows: {
          en: "Announced meetings, never counted as talks. Learn: the type of a relationship is the cheapest filter there is.",
          ja: "発表された会談です(協議としては数えません)。関係のタイプは最も軽い絞り込み条件です。",
        },
        statement: `MATCH p = (a:Actor)-[r:PLANS_TO_MEET]->(b:Actor)
RETURN p, r.date AS date, r.certainty AS certainty, r.topic AS topic
ORDER BY date`,
      },
    ],
  },
  {
    id: "roll-up",
    title: { en: "People, countries, groups", ja: "人物・国・グループ" },
    examples: [
      {
        id: "countries",
        title: { en: "Talks between countries, through their people", ja: "人物を国にまとめた国どうしの協議" },
        shows: {
          en: "Talks of envoys and ministers counted for their states. Learn: *0..2 also matches no step, so a country counts itself.",
          ja: "特使や閣僚の協議を国ごとに数えます。*0..2 は 0 段も含むので、国自身の協議も数えられます。",
        },
        statement: `MATCH (one:Country)<-[:REPRESENTS|MEMBER_OF*0..2]-(a:Actor)-[r:NEGOTIATED_WITH]-(b:Actor)-[:REPRESENTS|MEMBER_OF*0..2]->(other:Country)
WHERE one.id < other.id
RETURN one.name AS country, other.name AS withCountry, count(DISTINCT r) AS talks, collect(DISTINCT a.name)[..5] AS speakers
ORDER BY talks DESC`,
      },
      {
        id: "represents",
        title: { en: "Who stands for which country", ja: "誰がどの国を代表するか" },
        shows: {
          en: "People and bodies under their country. Learn: collect() gathers many rows into one list.",
          ja: "国ごとの人物と組織です。collect() は複数の行を 1 つのリストにまとめます。",
        },
        statement: `MATCH (a:Actor)-[:REPRESENTS|MEMBER_OF*1..2]->(c:Country)
RETURN c, collect(DISTINCT a.name) AS speakers, count(DISTINCT a) AS count
ORDER BY count DESC`,
      },
      {
        id: "without-talks",
        title: { en: "Actors without any talk", ja: "協議の記録がないアクター" },
        shows: {
          en: "Who is named but never met anybody. Learn: NOT EXISTS { … } asks for what is missing.",
          ja: "名前はあるが協議のないアクターです。NOT EXISTS { … } で「ないこと」を条件にできます。",
        },
        statement: `MATCH (a:Actor)
WHERE NOT EXISTS { (a)-[:NEGOTIATED_WITH]-() }
RETURN a, labels(a) AS kinds
ORDER BY a.name
LIMIT 100`,
      },
    ],
  },
  {
    id: "paths",
    title: { en: "Over whom", ja: "誰を介して" },
    examples: [
      {
        id: "shortest",
        title: { en: "Over whom two actors are joined", ja: "2 者をつなぐ最短の経路" },
        shows: {
          en: "All shortest ways over talks, pressure and refusals. Learn: ALL SHORTEST and a quantified pattern, {1,6}.",
          ja: "協議・圧力・拒否をたどる最短経路すべてです。ALL SHORTEST と繰り返し {1,6} の書き方が分かります。",
        },
        statement: `:param from => 'steve-witkoff'
:param to => 'volodymyr-zelensky'
MATCH p = ALL SHORTEST (a:Actor {id: $from})-[:NEGOTIATED_WITH|PRESSURED|REJECTED|PLANS_TO_MEET]-{1,6}(b:Actor {id: $to})
RETURN p
LIMIT 25`,
      },
      {
        id: "mediators",
        title: { en: "Who stands between those who do not talk", ja: "直接話さない者どうしの間に立つのは誰か" },
        shows: {
          en: "Actors who talked to both of a pair that never met. Learn: a pattern of two steps, and a pattern as a condition.",
          ja: "互いに協議のない 2 者の両方と話したアクターです。2 段のパターンと、条件としてのパターンを学べます。",
        },
        statement: `MATCH (a:Actor)-[:NEGOTIATED_WITH]-(between:Actor)-[:NEGOTIATED_WITH]-(b:Actor)
WHERE a.id < b.id AND NOT EXISTS { (a)-[:NEGOTIATED_WITH]-(b) }
RETURN between, count(DISTINCT [a.id, b.id]) AS pairs
ORDER BY pairs DESC
LIMIT 20`,
      },
      {
        id: "co-occurrence",
        title: { en: "Who is named together, in how many claims", ja: "同じ記述に一緒に現れる組み合わせ" },
        shows: {
          en: "Pairs by the claims that name both, whoever did what. Learn: two ends over a node in the middle.",
          ja: "同じ記述に現れる組み合わせを、行動の主体を問わず数えます。中央のノードを挟む書き方です。",
        },
        statement: `MATCH (a:Actor)<-[:ACTOR|RECIPIENT]-(c:Claim)-[:ACTOR|RECIPIENT]->(b:Actor)
WHERE a.id < b.id
RETURN a, b, count(DISTINCT c) AS claims
ORDER BY claims DESC
LIMIT 25`,
      },
    ],
  },
];
