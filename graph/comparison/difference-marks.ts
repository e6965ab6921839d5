/** The mark of a difference on a relationship: a property of what is drawn, so that canvas, figure and files tell the same. */
import type { Subgraph } from "../subgraph.ts";
import type { ValueMap } from "../values.ts";
import { GraphRelationship, valueMap } from "../values.ts";
import type { DifferenceMark } from "./compare-graph.ts";

/** The property that holds it; nothing of it is ever written to a database. */
export const DIFFERENCE_PROPERTY = "parleyDifference";

/** What stands on a line; read without colour and at any size. */
export const DIFFERENCE_SIGNS: { readonly [mark in DifferenceMark]: string } = {
  added: "+",
  gone: "−",
  changed: "Δ",
};

/** The graph with marks on its relationships. What has none stays the same value. */
export function withMarks(subgraph: Subgraph, marks: ReadonlyMap<string, DifferenceMark>): Subgraph {
  if (marks.size === 0) return subgraph;
  const relationships = subgraph.relationships.map((relationship) => {
    const mark = marks.get(relationship.elementId);
    if (mark === undefined) return relationship;
    const { elementId, startNodeElementId: start, endNodeElementId: end, type, properties } = relationship;
    const marked = valueMap([...Object.entries(properties), [DIFFERENCE_PROPERTY, mark]]);
    return new GraphRelationship(elementId, start, end, type, marked);
  });
  return { nodes: subgraph.nodes, relationships };
}

/** The mark of a relationship; undefined where it carries none. */
export function markOfDifference({ properties }: { readonly properties: ValueMap }): DifferenceMark | undefined {
  const mark = properties[DIFFERENCE_PROPERTY];
  return mark === "added" || mark === "gone" || mark === "changed" ? mark : undefined;
}
