/**
 * What an import costs: `npm run bench:import -- FILE` with a file of four columns (source, relation, target, date), such as ICEWS14. Measured
 * against a bare loop of its best batch size in the same run, interleaved: wall time, a second identical load, memory on a file and on one ten
 * times as long (the same facts on other dates).
 */
import { fork } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { createInterface } from "node:readline";
import { connect, type Neo4jStore } from "../graph/neo4j/connect.ts";
import { openLocalDatabase } from "../graph/neo4j/local/open-local-database.ts";
import { readNeighbours } from "../graph/questions/neighbours.ts";
import { readSchema } from "../graph/questions/schema.ts";
import type { Value } from "../graph/values.ts";
import type { ImportedInBench } from "./import-child.ts";
import { median } from "./median.ts";

const ROUNDS = 3;
const BATCHES = [1_000, 5_000, 20_000];
const TIMES_AS_LONG = 10;

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Give the file of facts: npm run bench:import -- FILE.csv");
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), "parley-bench-"));
const database = await openLocalDatabase({ dataFolder: join(folder, "data") });
const store = connect(database.connection);
try {
  await warmUp(file);
  const times = { raw: [] as number[], first: [] as number[], second: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const raws: number[] = [];
    for (const batch of BATCHES) {
      await clear(store);
      raws.push((await inChild(file, batch)).milliseconds);
    }
    times.raw.push(Math.min(...raws));
    await clear(store);
    const first = await inChild(file);
    const second = await inChild(file);
    times.first.push(first.milliseconds);
    times.second.push(second.milliseconds);
    console.log(
      `round ${round + 1}: bare loops ${raws.map(seconds).join(", ")}; first load ${seconds(first.milliseconds)}, second ${seconds(second.milliseconds)}; memory +${first.megabytes} MB`,
    );
  }
  const raw = median(times.raw);
  console.log(`first load      × ${(median(times.first) / raw).toFixed(2)} of the bare loop (at most 1.3)`);
  console.log(
    `second load     × ${(median(times.second) / median(times.first)).toFixed(2)} of the first (at most 1.0)`,
  );
  await count(store);
  await expandBusiest(store);
  const long = await repeated(file, join(folder, "long.csv"));
  await clear(store);
  const { megabytes, milliseconds, facts } = await inChild(long);
  console.log(
    `memory          +${megabytes} MB over start on ${facts} facts, in ${seconds(milliseconds)} (at most 150 MB)`,
  );
} finally {
  await store.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
}

/** The database's first writes are slow whoever makes them. */
async function warmUp(path: string): Promise<void> {
  await inChild(path, 5_000);
  await clear(store);
  await inChild(path);
}

/** One import in a process of its own, as a user runs it, or a bare loop likewise; the database is there already. */
async function inChild(path: string, batch?: number): Promise<ImportedInBench> {
  const { uri, username = "", password = "" } = database.connection;
  const child = fork(
    join(import.meta.dirname, "import-child.ts"),
    [path, ...(batch === undefined ? [] : [String(batch)])],
    {
      execArgv: ["--import", "tsx", "--expose-gc"],
      env: { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
    },
  );
  return new Promise((resolve, reject) => {
    child.once("message", (message: ImportedInBench) => resolve(message));
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? undefined : reject(new Error(`the import ended with ${code}`))));
  });
}

async function clear(target: Neo4jStore): Promise<void> {
  const run = async (text: string): Promise<readonly (readonly Value[])[]> =>
    (await target.execute({ text }, { limits: { timeoutMs: 600_000, maxRows: 10_000 } })).rows;
  await run("MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS");
  await run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 20000 ROWS");
  for (const [name] of await run("SHOW CONSTRAINTS YIELD name RETURN name"))
    await run(`DROP CONSTRAINT \`${String(name)}\``);
  for (const [name] of await run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
    await run(`DROP INDEX \`${String(name)}\``);
}

/** The known facts of ICEWS14, so that a wrong import is not merely fast. */
async function count(target: Neo4jStore): Promise<void> {
  const ask = async (text: string): Promise<readonly Value[]> =>
    (await target.read({ text }, { limits: { timeoutMs: 60_000, maxRows: 10 } })).rows[0] ?? [];
  const [facts, relationships] = await ask("MATCH ()-[r {dataset: 'bench'}]->() RETURN sum(size(r.records)), count(r)");
  const [actors] = await ask("MATCH (a:Actor) RETURN count(a)");
  const [day, onDay] = await ask(
    "MATCH ()-[r {dataset: 'bench'}]->() RETURN toString(r.date) AS day, sum(size(r.records)) AS facts ORDER BY facts DESC, day LIMIT 1",
  );
  console.log(
    `facts ${facts}, relationships ${relationships}, actors ${actors}, busiest day ${day} with ${onDay} facts`,
  );
}

/**
 * The busiest actor: when its first relationship is there as a stream, and when its first hundred neighbours are as the page asks for them, against
 * reading all that it is joined to.
 */
async function expandBusiest(target: Neo4jStore): Promise<void> {
  const limits = { timeoutMs: 60_000, maxRows: 100_000 };
  const { lens } = await readSchema(target, { limits });
  const busiest = "MATCH (a:Actor) RETURN a.id, COUNT { (a)--() } AS degree ORDER BY degree DESC, a.id LIMIT 1";
  const [id = "", degree] = (await target.read({ text: busiest }, { limits })).rows[0] ?? [];
  const all = { text: "MATCH (a:Actor {id: $id})-[r]-(b) RETURN r, b", parameters: { id } };
  const times = { whole: [] as number[], first: [] as number[], page: [] as number[] };
  for (let round = 0; round < 7; round += 1) {
    const start = performance.now();
    const { rows } = await target.stream(all, { limits });
    let isFirst = true;
    for await (const _ of rows) {
      if (isFirst) times.first.push(performance.now() - start);
      isFirst = false;
    }
    times.whole.push(performance.now() - start);
    const asked = performance.now();
    await readNeighbours(target, { id: String(id), direction: "both", limit: 100 }, { limits, lens });
    times.page.push(performance.now() - asked);
  }
  const whole = median(times.whole);
  console.log(
    `busiest actor   ${String(id)}, ${degree} relationships: first one × ${(median(times.first) / whole).toFixed(2)}, ` +
      `first 100 neighbours × ${(median(times.page) / whole).toFixed(2)} of reading all (${whole.toFixed(0)} ms)`,
  );
}

/** The same facts again and again, each time in another year. */
async function repeated(from: string, to: string): Promise<string> {
  const out = createWriteStream(to);
  out.write("source,relation,target,date\n");
  for (let round = 0; round < TIMES_AS_LONG; round += 1) {
    let isHeader = true;
    for await (const line of createInterface({ input: createReadStream(from) })) {
      if (
        !isHeader &&
        !out.write(`${line.replace(/(\d{4})(-\d\d-\d\d)$/, (_, year, day) => `${Number(year) + round}${day}`)}\n`)
      ) {
        await new Promise<void>((resolve) => out.once("drain", () => resolve()));
      }
      isHeader = false;
    }
  }
  await new Promise<void>((resolve) => {
    out.end(() => resolve());
  });
  return to;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
