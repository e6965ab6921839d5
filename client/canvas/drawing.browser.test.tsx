import cytoscape from "cytoscape";
import { describe, expect, it, vi } from "vitest";
import type { Position } from "../../graph/figure/geometry.ts";
import { controlPoint, loopControls } from "../../graph/figure/geometry.ts";
import { sceneOf } from "../../graph/figure/scene.ts";
import { finished } from "../../graph/steps.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import { talksLens } from "../../test/made-graph.ts";
import { Stage } from "./drawing.ts";
import { elementsOf } from "./elements.ts";
import { openCytoscape } from "./open-cytoscape.ts";
import { Picture } from "./picture.ts";

const node = (id: string): GraphNode => new GraphNode(id, ["Actor", "Person"], valueMap([["name", id]]));
const relationship = (id: string, from: string, to: string): GraphRelationship =>
  new GraphRelationship(id, from, to, "PRESSURED", valueMap([]));
const GRAPH = {
  nodes: [node("a"), node("b")],
  relationships: [
    relationship("1", "a", "b"),
    relationship("2", "b", "a"),
    relationship("3", "b", "a"),
    relationship("loop", "a", "a"),
    relationship("loop again", "a", "a"),
  ],
};
const A = { x: 20, y: 30 };
const B = { x: 320, y: 180 };
const PLACES = new Map([
  ["a", A],
  ["b", B],
]);

describe("the canvas's curves", () => {
  it("are those of the figure, on the same side and as far out", () => {
    const surface = document.createElement("div");
    surface.style.cssText = "width: 600px; height: 400px";
    document.body.append(surface);
    const cy = openCytoscape(cytoscape, surface, "light", "full");
    const scene = sceneOf(GRAPH, talksLens(), "en");
    finished(new Stage(cy).bring(elementsOf(scene), () => PLACES));
    const drawn = (id: string): readonly Position[] => cy.getElementById(id).edges().first().controlPoints() ?? [];
    const bend = (id: string): number => scene.relationships.find((line) => line.id === id)?.bend.distance ?? 0;
    expectNear(drawn("1"), [controlPoint(A, B, bend("1"))]);
    expectNear(drawn("3"), [controlPoint(B, A, bend("3"))]);
    const size = scene.nodes[0]?.size ?? 0;
    expectNear(drawn("loop"), loopControls(A, size, 0));
    expectNear(drawn("loop again"), loopControls(A, size, 1));
    cy.destroy();
    surface.remove();
  });
});

describe("a picture", () => {
  const props = {
    subgraph: GRAPH,
    lens: talksLens(),
    language: "en",
    scheme: "dark",
    positions: PLACES,
    layoutId: "force",
    selection: new Set<string>(),
    reducedMotion: true,
    label: "",
    onSelect: vi.fn(),
    onExpand: vi.fn(),
    onMove: vi.fn(),
    onContextMenu: vi.fn(),
  } as const;

  it("ends twice without harm, and shows nothing more afterwards", () => {
    const [host, surface] = [document.createElement("div"), document.createElement("div")];
    const picture = new Picture(cytoscape, host, surface, props);
    picture.destroy();
    picture.destroy();
    picture.update(props);
    expect(surface.querySelectorAll("canvas").length).toBe(0);
  });

  it("waits for nothing when there is nothing", () => {
    const host = document.createElement("div");
    const empty = { nodes: [], relationships: [] };
    const picture = new Picture(cytoscape, host, document.createElement("div"), { ...props, subgraph: empty });
    picture.fit();
    expect({ ...host.dataset }).toEqual({ nodes: "0", relationships: "0", lines: "0", layout: "done" });
    picture.destroy();
  });
});

function expectNear(given: readonly Position[], wanted: readonly Position[]): void {
  expect(given.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual(
    wanted.map(({ x, y }) => [Math.round(x), Math.round(y)]),
  );
}
