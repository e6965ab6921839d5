/**
 * Figures are, byte for byte, as they were when somebody last looked at them: test/golden has one file each. Drawn as page, command line and HTTP do:
 * from a request to places to the figure, without fonts inside, so that the files can be read.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { type RenderInput, renderBody } from "../graph/contract/render.ts";
import { figureRequest } from "../graph/figure/figure-request.ts";
import { writeFigure } from "../graph/figure/write-figure.ts";
import type { ExportedGraph, Origin } from "../graph/files/exported-graph.ts";
import { placed } from "../graph/layout/placed.ts";
import { valueMap } from "../graph/values.ts";
import { renderFigure } from "../render/render-figure.ts";
import { hostileNamesGraph } from "./hostile-names-graph.ts";
import { madeExport } from "./made-export.ts";

const GOLDEN = join(import.meta.dirname, "golden");
/** Where the drawings go that differ; nothing else is kept there. */
const DRAWN = join(import.meta.dirname, "..", "test-results", "golden");
const MOST_BYTES = 700_000;

const ORIGIN: Origin = {
  title: "Who talked to whom about the 22-point plan",
  query: {
    text: "MATCH (a:Actor)-[r]-(b) WHERE r.date >= $from RETURN a, r, b",
    parameters: valueMap([["from", "2025-11"]]),
  },
  filters: ["only what two sources say"],
  leftOut: { nodes: 1_200, relationships: 1 },
  made: "2025-12-01",
};
const ORIGIN_JA: Origin = {
  ...ORIGIN,
  title: "22項目案をめぐり、誰が誰と話したか",
  filters: ["2つの情報源があるもののみ"],
};

interface GoldenFigure {
  readonly name: string;
  readonly graph: ExportedGraph;
  readonly asked: RenderInput;
}

const japanese = { lang: "ja" } as const;
const english = madeExport(24, 40, { origin: ORIGIN });
const inJapanese = madeExport(24, 40, { language: "ja", origin: ORIGIN_JA });

const FIGURES: readonly GoldenFigure[] = [
  { name: "light", graph: english, asked: {} },
  { name: "dark-ja", graph: inJapanese, asked: { ...japanese, scheme: "dark" } },
  { name: "a4", graph: english, asked: { size: "a4" } },
  { name: "slide", graph: english, asked: { size: "slide" } },
  {
    name: "column-ja",
    graph: madeExport(12, 16, { language: "ja", origin: ORIGIN_JA }),
    asked: { ...japanese, size: "column" },
  },
  { name: "bundles", graph: madeExport(5, 250, { origin: { title: "Few actors, many talks" } }), asked: {} },
  { name: "relationship-labels", graph: madeExport(14, 18), asked: { labels: true } },
  { name: "by-time", graph: madeExport(24, 30, { origin: { title: "When they came in" } }), asked: { layout: "time" } },
  {
    name: "by-side-dark-ja",
    graph: madeExport(24, 30, { language: "ja", origin: { title: "陣営別" } }),
    asked: { ...japanese, scheme: "dark", layout: "side" },
  },
  { name: "hostile-names", graph: hostileNamesGraph(), asked: { labels: true } },
  { name: "empty", graph: { ...english, nodes: [], relationships: [], claims: new Map() }, asked: {} },
  {
    name: "outlines",
    graph: madeExport(8, 8, { language: "ja", origin: { title: "文字を線で" } }),
    asked: { ...japanese, text: "paths", without: ["sources"] },
  },
];

describe("test/golden", () => {
  it.each(FIGURES)("has $name as it is drawn", async ({ name, graph, asked }) => {
    const svg = await drawn(graph, asked);
    const [file, folder] = [
      join(GOLDEN, `${name}.svg`),
      process.env.PARLEY_WRITE_GOLDEN === undefined ? DRAWN : GOLDEN,
    ];
    if (existsSync(file) && readFileSync(file, "utf8") === svg) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.svg`), svg);
    if (folder === GOLDEN) return;
    expect.fail(
      `The figure is not as test/golden/${name}.svg has it. Look at both by eye, that file and test-results/golden/${name}.svg, ` +
        "then run with PARLEY_WRITE_GOLDEN=1 to accept.",
    );
  });

  it("has no other files, and stays small", () => {
    const files = readdirSync(GOLDEN);
    expect(files.toSorted()).toEqual(FIGURES.map(({ name }) => `${name}.svg`).toSorted());
    const bytes = files.reduce((sum, file) => sum + statSync(join(GOLDEN, file)).size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});

/** The SVG of a request about a graph without places. */
async function drawn(graph: ExportedGraph, asked: RenderInput): Promise<string> {
  const { figure, laidOut, placing, text, scale } = figureRequest(renderBody.parse(asked));
  const ready = placed({ ...graph, positions: new Map() }, placing);
  if (text === "text") return writeFigure(ready, figure, laidOut).svg();
  const { bytes } = await renderFigure(ready, { format: "svg", figure, laidOut, text, scale });
  return Buffer.from(bytes).toString("utf8");
}
