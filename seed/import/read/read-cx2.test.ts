import { describe, expect, it } from "vitest";
import { all, textSource } from "../../../test/text-source.ts";
import { recognise } from "../recognise.ts";
import { isCx2, readCx2 } from "./read-cx2.ts";

const HEAD = { CXVersion: "2.0", hasFragments: false };
const properties = (entries: Record<string, unknown>) => new Map(Object.entries(entries));

function read(...aspects: readonly object[]) {
  return all(readCx2(textSource("net.cx2", JSON.stringify([HEAD, ...aspects]))));
}

describe("readCx2", () => {
  it("reads nodes with places and edges between them", async () => {
    const items = await read(
      { metaData: [{ name: "nodes", elementCount: 2 }] },
      { nodes: [{ id: 1, x: 1.5, y: 2, v: { name: "Anna" } }, { id: 2 }] },
      { edges: [{ id: 7, s: 1, t: 2, v: { interaction: "talks to", weight: 0.5 } }] },
      { visualProperties: [{ default: {} }] },
      { status: [{ error: "", success: true }] },
    );
    expect(items).toMatchObject([
      { kind: "node", key: "1", labels: [], properties: properties({ name: "Anna", x: 1.5, y: 2n }) },
      { kind: "node", key: "2", properties: new Map() },
      { kind: "relationship", key: "7", type: "TALKS_TO", start: { key: "1" }, end: { key: "2" } },
    ]);
  });

  it("reads attributes by their declarations: types, short names, values left out", async () => {
    const items = await read(
      {
        attributeDeclarations: [
          {
            nodes: {
              score: { d: "double", a: "s" },
              kind: { d: "string", v: "person" },
              sizes: { d: "list_of_double" },
            },
          },
        ],
      },
      {
        nodes: [
          { id: 0, v: { s: 1, sizes: [1, 2.5] } },
          { id: 1, v: { kind: "state" } },
        ],
      },
    );
    expect(items).toMatchObject([
      { properties: properties({ kind: "person", score: 1, sizes: [1, 2.5] }) },
      { properties: properties({ kind: "state" }) },
    ]);
  });

  it("reads aspects in several pieces", async () => {
    const items = await read({ nodes: [{ id: 0 }] }, { edges: [{ id: 0, s: 0, t: 1 }] }, { nodes: [{ id: 1 }] });
    expect(items.map(({ kind }) => kind)).toEqual(["node", "relationship", "node"]);
  });

  it("rejects an element without what tells it", async () => {
    const items = await read({ nodes: [{ v: {} }, 5], edges: [{ id: 0, s: 1 }] });
    expect(items).toMatchObject([
      { kind: "reject", reason: "the node has no id, expected a number" },
      { kind: "reject" },
      { kind: "reject", reason: "the edge has no t, expected the id of a node as a number" },
    ]);
  });

  it("refuses a file of which its writer says that it failed", async () => {
    await expect(read({ status: [{ error: "out of memory", success: false }] })).rejects.toThrow(
      "says of itself that its writer failed: out of memory",
    );
  });

  it("is recognised by its first object, and CX of version 1 is not", async () => {
    expect(isCx2('[{"CXVersion":"2.0","hasFragments":false},')).toBe(true);
    expect(isCx2('[\n  {\n    "hasFragments": false, "CXVersion": "2.0"')).toBe(true);
    expect(isCx2('[{"numberVerification":[{"longNumber":281474976710655}]}')).toBe(false);
    const { title } = await recognise(textSource("a", JSON.stringify([HEAD, { nodes: [] }])), { types: "all" });
    expect(title).toBe("CX2");
  });
});
