/**
 * How fast the canvas is: `npm run bench:canvas`. In a real Chromium, with software rendering unless it finds a GPU, our canvas and
 * Cytoscape's defaults draw the same made graph of actors, in the same run and interleaved. What is compared is told as ratios of medians.
 */
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import process from "node:process";
import type { Browser, Page } from "playwright";
import { chromium } from "playwright";
import { build } from "vite";
import type { Brushed, CanvasMeasures, Timed } from "./canvas-measures.ts";
import { median } from "./median.ts";

declare const bench: CanvasMeasures;

const SIZES = [
  { nodes: 2_000, relationships: 10_000 },
  { nodes: 5_000, relationships: 20_000 },
] as const;
const ROUNDS = Number(process.argv[2] ?? 3);
/** How long the canvas is dragged, in milliseconds. */
const DRAG = 2_500;
const VIEWS = 50;
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

interface Drawn extends Timed {
  /** Frames a second while the canvas is dragged, seen as a whole and from near. */
  readonly pan: number;
  readonly panNear: number;
}

async function buildPage(folder: string): Promise<void> {
  await build({
    root: join(import.meta.dirname, "canvas-page"),
    configFile: false,
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, target: "es2023", modulePreload: { polyfill: false } },
    worker: { format: "es" },
  });
}

async function serve(folder: string): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://page").pathname);
    const file = join(folder, path === "/" ? "index.html" : path);
    response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
    createReadStream(file)
      .on("error", () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on("pageerror", (error) => console.error(error));
  await page.goto(address);
  await page.waitForFunction(() => "bench" in globalThis);
  return page;
}

/** Frames a second while the mouse drags empty ground about. */
async function drag(page: Page): Promise<number> {
  const counter = await page.evaluateHandle(() => bench.countFrames());
  const [x, y] = [640, 6];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const start = performance.now();
  for (let step = 1; performance.now() - start < DRAG; step += 1) {
    const angle = step / 9;
    await page.mouse.move(x + 120 * Math.sin(angle), y + 100 * (1 - Math.cos(angle)));
  }
  await page.mouse.up();
  return counter.evaluate((stop) => stop());
}

async function drawn(
  browser: Browser,
  address: string,
  which: "ours" | "defaults",
  size: (typeof SIZES)[number],
): Promise<Drawn> {
  const page = await openPage(browser, address);
  const asked = [which, size.nodes, size.relationships] as const;
  await page.evaluate(([, nodes, relationships]) => bench.prepare(nodes, relationships), asked);
  const timed = await page.evaluate(([name, nodes, relationships]) => bench[name](nodes, relationships), asked);
  await page.waitForTimeout(500);
  const pan = await drag(page);
  await page.mouse.move(640, 400);
  for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(0, -240);
  await page.waitForTimeout(600);
  const panNear = await drag(page);
  await page.close();
  return { ...timed, pan, panNear };
}

async function compare(browser: Browser, address: string, size: (typeof SIZES)[number]): Promise<void> {
  const results = { ours: [] as Drawn[], defaults: [] as Drawn[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const which of ["defaults", "ours"] as const) results[which].push(await drawn(browser, address, which, size));
  }
  const middle = (which: "ours" | "defaults", part: keyof Drawn): number =>
    median(results[which].map((result) => result[part]));
  const line = (name: string, part: keyof Drawn, unit: string): string => {
    const [ours, theirs] = [middle("ours", part), middle("defaults", part)];
    return `  ${name.padEnd(22)} × ${(ours / theirs).toFixed(2).padStart(6)}   ${ours.toFixed(1)} against ${theirs.toFixed(1)} ${unit}`;
  };
  console.log(`${size.nodes} nodes, ${size.relationships} relationships`);
  console.log(line("first complete paint", "took", "ms"));
  console.log(line("panning, whole graph", "pan", "frames a second"));
  console.log(line("panning, from near", "panNear", "frames a second"));
  console.log(line("longest block", "longestBlock", "ms"));
}

async function work(
  browser: Browser,
  address: string,
  { nodes, relationships }: (typeof SIZES)[number],
): Promise<void> {
  const page = await openPage(browser, address);
  const asked = [nodes, relationships] as const;
  await page.evaluate(([n, r]) => bench.prepare(n, r), asked);
  const told = (name: string, { took, longestBlock }: Timed): void =>
    console.log(`  ${name.padEnd(22)} ${took.toFixed(0)} ms, longest block ${longestBlock.toFixed(0)} ms`);
  told("loading", await page.evaluate(([n, r]) => bench.ours(n, r), asked));
  const brushed: Brushed = await page.evaluate(([n, r]) => bench.brush(n, r), asked);
  told("dragging a time filter", brushed);
  console.log(`    a filter is shown after ${brushed.median.toFixed(0)} ms (worst ${brushed.worst.toFixed(0)} ms)`);
  told("expanding by 200 nodes", await page.evaluate(([n, r]) => bench.expand(n, r, 200), asked));
  told("to dark and back", await page.evaluate(() => bench.restyle()));
  told("laying out", await page.evaluate(() => bench.layout()));
  await page.close();
}

async function memory(browser: Browser, address: string): Promise<void> {
  const page = await openPage(browser, address);
  const session = await page.context().newCDPSession(page);
  const used = async (): Promise<number> => {
    for (let turn = 0; turn < 3; turn += 1) await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize / 1e6;
  };
  // Once through all sizes, so that code and caches are there.
  await page.evaluate(() => bench.switchViews(9));
  const before = await used();
  await page.evaluate((times) => bench.switchViews(times), VIEWS);
  const after = await used();
  console.log(
    `${VIEWS} views: heap ${before.toFixed(1)} MB before, ${after.toFixed(1)} MB after; × ${(after / before).toFixed(2)}`,
  );
  await page.close();
}

const folder = await mkdtemp(join(tmpdir(), "parley-bench-"));
try {
  await buildPage(folder);
  const server = await serve(folder);
  const executablePath = process.env.PARLEY_TEST_CHROMIUM;
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox"],
  });
  try {
    for (const size of SIZES) {
      await compare(browser, server.address, size);
      await work(browser, server.address, size);
    }
    await memory(browser, server.address);
  } finally {
    await browser.close();
    server.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
