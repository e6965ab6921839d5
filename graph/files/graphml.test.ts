import Graph from "graphology";
import { parse } from "graphology-graphml";
import { describe, expect, it } from "vitest";
import { emptyGraph, HOSTILE_TEXTS, hostileGraph } from "../../test/hostile-graph.ts";
import { madeExport } from "../../test/made-export.ts";
import { captionOf } from "../lens.ts";
import { GraphNode, GraphRelationship, Temporal, type Value, valueMap } from "../values.ts";
import type { ExportedGraph } from "./exported-graph.ts";
import { graphmlChunks, graphmlFormat } from "./graphml.ts";
import { xmlHeld } from "./xml-text.ts";

/** Laid out once: it is what takes long here. */
const MADE = madeExport(24, 40);

function textOf(graph: ExportedGraph): string {
  return [...graphmlChunks(graph)].join("");
}

function withNodes(...properties: readonly (readonly (readonly [string, Value])[])[]): ExportedGraph {
  const nodes = properties.map((entries, index) => new GraphNode(`n${index}`, [], valueMap(entries)));
  return { ...emptyGraph(), nodes };
}

/** A value as graphology gets it: what GraphML has no type for is text. */
function foreign(value: Value): unknown {
  if (value instanceof Temporal) return value.text;
  return Array.isArray(value) ? `[${value.map((item) => JSON.stringify(item)).join(", ")}]` : value;
}

describe("GraphML, read by graphology", () => {
  it("has equal nodes with all properties, labels, captions, colours and places", () => {
    const read = parse(Graph, textOf(MADE));
    expect(read.order).toBe(24);
    for (const node of MADE.nodes) {
      const { id, name, nameJa } = node.properties;
      const { x, y } = MADE.positions.get(node.elementId) ?? { x: Number.NaN, y: Number.NaN };
      expect(read.getNodeAttributes(node.elementId)).toEqual({
        ...{ id, name, nameJa },
        labels: node.labels.map((label) => `:${label}`).join(""),
        label: captionOf(MADE.lens, node, "en"),
        color: expect.stringMatching(/^#[\da-f]{6}$/),
        ...{ x: expect.closeTo(x, 2), y: expect.closeTo(y, 2) },
      });
    }
  });

  it("has equal relationships with types and all properties, loops and parallel ones among them", () => {
    const read = parse(Graph, textOf(MADE));
    expect([read.size, read.directedSize]).toEqual([MADE.relationships.length, MADE.relationships.length]);
    for (const { elementId, startNodeElementId, endNodeElementId, type, properties } of MADE.relationships) {
      const { id = null, ...others } = properties;
      const expected = Object.entries(others).map(([name, value]) => [name, foreign(value)]);
      expect(read.extremities(elementId)).toEqual([startNodeElementId, endNodeElementId]);
      expect(read.getEdgeAttributes(elementId)).toEqual({ label: type, id_: id, ...Object.fromEntries(expected) });
    }
  });

  it("has hostile texts as texts, without the characters that XML cannot hold", () => {
    const read = parse(Graph, textOf(hostileGraph()));
    expect([read.order, read.size]).toEqual([hostileGraph().nodes.length, hostileGraph().relationships.length]);
    for (const [index, text] of HOSTILE_TEXTS.entries()) {
      expect(read.getNodeAttribute(`h${index}`, "name")).toBe(xmlHeld(text));
      expect(read.getEdgeAttribute(`5:h:${index}`, "label")).toBe(xmlHeld(text));
    }
  });

  it("may have no nodes", () => {
    expect(parse(Graph, textOf(emptyGraph())).order).toBe(0);
  });
});

describe("GraphML", () => {
  it("is the same for the same graph, whatever the order of its properties", () => {
    const entries: readonly (readonly [string, Value])[] = [
      ["b", 1n],
      ["a", "x"],
    ];
    expect(textOf(hostileGraph())).toBe(textOf(hostileGraph()));
    expect(textOf(withNodes(entries))).toBe(textOf(withNodes(entries.toReversed())));
  });

  it("declares one key for each type of a property; the most frequent one has its name", () => {
    const text = textOf(withNodes([["size", 1.5]], [["size", 2n]], [["size", 3n]]));
    expect(text).toContain('attr.name="size" attr.type="long"');
    expect(text).toContain('attr.name="size_Float" attr.type="double"');
  });

  it("gives way with captions and places where nodes have properties of those names", () => {
    const text = textOf(
      withNodes([
        ["x", 1n],
        ["label", "mine"],
      ]),
    );
    expect(text).toContain('id="look-x" for="node" attr.name="x_"');
    expect(text).toContain('id="look-label" for="node" attr.name="label_"');
    expect(text).toContain('attr.name="label" attr.type="string" parley:value-type="String"');
  });

  it("writes labels and types as APOC does, lists as JSON with the type of their items", () => {
    const text = textOf({
      ...withNodes([["numbers", [1n, 2n]]]),
      nodes: [new GraphNode("1", ["Actor", "Person"], valueMap([["numbers", [1n, 2n]]]))],
      relationships: [new GraphRelationship("2", "1", "1", "MET", valueMap([]))],
    });
    expect(text).toContain('<node id="1" labels=":Actor:Person"><data key="labels">:Actor:Person</data>');
    expect(text).toContain('attr.name="numbers" attr.type="string" attr.list="long"');
    expect(text).toContain(">[1, 2]</data>");
    expect(text).toContain('<edge id="2" source="1" target="1" label="MET"><data key="label">MET</data></edge>');
  });

  it("has no place for a node that has none", () => {
    const text = textOf({ ...withNodes([]), positions: new Map([["n0", { x: Number.NaN, y: 0 }]]) });
    expect(text).not.toContain('<data key="look-x">');
  });

  it("comes in pieces that are no longer than a node or a relationship, made while they are read", () => {
    const relationship = new GraphRelationship("r", "n0", "n0", "KNOWS", valueMap([["since", 2014n]]));
    const relationships = Array.from({ length: 100_000 }, () => relationship);
    const [part] = graphmlFormat.parts({ ...withNodes([]), relationships }, {});
    let longest = 0;
    let pieces = 0;
    for (const chunk of part?.chunks ?? []) {
      longest = Math.max(longest, chunk.length);
      pieces += 1;
    }
    expect(pieces).toBeGreaterThan(100_000);
    expect(longest).toBeLessThan(300);
  });
});
