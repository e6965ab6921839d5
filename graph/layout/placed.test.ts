import { expect, it } from "vitest";
import { madeExport, placedExport } from "../../test/exported-graphs.ts";
import { placed } from "./placed.ts";

const PLACING = { layout: "force", seed: 1 } as const;

it("gives every node a finite place, the same every time", () => {
  const graph = placed(madeExport(), PLACING);
  expect([...graph.positions.keys()].toSorted()).toEqual(graph.nodes.map((node) => node.elementId).toSorted());
  for (const { x, y } of graph.positions.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  expect(placed(madeExport(), PLACING).positions).toEqual(graph.positions);
});

it("keeps the places that are there", () => {
  const fixed = new Map([["n0", { x: 17, y: -4.5 }]]);
  const graph = placed({ ...madeExport(), positions: fixed }, { layout: "circle", seed: 3 });
  expect(graph.positions.get("n0")).toEqual({ x: 17, y: -4.5 });
  expect(graph.positions.size).toBe(graph.nodes.length);
});

it("leaves a graph alone whose nodes all have places, and one without nodes", () => {
  const whole = placedExport();
  expect(placed(whole, PLACING)).toBe(whole);
  const empty = { ...whole, nodes: [], relationships: [] };
  expect(placed(empty, PLACING)).toBe(empty);
});

it("refuses a place that is not finite", () => {
  const graph = { ...madeExport(), positions: new Map([["n0", { x: Number.NaN, y: 0 }]]) };
  expect(() => placed(graph, PLACING)).toThrow(expect.objectContaining({ code: "invalid_request" }));
});

it("refuses to place tens of thousands of nodes by force, and says what to do instead", () => {
  const [node] = madeExport().nodes;
  const nodes = Array.from({ length: 12_001 }, (_, index) => ({ ...(node ?? expect.fail()), elementId: `m${index}` }));
  const large = { ...madeExport(), nodes, relationships: [], positions: new Map() };
  expect(() => placed(large, PLACING)).toThrow('12001 nodes have no place; the layout "force" places at most 12000.');
});
