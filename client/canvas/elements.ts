/** From a scene to what Cytoscape holds: an element's data and classes, and nothing that it could be asked for later. */
import { loopReach } from "../../graph/figure/geometry.ts";
import { framedText, shortPhrase } from "../../graph/figure/marks.ts";
import type { Scene, SceneNode, SceneRelationship } from "../../graph/figure/scene.ts";
import { colourIn, type Scheme } from "../../graph/figure/theme.ts";

/** An element as plain values, so that two of them can be compared. */
export interface DrawnElement {
  readonly group: "nodes" | "edges";
  readonly data: Readonly<Record<string, string | number>>;
  /** Classes that say how it looks; those for selection, hover and the like are kept apart. */
  readonly classes: readonly string[];
}

/** All classes that `classes` may name. */
export const LOOK_CLASSES = [
  "hub",
  "bent",
  "loop",
  "dashed",
  "dotted",
  "denied",
  "shared",
  "marked",
  "captioned",
  "icon",
] as const;

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

/** Nodes of a scene that have not changed are the same as before: so are their elements. */
const knownElements = new WeakMap<SceneNode, DrawnElement>();

function nodeElement(node: SceneNode): DrawnElement {
  const known = knownElements.get(node);
  if (known !== undefined) return known;
  const made = newNodeElement(node);
  knownElements.set(node, made);
  return made;
}

function newNodeElement(node: SceneNode): DrawnElement {
  return {
    group: "nodes",
    data: {
      id: node.id,
      label: node.lines.join("\n"),
      size: node.size,
      fontSize: node.fontSize,
      shape: node.shape,
      icon: node.icon ?? "",
      light: colourIn(node.colour, "light"),
      dark: colourIn(node.colour, "dark"),
    },
    classes: [...(node.isBold ? ["hub"] : []), ...(node.icon === undefined ? [] : ["icon"])],
  };
}

/** The parts of a line by colour, as Cytoscape takes gradients: each colour where it begins and where it ends. */
function sharesData(shares: SceneRelationship["shares"]): Readonly<Record<string, string>> {
  if (shares === undefined) return {};
  let end = 0;
  const stops = shares.map(({ colour, part }) => {
    const start = end;
    // Cytoscape fails on a hair more than all, which sums of fractions come to.
    end = Math.min(100, Math.round((end + part * 100) * 100) / 100);
    return { colour, at: `${start}% ${end}%` };
  });
  const colours = (scheme: Scheme): string =>
    stops.map(({ colour }) => `${colourIn(colour, scheme)} ${colourIn(colour, scheme)}`).join(" ");
  return {
    stops: stops.map(({ at }) => at).join(" "),
    lightShares: colours("light"),
    darkShares: colours("dark"),
  };
}

/** What stands in a frame on a line, with its caption; empty where nothing is framed. */
export function markTextOf(line: SceneRelationship): string {
  const framed = framedIn(line);
  return framed === "" ? "" : [framed, shortPhrase(line.caption)].filter((part) => part !== "").join(" · ");
}

function framedIn({ members, isContested, difference }: SceneRelationship): string {
  return framedText(members.length, isContested, difference);
}

function edgeElement(relationship: SceneRelationship, nodeSize: number): DrawnElement {
  const { bend } = relationship;
  // Cytoscape multiplies the distance of a loop by 1.4.
  const distance = bend.loop === undefined ? bend.distance : loopReach(nodeSize, bend.loop) / 1.4;
  const framed = framedIn(relationship);
  const shortCaption = shortPhrase(relationship.caption);
  return {
    group: "edges",
    data: {
      id: relationship.id,
      source: relationship.start,
      target: relationship.end,
      phrase: framed === "" ? relationship.phrase : `${framed} · ${relationship.phrase}`,
      framed: framed === "" ? shortCaption : markTextOf(relationship),
      loop: bend.loop ?? 0,
      arrow: relationship.arrow,
      width: relationship.width,
      distance,
      ...sharesData(relationship.shares),
      light: colourIn(relationship.colour, "light"),
      dark: colourIn(relationship.colour, "dark"),
    },
    classes: [
      ...(bend.loop === undefined ? [] : ["loop"]),
      ...(bend.loop === undefined && bend.distance !== 0 ? ["bent"] : []),
      ...(relationship.line === "solid" ? [] : [relationship.line]),
      ...(relationship.isDenied ? ["denied"] : []),
      ...(relationship.shares === undefined || relationship.isDenied ? [] : ["shared"]),
      ...(framed === "" ? [] : ["marked"]),
      ...(framed === "" && shortCaption !== "" ? ["captioned"] : []),
    ],
  };
}
