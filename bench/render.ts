/**
 * What pictures cost: `npm run bench:render`. The command line against `parley query` with the same statement, interleaved, on a local Neo4j: as it is,
 * and as the compiler writes it, a file for each module (what it was before it was bundled and kept compiled). And a large figure (5,000 nodes, 20,000
 * relationships, with places) against resvg drawing the finished SVG, in a process of its own for its memory.
 */
import { fork, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { connect } from "../graph/neo4j/connect.ts";
import { openLocalDatabase } from "../graph/neo4j/local/open-local-database.ts";
import { madeGraph } from "../test/made-graph.ts";
import { median } from "./median.ts";
import type { LargeFigure } from "./render-child.ts";

const ROUNDS = 9;
const NODES = 100;
const QUERY = "MATCH p = (:Actor)-->(:Actor) RETURN p";
const PROGRAM = "dist/program/parley.cjs";
const ROOT = join(import.meta.dirname, "..");

const folder = await mkdtemp(join(tmpdir(), "parley-bench-"));
const database = await openLocalDatabase({ dataFolder: join(folder, "data") });
const { uri, username = "", password = "" } = database.connection;
const env = { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
try {
  run(process.execPath, ["scripts/build.mjs", "--server"]);
  await load();
  const times = { modules: [] as number[], query: [] as number[], render: [] as number[], japanese: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const modules = timed("dist/cli/parley.js", ["query", QUERY, "--format", "json"]);
    const query = timed(PROGRAM, ["query", QUERY, "--format", "json"]);
    const render = timed(PROGRAM, ["render", "--query", QUERY, "--out", join(folder, "figure.svg")]);
    const japanese = timed(PROGRAM, ["render", "--query", QUERY, "--lang", "ja", "--out", join(folder, "figure.svg")]);
    // The first round warms the files and the database up, and keeps what was compiled.
    if (round === 0) continue;
    times.modules.push(modules);
    times.query.push(query);
    times.render.push(render);
    times.japanese.push(japanese);
  }
  const [modules, query] = [median(times.modules), median(times.query)];
  const ratio = (of: readonly number[], base: number): string => (median(of) / base).toFixed(2);
  console.log(
    `command line    \`parley query\` × ${ratio(times.query, modules)} of the same from single modules (${modules.toFixed(0)} ms). ` +
      `SVG of ${NODES} nodes × ${ratio(times.render, query)} of \`parley query\` (${query.toFixed(0)} ms), ` +
      `× ${ratio(times.render, modules)} of that from single modules, which it was when at most 1.5 was asked for; ` +
      `in Japanese × ${ratio(times.japanese, query)} and × ${ratio(times.japanese, modules)}`,
  );
  const large = await largeFigure();
  const { figure, svg, outlines, resvg, png, megabytes } = large;
  console.log(
    `large figure    SVG and PNG × ${((svg + png) / resvg).toFixed(2)} of resvg drawing the finished SVG (${(resvg / 1000).toFixed(1)} s; at most 3): ` +
      `planning and writing ${figure.toFixed(0)} ms, fonts ${(svg - figure).toFixed(0)} ms, outlines ${outlines.toFixed(0)} ms; memory +${megabytes} MB`,
  );
} finally {
  await database.close();
  await rm(folder, { recursive: true, force: true });
}

/** A hundred made actors, joined as in the tests of pictures. */
async function load(): Promise<void> {
  const store = connect(database.connection);
  const { nodes, relationships } = madeGraph(NODES, 200);
  const rows = nodes.map(({ elementId, labels, properties }) => ({ key: elementId, labels: [...labels], properties }));
  const ties = relationships.map(({ startNodeElementId: start, endNodeElementId: end, type, properties }) => ({
    ...{ start, end, type, properties },
  }));
  await store.write(async (transaction) => {
    await transaction.run({
      text: "UNWIND $rows AS row CREATE (n:$(row.labels) {key: row.key}) SET n += row.properties",
      parameters: { rows },
    });
    await transaction.run({
      text: "UNWIND $ties AS tie MATCH (a {key: tie.start}) MATCH (b {key: tie.end}) CREATE (a)-[r:$(tie.type)]->(b) SET r = tie.properties",
      parameters: { ties },
    });
  });
  await store.close();
}

/** Milliseconds that a command takes, from its start to its end. */
function timed(program: string, given: readonly string[]): number {
  const start = performance.now();
  run(process.execPath, [program, ...given]);
  return performance.now() - start;
}

function run(program: string, given: readonly string[]): void {
  const { status, stderr } = spawnSync(program, given, { cwd: ROOT, env, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${given.join(" ")} ended with ${status}: ${stderr}`);
}

function largeFigure(): Promise<LargeFigure> {
  const child = fork(join(import.meta.dirname, "render-child.ts"), [], {
    execArgv: ["--import", "tsx", "--expose-gc"],
  });
  return new Promise((resolve, reject) => {
    child.once("message", (message: LargeFigure) => resolve(message));
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? undefined : reject(new Error(`the drawing ended with ${code}`))));
  });
}
