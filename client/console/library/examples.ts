/** Queries to begin with: a few for the talks model, and some that any schema answers. */
import type { Lens } from "../../../graph/lens.ts";
import { nameText } from "../../../graph/value-text.ts";
import type { Words } from "../../../graph/vocabulary.ts";
import type { ConsoleSchema } from "../props.ts";

export interface Example {
  readonly title: Words;
  readonly statement: string;
}

const TALKS: readonly Example[] = [
  {
    title: { en: "Who negotiated with whom, most often", ja: "協議の回数が多い組み合わせ" },
    statement: `MATCH (a:Actor)-[r:NEGOTIATED_WITH]->(b:Actor)
RETURN a, b, count(r) AS talks, max(r.date) AS latest
ORDER BY talks DESC, latest DESC
LIMIT 25`,
  },
  {
    title: { en: "What somebody did, by name", ja: "ある人物・組織の行動(名前で)" },
    statement: `:param name => 'Witkoff'
MATCH p = (a:Actor)-[r:NEGOTIATED_WITH|REJECTED|PRESSURED|PLANS_TO_MEET|PROPOSED]-()
WHERE any(spelling IN a.aliases + [a.name, a.nameJa] WHERE spelling CONTAINS $name)
RETURN p
LIMIT 100`,
  },
  {
    title: { en: "What outlets disagree about", ja: "媒体によって食い違う関係" },
    statement: `MATCH p = ()-[r]->()
WHERE r.contested
RETURN p, r.topic AS topic, r.date AS date
ORDER BY date`,
  },
  {
    title: { en: "Claims by outlet and certainty", ja: "媒体と確度ごとの記述数" },
    statement: `MATCH (c:Claim)-[:REPORTED_IN]->(a:Article)
RETURN a.outlet AS outlet, c.certainty AS certainty, count(*) AS claims
ORDER BY outlet, claims DESC`,
  },
  {
    title: { en: "The latest claims, with their articles", ja: "新しい記述とその記事" },
    statement: `MATCH (c:Claim)-[:REPORTED_IN]->(a:Article)
RETURN c.date AS date, c.summary AS claim, c.certainty AS certainty, a.outlet AS outlet, c.locator AS place
ORDER BY date DESC
LIMIT 50`,
  },
];

/** Examples for a schema; the general ones use its commonest label and type. */
export function examplesFor(lens: Lens, schema: ConsoleSchema): readonly Example[] {
  const label = schema.labels[0];
  const type = schema.types[0];
  const general: Example[] = [
    {
      title: { en: "How many nodes of which labels", ja: "ラベルごとのノード数" },
      statement: `MATCH (n)
RETURN labels(n) AS labels, count(*) AS nodes
ORDER BY nodes DESC`,
    },
    {
      title: { en: "How many relationships of which type", ja: "タイプごとの関係数" },
      statement: `MATCH ()-[r]->()
RETURN type(r) AS type, count(*) AS relationships
ORDER BY relationships DESC`,
    },
  ];
  if (label !== undefined) {
    general.push({
      title: { en: `Some ${label} nodes`, ja: `${label} ノードの例` },
      statement: `MATCH (n:${nameText(label)})\nRETURN n\nLIMIT 25`,
    });
  }
  if (type !== undefined) {
    general.push({
      title: { en: `Some ${type} relationships`, ja: `${type} 関係の例` },
      statement: `MATCH p = ()-[:${nameText(type)}]->()\nRETURN p\nLIMIT 25`,
    });
  }
  return lens.id === "talks" ? [...TALKS, ...general.slice(0, 2)] : general;
}
