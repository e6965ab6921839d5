/** A made graph of actors and relationships for bench/query.ts and bench/expand.ts: five thousand nodes, a hundred thousand relationships. */
import type { Neo4jStore } from "../graph/neo4j/connect.ts";

export const NODES = 5_000;
export const RELATIONSHIPS = 100_000;
const BATCH = 10_000;

const ACTORS = `UNWIND range(1, $nodes) AS i
CREATE (:Actor:Person {id: 'actor-' + i, name: 'Actor Number ' + i, nameJa: '関係者' + i, role: 'minister', country: 'UKR', aliases: ['a' + i, 'b' + i, 'Actor ' + i]})`;

/** A few actors have most of the relationships, as among people: the square of an even spread. */
const TALKS = `UNWIND range($from, $to) AS i
WITH i, toInteger(($nodes - 1) * ((i * 7919) % 100003 / 100003.0) ^ 2) + 1 AS one, i * 31 % $nodes + 1 AS other
MATCH (a:Actor {id: 'actor-' + one}), (b:Actor {id: 'actor-' + other})
CREATE (a)-[:NEGOTIATED_WITH {id: 'talk-' + i, date: date('2025-11-01') + duration({days: i % 30}), topic: 'the plan', certainty: 'stated', articles: i % 7, contested: i % 11 = 0, claims: ['c' + i, 'd' + i]}]->(b)`;

/** Loads the graph into an empty database. */
export async function loadQueryGraph(store: Neo4jStore): Promise<void> {
  const limits = { timeoutMs: 120_000, maxRows: 10 };
  const run = (text: string, parameters: Record<string, bigint> = {}) =>
    store.execute({ text, parameters }, { limits });
  await run("CREATE CONSTRAINT FOR (a:Actor) REQUIRE a.id IS UNIQUE");
  await run(ACTORS, { nodes: BigInt(NODES) });
  for (let from = 1; from <= RELATIONSHIPS; from += BATCH) {
    await run(TALKS, { nodes: BigInt(NODES), from: BigInt(from), to: BigInt(from + BATCH - 1) });
  }
}
