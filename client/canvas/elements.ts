/** From a scene to what Cytoscape holds: an element's data and classes, and nothing that it could be asked for later. */
import { loopReach } from "../../graph/figure/geometry.ts";
import type { Scene, SceneNode, SceneRelationship } from "../../graph/figure/scene.ts";
import { colourIn } from "../../graph/figure/theme.ts";

/** An element as plain values, so that two of them can be compared. */
export interface DrawnElement {
  readonly group: "nodes" | "edges";
  readonly data: Readonly<Record<string, string | number>>;
  /** Classes that say how it looks; those for selection, hover and the like are kept apart. */
  readonly classes: readonly string[];
}

/** All classes that `classes` may name. */
export const LOOK_CLASSES = ["hub", "bent", "loop", "dashed", "dotted", "contested"] as const;

/** The elements of a scene by element id, nodes first. */
export function elementsOf(scene: Scene): Map<string, DrawnElement> {
  const elements = new Map<string, DrawnElement>();
  const sizes = new Map<string, number>();
  for (const node of scene.nodes) {
    elements.set(node.id, nodeElement(node));
    sizes.set(node.id, node.size);
  }
  for (const relationship of scene.relationships) {
    elements.set(relationship.id, edgeElement(relationship, sizes.get(relationship.start) ?? 20));
  }
  return elements;
}

/** Whether two elements look and read the same. */
export function isSame(a: DrawnElement, b: DrawnElement): boolean {
  if (a.classes.join(" ") !== b.classes.join(" ")) return false;
  return Object.keys(b.data).every((key) => a.data[key] === b.data[key]);
}

function nodeElement(node: SceneNode): DrawnElement {
  return {
    group: "nodes",
    data: {
      id: node.id,
      label: node.lines.join("\n"),
      size: node.size,
      fontSize: node.fontSize,
      shape: node.shape,
      light: colourIn(node.colour, "light"),
      dark: colourIn(node.colour, "dark"),
    },
    classes: node.isBold ? ["hub"] : [],
  };
}

function edgeElement(relationship: SceneRelationship, nodeSize: number): DrawnElement {
  const { bend } = relationship;
  // Cytoscape multiplies the distance of a loop by 1.4, and by a third more for each further loop, as `loopReach` does.
  const distance = bend.loop === undefined ? bend.distance : loopReach(nodeSize, 0) / 1.4;
  return {
    group: "edges",
    data: {
      id: relationship.id,
      source: relationship.start,
      target: relationship.end,
      phrase: relationship.phrase,
      arrow: relationship.arrow,
      width: relationship.width,
      distance,
      light: colourIn(relationship.colour, "light"),
      dark: colourIn(relationship.colour, "dark"),
    },
    classes: [
      ...(bend.loop === undefined ? [] : ["loop"]),
      ...(bend.loop === undefined && bend.distance !== 0 ? ["bent"] : []),
      ...(relationship.line === "solid" ? [] : [relationship.line]),
      ...(relationship.isContested ? ["contested"] : []),
    ],
  };
}
