import { describe, expect, it } from "vitest";
import type { ExportedGraph } from "../../../graph/files/exported-graph.ts";
import { gexfFormat } from "../../../graph/files/gexf.ts";
import { graphmlFormat } from "../../../graph/files/graphml.ts";
import type { GraphNode, GraphRelationship } from "../../../graph/values.ts";
import { emptyGraph, hostileGraph } from "../../../test/hostile-graph.ts";
import { madeExport } from "../../../test/made-export.ts";
import { recognised } from "../../../test/recognised.ts";
import { all, textSource } from "../../../test/text-source.ts";
import type { GraphItem, Reject } from "../input.ts";
import { readGexf } from "./read-gexf.ts";
import { readGraphml } from "./read-graphml.ts";

const FORMATS = [
  { format: graphmlFormat, read: readGraphml, title: "GraphML" },
  { format: gexfFormat, read: readGexf, title: "GEXF" },
];

type Format = (typeof FORMATS)[number];

function textOf({ format }: Format, graph: ExportedGraph): string {
  return format
    .parts(graph, {})
    .flatMap(({ chunks }) => [...chunks])
    .join("");
}

async function roundTrip(format: Format, graph: ExportedGraph): Promise<readonly (GraphItem | Reject)[]> {
  return all(format.read(textSource("a", textOf(format, graph), 65_536)));
}

function nodeItem({ elementId, labels, properties }: GraphNode): object {
  return { kind: "node", line: expect.any(Number), key: elementId, group: "", labels, properties: mapOf(properties) };
}

function relationshipItem(relationship: GraphRelationship): object {
  const { elementId, type, startNodeElementId, endNodeElementId, properties } = relationship;
  return {
    kind: "relationship",
    line: expect.any(Number),
    key: elementId,
    type,
    start: { key: startNodeElementId, group: "" },
    end: { key: endNodeElementId, group: "" },
    properties: mapOf(properties),
  };
}

function mapOf(properties: GraphNode["properties"]): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(properties));
}

function itemsOf(graph: ExportedGraph): readonly object[] {
  return [...graph.nodes.map(nodeItem), ...graph.relationships.map(relationshipItem)];
}

describe.each(FORMATS)("a $title file of Parley's own", (format) => {
  it("comes back with equal labels, types and values of every type, hostile texts and names among them", async () => {
    const graph = hostileGraph();
    expect(await roundTrip(format, graph)).toStrictEqual(itemsOf(graph));
  });

  it("brings back no looks, times or weights as properties", async () => {
    const graph = madeExport(24, 40);
    expect(await roundTrip(format, graph)).toStrictEqual(itemsOf(graph));
  });

  it("is recognised and read the same wherever its pieces are cut", async () => {
    const graph = madeExport(5, 6, { origin: { title: "Talks", made: "2025-11-24T10:00:00Z" } });
    const { title, items } = await recognised(`a.${format.format.extension}`, textOf(format, graph));
    expect(title).toBe(format.title);
    expect(items).toHaveLength(graph.nodes.length + graph.relationships.length);
  });

  it("may have no nodes", async () => {
    expect(await roundTrip(format, emptyGraph())).toEqual([]);
  });

  it("is read by its marks only while it has them: without, it is anybody's file", async () => {
    const graph = madeExport(5, 6);
    const text = textOf(format, graph).replace(/ xmlns:parley="[^"]*"/, "");
    const [node] = await all(format.read(textSource("a", text, 65_536)));
    expect(node).toMatchObject({ kind: "node" });
    expect(node?.kind === "node" ? [...node.properties.keys()] : []).toEqual(expect.arrayContaining(["label", "x"]));
  });

  it("says which value is not of its type where somebody has changed it", async () => {
    const text = textOf(format, madeExport(5, 6)).replaceAll("2025-11-01", "2025-11-31");
    const items = await all(format.read(textSource("a", text, 65_536)));
    expect(items.filter(({ kind }) => kind === "reject")).toMatchObject([
      { reason: 'date is "2025-11-31", expected a day such as 2014-11-21' },
    ]);
  });
});
