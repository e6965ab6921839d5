/** The page of the canvas bench: mounts our canvas, or Cytoscape with its defaults, and tells how long things take. Driven by bench/canvas.ts. */
import type { Core } from "cytoscape";
import cytoscape from "cytoscape";
import { createRoot } from "react-dom/client";
import { Canvas } from "../../client/canvas/Canvas.tsx";
import type { CanvasHandle, CanvasProps } from "../../client/canvas/types.ts";
import { lensFor } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { ACTOR_KINDS, RELATIONS } from "../../graph/vocabulary.ts";
import type { Brushed, CanvasMeasures, Timed } from "../canvas-measures.ts";
import type { MadePolitics } from "./made-politics.ts";
import { DAYS, dayText, madePolitics } from "./made-politics.ts";

const lens = lensFor({
  labels: ["Actor", "Claim", "Proposal", ...ACTOR_KINDS],
  types: RELATIONS.map(({ type }) => type),
});
const graphs = new Map<string, MadePolitics>();
const place = document.getElementById("place") ?? document.body;
const root = createRoot(place);
let handle: CanvasHandle | null = null;
let props: CanvasProps | undefined;
let plain: Core | undefined;
const blocks: PerformanceEntry[] = [];
new PerformanceObserver((list) => blocks.push(...list.getEntries())).observe({ type: "longtask", buffered: false });

function graphOf(nodes: number, relationships: number): MadePolitics {
  const key = `${nodes} ${relationships}`;
  const graph = graphs.get(key) ?? madePolitics(nodes, relationships);
  graphs.set(key, graph);
  return graph;
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const host = (): HTMLElement | null => document.querySelector('[role="application"]');

async function until(test: () => boolean): Promise<void> {
  while (!test()) await frame();
}

/** Whether all of the graph is on the canvas: nodes placed, lines drawn. */
const isComplete = (): boolean =>
  host()?.dataset.layout === "done" && document.querySelector('[data-lines="drawing"]') === null;

function draw(changes: Partial<CanvasProps>): void {
  const known = props ?? firstProps();
  props = { ...known, ...changes };
  root.render(
    <Canvas
      {...props}
      handleRef={(value) => {
        handle = value;
      }}
    />,
  );
}

function firstProps(): CanvasProps {
  return {
    subgraph: { nodes: [], relationships: [] },
    lens,
    language: "en",
    scheme: "light",
    positions: new Map(),
    layoutId: "force",
    selection: new Set(),
    reducedMotion: true,
    label: "Bench",
    onSelect: () => {},
    onExpand: () => {},
    onMove: (moved) => draw({ positions: new Map([...(props?.positions ?? []), ...moved]) }),
    onContextMenu: () => {},
    onError: (error) => reportError(error),
  };
}

async function timed(work: () => Promise<void>): Promise<Timed> {
  await frame();
  blocks.length = 0;
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  // Tasks are told of when they are over.
  await frame();
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { took, longestBlock: Math.max(0, ...blocks.map(({ duration }) => duration)) };
}

const bench: CanvasMeasures = {
  prepare: (nodes: number, relationships: number): void => void graphOf(nodes, relationships),

  async ours(nodes: number, relationships: number): Promise<Timed> {
    await import("../../client/canvas/picture.ts");
    const { positions, ...subgraph } = graphOf(nodes, relationships);
    return timed(async () => {
      draw({ subgraph, positions });
      await until(() => host()?.dataset.nodes === String(nodes) && isComplete());
      await frame();
    });
  },

  async defaults(nodes: number, relationships: number): Promise<Timed> {
    const graph = graphOf(nodes, relationships);
    return timed(async () => {
      plain = cytoscape({
        container: place,
        layout: { name: "preset" },
        elements: [
          ...graph.nodes.map(({ elementId, properties }) => ({
            data: { id: elementId, label: String(properties.name) },
            position: { ...(graph.positions.get(elementId) ?? { x: 0, y: 0 }) },
          })),
          ...graph.relationships.map(({ elementId, startNodeElementId, endNodeElementId, type }) => ({
            data: { id: elementId, source: startNodeElementId, target: endNodeElementId, type },
          })),
        ],
        style: [
          { selector: "node", style: { label: "data(label)", "background-color": "#3366aa" } },
          {
            selector: "edge",
            style: { label: "data(type)", "target-arrow-shape": "triangle", "line-color": "#99aabb" },
          },
        ],
      });
      plain.fit();
      await frame();
      await frame();
    });
  },

  countFrames(): () => number {
    const start = performance.now();
    let frames = 0;
    let isOver = false;
    const next = (): void => {
      frames += 1;
      if (!isOver) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    return () => {
      isOver = true;
      return (frames * 1000) / (performance.now() - start);
    };
  },

  async brush(nodes: number, relationships: number): Promise<Brushed> {
    const graph = graphOf(nodes, relationships);
    const latencies: number[] = [];
    const dates = new Map(
      graph.relationships.map((relationship) => [relationship, String(relationship.properties.date)]),
    );
    const overall = await timed(async () => {
      for (let day = 0; day < DAYS - 300; day += 4) {
        const [from, to] = [dayText(day), dayText(day + 300)];
        const start = performance.now();
        const shown = graph.relationships.filter((relationship) => {
          const date = dates.get(relationship) ?? "";
          return date >= from && date <= to;
        });
        draw({ subgraph: { nodes: graph.nodes, relationships: shown } });
        await until(() => host()?.dataset.relationships === String(shown.length));
        latencies.push(performance.now() - start);
      }
      await until(isComplete);
    });
    const sorted = latencies.toSorted((one, other) => one - other);
    draw({ subgraph: graph });
    await until(isComplete);
    return { ...overall, median: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
  },

  async expand(nodes: number, relationships: number, brought: number): Promise<Timed> {
    const graph = graphOf(nodes, relationships);
    const before = part(graph, nodes - brought);
    const positions = new Map([...graph.positions].slice(0, nodes - brought));
    draw({ subgraph: before, positions });
    await until(() => host()?.dataset.nodes === String(nodes - brought) && isComplete());
    return timed(async () => {
      draw({ subgraph: { nodes: graph.nodes, relationships: graph.relationships } });
      await until(() => host()?.dataset.nodes === String(nodes) && isComplete());
    });
  },

  async layout(): Promise<Timed> {
    return timed(async () => {
      handle?.layout();
      await until(isComplete);
    });
  },

  async restyle(): Promise<Timed> {
    return timed(async () => {
      for (const scheme of ["dark", "light"] as const) {
        draw({ scheme });
        await frame();
        await until(isComplete);
        await frame();
      }
    });
  },

  async switchViews(times: number): Promise<void> {
    const sizes = [
      [60, 120],
      [800, 2_000],
      [2_000, 10_000],
    ] as const;
    for (let index = 0; index < times; index += 1) {
      const [nodes, relationships] = sizes[index % sizes.length] ?? sizes[0];
      const { positions, ...subgraph } = graphOf(nodes, relationships);
      draw({ subgraph, positions });
      await until(() => host()?.dataset.nodes === String(nodes) && isComplete());
    }
    draw({ subgraph: { nodes: [], relationships: [] }, positions: new Map() });
    await until(() => host()?.dataset.nodes === "0" && isComplete());
  },
};

function part({ nodes, relationships }: Subgraph, count: number): Subgraph {
  const kept = new Set(nodes.slice(0, count).map(({ elementId }) => elementId));
  return {
    nodes: nodes.slice(0, count),
    relationships: relationships.filter(
      ({ startNodeElementId, endNodeElementId }) => kept.has(startNodeElementId) && kept.has(endNodeElementId),
    ),
  };
}

Object.assign(globalThis, { bench });
