/** Sides apart from each other: the nodes of each by forces, and the sides by the forces between them. */
import type { Bounds, Position } from "../figure/geometry.ts";
import { unionOf } from "../figure/geometry.ts";
import { groupBy } from "../group.ts";
import { placeByForce } from "./force.ts";
import type { LayoutGraph, LayoutOptions, Placement } from "./layout-graph.ts";
import { indexed, inTenths, keyOf } from "./layout-graph.ts";

/** Space around a side, in pixels: for its outline and its name. */
const PADDING = 34;

/** A side with its nodes placed around its own middle. */
interface PlacedSide {
  readonly side: string;
  readonly places: Placement;
  readonly outline: Bounds;
}

/** Nodes without a side are one of their own. */
export function placeBySide(graph: LayoutGraph, options: LayoutOptions): Placement {
  const { nodes } = indexed(graph);
  const sideOf = new Map(nodes.map((node) => [node.id, node.side ?? ""]));
  const sides = [...groupBy(nodes, ({ id }) => sideOf.get(id) ?? "")].map(([side, members]): PlacedSide => {
    const inside = graph.links.filter(({ start, end }) => sideOf.get(start) === side && sideOf.get(end) === side);
    return placedSide(side, { nodes: members, links: inside }, options.seed);
  });
  const between = graph.links.flatMap(({ start, end }) => {
    const [from, to] = [sideOf.get(start), sideOf.get(end)];
    return from === undefined || to === undefined || from === to ? [] : [{ start: from, end: to }];
  });
  const centres = placeByForce(
    { nodes: sides.map(({ side, outline }) => ({ id: side, key: side, box: outline })), links: between },
    options,
  );
  const placement: Placement = new Map();
  for (const { side, places } of sides) {
    const centre = centres.get(side) ?? { x: 0, y: 0 };
    for (const [id, { x, y }] of places) placement.set(id, { x: inTenths(centre.x + x), y: inTenths(centre.y + y) });
  }
  return placement;
}

function placedSide(side: string, members: LayoutGraph, seed = 1): PlacedSide {
  const places = placeByForce(members, { seed, aspect: 1 });
  const boxes = members.nodes
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(({ id, box }) => moved(box, places.get(id) ?? { x: 0, y: 0 }));
  const whole = unionOf(boxes) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const centre = { x: (whole.left + whole.right) / 2, y: (whole.top + whole.bottom) / 2 };
  const outline = moved(whole, { x: -centre.x, y: -centre.y });
  return {
    side,
    places: new Map([...places].map(([id, { x, y }]) => [id, { x: x - centre.x, y: y - centre.y }])),
    outline: {
      left: outline.left - PADDING,
      top: outline.top - PADDING,
      right: outline.right + PADDING,
      bottom: outline.bottom + PADDING,
    },
  };
}

function moved(box: Bounds, by: Position): Bounds {
  return { left: box.left + by.x, top: box.top + by.y, right: box.right + by.x, bottom: box.bottom + by.y };
}
