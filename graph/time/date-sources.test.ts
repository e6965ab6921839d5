import { describe, expect, it } from "vitest";
import type { Value } from "../values.ts";
import { GraphNode, GraphRelationship, Temporal, valueMap } from "../values.ts";
import { findDateSources } from "./date-sources.ts";

const node = (id: string, properties: Readonly<Record<string, Value>>) =>
  new GraphNode(id, ["Film"], valueMap(Object.entries(properties)));
const relationship = (id: string, properties: Readonly<Record<string, Value>>) =>
  new GraphRelationship(id, "a", "b", "MADE", valueMap(Object.entries(properties)));

describe("where the dates are", () => {
  it("finds temporal values, ISO texts and years, relationships first, without ends", () => {
    const found = findDateSources({
      nodes: [node("a", { released: 1999n, length: 1500n, title: "x" }), node("b", { orderDate: "1996-07-04 00:00" })],
      relationships: [
        relationship("1", { on: new Temporal("Date", "2025-01-01"), onEnd: new Temporal("Date", "2025-01-02") }),
      ],
    });
    expect(found.map(({ entity, key, dated }) => `${entity}.${key} ${dated}`)).toEqual([
      "relationship.on 1",
      "node.orderDate 1",
      "node.released 1",
    ]);
  });

  it("does not take a property for a date of which one value happens to look like one", () => {
    const nodes = ["2025-01-01", "red", "blue"].map((note, index) => node(String(index), { note }));
    expect(findDateSources({ nodes, relationships: [] })).toEqual([]);
  });

  it("passes over keys of any name", () => {
    expect(findDateSources({ nodes: [node("a", { ["__proto__"]: "2025-01-01" })], relationships: [] })).toHaveLength(1);
  });
});
