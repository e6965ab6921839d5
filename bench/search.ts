/**
 * How fast a search is: `npm run bench:search`. Among 100,000 made actors in a Neo4j of its own, each query is asked as the page asks it and as
 * one would write the full-text call by hand that finds the same (a term, a phrase, a prefix, a fuzzy term; 100 nodes at most), in the same
 * run and interleaved. Ratios are medians over medians.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { foldName, looseName } from "../graph/names.ts";
import type { Neo4jStore } from "../graph/neo4j/connect.ts";
import { connect } from "../graph/neo4j/connect.ts";
import { openLocalDatabase } from "../graph/neo4j/local/open-local-database.ts";
import { evidenceLabels } from "../graph/questions/cypher-text.ts";
import { readSchema } from "../graph/questions/schema.ts";
import type { SearchAsking } from "../graph/questions/search.ts";
import { NAME_INDEX, search } from "../graph/questions/search.ts";
import type { Query, RunOptions } from "../graph/store.ts";
import { valueMap } from "../graph/values.ts";
import { AWAIT_SCHEMA, schemaStatements } from "../seed/statements.ts";
import type { MadeActor } from "./made-actors.ts";
import { madeActors } from "./made-actors.ts";
import { median } from "./median.ts";

const ACTORS = 100_000;
const ROUNDS = 9;
const QUERIES_PER_CLASS = 6;
/** As many as the page asks for. */
const LIMIT = 12;
const BATCH = 5_000;
const RUN: RunOptions = { limits: { timeoutMs: 120_000, maxRows: 1_000 } };
const RAW_CALL = `CALL db.index.fulltext.queryNodes('${NAME_INDEX}', $lucene) YIELD node, score RETURN node, score LIMIT 100`;

/** What is typed, and the same question as Lucene takes it. */
interface Asked {
  readonly q: string;
  readonly lucene: string;
}

/** Kinds of queries, each made from an actor. */
const CLASSES: { readonly [name: string]: (actor: MadeActor, index: number) => Asked | undefined } = {
  "exact, Latin": ({ name }) => ({ q: name, lucene: foldName(name) }),
  "exact, kana": ({ nameJa }) => (nameJa === undefined ? undefined : { q: nameJa, lucene: `"${foldName(nameJa)}"` }),
  "a word of it": ({ family }) => ({ q: family.latin, lucene: foldName(family.latin) }),
  "a prefix": ({ family: { latin } }, index) => {
    const start = latin.slice(0, 3 + (index % 4));
    return { q: start, lucene: `${foldName(start)}*` };
  },
  "with a title": ({ family }) => ({ q: `President ${family.latin}`, lucene: foldName(family.latin) }),
  "another script": ({ nameJa, aliases, family }) =>
    nameJa === undefined && aliases.length === 0 ? { q: family.kana, lucene: looseName(family.kana) } : undefined,
  "a slip": ({ family: { latin } }) => {
    if (latin.length < 7) return undefined;
    const q = `${latin.slice(0, 3)}${latin.slice(4)}`;
    return { q, lucene: `${foldName(q)}~1` };
  },
  "nothing there": ({ family: { latin } }) => {
    const q = `${latin.slice(0, 2)}qqxwq`;
    return { q, lucene: foldName(q) };
  },
};

async function load(store: Neo4jStore, actors: readonly MadeActor[]): Promise<void> {
  for (const statement of schemaStatements()) await store.execute(statement, RUN);
  for (let start = 0; start < actors.length; start += BATCH) {
    const rows = actors
      .slice(start, start + BATCH)
      .map(({ id, name, nameJa, aliases, spellings, searchKeys }) =>
        valueMap([
          ...Object.entries({ id, name, aliases, spellings, searchKeys }),
          ...(nameJa === undefined ? [] : [["nameJa", nameJa] as const]),
        ]),
      );
    const create: Query = { text: "UNWIND $rows AS row CREATE (n:Actor:Person) SET n = row", parameters: { rows } };
    await store.write((transaction) => transaction.run(create));
    // Some actors are known to many others, so that there is an order among hits.
    const join: Query = {
      text:
        "UNWIND $rows AS row MATCH (a:Actor {id: row.id}), (b:Actor {id: 'made-' + toString(toInteger(row.at * row.at * $known))}) " +
        "CREATE (a)-[:NEGOTIATED_WITH {id: row.id}]->(b)",
      parameters: {
        known: BigInt(start + 1),
        rows: rows.map((row, index) =>
          valueMap([
            ["id", String(row.id)],
            ["at", index / BATCH],
          ]),
        ),
      },
    };
    await store.write((transaction) => transaction.run(join));
  }
  // A claim makes it the talks model, in which the page leaves the evidence out.
  await store.execute({ text: "CREATE (:Claim {id: 'claim'})" }, RUN);
  await store.execute(AWAIT_SCHEMA, RUN);
}

/** Actors spread over all of them, as many as give a query of the class. */
function queriesOf(
  actors: readonly MadeActor[],
  make: (actor: MadeActor, index: number) => Asked | undefined,
): readonly Asked[] {
  const found: Asked[] = [];
  const step = Math.floor(actors.length / QUERIES_PER_CLASS);
  for (let place = 17; found.length < QUERIES_PER_CLASS; place = (place + step + 1) % actors.length) {
    const actor = actors[place];
    const asked = actor === undefined ? undefined : make(actor, found.length);
    if (asked !== undefined) found.push(asked);
  }
  return found;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

interface Measured {
  readonly raw: number;
  readonly search: number;
}

async function measure(store: Neo4jStore, { q, lucene }: Asked, asking: SearchAsking): Promise<Measured> {
  const kind = asking.lens.nodes
    .map(({ label }) => label)
    .filter((label) => !evidenceLabels(asking.lens).includes(label));
  const times = { raw: [] as number[], search: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.raw.push(await timed(() => store.read({ text: RAW_CALL, parameters: { lucene } }, RUN)));
    times.search.push(await timed(() => search(store, { q, kind, limit: LIMIT }, asking)));
  }
  return { raw: median(times.raw), search: median(times.search) };
}

function line(name: string, measured: readonly Measured[]): string {
  const ratio = median(measured.map(({ raw, search: ours }) => ours / raw));
  const [raw, ours] = [median(measured.map((one) => one.raw)), median(measured.map((one) => one.search))];
  return `${name.padEnd(16)} × ${ratio.toFixed(2).padStart(6)}   ${ours.toFixed(1).padStart(6)} ms against ${raw.toFixed(1)} ms`;
}

const folder = await mkdtemp(join(tmpdir(), "parley-bench-"));
try {
  const database = await openLocalDatabase({ dataFolder: join(folder, "data") });
  try {
    const store = connect(database.connection);
    const actors = madeActors(ACTORS);
    console.log(`Loading ${ACTORS} actors; this takes half a minute.`);
    await load(store, actors);
    const { lens, nameIndex } = await readSchema(store, RUN);
    const asking: SearchAsking = { limits: RUN.limits, lens, nameIndex };
    const classes = Object.entries(CLASSES).map(([name, make]) => ({ name, queries: queriesOf(actors, make) }));
    // Once through all of it, so that plans are made and Java is warm.
    for (const { queries } of classes) for (const asked of queries) await measure(store, asked, asking);
    const all: Measured[] = [];
    for (const { name, queries } of classes) {
      const measured: Measured[] = [];
      for (const asked of queries) measured.push(await measure(store, asked, asking));
      console.log(line(name, measured));
      all.push(...measured);
    }
    console.log(line(`all ${all.length} queries`, all));
    await store.close();
  } finally {
    await database.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
