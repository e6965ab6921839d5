/** Axis and outlines in figures. */
import { describe, expect, it } from "vitest";
import { madeExport } from "../../test/made-export.ts";
import type { ExportedGraph } from "../files/exported-graph.ts";
import { placed } from "../layout/placed.ts";
import { DEFAULT_FIGURE } from "./figure-options.ts";
import { writeFigure } from "./write-figure.ts";

const made = madeExport(20, 30);
const laidOutBy = (layout: "side" | "time" | "force"): ExportedGraph =>
  placed({ ...made, positions: new Map() }, { layout, seed: 1 });
const svgOf = (graph: ExportedGraph, layout: "side" | "time" | "force"): string =>
  writeFigure(graph, DEFAULT_FIGURE, { layout, seed: 1 }).svg();

describe("a figure by side", () => {
  it("has an outline with an id and a title for each side, behind the lines, and its name over them", () => {
    const svg = svgOf(laidOutBy("side"), "side");
    expect(svg).toMatch(/<g class="side" id="side-0" data-key="Person">\n<title>person<\/title>\n<path d="M/);
    expect(svg).toMatch(/<text class="side-name"[^>]*>person<\/text>/);
    expect(svg.indexOf('class="side"')).toBeLessThan(svg.indexOf('class="relationship'));
    expect(svg.indexOf('class="side-name"')).toBeLessThan(svg.indexOf('class="node"'));
  });
});

describe("a figure by time", () => {
  it("has an axis in words below the graph, which the page has room for", () => {
    const graph = laidOutBy("time");
    const svg = svgOf(graph, "time");
    expect(svg).toMatch(/<g class="axis" id="axis">\n<text [^>]*>\d+ November 2025</);
    const plain = writeFigure(graph, DEFAULT_FIGURE, { layout: "force", seed: 1 });
    const { height } = writeFigure(graph, DEFAULT_FIGURE, { layout: "time", seed: 1 });
    expect(height).toBeGreaterThan(plain.height);
  });

  it("says how many nodes do not stand at their day", () => {
    const graph = laidOutBy("time");
    const positions = new Map([...graph.positions, ["n3", { x: 2_000, y: 0 }] as const]);
    expect(svgOf({ ...graph, positions }, "time")).toContain(">1 not at its day<");
  });

  it("has no axis where the places are of another layout", () => {
    expect(svgOf(laidOutBy("force"), "time")).not.toContain('id="axis"');
  });
});

describe("a figure of another layout", () => {
  it("has neither", () => {
    expect(svgOf(laidOutBy("force"), "force")).not.toContain("annotations");
  });
});
