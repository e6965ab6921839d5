import { describe, expect, it } from "vitest";
import { figureSize } from "../../graph/figure/figure-plan.ts";
import { figureSvg } from "../../graph/figure/figure-svg.ts";
import type { Position } from "../../graph/figure/geometry.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import { madeGraph, talksLens } from "../../test/made-graph.ts";
import type { Shown } from "./options.ts";
import { figureInput } from "./options.ts";
import type { ExportChoice } from "./props.ts";
import { writePng } from "./write-png.ts";
import { writeSvg } from "./write-svg.ts";

const graph = madeGraph();
const shown: Shown = {
  subgraph: graph,
  positions: new Map(
    graph.nodes.map((node, index): [string, Position] => [
      node.elementId,
      { x: (index % 10) * 140, y: Math.floor(index / 10) * 110 },
    ]),
  ),
  lens: talksLens(),
  language: "ja",
};
const choice: ExportChoice = {
  format: "png",
  scope: "all",
  title: "題 & title",
  legend: true,
  background: "solid",
  scheme: "light",
  scale: 2,
};

function parsed(svg: string): Document {
  return new DOMParser().parseFromString(svg, "image/svg+xml");
}

describe("figure as a browser reads it", () => {
  it("is well-formed XML with a title and every caption, and nothing lies outside its frame", () => {
    const input = figureInput(shown, choice);
    const svg = parsed(figureSvg(input));
    expect(svg.querySelector("parsererror")).toBeNull();
    expect(svg.querySelector("title")?.textContent).toBe("題 & title");
    document.body.append(document.adoptNode(svg.documentElement));
    const element = document.body.lastElementChild;
    if (!(element instanceof SVGSVGElement)) throw new Error("no SVG was drawn");
    const box = element.getBBox();
    const { width, height } = figureSize(input);
    element.remove();
    expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width + 0.5 && box.y + box.height <= height + 0.5).toBe(
      true,
    );
  });

  it("keeps hostile names as text", () => {
    const name = `<script>window.hacked = 1</script>\u0001\ud800]]>&amp;`;
    const node = new GraphNode("a", [`"><x`], valueMap([["name", name]]));
    const loop = new GraphRelationship("r", "a", "a", `"onload="x<`, valueMap([]));
    const subgraph = { nodes: [node], relationships: [loop] };
    const svg = parsed(
      figureSvg(figureInput({ ...shown, subgraph, positions: new Map([["a", { x: 0, y: 0 }]]) }, choice)),
    );
    expect(svg.querySelector("parsererror, script, x, [onload]")).toBeNull();
    expect(svg.documentElement.textContent).toContain("<script>");
  });

  it("has captions that stay within the room that layouts left for them", () => {
    const input = figureInput(shown, { ...choice, legend: false, title: "" });
    const element = document.adoptNode(parsed(figureSvg(input)).documentElement);
    document.body.append(element);
    const widest = Math.max(
      ...[...element.querySelectorAll("text")].map((text) =>
        text instanceof SVGTextElement ? text.getBBox().width : 0,
      ),
    );
    element.remove();
    expect(widest).toBeLessThan(12.5 * 16 * 1.08);
  });
});

describe("writeSvg", () => {
  it("gives an SVG file", async () => {
    const file = writeSvg(figureInput(shown, choice));
    expect(file.type).toBe("image/svg+xml");
    expect(await file.text()).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg /);
  });
});

describe("writePng", () => {
  it("draws ground, nodes and captions at the size asked for", async () => {
    const input = figureInput(shown, choice);
    const { size, colours } = await pixelsOf(await writePng(input, 2));
    const { width, height } = figureSize(input);
    expect(size).toEqual([width * 2, height * 2]);
    expect(colours.has("255,255,255,255")).toBe(true);
    expect(colours.has("29,95,168,255")).toBe(true);
    expect(colours.size).toBeGreaterThan(50);
  });

  it("leaves the ground of a transparent figure empty", async () => {
    const { colours } = await pixelsOf(await writePng(figureInput(shown, { ...choice, background: "transparent" }), 1));
    expect(colours.has("0,0,0,0")).toBe(true);
    expect(colours.has("29,95,168,255")).toBe(true);
  });

  it("refuses what no browser can draw, and says which scale it can", async () => {
    await expect(writePng(figureInput(shown, choice), 40)).rejects.toMatchObject({
      code: "too_large",
      hint: expect.stringContaining("scale 4"),
    });
  });
});

async function pixelsOf(
  file: Blob,
): Promise<{ readonly size: readonly number[]; readonly colours: ReadonlySet<string> }> {
  const bitmap = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext("2d") ?? expect.fail("no canvas");
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const colours = new Set<string>();
  for (let index = 0; index < data.length; index += 4) colours.add(data.subarray(index, index + 4).join(","));
  return { size: [bitmap.width, bitmap.height], colours };
}
