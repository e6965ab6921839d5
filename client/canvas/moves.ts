/** Moving nodes to their places: at once, or gliding. */
import type { Core } from "cytoscape";
import type { Position } from "../../graph/figure/geometry.ts";
import type { Steps } from "../../graph/steps.ts";
import { inSlices } from "./slices.ts";

const DURATION = 340;

/** Whether a place can be drawn: given, and of finite numbers. */
function isPlace(place: Position | undefined): place is Position {
  return place !== undefined && Number.isFinite(place.x) && Number.isFinite(place.y);
}

/** Moves nodes to places. Out: settles when they are there; never when another movement or the end of the canvas comes first. */
export async function moveTo(cy: Core, places: ReadonlyMap<string, Position>, isAnimated: boolean): Promise<void> {
  const nodes = [...places]
    .map(([id, place]) => ({ node: cy.getElementById(id), place }))
    .filter(({ node }) => node.nonempty());
  for (const { node } of nodes) node.stop();
  cy.batch(() => {
    for (const { node } of nodes) node.removeClass("unplaced");
  });
  if (isAnimated) {
    const glides = nodes.map(
      ({ node, place }) =>
        new Promise<void>((complete) => {
          node.animate({ position: { ...place } }, { duration: DURATION, easing: "ease-in-out-cubic", complete });
        }),
    );
    await Promise.all(glides);
    return;
  }
  cy.batch(() => {
    for (const { node, place } of nodes) node.position({ ...place });
  });
}

/** Nodes that are moved in one frame. */
const MOVES_OF_A_FRAME = 600;

/** Moves the nodes of a large graph to their places, some hundreds a frame. */
export class MoveQueue {
  readonly #cy: Core;
  readonly #places: () => ReadonlyMap<string, Position>;
  readonly #waiting = new Set<string>();
  #stop: (() => void) | undefined;

  /** @param places where nodes are to be, at the moment of asking */
  constructor(cy: Core, places: () => ReadonlyMap<string, Position>) {
    this.#cy = cy;
    this.#places = places;
  }

  /** Moves these nodes, and those that are waiting already. @param done called when none is waiting any more, unless more came first */
  add(ids: Iterable<string>, done: () => void, failed: (error: unknown) => void): void {
    for (const id of ids) this.#waiting.add(id);
    this.#stop?.();
    this.#stop = inSlices(this.#steps(), "frames", done, failed);
  }

  stop(): void {
    this.#stop?.();
  }

  *#steps(): Steps<undefined> {
    while (this.#waiting.size > 0) {
      const ids = [...this.#waiting].slice(0, MOVES_OF_A_FRAME);
      const places = this.#places();
      this.#cy.batch(() => {
        for (const id of ids) {
          this.#waiting.delete(id);
          const [node, place] = [this.#cy.getElementById(id), places.get(id)];
          if (place !== undefined && node.nonempty()) node.removeClass("unplaced").position({ ...place });
        }
      });
      if (this.#waiting.size > 0) yield;
    }
    return undefined;
  }
}

/** Shows nodes that waited for a place: they set out from a neighbour that has one, else they are there at once. */
export function showPlaced(
  cy: Core,
  found: ReadonlyMap<string, Position>,
  starts: ReadonlyMap<string, Position>,
): void {
  cy.batch(() => {
    for (const [id, place] of found) {
      const node = cy.getElementById(id);
      if (node.empty() || !node.hasClass("unplaced")) continue;
      const neighbour = node
        .neighborhood("node")
        .toArray()
        .find((other) => starts.has(other.id()));
      node.position({ ...(starts.get(neighbour?.id() ?? "") ?? place) });
    }
  });
}

/** The places of drawn nodes after new props, and which of them are other than before. */
export interface PlacesTaken {
  readonly places: Map<string, Position>;
  readonly moved: ReadonlyMap<string, Position>;
}

/**
 * Takes over the places that the page gives. In: the nodes to draw, what the page gives and whether that is new (else it only places
 * nodes that have no place yet), where nodes are, and whether a node is drawn already (waiting for its place).
 */
export function takePlaces(
  nodeIds: readonly string[],
  given: { readonly positions: ReadonlyMap<string, Position>; readonly isNew: boolean },
  known: ReadonlyMap<string, Position>,
  isDrawn: (nodeId: string) => boolean,
): PlacesTaken {
  const places = new Map<string, Position>();
  const moved = new Map<string, Position>();
  for (const id of nodeIds) {
    const before = known.get(id);
    const position = given.positions.get(id);
    const place = (given.isNew || before === undefined) && isPlace(position) ? position : before;
    if (place === undefined) continue;
    places.set(id, place);
    const isMoved = before !== undefined && Math.hypot(before.x - place.x, before.y - place.y) > 0.05;
    if (isMoved || (before === undefined && isDrawn(id))) moved.set(id, place);
  }
  return { places, moved };
}
