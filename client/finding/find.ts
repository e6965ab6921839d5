/** Finds nodes among those that are shown, by any of their texts, in any spelling. Pure. */
import type { Language, Lens } from "../../graph/lens.ts";
import { captionOf } from "../../graph/lens.ts";
import { foldName } from "../../graph/names.ts";
import type { GraphNode, Value } from "../../graph/values.ts";
import { textsOf } from "../../graph/values.ts";

/** A node with all its texts, folded. */
export interface Findable {
  readonly id: string;
  readonly caption: string;
  readonly text: string;
}

/** What can be searched, the captions first. Costs a pass over all properties: once for each graph. */
export function findables(nodes: readonly GraphNode[], lens: Lens, language: Language): readonly Findable[] {
  return nodes.map((node) => {
    const caption = captionOf(lens, node, language);
    const texts = [caption, ...node.labels, ...Object.values(node.properties).flatMap(textsIn)];
    return { id: node.elementId, caption, text: texts.map(foldName).join("\n") };
  });
}

function textsIn(value: Value): readonly string[] {
  return typeof value === "string" ? [value] : textsOf(value);
}

/** The nodes that have every word of a text somewhere; those whose caption begins with it first. Nothing for an empty text. */
export function find(text: string, among: readonly Findable[]): readonly Findable[] {
  const words = text
    .trim()
    .split(/\s+/u)
    .map(foldName)
    .filter((word) => word !== "");
  const [first] = words;
  if (first === undefined) return [];
  const found = among.filter((one) => words.every((word) => one.text.includes(word)));
  return found.toSorted((one, other) => Number(other.text.startsWith(first)) - Number(one.text.startsWith(first)));
}
