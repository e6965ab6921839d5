import { describe, expect, it } from "vitest";
import { madeExport } from "../../test/made-export.ts";
import type { Bounds } from "./geometry.ts";
import { Obstacles } from "./obstacles.ts";
import { placeCaptions, placeMark } from "./place-labels.ts";
import { sceneOf } from "./scene.ts";

function node(id: string, x: number, y: number, line = "Someone") {
  const [scene] = sceneOf(madeExport(1, 0), madeExport(1, 0).lens, "en").nodes;
  return { ...(scene ?? expect.fail()), id, key: id, lines: [line], x, y, size: 20, degree: 1 };
}
const overlaps = (one: Bounds, other: Bounds): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

describe("placeCaptions", () => {
  it("puts a caption below its node where there is room", () => {
    const caption = placeCaptions([node("a", 0, 0)], new Map(), new Obstacles()).get("a");
    expect(caption).toMatchObject({ anchor: "middle", x: 0 });
    expect(caption?.top).toBeGreaterThan(10);
  });

  it("puts it elsewhere where another node stands below", () => {
    const caption = placeCaptions([node("a", 0, 0), node("b", 0, 25, "")], new Map(), new Obstacles()).get("a");
    expect(caption?.top).toBeLessThan(0);
  });

  it("keeps captions of nodes that were dragged close together apart", () => {
    const nodes = [node("a", 0, 0), node("b", 30, 0), node("c", 15, 40), node("d", 90, 10)];
    const boxes = [...placeCaptions(nodes, new Map(), new Obstacles()).values()].map(({ box }) => box);
    const pairs = boxes.flatMap((one, at) => boxes.slice(at + 1).map((other) => [one, other] as const));
    expect(pairs.filter(([one, other]) => overlaps(one, other))).toEqual([]);
  });

  it("keeps a caption off lines where another side is free", () => {
    const down = { from: { x: 0, y: 10 }, control: { x: 0, y: 60 }, to: { x: 0, y: 110 } };
    const caption = placeCaptions([node("a", 0, 0)], new Map([["a", [down]]]), new Obstacles()).get("a");
    expect(caption?.top).toBeLessThan(0);
  });

  it("gives the same places whatever the order of the nodes", () => {
    const nodes = [node("a", 0, 0), node("b", 30, 0), node("c", 15, 40)];
    const [one, other] = [nodes, nodes.toReversed()].map((list) => placeCaptions(list, new Map(), new Obstacles()));
    for (const { id } of nodes) expect(one?.get(id)).toEqual(other?.get(id));
  });
});

describe("placeMark", () => {
  it("stands in the middle of its line, or beside what is there already", () => {
    const arc = { from: { x: 0, y: 0 }, control: { x: 100, y: 0 }, to: { x: 200, y: 0 } };
    const obstacles = new Obstacles();
    const EXTENT = { left: 8, right: 12 };
    expect(placeMark(EXTENT, [arc], obstacles).at.x).toBeCloseTo(100);
    expect(placeMark(EXTENT, [arc], obstacles).at.x).not.toBeCloseTo(100);
  });
});
