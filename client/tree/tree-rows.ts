/** The rows of the list: what is open, one below the other, and where keys lead among them. Pure. */
import type { NodeLine, TieGroup, TieLine, TreeModel, TreeSort } from "./tree-model.ts";

interface Placed {
  /** Names the row as long as the graph has it, whatever is open. */
  readonly key: string;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
}

export interface NodeRow extends Placed {
  readonly kind: "node";
  readonly line: NodeLine;
  readonly isOpen: boolean;
}

export interface GroupRow extends Placed {
  readonly kind: "group";
  readonly parent: string;
  readonly group: TieGroup;
  readonly isOpen: boolean;
}

export interface TieRow extends Placed {
  readonly kind: "relationship";
  readonly parent: string;
  readonly tie: TieLine;
}

export type TreeRow = NodeRow | GroupRow | TieRow;

/** Which rows are open: nodes that were opened, and groups that were closed under them. */
export interface Opened {
  readonly nodes: ReadonlySet<string>;
  readonly closedGroups: ReadonlySet<string>;
}

export const NOTHING_OPENED: Opened = { nodes: new Set(), closedGroups: new Set() };

export const LEVELS = { node: 1, group: 2, relationship: 3 } as const;

export function keyOfNode(elementId: string): string {
  return `node ${elementId}`;
}

export function keyOfTie(nodeElementId: string, relationshipElementId: string): string {
  return `tie ${nodeElementId} ${relationshipElementId}`;
}

function keyOfGroup(nodeElementId: string, group: TieGroup): string {
  return `group ${nodeElementId} ${group.key}`;
}

/** The rows that can be walked, from top to bottom. */
export function treeRows(
  model: TreeModel,
  lines: readonly NodeLine[],
  opened: Opened,
  sort: TreeSort,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  for (const [index, line] of lines.entries()) {
    const { elementId } = line.node;
    const isOpen = line.links > 0 && opened.nodes.has(elementId);
    const key = keyOfNode(elementId);
    rows.push({ kind: "node", key, line, isOpen, position: index + 1, siblings: lines.length });
    if (isOpen) addGroups(rows, elementId, model.groupsOf(elementId, sort), opened);
  }
  return rows;
}

function addGroups(rows: TreeRow[], nodeId: string, groups: readonly TieGroup[], opened: Opened): void {
  for (const [index, group] of groups.entries()) {
    const key = keyOfGroup(nodeId, group);
    const isOpen = !opened.closedGroups.has(key);
    const parent = keyOfNode(nodeId);
    rows.push({ kind: "group", key, parent, group, isOpen, position: index + 1, siblings: groups.length });
    if (!isOpen) continue;
    for (const [place, tie] of group.ties.entries()) {
      const tieKey = keyOfTie(nodeId, tie.relationship.elementId);
      const siblings = group.ties.length;
      rows.push({ kind: "relationship", key: tieKey, parent: key, tie, position: place + 1, siblings });
    }
  }
}

/** The same with a row open or closed. */
export function withOpen(opened: Opened, row: TreeRow, isOpen: boolean): Opened {
  if (row.kind === "node") return { ...opened, nodes: changed(opened.nodes, row.line.node.elementId, isOpen) };
  if (row.kind === "group") return { ...opened, closedGroups: changed(opened.closedGroups, row.key, !isOpen) };
  return opened;
}

/** The same with everything open that a relationship is under at a node. */
export function withTieOpen(
  opened: Opened,
  model: TreeModel,
  nodeId: string,
  relationshipId: string,
  sort: TreeSort,
): Opened {
  const holder = model
    .groupsOf(nodeId, sort)
    .find(({ ties }) => ties.some(({ relationship }) => relationship.elementId === relationshipId));
  const nodes = changed(opened.nodes, nodeId, true);
  if (holder === undefined) return { ...opened, nodes };
  return { nodes, closedGroups: changed(opened.closedGroups, keyOfGroup(nodeId, holder), false) };
}

/** What a row stands for on the canvas: a node, a relationship, or all relationships of a group. */
export function idsOf(row: TreeRow): readonly string[] {
  switch (row.kind) {
    case "node":
      return [row.line.node.elementId];
    case "group":
      return row.group.ties.map(({ relationship }) => relationship.elementId);
    case "relationship":
      return [row.tie.relationship.elementId];
  }
}

/** The node that expanding a row means: itself, the other end of a relationship; of a group, the node above it. */
export function nodeToExpand(row: TreeRow): string {
  switch (row.kind) {
    case "node":
      return row.line.node.elementId;
    case "group":
      return row.parent.slice(keyOfNode("").length);
    case "relationship":
      return row.tie.other.elementId;
  }
}

/** What a key does in the list. */
export type TreeMove =
  | { readonly kind: "go"; readonly index: number }
  | { readonly kind: "open"; readonly row: TreeRow; readonly isOpen: boolean };

/** Keys of the tree grid of the ARIA practices; undefined where the key is none of them. @param page rows that are seen at once */
export function moveBy(key: string, rows: readonly TreeRow[], active: number, page: number): TreeMove | undefined {
  const row = rows[active];
  if (row === undefined) return undefined;
  const go = (index: number): TreeMove => ({ kind: "go", index: Math.min(Math.max(index, 0), rows.length - 1) });
  switch (key) {
    case "ArrowDown":
      return go(active + 1);
    case "ArrowUp":
      return go(active - 1);
    case "Home":
      return go(0);
    case "End":
      return go(rows.length - 1);
    case "PageDown":
      return go(active + page);
    case "PageUp":
      return go(active - page);
    case "ArrowRight":
      if (!canOpen(row)) return go(active);
      return row.isOpen ? go(active + 1) : { kind: "open", row, isOpen: true };
    case "ArrowLeft":
      if (canOpen(row) && row.isOpen) return { kind: "open", row, isOpen: false };
      return go(row.kind === "node" ? active : indexOf(rows, row.parent, active));
    default:
      return undefined;
  }
}

/** Whether there is something under a row. */
export function canOpen(row: TreeRow): row is NodeRow | GroupRow {
  return row.kind === "group" || (row.kind === "node" && row.line.links > 0);
}

/** The next row whose name begins with what was typed, from a row on and round; undefined where none does. */
export function findTyped(rows: readonly TreeRow[], from: number, typed: string): number | undefined {
  const text = typed.toLocaleLowerCase();
  for (let step = 0; step < rows.length; step += 1) {
    const index = (from + step) % rows.length;
    const row = rows[index];
    if (row !== undefined && nameOfRow(row).toLocaleLowerCase().startsWith(text)) return index;
  }
  return undefined;
}

export function nameOfRow(row: TreeRow): string {
  if (row.kind === "node") return row.line.caption;
  return row.kind === "group" ? row.group.phrase : row.tie.caption;
}

/** The row of a key above another. */
function indexOf(rows: readonly TreeRow[], key: string, below: number): number {
  for (let index = below; index >= 0; index -= 1) if (rows[index]?.key === key) return index;
  return below;
}

function changed(set: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  if (set.has(key) === isIn) return set;
  const next = new Set(set);
  if (isIn) next.add(key);
  else next.delete(key);
  return next;
}
