/** Reads changes of a look, strictly: they come from files, links and other people, and go into pictures. */
import { FIXED_SIZES } from "../figure/node-sizes.ts";
import type { NodeSize } from "../lens.ts";
import type { Found } from "../view/found.ts";
import { ARROWS, colours, LINES, SHAPES } from "../view/read-style.ts";
import { ICON_NAMES } from "./icon-names.ts";
import type { LensChanges, LineWidth, NodeLook, RelationLook } from "./lens-changes.ts";

/** Pixels of the thinnest and the widest line that a reader can fix. */
export const FIXED_WIDTHS = { least: 0.5, most: 12 } as const;
/** Characters of a caption's template. */
export const MOST_CAPTION = 500;

const ICONS = [...ICON_NAMES, "none"] as const;
const CHANGES_MEMBERS = ["everyNode", "everyRelation", "nodes", "relations"];
const NODE_MEMBERS = ["caption", "colour", "shape", "size", "icon"];
const RELATION_MEMBERS = ["caption", "colour", "line", "arrow", "width", "symmetric"];

/**
 * Changes as `LensChanges` has them; a part that is absent changes nothing.
 * @param others names of further members that the document has beside them
 * @throws GraphError `invalid_request` with the place of what is wrong; a member that nobody knows is wrong too
 */
export function readLook(found: Found, others: readonly string[] = []): LensChanges {
  checkMembers(found, [...others, ...CHANGES_MEMBERS]);
  return {
    ...found.optional("everyNode", nodeLook),
    ...found.optional("everyRelation", relationLook),
    nodes: looksIn(found.at("nodes"), nodeLook),
    relations: looksIn(found.at("relations"), relationLook),
  };
}

function looksIn<Look>(found: Found, read: (found: Found) => Look): { readonly [key: string]: Look } {
  if (found.isAbsent) return {};
  return Object.fromEntries(found.members().map(([key, member]) => [key, read(member)]));
}

function nodeLook(found: Found): NodeLook {
  checkMembers(found, NODE_MEMBERS);
  return {
    ...found.optional("caption", caption),
    ...found.optional("colour", colours),
    ...found.optional("shape", (shape) => shape.oneOf(SHAPES)),
    ...found.optional("size", nodeSize),
    ...found.optional("icon", (icon) => icon.oneOf(ICONS)),
  };
}

function relationLook(found: Found): RelationLook {
  checkMembers(found, RELATION_MEMBERS);
  return {
    ...found.optional("caption", caption),
    ...found.optional("colour", colours),
    ...found.optional("line", (line) => line.oneOf(LINES)),
    ...found.optional("arrow", (arrow) => arrow.oneOf(ARROWS)),
    ...found.optional("width", lineWidth),
    ...found.optional("symmetric", (symmetric) => symmetric.truth()),
  };
}

/** @throws GraphError with the place of what is wrong */
export function nodeSize(found: Found): NodeSize {
  const by = found.at("by").oneOf(["neighbours", "fixed", "property"]);
  if (by === "neighbours") return { by };
  if (by === "property") return { by, property: found.at("property").text() };
  return { by, pixels: within(found.at("pixels"), FIXED_SIZES) };
}

function lineWidth(found: Found): LineWidth {
  const by = found.at("by").oneOf(["fixed", "property"]);
  if (by === "property") return { by, property: found.at("property").text() };
  return { by, pixels: within(found.at("pixels"), FIXED_WIDTHS) };
}

function caption(found: Found): string {
  const text = found.text();
  if (text.length <= MOST_CAPTION) return text;
  throw found.wrong(`a text of at most ${MOST_CAPTION} characters`);
}

function within(found: Found, { least, most }: { readonly least: number; readonly most: number }): number {
  const value = found.number();
  if (value >= least && value <= most) return value;
  throw found.wrong(`a number from ${least} to ${most}`);
}

function checkMembers(found: Found, known: readonly string[]): void {
  for (const [name, member] of found.members()) {
    if (!known.includes(name)) throw member.wrong(`no member of this name, but ${known.join(", ")}`);
  }
}
