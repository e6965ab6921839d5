/** A small made graph of the talks model on the real database, with its index of names. */
import { searchKeys } from "../graph/names.ts";
import { NAME_INDEX } from "../graph/questions/search.ts";
import type { GraphStore } from "../graph/store.ts";
import type { ValueMap } from "../graph/values.ts";

const limits = { timeoutMs: 60_000, maxRows: 1000 };

// A small graph of the talks model: four actors, a proposal, claims of two articles.
const ACTORS = [
  {
    id: "steve-witkoff",
    kind: "Person",
    name: "Steve Witkoff",
    nameJa: "スティーブ・ウィットコフ",
    aliases: ["ウィトコフ", "ウィットコフ"],
  },
  { id: "kirill-dmitriev", kind: "Person", name: "Kirill Dmitriev", nameJa: "キリル・ドミトリエフ", aliases: [] },
  { id: "vladimir-putin", kind: "Person", name: "Vladimir Putin", nameJa: "ウラジーミル・プーチン", aliases: [] },
  { id: "ukraine", kind: "Country", name: "Ukraine", nameJa: "ウクライナ", aliases: ["Ukraina"] },
];
const LOAD = `
UNWIND $actors AS row
CALL (row) {
  WITH row WHERE row.kind = 'Person' CREATE (:Actor:Person {id: row.id, name: row.name, nameJa: row.nameJa, aliases: row.aliases, searchKeys: row.keys})
  UNION
  WITH row WHERE row.kind = 'Country' CREATE (:Actor:Country {id: row.id, name: row.name, nameJa: row.nameJa, aliases: row.aliases, searchKeys: row.keys})
}`;
const JOIN = `
MATCH (w:Actor {id: 'steve-witkoff'}), (d:Actor {id: 'kirill-dmitriev'}), (p:Actor {id: 'vladimir-putin'}), (u:Actor {id: 'ukraine'})
CREATE (plan:Proposal {id: 'plan-28', name: '28-point plan', nameJa: '28項目の案', searchKeys: $planKeys})
CREATE (d)-[:NEGOTIATED_WITH {id: 'r1', date: date('2025-10-24'), dateEnd: date('2025-10-26'), datePrecision: 'day', certainty: 'stated', claims: ['b/1', 'a/1']}]->(w)
CREATE (p)-[:NEGOTIATED_WITH {id: 'r2', date: date('2025-08-06'), datePrecision: 'day', certainty: 'stated', claims: []}]->(w)
CREATE (d)-[:NEGOTIATED_WITH {id: 'r3', date: date('2025-11-01'), datePrecision: 'month', certainty: 'attributed', claims: ['a/2']}]->(w)
CREATE (d)-[:REPRESENTS {id: 'r4'}]->(p)
CREATE (u)-[:REJECTED {id: 'r5', date: date('2025-11-22'), datePrecision: 'before', certainty: 'attributed', claims: ['missing/1']}]->(plan)
CREATE (a:Article {id: 'a', outlet: 'First', title: 'Talks', byline: ['A. Writer'], publishedAt: datetime('2025-11-21T21:20:00+09:00[Asia/Tokyo]'), language: 'ja'})
CREATE (b:Article {id: 'b', outlet: 'Second', title: 'More talks', byline: [], publishedAt: datetime('2025-11-20T08:00:00Z'), language: 'en', url: 'https://example.org/b'})
CREATE (a1:Claim {id: 'a/1', summary: 'They met.', relation: 'NEGOTIATED_WITH', date: date('2025-10-24'), certainty: 'stated', locator: 'lead'})-[:REPORTED_IN]->(a)
CREATE (b1:Claim {id: 'b/1', summary: 'They met in Miami.', relation: 'NEGOTIATED_WITH', date: date('2025-10-25'), certainty: 'attributed', attributedTo: 'an official'})-[:REPORTED_IN]->(b)
CREATE (a1)-[:ACTOR {side: 1}]->(w) CREATE (a1)-[:ACTOR {side: 2}]->(d) CREATE (b1)-[:ACTOR {side: 1}]->(d) CREATE (b1)-[:ACTOR {side: 2}]->(w)
CREATE (e:Event {id: 'e1', name: 'Miami meeting', date: date('2025-10-24')}) CREATE (a1)-[:ABOUT]->(e)`;

/** Empties the database and loads the graph: four actors, a proposal, claims of two articles. */
export async function loadTalks(store: GraphStore): Promise<void> {
  const run = async (text: string, parameters: ValueMap = {}): Promise<void> => {
    await store.execute({ text, parameters }, { limits });
  };
  await emptyGraph(store);

  const actors = ACTORS.map((actor) => ({
    ...actor,
    keys: searchKeys([actor.name, actor.nameJa, ...actor.aliases]),
  }));
  await run(LOAD, { actors });
  await run(JOIN, { planKeys: searchKeys(["28-point plan", "28項目の案"]) });
  await run("CREATE CONSTRAINT questions_test IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE");
  await run(
    `CREATE FULLTEXT INDEX ${NAME_INDEX} IF NOT EXISTS FOR (n:Actor|Proposal|Event) ON EACH [n.searchKeys] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk'}}`,
  );
  await run("CALL db.awaitIndexes(60)");
}

/** Removes everything, the index of names too. */
export async function emptyGraph(store: GraphStore): Promise<void> {
  await store.execute({ text: `DROP INDEX ${NAME_INDEX} IF EXISTS` }, { limits });
  await store.execute({ text: "DROP CONSTRAINT questions_test IF EXISTS" }, { limits });
  await store.execute({ text: "MATCH (n) DETACH DELETE n" }, { limits });
}
