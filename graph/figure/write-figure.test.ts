import { describe, expect, it } from "vitest";
import { madeExport } from "../../test/made-export.ts";
import { madeGraph, talksLens } from "../../test/made-graph.ts";
import { GraphError } from "../errors.ts";
import type { ExportedGraph, Origin } from "../files/exported-graph.ts";
import { placeGraph } from "../layout/layouts.ts";
import type { Lens } from "../lens.ts";
import { GraphNode, GraphRelationship, valueMap } from "../values.ts";
import { readViewNote } from "../view/view-note.ts";
import type { NodeShape } from "../vocabulary.ts";
import type { Figure } from "./figure.ts";
import type { FigureOptions, FigurePart } from "./figure-options.ts";
import { DEFAULT_FIGURE, FIGURE_PARTS, SIZE_PRESETS } from "./figure-options.ts";
import { type Position, pairKey } from "./geometry.ts";
import { sceneOf } from "./scene.ts";
import { writeFigure } from "./write-figure.ts";

const lens = talksLens();

interface Changes extends Partial<ExportedGraph> {
  readonly options?: Partial<FigureOptions>;
}

function drawn({ options, ...changes }: Changes): Figure {
  const graph: ExportedGraph = {
    nodes: [],
    relationships: [],
    positions: new Map(),
    lens,
    language: "en",
    claims: new Map(),
    origin: {},
    ...changes,
  };
  return writeFigure(graph, { ...DEFAULT_FIGURE, ...options });
}

const svgOf = (changes: Changes): string => drawn(changes).svg();
const GRAPH_ONLY = { without: new Set(FIGURE_PARTS) };

function person(id: string, name: string): GraphNode {
  return new GraphNode(id, ["Actor", "Person"], valueMap([["name", name]]));
}

function relation(id: string, from: string, to: string, type = "PRESSURED", certainty = "stated"): GraphRelationship {
  return new GraphRelationship(id, from, to, type, valueMap([["certainty", certainty]]));
}

const PAIR = {
  nodes: [person("a", "Ada"), person("b", "Ben")],
  positions: new Map<string, Position>([
    ["a", { x: 0, y: 0 }],
    ["b", { x: 300, y: 40 }],
  ]),
};
const pathsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<path d="([^"]+)" fill="none"/g)].map(([, d]) => d ?? "");

describe("writeFigure", () => {
  it("gives the same bytes for the same input, in whatever order positions come", () => {
    const graph = madeExport(30, 60);
    const reversed = new Map([...graph.positions].toReversed());
    expect(writeFigure(graph, DEFAULT_FIGURE).svg()).toBe(
      writeFigure({ ...graph, positions: reversed }, DEFAULT_FIGURE).svg(),
    );
  });

  it("draws an empty graph as an empty picture of a sensible size", () => {
    const { width, height, svg } = drawn({});
    expect({ width, height }).toEqual({ width: 296, height: 56 });
    expect(svg()).toContain("A figure of 0 nodes and 0 relationships.");
  });

  it("keeps hostile names as text", () => {
    const hostile = `</text><script>alert("1 & 2")</script>\u0000\u0008\ud800\u202e'`;
    const svg = svgOf({
      nodes: [person("a", hostile)],
      positions: new Map([["a", { x: 0, y: 0 }]]),
      origin: { title: hostile, filters: [hostile], query: { text: hostile, parameters: valueMap([["x", hostile]]) } },
    });
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;");
    for (const character of ["\u0000", "\u0008", "\u202e", "\ud800"]) expect(svg.includes(character)).toBe(false);
  });

  it("draws parallel relationships apart, in both directions", () => {
    const relationships = [
      relation("1", "a", "b"),
      relation("2", "b", "a"),
      relation("3", "a", "b", "NEGOTIATED_WITH"),
    ];
    const paths = pathsOf(svgOf({ ...PAIR, relationships, options: GRAPH_ONLY }));
    expect(paths).toHaveLength(3);
    expect(new Set(paths).size).toBe(3);
    expect(paths.filter((path) => path.includes("Q"))).toHaveLength(2);
  });

  it("draws very many relationships of one pair as one line for each kind, with their number, and says so", () => {
    const relationships = Array.from({ length: 20 }, (_, index) =>
      relation(`${index}`, index % 4 === 0 ? "b" : "a", index % 4 === 0 ? "a" : "b"),
    );
    const svg = svgOf({ ...PAIR, relationships });
    expect(svg.match(/class="relationship bundle"/g)).toHaveLength(2);
    expect(svg).toMatch(/<rect [^>]*rx="7.13"[^>]*>\n<text [^>]*>15<\/text>/);
    expect(svg).toContain('data-members="0 12 16 4 8"');
    expect(svg).toContain("A framed number counts relationships that are drawn as one line.");
  });

  it("draws a loop as a curve that leaves its node", () => {
    const relationships = [relation("1", "a", "a", "NEGOTIATED_WITH")];
    const [path] = pathsOf(svgOf({ ...PAIR, relationships, options: GRAPH_ONLY }));
    expect(path?.match(/Q/g)).toHaveLength(2);
  });

  it("draws single lines of bundles that are open", () => {
    const relationships = Array.from({ length: 20 }, (_, index) => relation(`${index}`, "a", "b"));
    const options = { openBundles: new Set([pairKey("a", "b")]) };
    expect(svgOf({ ...PAIR, relationships, options }).match(/class="relationship"/g)).toHaveLength(20);
  });

  it("is as wide as the number of outlets, and says so", () => {
    const reported = (id: string, outlets: bigint): GraphRelationship =>
      new GraphRelationship(id, "a", "b", id === "1" ? "PRESSURED" : "REJECTED", valueMap([["outlets", outlets]]));
    const svg = svgOf({ ...PAIR, relationships: [reported("1", 1n), reported("2", 9n)] });
    expect(svg).toContain("wider: more outlets (1–9)");
    expect(svg).toMatch(/id="relationship-0"[^§]*?stroke-width="1.6"/);
    expect(svg).toMatch(/id="relationship-1"[^§]*?stroke-width="4.6"/);
  });

  it("marks what is planned by dashes, what is denied by two lines, and what is contested by a sign", () => {
    const one = (certainty: string): string =>
      svgOf({
        ...PAIR,
        relationships: [relation("1", "a", "b", "NEGOTIATED_WITH", certainty)],
        options: GRAPH_ONLY,
      });
    expect(one("planned")).toContain('stroke-dasharray="7 5"');
    expect(pathsOf(one("denied"))[0]?.match(/M/g)).toHaveLength(2);
    expect(one("disputed")).toContain(">≠</text>");
    expect(one("stated")).not.toContain("≠");
  });

  it("draws arrows where the relation has a direction, and none where it has not", () => {
    const heads = (type: string): number =>
      svgOf({ ...PAIR, relationships: [relation("1", "a", "b", type)], options: GRAPH_ONLY }).match(/<path /g)
        ?.length ?? 0;
    expect({ talk: heads("NEGOTIATED_WITH"), pressure: heads("PRESSURED"), refusal: heads("REJECTED") }).toEqual({
      talk: 1,
      pressure: 2,
      refusal: 2,
    });
  });

  it("draws every shape of the lens", () => {
    const shapes: readonly NodeShape[] = [
      "ellipse",
      "round-rectangle",
      "rectangle",
      "hexagon",
      "diamond",
      "tag",
      "octagon",
      "round-triangle",
    ];
    const found = shapes.map((shape) => {
      const shaped: Lens = { ...lens, nodes: [{ ...(lens.nodes[0] ?? expect.fail()), label: "Person", shape }] };
      const nodes = [person("a", "Ada")];
      const svg = svgOf({ nodes, positions: new Map([["a", { x: 0, y: 0 }]]), lens: shaped, options: GRAPH_ONLY });
      return /<(?:circle|rect x|polygon|path)[^>]*>/.exec(svg)?.[0] ?? "";
    });
    expect(new Set(found).size).toBe(shapes.length);
    expect(found).not.toContain("");
  });

  it("explains what occurs in a legend in the figure's language", () => {
    const svg = svgOf({ ...PAIR, relationships: [relation("1", "a", "b", "REJECTED", "disputed")], language: "ja" });
    for (const words of ["人物", "拒否した", "情報源に食い違い"]) expect(svg).toContain(`>${words}</text>`);
    expect(svg).not.toContain(">圧力をかけた</text>");
    expect(svg).toContain('xml:lang="ja"');
  });

  it("writes phrases beside lines when asked", () => {
    const graph = { ...PAIR, relationships: [relation("1", "a", "b")] };
    expect(svgOf({ ...graph, options: { ...GRAPH_ONLY, relationshipLabels: true } })).toContain(">pressured</text>");
    expect(svgOf({ ...graph, options: GRAPH_ONLY })).not.toContain(">pressured</text>");
  });

  it("leaves the ground out of a transparent figure", () => {
    expect(svgOf({ ...PAIR, options: { background: "transparent" } })).not.toMatch(/<rect width/);
  });

  it("grows with its content, so that nothing is cut", () => {
    const near = drawn({ ...PAIR, options: GRAPH_ONLY });
    const positions = new Map([...PAIR.positions, ["b", { x: 1300, y: -900 }] as const]);
    const far = drawn({ ...PAIR, positions, options: GRAPH_ONLY });
    expect(far.width - near.width).toBeCloseTo(1000, -1);
    expect(far.height).toBeGreaterThan(940);
  });

  it("refuses a node without a finite position", () => {
    const attempt = (x: number) => () =>
      drawn({ ...PAIR, positions: new Map([...PAIR.positions, ["b", { x, y: 0 }] as const]) });
    expect(attempt(Number.NaN)).toThrow(GraphError);
    expect(attempt(Number.POSITIVE_INFINITY)).toThrow(/finite/);
    expect(() => drawn({ ...PAIR, positions: new Map() })).toThrow(/no position/);
  });

  it("leaves out relationships whose ends are not there", () => {
    const relationships = [relation("1", "a", "gone")];
    expect(pathsOf(svgOf({ ...PAIR, relationships, options: GRAPH_ONLY }))).toEqual([]);
  });

  it("names every node and relationship for programs and for those who cannot see it", () => {
    const graph = madeExport();
    const svg = writeFigure(graph, DEFAULT_FIGURE).svg();
    for (const index of graph.nodes.keys()) expect(svg).toContain(`<g class="node" id="node-${index}"`);
    for (const index of graph.relationships.keys()) expect(svg).toContain(`id="relationship-${index}"`);
    expect(svg).toMatch(/<title>Brigitta[^<]+ rejected [^<]+, \d+ November 2025 \[\d+/);
    expect(svg).toMatch(/<desc>A figure of 24 nodes and 41 relationships\. Dates: 1–28 November 2025\./);
  });

  it("shortens a caption of ten thousand characters, keeps it whole in the title, and says so", () => {
    const name = "Commission ".repeat(1000).trim();
    const figure = drawn({ nodes: [person("a", name)], positions: new Map([["a", { x: 0, y: 0 }]]) });
    expect(figure.notices).toEqual([{ code: "captions-shortened", text: "1 caption was shortened." }]);
    expect(figure.svg()).toContain(`<title>${name} (person)</title>`);
  });

  it("draws seventy actors in well under a second", () => {
    const graph = madeGraph();
    const nodes = sceneOf(graph, lens, "ja").nodes.map((node) => ({
      id: node.id,
      box: { left: -50, top: -20, right: 50, bottom: 40 },
    }));
    const positions = placeGraph({ nodes, links: [] }, "grid");
    const before = performance.now();
    svgOf({ ...graph, positions, language: "ja" });
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe("the parts of a figure", () => {
  const origin: Origin = {
    title: "Who talked to whom",
    query: { text: "MATCH (n) RETURN n", parameters: valueMap([["from", "2025"]]) },
    filters: ["only disputed"],
    leftOut: { nodes: 1200, relationships: 1 },
    made: "2025-12-01",
  };
  const WORDS_OF: { readonly [part in FigurePart]: string } = {
    title: ">Who talked to whom</text>",
    legend: ">negotiated with</text>",
    sources: ">Sources</text>",
    filters: ">Filters: only disputed.</text>",
    query: ">Query: MATCH (n) RETURN n</text>",
    origin: ">Made 1 December 2025.</text>",
    cuts: ">Left out: 1,200 nodes, 1 relationship.</text>",
  };

  it.each(FIGURE_PARTS)("has %s, and leaves it out when asked", (part) => {
    const graph = madeExport(24, 40, { origin });
    expect(writeFigure(graph, DEFAULT_FIGURE).svg()).toContain(WORDS_OF[part]);
    expect(writeFigure(graph, { ...DEFAULT_FIGURE, without: new Set([part]) }).svg()).not.toContain(WORDS_OF[part]);
  });

  it("numbers the sources, and the lines that rest on them", () => {
    const svg = writeFigure(madeExport(), DEFAULT_FIGURE).svg();
    expect(svg).toContain("The Eastmarch Daily, “Envoys meet in the capital for talks on the");
    expect(svg.match(/<g class="mark"/g)?.length).toBe(41);
    expect(svg).toMatch(/>6, 13<\/text>/);
  });

  it("says nothing of time, of the place or of the machine unless asked", () => {
    expect(writeFigure(madeExport(), DEFAULT_FIGURE).svg()).not.toContain("Made ");
  });
});

describe("figures on paper", () => {
  it.each(SIZE_PRESETS)("fills $id exactly, and nothing stands outside", ({ size }) => {
    const { svg, width, height } = writeFigure(madeExport(), { ...DEFAULT_FIGURE, size });
    const unit = size.unit === "mm" ? "mm" : "";
    expect(svg()).toContain(`width="${size.width}${unit}"`);
    if (size.height !== undefined) expect(svg()).toContain(`height="${size.height}${unit}"`);
    expect(width / height).toBeCloseTo(size.width / (size.height ?? (size.width * height) / width), 5);
  });

  it("counts the sources that find no room", () => {
    const { notices, svg } = writeFigure(madeExport(), {
      ...DEFAULT_FIGURE,
      size: { width: 700, height: 500, unit: "px" },
    });
    expect(notices.map(({ code }) => code)).toContain("sources-cut");
    expect(svg()).toMatch(/>and \d+ more<\/text>/);
  });

  it("says how small text gets", () => {
    const { notices } = writeFigure(madeExport(70, 160), { ...DEFAULT_FIGURE, size: { width: 60, unit: "mm" } });
    expect(notices.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^The smallest text is \d\.?\d* pt on paper: choose a larger size, or show less\.$/),
    );
  });

  it("refuses a paper that has no room for the graph", () => {
    expect(() => writeFigure(madeExport(), { ...DEFAULT_FIGURE, size: { width: 40, height: 20, unit: "px" } })).toThrow(
      "A paper of 40 × 20 px has no room for the graph beside its texts.",
    );
  });
});

describe("the note of a figure", () => {
  it("can be read again, from what stands in the file", () => {
    const graph = madeExport(24, 40, { origin: { title: "<Talks & more>" } });
    const { note, svg } = writeFigure(graph, DEFAULT_FIGURE, { layout: "force", seed: 1 });
    const read = readViewNote(note);
    expect(read).toMatchObject({ title: "<Talks & more>", layout: "force", seed: 1, language: "en" });
    expect(read.nodes).toHaveLength(24);
    expect(read.relationships).toHaveLength(41);
    expect(svg()).toContain('<metadata id="parley-view">{&quot;format&quot;:&quot;parley-view&quot;');
  });
});
