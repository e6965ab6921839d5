/** Nodes and relationships of graph files that Parley wrote: nothing is derived from looks, nothing is guessed. */
import type { Value } from "../../../graph/values.ts";
import type { GraphItem } from "../input.ts";
import { ownLabels, ownType } from "./own-values.ts";
import type { Attributes } from "./xml.ts";

/** The node of an element, or what is wrong with it. */
export function ownNode(
  line: number,
  attributes: Attributes,
  properties: ReadonlyMap<string, Value>,
): GraphItem | string {
  if (attributes.id === undefined) return "the node has no id, expected an attribute id";
  const labels = ownLabels(attributes, attributes.labels);
  if (labels === undefined) return "its labels are no list of texts in JSON";
  return { kind: "node", line, key: attributes.id, group: "", labels, properties };
}

/** The relationship of an element, or what is wrong with it. @param plainType the type as the format has it */
export function ownRelationship(
  line: number,
  attributes: Attributes,
  properties: ReadonlyMap<string, Value>,
  plainType: string | undefined,
): GraphItem | string {
  const { source, target, id } = attributes;
  if (source === undefined || target === undefined) {
    const missing = source === undefined ? "source" : "target";
    return `the edge has no ${missing}, expected the attributes source and target`;
  }
  const type = ownType(attributes, plainType);
  if (type === undefined) return "the edge has no type that can be read";
  const [start, end] = [
    { key: source, group: "" },
    { key: target, group: "" },
  ];
  return { kind: "relationship", line, key: id, type, start, end, properties };
}
