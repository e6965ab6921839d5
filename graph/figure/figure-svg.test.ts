import { describe, expect, it } from "vitest";
import { madeGraph, talksLens } from "../../test/made-graph.ts";
import { GraphError } from "../errors.ts";
import { placeGraph } from "../layout/layouts.ts";
import type { Lens } from "../lens.ts";
import { GraphNode, GraphRelationship, valueMap } from "../values.ts";
import type { NodeShape } from "../vocabulary.ts";
import type { FigureInput } from "./figure-plan.ts";
import { figureSize } from "./figure-plan.ts";
import { figureSvg } from "./figure-svg.ts";
import type { Position } from "./geometry.ts";
import { sceneOf } from "./scene.ts";

const lens = talksLens();

function figure(changes: Partial<FigureInput>): FigureInput {
  return {
    nodes: [],
    relationships: [],
    positions: new Map(),
    lens,
    language: "en",
    scheme: "light",
    background: "solid",
    legend: false,
    ...changes,
  };
}

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

describe("figureSvg", () => {
  it("gives the same bytes for the same input, in whatever order positions come", () => {
    const graph = madeGraph(30, 60);
    const positions = new Map(
      graph.nodes.map((node, index) => [node.elementId, { x: (index % 6) * 130, y: index * 21 }]),
    );
    const reversed = new Map([...positions].toReversed());
    expect(figureSvg(figure({ ...graph, positions, legend: true }))).toBe(
      figureSvg(figure({ ...graph, positions: reversed, legend: true })),
    );
  });

  it("draws an empty graph as an empty picture of a sensible size", () => {
    expect(figureSize(figure({}))).toEqual({ width: 296, height: 56 });
    expect(figureSvg(figure({ legend: true }))).toContain("A figure of 0 nodes and 0 relationships.");
  });

  it("keeps hostile names as text", () => {
    const hostile = `</text><script>alert("1 & 2")</script>\u0000\u0008\ud800\u202e'`;
    const svg = figureSvg(
      figure({ nodes: [person("a", hostile)], positions: new Map([["a", { x: 0, y: 0 }]]), title: hostile }),
    );
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
    const paths = pathsOf(figureSvg(figure({ ...PAIR, relationships })));
    expect(paths).toHaveLength(3);
    expect(new Set(paths).size).toBe(3);
    expect(paths.filter((path) => path.includes("Q"))).toHaveLength(2);
  });

  it("draws a loop as a curve that leaves its node", () => {
    const [path] = pathsOf(figureSvg(figure({ ...PAIR, relationships: [relation("1", "a", "a", "NEGOTIATED_WITH")] })));
    expect(path?.match(/Q/g)).toHaveLength(2);
  });

  it("marks what is planned by dashes and what is contested by two lines", () => {
    const planned = figureSvg(
      figure({ ...PAIR, relationships: [relation("1", "a", "b", "NEGOTIATED_WITH", "planned")] }),
    );
    const disputed = figureSvg(
      figure({ ...PAIR, relationships: [relation("1", "a", "b", "NEGOTIATED_WITH", "disputed")] }),
    );
    expect(planned).toContain('stroke-dasharray="7 5"');
    expect(pathsOf(disputed)[0]?.match(/M/g)).toHaveLength(2);
  });

  it("draws arrows where the relation has a direction, and none where it has not", () => {
    const heads = (type: string): number =>
      figureSvg(figure({ ...PAIR, relationships: [relation("1", "a", "b", type)] })).match(/<path /g)?.length ?? 0;
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
    const drawn = shapes.map((shape) => {
      const shaped: Lens = { ...lens, nodes: [{ ...(lens.nodes[0] ?? expect.fail()), label: "Person", shape }] };
      const svg = figureSvg(
        figure({ nodes: [person("a", "Ada")], positions: new Map([["a", { x: 0, y: 0 }]]), lens: shaped }),
      );
      return /<(?:circle|rect x|polygon|path)[^>]*>/.exec(svg)?.[0] ?? "";
    });
    expect(new Set(drawn).size).toBe(shapes.length);
    expect(drawn).not.toContain("");
  });

  it("explains what occurs in a legend in the figure's language", () => {
    const svg = figureSvg(
      figure({
        ...PAIR,
        relationships: [relation("1", "a", "b", "REJECTED", "disputed")],
        legend: true,
        language: "ja",
      }),
    );
    for (const words of ["人物", "拒否した", "情報源に食い違い"]) expect(svg).toContain(`>${words}</text>`);
    expect(svg).not.toContain("圧力をかけた");
    expect(svg).toContain('xml:lang="ja"');
  });

  it("writes phrases beside lines when asked", () => {
    const input = figure({ ...PAIR, relationships: [relation("1", "a", "b")] });
    expect(figureSvg({ ...input, relationshipLabels: true })).toContain(">pressured</text>");
    expect(figureSvg(input)).not.toContain("pressured");
  });

  it("leaves the ground out of a transparent figure", () => {
    expect(figureSvg(figure({ ...PAIR, background: "transparent" }))).not.toMatch(/<rect width/);
  });

  it("grows with its content, so that nothing is cut", () => {
    const near = figureSize(figure(PAIR));
    const far = figureSize(figure({ ...PAIR, positions: new Map([...PAIR.positions, ["b", { x: 5000, y: -900 }]]) }));
    expect(far.width - near.width).toBeCloseTo(4700, -1);
    expect(far.height).toBeGreaterThan(940);
  });

  it("refuses a node without a finite position", () => {
    const attempt = (x: number) => () =>
      figureSvg(figure({ ...PAIR, positions: new Map([...PAIR.positions, ["b", { x, y: 0 }]]) }));
    expect(attempt(Number.NaN)).toThrow(GraphError);
    expect(attempt(Number.POSITIVE_INFINITY)).toThrow(/finite/);
    expect(() => figureSvg(figure({ ...PAIR, positions: new Map() }))).toThrow(/no position/);
  });

  it("leaves out relationships whose ends are not there", () => {
    expect(pathsOf(figureSvg(figure({ ...PAIR, relationships: [relation("1", "a", "gone")] })))).toEqual([]);
  });

  it("draws seventy actors with their layout in well under a second", () => {
    const graph = madeGraph();
    const nodes = sceneOf(graph, lens, "ja").nodes.map((node) => ({
      id: node.id,
      box: { left: -50, top: -20, right: 50, bottom: 40 },
    }));
    const positions = placeGraph({ nodes, links: [] }, "grid");
    const before = performance.now();
    figureSvg(figure({ ...graph, positions, legend: true, language: "ja" }));
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
