/** Nodes that stay where they are while a layout places all others: the drawing is put over them, and what they cover makes room. */
import type { Position } from "../figure/geometry.ts";
import type { LayoutGraph, Placement } from "./layout-graph.ts";
import { BOX_GAP, indexed, inTenths } from "./layout-graph.ts";
import type { MovingBox } from "./separate.ts";
import type { Ways } from "./settle.ts";
import { settle } from "./settle.ts";

/**
 * In: a graph, the places that a layout found for all of it, and the places of pinned nodes. Out: pinned nodes exactly at their places;
 * the others as the layout has them, moved together so that the drawing lies as near to the pins as it can, free of overlaps.
 * @param ways on which the others may make room
 */
export function aroundPins(
  graph: LayoutGraph,
  placement: Placement,
  pinned: ReadonlyMap<string, Position>,
  ways: Ways = "all",
): Placement {
  const { nodes } = indexed(graph);
  const shift = meanShift(placement, pinned);
  const boxes = nodes.map(({ id, box }): MovingBox => {
    const pin = pinned.get(id);
    const { x, y } = placement.get(id) ?? { x: 0, y: 0 };
    return { box, isFixed: pin !== undefined, ...(pin ?? { x: x + shift.x, y: y + shift.y }) };
  });
  settle(boxes, BOX_GAP, ways);
  return new Map(
    nodes.map(({ id }, index) => [
      id,
      pinned.get(id) ?? { x: inTenths(boxes[index]?.x ?? 0), y: inTenths(boxes[index]?.y ?? 0) },
    ]),
  );
}

/** How far the pinned nodes lie from where the layout has them, on average. */
function meanShift(placement: Placement, pinned: ReadonlyMap<string, Position>): Position {
  const ways = [...pinned].flatMap(([id, pin]) => {
    const place = placement.get(id);
    return place === undefined ? [] : [{ x: pin.x - place.x, y: pin.y - place.y }];
  });
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
  return { x: mean(ways.map(({ x }) => x)), y: mean(ways.map(({ y }) => y)) };
}
