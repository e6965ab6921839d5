import { describe, expect, it } from "vitest";
import { controlPoint, loopControls } from "../../../graph/figure/geometry.ts";
import { sceneOf } from "../../../graph/figure/scene.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../../graph/values.ts";
import { madeGraph, talksLens } from "../../../test/made-graph.ts";
import { landmarksOf } from "./landmarks.ts";
import { packLines, packPlaces } from "./line-arrays.ts";
import { distanceFrom, emptyCurve, middleOf, traceCurve } from "./line-curve.ts";
import { nearestLine } from "./nearest-line.ts";

const node = (id: string): GraphNode => new GraphNode(id, ["Actor", "Person"], valueMap([["name", id]]));
const relationship = (id: string, from: string, to: string, type = "PRESSURED", certainty = ""): GraphRelationship =>
  new GraphRelationship(id, from, to, type, valueMap(certainty === "" ? [] : [["certainty", certainty]]));
const GRAPH = {
  nodes: [node("a"), node("b"), node("c")],
  relationships: [
    relationship("1", "a", "b"),
    relationship("2", "b", "a"),
    relationship("3", "b", "c", "NEGOTIATED_WITH", "disputed"),
    relationship("loop", "a", "a"),
    relationship("4", "c", "a", "PRESSURED", "denied"),
  ],
};
const PLACES = new Map([
  ["a", { x: 0, y: 0 }],
  ["b", { x: 300, y: 0 }],
  ["c", { x: 300, y: 240 }],
]);
const scene = sceneOf(GRAPH, talksLens(), "en");
const packed = packLines(scene.nodes, scene.relationships);
const places = packPlaces(scene.nodes, PLACES);
const indexOf = (id: string): number => packed.lines.findIndex((line) => line.id === id);

function curveOf(id: string, at = places) {
  const curve = emptyCurve();
  return traceCurve(packed.arrays, at, indexOf(id), curve) ? curve : undefined;
}

describe("packing lines", () => {
  it("keeps every line, with those that look alike one after the other", () => {
    expect(packed.lines.map(({ id }) => id).toSorted()).toEqual(["1", "2", "3", "4", "loop"]);
    const looks = [...packed.arrays.looks];
    expect(looks).toEqual(looks.toSorted((one, other) => one - other));
    expect(looks[indexOf("1")]).toBe(looks[indexOf("2")]);
    expect(looks[indexOf("1")]).not.toBe(looks[indexOf("4")]);
  });

  it("keeps what a line says of itself", () => {
    expect(packed.arrays.sharedLooks[packed.arrays.looks[indexOf("4")] ?? 0]?.isDenied).toBe(true);
    expect(packed.arrays.marks.get(indexOf("3"))).toBe("≠");
    expect(packed.arrays.marks.has(indexOf("1"))).toBe(false);
  });

  it("says nothing of where nodes without a place are", () => {
    const some = packPlaces(scene.nodes, new Map([["b", { x: 3, y: 4 }]]));
    expect([...some]).toEqual([Number.NaN, Number.NaN, 3, 4, Number.NaN, Number.NaN]);
    expect(curveOf("1", some)).toBeUndefined();
    expect(curveOf("loop", some)).toBeUndefined();
  });

  it("takes a graph of nothing", () => {
    expect(packLines([], []).arrays.starts.length).toBe(0);
  });
});

describe("the curves of lines", () => {
  it("are those of figures, from outline to outline", () => {
    const curve = curveOf("1");
    const bend = scene.relationships.find(({ id }) => id === "1")?.bend.distance ?? 0;
    const control = controlPoint({ x: 0, y: 0 }, { x: 300, y: 0 }, bend);
    expect(curve?.kind).toBe("arc");
    expect(curve?.cx).toBeCloseTo(control.x);
    expect(curve?.cy).toBeCloseTo(control.y);
    expect(Math.hypot(curve?.x1 ?? 0, curve?.y1 ?? 0)).toBeCloseTo((scene.nodes[0]?.size ?? 0) / 2);
  });

  it("are straight where a line is alone", () => {
    expect(curveOf("3")?.kind).toBe("straight");
    expect(middleOf(curveOf("3") ?? emptyCurve()).x).toBeCloseTo(300);
  });

  it("turn back on their node in a loop", () => {
    const [first] = loopControls({ x: 0, y: 0 }, scene.nodes[0]?.size ?? 0, 0);
    expect(curveOf("loop")?.kind).toBe("loop");
    expect(curveOf("loop")?.cx).toBeCloseTo(first.x);
    expect(curveOf("loop")?.cy).toBeCloseTo(first.y);
  });

  it("are not there where nodes lie upon each other", () => {
    expect(curveOf("1", new Float32Array(6))).toBeUndefined();
  });

  it("are near what lies on them and far from what does not", () => {
    const curve = curveOf("1") ?? emptyCurve();
    const { x, y } = middleOf(curve);
    expect(distanceFrom(curve, x, y)).toBeLessThan(0.5);
    expect(distanceFrom(curve, x, y + 40)).toBeGreaterThan(30);
  });
});

describe("the line at a point", () => {
  const at = (x: number, y: number, reach = 4): string | undefined => {
    const index = nearestLine(packed.arrays, places, { x, y }, reach);
    return index === undefined ? undefined : packed.lines[index]?.id;
  };

  it("is the one that runs there", () => {
    expect(at(301, 120)).toBe("3");
    for (const id of ["1", "2", "4", "loop"]) {
      const { x, y } = middleOf(curveOf(id) ?? emptyCurve());
      if (id !== "loop") expect(at(x, y)).toBe(id);
    }
  });

  it("is none where none is near, unless the reach is longer", () => {
    expect(at(330, 120)).toBeUndefined();
    expect(at(330, 120, 40)).toBe("3");
  });

  it("is found among four thousand as exactly as by looking at each", () => {
    const many = madeGraph(800, 4_000);
    const big = sceneOf(many, talksLens(), "en");
    const { arrays } = packLines(big.nodes, big.relationships);
    const spread = packPlaces(
      big.nodes,
      new Map(big.nodes.map(({ id }, index) => [id, { x: (index % 40) * 90, y: Math.floor(index / 40) * 70 }])),
    );
    const curve = emptyCurve();
    for (let trial = 0; trial < 40; trial += 1) {
      const point = { x: (trial * 977) % 3600, y: (trial * 613) % 1400 };
      let least = Number.POSITIVE_INFINITY;
      for (let index = 0; index < arrays.starts.length; index += 1) {
        if (!traceCurve(arrays, spread, index, curve)) continue;
        const half = (arrays.sharedLooks[arrays.looks[index] ?? 0]?.width ?? 0) / 2;
        least = Math.min(least, Math.max(0, distanceFrom(curve, point.x, point.y) - half));
      }
      const found = nearestLine(arrays, spread, point, 6);
      expect(found !== undefined).toBe(least <= 6);
    }
  });
});

describe("landmarks", () => {
  it("are the nodes that are joined to most, with their names in one line", () => {
    const landmarks = landmarksOf(sceneOf(madeGraph(200, 900), talksLens(), "en").nodes);
    expect(landmarks.length).toBeGreaterThan(10);
    expect(landmarks.every(({ name }) => !name.includes("\n") && name.trim() !== "")).toBe(true);
  });

  it("have no spaces between Japanese lines", () => {
    const names = landmarksOf(sceneOf(madeGraph(200, 900), talksLens(), "ja").nodes).map(({ name }) => name);
    expect(names.some((name) => /[ァ-ヶ] [ァ-ヶ]/u.test(name))).toBe(false);
  });

  it("are none in a graph of strangers", () => {
    expect(landmarksOf(scene.nodes)).toEqual([]);
  });
});
