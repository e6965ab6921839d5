/** Mouse and touch on the canvas, as calls to the page: nothing is changed here but what shows under the pointer. */
import type { Core, EventObject } from "cytoscape";
import type { Position } from "../../graph/figure/geometry.ts";
import type { CanvasTarget } from "./types.ts";

/** What gestures lead to. */
export interface GestureCalls {
  select(elementIds: readonly string[], additive: boolean): void;
  expand(nodeId: string): void;
  moved(positions: ReadonlyMap<string, Position>): void;
  contextMenu(target: CanvasTarget, clientX: number, clientY: number): void;
  /** The person moved the view: it is not fitted to the graph any more. */
  viewed(): void;
  /** Whether hovering lights the neighbourhood up. */
  lights(): boolean;
}

const HOVER_DELAY = 130;

/** Listens until the returned function is called. */
export function listenToGestures(cy: Core, calls: GestureCalls): () => void {
  listenToTaps(cy, calls);
  listenToBoxes(cy, calls);
  cy.on("dragfree", "node", (event) => calls.moved(new Map([[event.target.id(), { ...event.target.position() }]])));
  cy.on("dragpan scrollzoom pinchzoom", () => calls.viewed());
  return listenToHover(cy, calls);
}

function listenToTaps(cy: Core, calls: GestureCalls): void {
  cy.on("tap", (event) => {
    const isAdditive = hasModifier(event.originalEvent);
    if (event.target === cy) {
      if (!isAdditive) calls.select([], false);
      return;
    }
    calls.select([event.target.id()], isAdditive);
  });
  cy.on("dbltap", "node", (event) => {
    if (!hasModifier(event.originalEvent)) calls.expand(event.target.id());
  });
  cy.on("cxttap taphold", (event) => {
    // A mouse that is held is about to drag.
    if (event.type === "taphold" && event.originalEvent instanceof MouseEvent) return;
    const place = clientPlace(cy, event);
    calls.contextMenu(targetOf(cy, event), place.x, place.y);
  });
}

/** A box selects the nodes in it, in place of what was selected. */
function listenToBoxes(cy: Core, calls: GestureCalls): void {
  let boxed: string[] = [];
  cy.on("box", "node", (event) => {
    if (boxed.length === 0) {
      // All events of one box come in one turn.
      queueMicrotask(() => {
        const ids = boxed;
        boxed = [];
        if (!cy.destroyed()) calls.select(ids, false);
      });
    }
    boxed.push(event.target.id());
  });
}

function listenToHover(cy: Core, calls: GestureCalls): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = (): void => {
    clearTimeout(timer);
    if (cy.destroyed()) return;
    cy.batch(() => cy.elements(".faded, .lit, .named").removeClass("faded lit named"));
  };
  cy.on("mouseover", "node, edge", (event) => {
    clearTimeout(timer);
    if (!calls.lights()) return;
    timer = setTimeout(() => {
      const { target } = event;
      if (cy.destroyed() || target.removed()) return;
      const near = target.isNode() ? target.closedNeighborhood() : target.union(target.connectedNodes());
      cy.batch(() => {
        cy.elements().difference(near).addClass("faded");
        near.addClass("lit");
        if (target.isEdge()) target.addClass("named");
      });
    }, HOVER_DELAY);
  });
  cy.on("mouseout", "node, edge", leave);
  cy.on("grab", "node", leave);
  return () => clearTimeout(timer);
}

function targetOf(cy: Core, event: EventObject): CanvasTarget {
  if (event.target === cy) return { kind: "canvas" };
  return { kind: event.target.isNode() ? "node" : "relationship", id: event.target.id() };
}

function clientPlace(cy: Core, event: EventObject): Position {
  const { originalEvent } = event;
  if (originalEvent instanceof MouseEvent) return { x: originalEvent.clientX, y: originalEvent.clientY };
  const box = cy.container()?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + event.renderedPosition.x, y: (box?.top ?? 0) + event.renderedPosition.y };
}

function hasModifier(event: Event | undefined): boolean {
  return (
    (event instanceof MouseEvent || event instanceof TouchEvent) && (event.shiftKey || event.ctrlKey || event.metaKey)
  );
}
