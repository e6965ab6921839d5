/** The keys of the focused canvas: arrows walk along relationships, Enter inspects or opens a bundle, E expands, R goes through a node's relationships. */
import type { Position } from "../../graph/figure/geometry.ts";
import type { Picture } from "./picture.ts";
import type { Direction } from "./walk.ts";
import { linesAt, nearest, neighboursOf, towards } from "./walk.ts";

/** What of a key event is looked at. */
export type CanvasKey = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** The node whose relationships are being gone through, by picture. */
const walkedFrom = new WeakMap<Picture, string>();

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Does what a key asks for; `corner` is the canvas's top left corner in client coordinates. Out: whether the canvas took the key. */
export function pressOnCanvas(picture: Picture, key: CanvasKey, corner: Position): boolean {
  if (key.ctrlKey || key.metaKey || key.altKey) return false;
  const direction = DIRECTIONS[key.key];
  if (direction !== undefined) return walk(picture, direction);
  switch (key.key) {
    case "Enter":
      return inspect(picture);
    case "e":
    case "E":
      // With Shift it is the page's: the choice before an expansion.
      return !key.shiftKey && expand(picture);
    case "r":
    case "R":
      return nextRelationship(picture, key.shiftKey ? -1 : 1);
    case "+":
    case "=":
      picture.zoomIn();
      return true;
    case "-":
      picture.zoomOut();
      return true;
    case "0":
      picture.fit();
      return true;
    case "Escape":
      if (!picture.stopLayout()) picture.props.onSelect([], false);
      return true;
    case "ContextMenu":
      return openMenu(picture, corner);
    case "F10":
      return key.shiftKey && openMenu(picture, corner);
    default:
      return false;
  }
}

/** The selected element that was selected last, if it is drawn: a node rather than a relationship. */
function current(picture: Picture): { readonly kind: "node" | "relationship"; readonly id: string } | undefined {
  const { selection, subgraph } = picture.props;
  const selected = [...selection].toReversed();
  const node = selected.find((id) => subgraph.nodes.some((candidate) => candidate.elementId === id));
  if (node !== undefined) return { kind: "node", id: node };
  const relationship = selected.find((id) => subgraph.relationships.some((candidate) => candidate.elementId === id));
  return relationship === undefined ? undefined : { kind: "relationship", id: relationship };
}

function walk(picture: Picture, direction: Direction): boolean {
  const places = picture.positions();
  const at = current(picture);
  if (at === undefined) return selectNearest(picture);
  const { subgraph } = picture.props;
  if (at.kind === "node") {
    const from = places.get(at.id);
    const next = from && towards(from, direction, neighboursOf(subgraph, at.id), places);
    if (next !== undefined) choose(picture, next);
    return true;
  }
  const relationship = subgraph.relationships.find((candidate) => candidate.elementId === at.id);
  const ends = relationship === undefined ? [] : [relationship.startNodeElementId, relationship.endNodeElementId];
  const [a, b] = ends.map((id) => places.get(id));
  if (a === undefined || b === undefined) return true;
  const next = towards({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, direction, ends, places);
  if (next !== undefined) choose(picture, next);
  return true;
}

function selectNearest(picture: Picture): boolean {
  const id = nearest(picture.view.middle(), picture.positions());
  if (id !== undefined) choose(picture, id);
  return id !== undefined;
}

function choose(picture: Picture, id: string): void {
  picture.select([id], false);
  picture.view.reveal(id);
}

function inspect(picture: Picture): boolean {
  const at = current(picture);
  if (at === undefined) return selectNearest(picture);
  if (at.kind === "relationship" && picture.lineOf(at.id)?.opens !== undefined && picture.toggleBundle(at.id))
    return true;
  if (picture.props.onInspect === undefined) picture.props.onSelect([at.id], false);
  else picture.props.onInspect(at.id);
  return true;
}

function expand(picture: Picture): boolean {
  const at = current(picture);
  if (at?.kind !== "node") return false;
  picture.props.onExpand(at.id);
  return true;
}

/** From a node to its first line, from a line to the next one at the node where the walk began; a bundle is one step. */
function nextRelationship(picture: Picture, step: 1 | -1): boolean {
  const at = current(picture);
  if (at === undefined) return selectNearest(picture);
  if (at.kind === "node") walkedFrom.set(picture, at.id);
  const line = picture.lineOf(at.id);
  const ends = [line?.start, line?.end];
  const began = walkedFrom.get(picture);
  const around = at.kind === "node" || ends.includes(began) ? began : ends[0];
  if (around === undefined) return true;
  const lines = linesAt(picture.lines(), around);
  const index = line === undefined ? -1 : lines.indexOf(line);
  const first = step === 1 ? 0 : -1;
  const next = lines.at(index === -1 ? first : (index + step) % lines.length);
  if (next !== undefined) choose(picture, next.id);
  return true;
}

function openMenu(picture: Picture, corner: Position): boolean {
  const at = current(picture);
  if (at === undefined) {
    picture.openMenu({ kind: "canvas" }, corner.x + 16, corner.y + 16);
    return true;
  }
  const relationship = picture.props.subgraph.relationships.find((candidate) => candidate.elementId === at.id);
  const ends =
    at.kind === "node" ? [at.id] : [relationship?.startNodeElementId ?? "", relationship?.endNodeElementId ?? ""];
  const places = ends.flatMap((id) => picture.renderedPosition(id) ?? []);
  const x = places.reduce((sum, place) => sum + place.x, 0) / Math.max(places.length, 1);
  const y = places.reduce((sum, place) => sum + place.y, 0) / Math.max(places.length, 1);
  picture.openMenu(at, corner.x + x, corner.y + y);
  return true;
}
