/**
 * How fast filters are: `npm run bench:filter`. On 5,000 made nodes and 20,000 relationships, one step of a brush (count what is in the range,
 * filter the graph by it) is measured against the same done as one would write it at first: dates parsed and compared as texts in a chain of
 * `filter`s. Both in one run and interleaved; ratios are medians over medians. A step has a frame (16.7 ms) for all that it does.
 */
import { performance } from "node:perf_hooks";
import { filterGraph } from "../graph/filter/apply-filters.ts";
import type { Filters } from "../graph/filter/filters.ts";
import { NO_FILTERS } from "../graph/filter/filters.ts";
import { lensFor } from "../graph/lens.ts";
import type { Subgraph } from "../graph/subgraph.ts";
import { drawable } from "../graph/subgraph.ts";
import { binsFor } from "../graph/time/bins.ts";
import { isoOfDay } from "../graph/time/days.ts";
import { histogramOf } from "../graph/time/histogram.ts";
import type { ClaimBrief } from "../graph/time/standing.ts";
import { countWithin, timeIndexOf } from "../graph/time/time-index.ts";
import { GraphNode, GraphRelationship, Temporal, textProperty, valueMap } from "../graph/values.ts";
import { median } from "./median.ts";

const NODES = 5_000;
const RELATIONSHIPS = 20_000;
const ROUNDS = 60;
const FRAME_MS = 1000 / 60;
const FIRST_DAY = 20_000;
const DAYS = 400;
const TYPES = ["NEGOTIATED_WITH", "REJECTED", "PRESSURED", "PLANS_TO_MEET"];
const CERTAINTIES = ["stated", "attributed", "planned", "denied"];
const PRECISIONS = ["day", "day", "before", "week"];
const LENS = lensFor({ labels: ["Actor", "Person", "Claim"], types: TYPES });

/** The same graph each time: numbers of a generator with a fixed seed (Lehmer, 1951; Park and Miller, 1988). */
function madeGraph(): Subgraph {
  let state = 1;
  const random = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const pick = (from: readonly string[]): string => from[random(from.length)] ?? "";
  const nodes = Array.from(
    { length: NODES },
    (_, at) => new GraphNode(`n${at}`, ["Actor", "Person"], valueMap([["name", `Somebody ${at}`]])),
  );
  const relationships = Array.from({ length: RELATIONSHIPS }, (_, at) => {
    const properties = valueMap([
      ["date", new Temporal("Date", isoOfDay(FIRST_DAY + random(DAYS)))],
      ["datePrecision", pick(PRECISIONS)],
      ["certainty", pick(CERTAINTIES)],
      ["outlets", BigInt(1 + random(3))],
      ["claims", [`c${at}`]],
    ]);
    return new GraphRelationship(`r${at}`, `n${random(NODES)}`, `n${random(NODES)}`, pick(TYPES), properties);
  });
  return { nodes, relationships };
}

function madeEvidence({ relationships }: Subgraph): ReadonlyMap<string, readonly ClaimBrief[]> {
  return new Map(
    relationships.map(({ elementId }, at) => [
      elementId,
      [
        {
          id: "1",
          outlet: `outlet ${at % 12}`,
          publishedAt: `${isoOfDay(FIRST_DAY + (at % DAYS))}T08:00:00Z`,
          certainty: "stated",
        },
        {
          id: "2",
          outlet: `outlet ${at % 7}`,
          publishedAt: `${isoOfDay(FIRST_DAY + (at % 90))}T08:00:00Z`,
          certainty: "denied",
        },
      ],
    ]),
  );
}

/** The range as a filter is written at first. Says less: it knows nothing of vague dates. */
function naive(graph: Subgraph, from: string, to: string): number {
  const inTime = graph.relationships.filter((relationship) => {
    const date = textProperty(relationship, "date");
    return date !== undefined && new Date(date) >= new Date(from) && new Date(date) <= new Date(to);
  });
  return drawable({ nodes: graph.nodes, relationships: inTime }).relationships.length;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const graph = madeGraph();
const evidence = madeEvidence(graph);
const bins = binsFor(FIRST_DAY, FIRST_DAY + DAYS - 1, 200);
const groupOf = new Uint16Array(RELATIONSHIPS);
const first = timed(() => filterGraph(graph, { ...NO_FILTERS, time: { from: "2025-01-01" } }, LENS, evidence));
const index = timeIndexOf(graph.relationships, "date");

const STEPS: { readonly [name: string]: (from: string, to: string, round: number) => unknown } = {
  "by time": (from, to) => filterGraph(graph, { ...NO_FILTERS, time: { from, to } }, LENS, evidence),
  "by time, naively": (from, to) => naive(graph, from, to),
  "by time, type, certainty, outlets": (from, to) => {
    const filters: Filters = {
      ...NO_FILTERS,
      time: { from, to },
      hiddenTypes: new Set(["REJECTED"]),
      hiddenCertainties: new Set(["denied"]),
      leastOutlets: 2,
    };
    return filterGraph(graph, filters, LENS, evidence);
  },
  "as known on a day": (from) => filterGraph(graph, { ...NO_FILTERS, knownOn: from }, LENS, evidence),
  "count in a range": (_, __, round) => countWithin(index, FIRST_DAY + round, FIRST_DAY + round + 60),
  histogram: () => histogramOf(index, bins, groupOf, 1),
};

const times = new Map(Object.keys(STEPS).map((name) => [name, [] as number[]]));
for (let round = 0; round < ROUNDS; round += 1) {
  const [from, to] = [isoOfDay(FIRST_DAY + round), isoOfDay(FIRST_DAY + round + 60)];
  for (const [name, step] of Object.entries(STEPS)) times.get(name)?.push(timed(() => step(from, to, round)));
}
const middle = (name: string): number => median(times.get(name) ?? []);
const worst = (name: string): number => Math.max(...(times.get(name) ?? []));

console.log(
  `${NODES} nodes, ${RELATIONSHIPS} relationships; the first filter, which reads their dates: ${first.toFixed(1)} ms`,
);
for (const name of Object.keys(STEPS)) {
  const share = ((middle(name) / FRAME_MS) * 100).toFixed(1);
  console.log(`${name}: ${middle(name).toFixed(3)} ms (worst ${worst(name).toFixed(1)}), ${share} % of a frame`);
}
console.log(`by time against naively: ${(middle("by time") / middle("by time, naively")).toFixed(3)} ×`);
