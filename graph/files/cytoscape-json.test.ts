import cytoscape from "cytoscape";
import { describe, expect, it } from "vitest";
import { emptyGraph, everyValueGraph, twinGraph } from "../../test/every-value-graph.ts";
import { madeExport } from "../../test/made-export.ts";
import { linesOf, readBack, textsOfFormat } from "../../test/read-back.ts";
import { cytoscapeFormat } from "./cytoscape-json.ts";
import type { ExportedGraph } from "./exported-graph.ts";

function open(graph: ExportedGraph): cytoscape.Core {
  const { elements } = JSON.parse(textsOfFormat(cytoscapeFormat, graph).join(""));
  return cytoscape({ headless: true, elements, layout: { name: "preset" } });
}

describe("cytoscapeFormat", () => {
  it.each([
    ["every value", everyValueGraph()],
    ["the made graph", madeExport()],
    ["twins", twinGraph()],
    ["nothing", emptyGraph()],
  ])("comes back from our import with nothing lost: %s", async (_, graph) => {
    const { nodes, relationships, rejects } = await readBack(textsOfFormat(cytoscapeFormat, graph));
    // JSON of ours has no integers beyond 64 bits either: such a record is refused with a reason.
    expect(rejects.filter((reason) => !reason.startsWith("beyond is 1180591620717411303424"))).toEqual([]);
    if (rejects.length === 0) expect({ nodes, relationships }).toEqual(linesOf(graph));
  });

  it("comes back with every value that a database stores", async () => {
    const graph = everyValueGraph(true);
    expect(await readBack(textsOfFormat(cytoscapeFormat, graph))).toMatchObject({ ...linesOf(graph), rejects: [] });
  });

  it("opens in Cytoscape.js with places, captions and plain properties", () => {
    const graph = madeExport(24, 40);
    const view = open(graph);
    expect([view.nodes().length, view.edges().length]).toEqual([24, graph.relationships.length]);
    const [first] = graph.nodes;
    expect(view.$id("made-0").data()).toEqual({
      id: "made-0",
      caption: "Aurelio Vanterpool",
      labels: first?.labels,
      name: "Aurelio Vanterpool",
      nameJa: first?.properties.nameJa,
    });
    expect(view.$id("made-0").position()).toEqual(graph.positions.get("n0"));
    expect(view.$id("r0").data()).toMatchObject({
      source: "made-1",
      target: "made-0",
      interaction: graph.relationships[0]?.type,
      date: "2025-11-01",
      contested: true,
    });
  });

  it("opens in Cytoscape.js with hostile names: no node has a parent, no edge is lost", () => {
    const view = open(everyValueGraph());
    expect(view.nodes().map((node) => node.id())).toEqual([
      "every",
      "other",
      "<b>",
      "none",
      "with space, \"quotes\" and 'more'",
    ]);
    expect(view.edges().length).toBe(5);
    expect(view.nodes().orphans().length).toBe(5);
    expect(view.$id("every").data("day")).toBe("2025-11-21");
    expect({}.constructor).toBe(Object);
  });

  it("contradicts nothing that Cytoscape.js saves", async () => {
    const view = open(madeExport(24, 30));
    view.$id("made-0").data("name", "Corrected");
    const { nodes } = await readBack([JSON.stringify(view.json())]);
    expect(nodes.some((line) => line.startsWith('["Actor","Person"]') && line.includes("Corrected"))).toBe(true);
  });

  it("is made in pieces, each of them an element", () => {
    const pieces = cytoscapeFormat.parts(madeExport(), {}).flatMap(({ chunks }) => [...chunks]);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(1_000);
  });
});
