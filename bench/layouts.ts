/**
 * How long each layout takes for the largest graph that the canvas is made for, 5,000 nodes and 20,000 relationships, and against what
 * d3-force alone takes for its own 300 ticks in the same run: `npm run bench:layouts`, or with the ids of the layouts that are wanted.
 */
import { performance } from "node:perf_hooks";
import process from "node:process";
import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { indexed } from "../graph/layout/layout-graph.ts";
import { layoutGraphIn } from "../graph/layout/layout-input.ts";
import { layouts, placeGraph } from "../graph/layout/layouts.ts";
import { madeGraph, talksLens } from "../test/made-graph.ts";

const NODES = 5_000;
const RELATIONSHIPS = 20_000;
const TICKS_OF_D3 = 300;

const graph = layoutGraphIn(madeGraph(NODES, RELATIONSHIPS), talksLens());
const wanted = process.argv.slice(2);
const plain = timed(() => {
  const { nodes, pairs } = indexed(graph);
  const links = pairs.map(([source, target]) => ({ source, target }));
  forceSimulation(nodes.map(() => ({})))
    .stop()
    .force("charge", forceManyBody())
    .force("link", forceLink(links))
    .force("x", forceX())
    .force("y", forceY())
    .tick(TICKS_OF_D3);
});
console.log(`${NODES} nodes, ${RELATIONSHIPS} relationships; d3-force alone, ${TICKS_OF_D3} ticks: ${seconds(plain)}`);
for (const { id } of layouts) {
  if (wanted.length > 0 && !wanted.includes(id)) continue;
  tell(id, () => placeGraph(graph, id));
}
const half = new Map([...placeGraph(graph, "grid")].slice(0, NODES / 2));
if (wanted.length === 0) tell("half of them new", () => placeGraph(graph, "force", { fixed: half }));

function tell(name: string, work: () => unknown): void {
  const took = timed(work);
  console.log(`${name.padEnd(18)} ${seconds(took).padStart(8)}  ${(took / plain).toFixed(2)} of d3-force alone`);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
