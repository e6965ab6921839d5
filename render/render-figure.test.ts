import { describe, expect, it } from "vitest";
import type { FigureFormat } from "../graph/contract/render.ts";
import { DEFAULT_FIGURE } from "../graph/figure/figure-options.ts";
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import { GraphNode, valueMap } from "../graph/values.ts";
import { talksLens } from "../test/made-graph.ts";
import type { RenderOptions } from "./render-figure.ts";
import { renderFigure } from "./render-figure.ts";

function graphOf(name: string): ExportedGraph {
  return {
    nodes: [new GraphNode("a", ["Actor", "Person"], valueMap([["name", name]]))],
    relationships: [],
    positions: new Map([["a", { x: 0, y: 0 }]]),
    lens: talksLens(),
    language: "en",
    claims: new Map(),
    origin: { title: "Talks" },
  };
}

const optionsFor = (format: FigureFormat, text: RenderOptions["text"] = "text"): RenderOptions => ({
  format,
  figure: DEFAULT_FIGURE,
  text,
  scale: 1,
});

describe("renderFigure", () => {
  it.each([
    ["svg", "image/svg+xml", "<?xml"],
    ["png", "image/png", "\u0089PNG"],
    ["pdf", "application/pdf", "%PDF-1.7"],
    ["html", "text/html; charset=utf-8", "<!doctype html>"],
  ] as const)("writes %s", async (format, mediaType, start) => {
    const rendered = await renderFigure(graphOf("Ada"), optionsFor(format));
    expect(rendered.mediaType).toBe(mediaType);
    expect(Buffer.from(rendered.bytes).toString("latin1").toLowerCase().startsWith(start.toLowerCase())).toBe(true);
    const again = await renderFigure(graphOf("Ada"), optionsFor(format));
    expect(Buffer.compare(Buffer.from(rendered.bytes), Buffer.from(again.bytes))).toBe(0);
  });

  it("puts fonts into an SVG with text, and neither text nor fonts into one with outlines", async () => {
    const [withText, withPaths] = await Promise.all([
      renderFigure(graphOf("Ada"), optionsFor("svg")),
      renderFigure(graphOf("Ada"), optionsFor("svg", "paths")),
    ]);
    expect(Buffer.from(withText.bytes).toString()).toMatch(/@font-face[\s\S]*<text/);
    expect(Buffer.from(withPaths.bytes).toString()).not.toMatch(/@font-face|<text/);
  });

  it("says which characters have no font", async () => {
    const { notices } = await renderFigure(graphOf("ไทย"), optionsFor("png"));
    expect(notices.map(({ code }) => code)).toContain("characters-missing");
    expect((await renderFigure(graphOf("Ada"), optionsFor("png"))).notices).toEqual([]);
  });
});
