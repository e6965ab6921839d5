import Graph from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import { emptyGraph, HOSTILE_TEXTS, hostileGraph } from "../../test/hostile-graph.ts";
import { madeExport } from "../../test/made-export.ts";
import { captionOf, phraseOf, styleOfNode } from "../lens.ts";
import { GraphNode, GraphRelationship, Temporal, type Value, valueMap } from "../values.ts";
import type { ExportedGraph } from "./exported-graph.ts";
import { gexfChunks, gexfFormat } from "./gexf.ts";
import { xmlHeld } from "./xml-text.ts";

/** Laid out once: it is what takes long here. */
const MADE = madeExport(24, 40);

function textOf(graph: ExportedGraph): string {
  return [...gexfChunks(graph)].join("");
}

/** The edge of a relationship with these properties between two nodes of the made graph. */
function edgeOf(...entries: readonly (readonly [string, Value])[]): string {
  const relationship = new GraphRelationship("e", "n0", "n1", "REJECTED", valueMap(entries));
  const text = textOf({ ...MADE, relationships: [relationship] });
  return text.split("\n").find((line) => line.startsWith("<edge ")) ?? "";
}

function day(text: string): Temporal {
  return new Temporal("Date", text);
}

/** Lists are lists in GEXF; other types that it lacks are texts. */
function foreign(value: Value): unknown {
  return value instanceof Temporal ? value.text : value;
}

describe("GEXF, read by graphology", () => {
  it("has equal nodes with all properties, captions, kinds, labels and looks", () => {
    const read = parse(Graph, textOf(MADE));
    expect(read.order).toBe(24);
    for (const node of MADE.nodes) {
      const { id, name, nameJa } = node.properties;
      const { x, y } = MADE.positions.get(node.elementId) ?? { x: Number.NaN, y: Number.NaN };
      expect(read.getNodeAttributes(node.elementId)).toEqual({
        ...{ id, name, nameJa, labels: node.labels },
        label: captionOf(MADE.lens, node, "en"),
        kind: styleOfNode(MADE.lens, node).label,
        color: expect.stringMatching(/^rgb\(\d+,\d+,\d+\)$/),
        size: expect.any(Number),
        shape: expect.stringMatching(/^(disc|square|diamond|triangle)$/),
        ...{ x: expect.closeTo(x, 2), y: expect.closeTo(-y, 2) },
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
      expect(read.getEdgeAttributes(elementId)).toEqual({
        ...{ kind: type, label: phraseOf(MADE.lens, type, "en"), id_: id },
        ...{ color: expect.any(String), shape: expect.stringMatching(/^(solid|dashed|dotted)$/) },
        ...Object.fromEntries(expected),
      });
    }
  });

  it("has hostile texts as texts, without the characters that XML cannot hold", () => {
    const read = parse(Graph, textOf(hostileGraph()));
    expect([read.order, read.size]).toEqual([hostileGraph().nodes.length, hostileGraph().relationships.length]);
    for (const [index, text] of HOSTILE_TEXTS.entries()) {
      expect(read.getNodeAttribute(`h${index}`, "name")).toBe(xmlHeld(text));
      expect(read.getEdgeAttribute(`5:h:${index}`, "kind")).toBe(xmlHeld(text));
    }
  });

  it("may have no nodes", () => {
    expect(parse(Graph, textOf(emptyGraph())).order).toBe(0);
  });
});

describe("GEXF", () => {
  it("is the same for the same graph", () => {
    expect(textOf(hostileGraph())).toBe(textOf(hostileGraph()));
  });

  it("tells the days of a relationship as a spell, and that the graph has a time", () => {
    expect(edgeOf(["date", day("2025-11-21")], ["dateEnd", day("2025-11-23")])).toContain(
      '<spells><spell start="2025-11-21" end="2025-11-23"/></spells>',
    );
    expect(textOf(MADE)).toContain('mode="dynamic" timeformat="date"');
  });

  it("keeps the precision of a vague date as an attribute", () => {
    const edge = edgeOf(["date", day("2025-11-01")], ["datePrecision", "month"]);
    expect(edge).toContain('value="month"/>');
    expect(edge).toContain('<spell start="2025-11-01" end="2025-11-30"/>');
  });

  it("has no time where nothing is dated", () => {
    expect(edgeOf()).not.toContain("spell");
    expect(textOf(emptyGraph())).toContain('mode="static">');
  });

  it("has the number of outlets as weight", () => {
    expect(edgeOf(["outlets", 3n])).toContain('weight="3"');
    expect(edgeOf(["outlets", ["A", "B"]])).toContain('weight="2"');
    for (const none of [0n, "many", []]) expect(edgeOf(["outlets", none])).not.toContain("weight=");
  });

  it("says what it is called and when it was made, where the graph says so", () => {
    const text = textOf({ ...MADE, origin: { title: "A & B", made: "2025-11-24T10:00:00Z" } });
    expect(text).toContain('<meta lastmodifieddate="2025-11-24">');
    expect(text).toContain("<description>A &amp; B</description>");
  });

  it("uses only types that other readers know", () => {
    const types = [...textOf(hostileGraph()).matchAll(/<attribute [^>]*? type="(\w+)"/g)].map(([, type]) => type);
    expect(new Set(types)).toEqual(new Set(["string", "long", "double", "boolean", "liststring"]));
  });

  it("has neither a place for a node without one nor a colour that is none", () => {
    const nodes = [new GraphNode("n0", ["Odd"], valueMap([]))];
    const [style] = MADE.lens.nodes;
    const odd = style === undefined ? [] : [{ ...style, label: "Odd", colour: { light: "red", dark: "red" } }];
    const text = textOf({
      ...MADE,
      nodes,
      relationships: [],
      positions: new Map(),
      lens: { ...MADE.lens, nodes: odd },
    });
    expect(text).not.toContain("viz:position");
    expect(text).not.toContain("viz:color");
  });

  it("comes in pieces that are no longer than a node or a relationship, made while they are read", () => {
    const relationship = new GraphRelationship("r", "n0", "n0", "KNOWS", valueMap([["since", 2014n]]));
    const relationships = Array.from({ length: 100_000 }, () => relationship);
    const [part] = gexfFormat.parts({ ...emptyGraph(), relationships }, {});
    let longest = 0;
    let pieces = 0;
    for (const chunk of part?.chunks ?? []) {
      longest = Math.max(longest, chunk.length);
      pieces += 1;
    }
    expect(pieces).toBeGreaterThan(100_000);
    expect(longest).toBeLessThan(400);
  });
});
