/** A large figure, drawn in a process of its own for bench/render.ts: tells its parent what each step took, and how much memory all of it. */
import { performance } from "node:perf_hooks";
import process from "node:process";
import { Resvg } from "@resvg/resvg-js";
import { DEFAULT_FIGURE } from "../graph/figure/figure-options.ts";
import { writeFigure } from "../graph/figure/write-figure.ts";
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import { randomFrom } from "../graph/layout/random.ts";
import { outlineText } from "../render/outline-text.ts";
import { renderFigure } from "../render/render-figure.ts";
import { madeGraph, talksLens } from "../test/made-graph.ts";

/** Milliseconds, but for the memory. */
export interface LargeFigure {
  /** Planning and writing the figure, without its fonts. */
  readonly figure: number;
  readonly svg: number;
  readonly outlines: number;
  /** Resvg alone, on the outlined SVG. */
  readonly resvg: number;
  readonly png: number;
  /** Peak of resident memory over that before. */
  readonly megabytes: number;
}

const SIDE = 6_000;
const SCALE = 1;

const graph = placed();
globalThis.gc?.();
const before = process.memoryUsage().rss;
let peak = before;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20);
const figure = DEFAULT_FIGURE;
// Compiled and with its fonts open, as in a server.
await renderFigure({ ...graph, nodes: graph.nodes.slice(0, 50), relationships: [] }, { ...options("svg") });
const svg = await timed(() => renderFigure(graph, options("svg")));
const png = await timed(() => renderFigure(graph, options("png")));
clearInterval(watch);
const megabytes = Math.round((Math.max(peak, process.memoryUsage().rss) - before) / 2 ** 20);
const written = await timed(() => writeFigure(graph, figure).svg());
const finished = await timed(() => outlineText(writeFigure(graph, figure).svg()));
const drawn = await timed(() =>
  new Resvg(finished.value, { font: { loadSystemFonts: false }, fitTo: { mode: "zoom", value: SCALE } })
    .render()
    .asPng(),
);
process.send?.({
  figure: written.milliseconds,
  svg: svg.milliseconds,
  outlines: finished.milliseconds - written.milliseconds,
  resvg: drawn.milliseconds,
  png: png.milliseconds,
  megabytes,
} satisfies LargeFigure);

function options(format: "svg" | "png") {
  return { format, figure, text: "text" as const, scale: SCALE };
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly value: T; readonly milliseconds: number }> {
  const start = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - start };
}

function placed(): ExportedGraph {
  const { nodes, relationships } = madeGraph(5_000, 20_000);
  const random = randomFrom(1);
  const positions = new Map(nodes.map(({ elementId }) => [elementId, { x: random() * SIDE, y: random() * SIDE }]));
  return { nodes, relationships, positions, lens: talksLens(), language: "en", claims: new Map(), origin: {} };
}
