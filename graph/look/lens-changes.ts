/**
 * The reader's changes to how things look, over the lens that the database brings. Plain values, so that they can be kept and shared;
 * what they say of labels and types that are not there waits until they are.
 */
import type { Lens, NodeSize, NodeStyle, RelationStyle } from "../lens.ts";
import { plainNodeStyle, plainRelationStyle } from "../lens.ts";
import type { ArrowShape, LineStyle, NodeShape, ThemeColour } from "../vocabulary.ts";
import type { IconName } from "./icon-names.ts";

/** What is changed of the nodes of a label. What is absent stays as the lens has it. */
export interface NodeLook {
  /** A template (graph/look/caption-template.ts); empty: no caption in pictures. */
  readonly caption?: string | undefined;
  readonly colour?: ThemeColour | undefined;
  readonly shape?: NodeShape | undefined;
  readonly size?: NodeSize | undefined;
  readonly icon?: IconName | "none" | undefined;
}

/** How wide lines are: so many pixels, or by a number that relationships carry. */
export type LineWidth =
  | { readonly by: "fixed"; readonly pixels: number }
  | { readonly by: "property"; readonly property: string };

/** What is changed of the relationships of a type. What is absent stays as the lens has it. */
export interface RelationLook {
  /** A template; it stands on every line. Empty: nothing does, not even the words of one that is pointed at. */
  readonly caption?: string | undefined;
  readonly colour?: ThemeColour | undefined;
  readonly line?: LineStyle | undefined;
  readonly arrow?: ArrowShape | undefined;
  readonly width?: LineWidth | undefined;
  /** Without a direction: drawn without an arrow, whatever the arrow is. */
  readonly symmetric?: boolean | undefined;
}

/** Changes by node label and by relationship type. */
export interface LensChanges {
  /** Of nodes of any label, before those of their own. */
  readonly everyNode?: NodeLook | undefined;
  /** Of relationships of any type, before those of their own. */
  readonly everyRelation?: RelationLook | undefined;
  readonly nodes: { readonly [label: string]: NodeLook };
  readonly relations: { readonly [type: string]: RelationLook };
}

export const NO_LENS_CHANGES: LensChanges = { nodes: {}, relations: {} };

/** Whose look is meant: that of a label, of a type, or of all nodes or relationships (no key). */
export interface LookTarget {
  readonly kind: "node" | "relation";
  readonly key?: string | undefined;
}

/** The lens with the changes; styles that nothing changes are the same values. */
export function applyLensChanges(lens: Lens, changes: LensChanges): Lens {
  if (isUnchanged(changes)) return lens;
  const { everyNode, everyRelation } = changes;
  const labels = new Set(lens.nodes.map(({ label }) => label));
  const types = new Set(lens.relations.map(({ type }) => type));
  // The label of nodes that have none is empty: a change of all nodes is one of theirs too.
  const changedLabels = [...Object.keys(changes.nodes), ...(everyNode === undefined ? [] : [""])];
  const moreLabels = [...new Set(changedLabels)].filter((label) => !labels.has(label));
  const moreTypes = Object.keys(changes.relations).filter((type) => !types.has(type));
  return {
    ...lens,
    nodes: [...lens.nodes, ...moreLabels.map(plainNodeStyle)].map((style) =>
      withNodeLook(withNodeLook(style, everyNode), nodeLookOf(changes, style.label)),
    ),
    relations: [...lens.relations, ...moreTypes.map(plainRelationStyle)].map((style) =>
      withRelationLook(withRelationLook(style, everyRelation), relationLookOf(changes, style.type)),
    ),
  };
}

/** Whether there is no change at all. */
export function isUnchanged(changes: LensChanges): boolean {
  if (changes === NO_LENS_CHANGES) return true;
  const { everyNode = {}, everyRelation = {}, nodes, relations } = changes;
  return [everyNode, everyRelation, nodes, relations].every((part) => Object.keys(part).length === 0);
}

/** What is changed of a label. */
export function nodeLookOf({ nodes }: LensChanges, label: string): NodeLook | undefined {
  return Object.hasOwn(nodes, label) ? nodes[label] : undefined;
}

/** What is changed of a type. */
export function relationLookOf({ relations }: LensChanges, type: string): RelationLook | undefined {
  return Object.hasOwn(relations, type) ? relations[type] : undefined;
}

/** A style with what is changed of it. */
export function withNodeLook(style: NodeStyle, look: NodeLook | undefined): NodeStyle {
  if (look === undefined) return style;
  const { caption = style.caption, colour = style.colour, shape = style.shape, size = style.size } = look;
  const { icon = style.icon } = look;
  return { ...style, caption, colour, shape, size, icon: icon === "none" ? undefined : icon };
}

/** A style with what is changed of it. */
export function withRelationLook(style: RelationStyle, look: RelationLook | undefined): RelationStyle {
  if (look === undefined) return style;
  const { caption = style.caption, colour = style.colour, line = style.line, arrow = style.arrow, width } = look;
  const { symmetric = style.symmetric } = look;
  const changed = { ...style, caption, colour, line, arrow, symmetric };
  if (width === undefined) return changed;
  return width.by === "fixed"
    ? { ...changed, width: width.pixels, widthProperty: undefined }
    : { ...changed, width: undefined, widthProperty: width.property };
}
