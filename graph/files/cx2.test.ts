import { describe, expect, it } from "vitest";
import { emptyGraph, everyValueGraph, twinGraph } from "../../test/every-value-graph.ts";
import { madeExport } from "../../test/made-export.ts";
import { linesOf, readBack, textsOfFormat } from "../../test/read-back.ts";
import { readJson } from "../query-api/json.ts";
import { isValueMap, textsOf, type Value, type ValueMap } from "../values.ts";
import { cx2Format } from "./cx2.ts";
import type { ExportedGraph } from "./exported-graph.ts";

function textOf(graph: ExportedGraph): string {
  return textsOfFormat(cx2Format, graph).join("");
}

/** The aspects of a file by name, in their order. */
function aspectsOf(graph: ExportedGraph): ReadonlyMap<string, readonly ValueMap[]> {
  const [descriptor, ...aspects] = listOf(readJson(textOf(graph)));
  expect(descriptor).toEqual({ CXVersion: "2.0", hasFragments: false });
  return new Map(
    aspects.map((aspect) => {
      const names = Object.keys(aspect);
      expect(names).toHaveLength(1);
      const [name = ""] = names;
      return [name, listOf(aspect[name] ?? null)];
    }),
  );
}

function listOf(value: Value): readonly ValueMap[] {
  if (!Array.isArray(value)) throw new TypeError("no list");
  return value.filter((item: Value) => isValueMap(item));
}

function mapOf(value: Value | undefined): ValueMap {
  if (value === undefined || !isValueMap(value)) throw new TypeError("no object");
  return value;
}

const FITS: { readonly [type: string]: (value: Value) => boolean } = {
  string: (value) => typeof value === "string",
  long: (value) => typeof value === "bigint" && BigInt.asIntN(64, value) === value,
  double: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
};

/** Whether a value is of a declared type, as the specification has them. */
function isOf(value: Value, type: string): boolean {
  if (!type.startsWith("list_of_")) return FITS[type]?.(value) ?? false;
  return Array.isArray(value) && value.every((item: Value) => FITS[type.slice(8)]?.(item) ?? false);
}

describe("cx2Format", () => {
  it.each([
    ["every value", everyValueGraph()],
    ["the made graph", madeExport()],
    ["twins", twinGraph()],
    ["nothing", emptyGraph()],
  ])("comes back from our import with nothing lost: %s", async (_, graph) => {
    expect(await readBack([textOf(graph)])).toEqual({ ...linesOf(graph), rejects: [], titles: ["CX2"] });
  });

  it.each([
    ["every value", everyValueGraph()],
    ["nothing", emptyGraph()],
  ])("follows the specification: %s", (_, graph) => {
    const aspects = aspectsOf(graph);
    expect([...aspects.keys()]).toEqual([
      ...["metaData", "attributeDeclarations", "networkAttributes", "nodes", "edges", "visualProperties", "status"],
    ]);
    for (const { name, elementCount } of aspects.get("metaData") ?? []) {
      expect([name, aspects.get(String(name))?.length]).toEqual([name, Number(elementCount)]);
    }
    expect(aspects.get("status")).toEqual([{ error: "", success: true }]);
    const [declarations] = aspects.get("attributeDeclarations") ?? [];
    for (const name of ["nodes", "edges"]) {
      const declared = mapOf(declarations?.[name]);
      const elements = aspects.get(name) ?? [];
      expect(elements.map(({ id }) => id)).toEqual(elements.map((__, index) => BigInt(index)));
      expect(Object.keys(declared)).not.toContain("id");
      for (const { v } of elements) {
        for (const [attribute, value] of Object.entries(mapOf(v))) {
          const type = String(mapOf(declared[attribute]).d);
          expect([attribute, type, isOf(value, type)]).toEqual([attribute, type, true]);
        }
      }
    }
  });

  it("gives nodes places, and edges the numbers of their ends", () => {
    const graph = madeExport(24, 40);
    const aspects = aspectsOf(graph);
    const [node] = aspects.get("nodes") ?? [];
    expect({ x: Number(node?.x), y: Number(node?.y) }).toEqual(graph.positions.get("n0"));
    expect(aspects.get("edges")?.[0]).toMatchObject({ s: 1n, t: 0n });
    expect(mapOf(node?.v)).toMatchObject({ name: "Aurelio Vanterpool", kind: "Person", represents: "made-0" });
  });

  it("writes places for all nodes or for none", () => {
    const graph = madeExport(24, 30);
    const aspects = aspectsOf({ ...graph, positions: new Map([["n0", { x: 1, y: 2 }]]) });
    expect(aspects.get("nodes")?.some((node) => "x" in node)).toBe(false);
  });

  it("maps kinds to shapes and colours, and types to lines", () => {
    const aspects = aspectsOf(madeExport(24, 40));
    const [style] = aspects.get("visualProperties") ?? [];
    const shapes = mapOf(mapOf(style?.nodeMapping).NODE_SHAPE);
    expect(shapes.type).toBe("DISCRETE");
    const definition = mapOf(shapes.definition);
    expect(definition.attribute).toBe("kind");
    expect(listOf(definition.map ?? null).map(({ v }) => v)).toContain("Person");
    const lines = mapOf(mapOf(mapOf(style?.edgeMapping).EDGE_LINE_STYLE).definition);
    expect(listOf(lines.map ?? null).every(({ vp }) => ["solid", "dashed", "dotted"].includes(String(vp)))).toBe(true);
    expect(textsOf(Object.keys(mapOf(style?.default)))).toEqual(["network", "node", "edge"]);
  });

  it("is made in pieces, and the same every time", () => {
    const graph = madeExport();
    const pieces = cx2Format.parts(graph, {}).flatMap(({ chunks }) => [...chunks]);
    expect(pieces.length).toBeGreaterThan(graph.nodes.length + graph.relationships.length);
    expect(pieces.join("")).toBe(textOf(madeExport()));
  });
});
