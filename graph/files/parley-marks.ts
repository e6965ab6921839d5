/**
 * What Parley writes into GraphML and GEXF beside what these formats know, so that its own import loses nothing. Other programs pass over it.
 *
 * - The root element declares the prefix `parley` for `urn:parley:values`; without it nothing else counts.
 * - `parley:value-type` of a `<key>` or `<attribute>`: the type of its values (`ValueType`), or `Look` for what is only there for other programs
 *   (captions, positions, colours, and labels and types once more), which an import leaves out.
 * - `parley:property` of the same: the name of the property as a string of JSON, where `attr.name` or `title` is another one.
 * - `parley:node-labels` of a `<node>`: its labels as JSON, where the format has no place that tells them exactly.
 * - `parley:relationship-type` of an `<edge>`: its type as a string of JSON, where it has characters that XML cannot hold.
 *
 * Where an element has two values of one property, the later counts: the first is there for other programs.
 * No local name here is one that the formats use: some readers look at local names only.
 */
import type { TypedColumn } from "./typed-columns.ts";
import type { ValueType } from "./value-text.ts";
import { jsonText } from "./value-text.ts";
import type { XmlAttributes } from "./xml-text.ts";
import { isXmlText } from "./xml-text.ts";

export const MARKS_PREFIX = "xmlns:parley";
export const MARKS_NAMESPACE = "urn:parley:values";
export const VALUE_TYPE = "parley:value-type";
export const PROPERTY = "parley:property";
export const NODE_LABELS = "parley:node-labels";
export const RELATIONSHIP_TYPE = "parley:relationship-type";

/** The value type of what is no property. */
export const LOOK = "Look";

/** The root element's attribute that makes the others count. */
export const ROOT_MARK: XmlAttributes = { [MARKS_PREFIX]: MARKS_NAMESPACE };

/** The mark of a declaration that is no property. */
export const LOOK_MARK: XmlAttributes = { [VALUE_TYPE]: LOOK };

/** The marks of a column's declaration. */
export function columnMarks({ property, name, type }: TypedColumn): XmlAttributes {
  return { [VALUE_TYPE]: type, [PROPERTY]: property === name ? undefined : jsonText(property) };
}

/** Labels exactly. */
export function labelMarks(labels: readonly string[]): XmlAttributes {
  return { [NODE_LABELS]: labelsText(labels) };
}

/** Labels as a list of JSON. */
export function labelsText(labels: readonly string[]): string {
  return `[${labels.map(jsonText).join(", ")}]`;
}

/** The type of a relationship exactly, where the format's own attribute cannot tell it. */
export function typeMarks(type: string): XmlAttributes {
  return type !== "" && isXmlText(type) ? {} : { [RELATIONSHIP_TYPE]: jsonText(type) };
}

/** The word for a value type in the schemas of GraphML and GEXF, which share these four. */
export function schemaType(type: ValueType): "boolean" | "long" | "double" | "string" {
  switch (type) {
    case "Boolean":
      return "boolean";
    case "Integer":
      return "long";
    case "Float":
      return "double";
    default:
      return "string";
  }
}

/** The word for the items of a list; undefined for what is none. */
export function schemaItemType(type: ValueType): ReturnType<typeof schemaType> | undefined {
  switch (type) {
    case "List<Boolean>":
      return "boolean";
    case "List<Integer>":
      return "long";
    case "List<Float>":
      return "double";
    default:
      return type.startsWith("List") ? "string" : undefined;
  }
}
