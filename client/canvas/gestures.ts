/** Mouse and touch on the canvas, as calls to the page: nothing is changed here but what shows under the pointer. */
import type { Core, EventObject } from "cytoscape";
import type { Position } from "../../graph/figure/geometry.ts";
import type { CanvasTarget } from "./types.ts";

/** What gestures lead to. */
export interface GestureCalls {
  select(elementIds: readonly string[], additive: boolean): void;
  expand(nodeId: string): void;
  /** A line was clicked twice. */
  open(lineId: string): void;
  moved(positions: ReadonlyMap<string, Position>): void;
  contextMenu(target: CanvasTarget, clientX: number, clientY: number): void;
  /** The person moved the view: it is not fitted to the graph any more. */
  viewed(): void;
  /** Whether hovering lights the neighbourhood up. */
  lights(): boolean;
  /** The line at a place of the graph where Cytoscape has none: in large graphs. @param isCoarse for fingers */
  lineAt(place: Position, isCoarse: boolean): string | undefined;
  /** The mouse is on such a line, or on none any more. */
  point(lineId: string | undefined): void;
}

const HOVER_DELAY = 130;

/** Listens until the returned function is called. */
export function listenToGestures(cy: Core, calls: GestureCalls): () => void {
  listenToTaps(cy, calls);
  listenToBoxes(cy, calls);
  cy.on("dragfree", "node", (event) => calls.moved(new Map([[event.target.id(), { ...event.target.position() }]])));
  cy.on("dragpan scrollzoom pinchzoom", () => calls.viewed());
  listenToPointing(cy, calls);
  return listenToHover(cy, calls);
}

function listenToTaps(cy: Core, calls: GestureCalls): void {
  cy.on("tap", (event) => {
    const isAdditive = hasModifier(event.originalEvent);
    const target = targetOf(cy, event, calls);
    if (target.kind !== "canvas") calls.select([target.id], isAdditive);
    else if (!isAdditive) calls.select([], false);
  });
  cy.on("dbltap", (event) => {
    if (hasModifier(event.originalEvent)) return;
    const target = targetOf(cy, event, calls);
    if (target.kind === "node") calls.expand(target.id);
    if (target.kind === "relationship") calls.open(target.id);
  });
  cy.on("cxttap taphold", (event) => {
    // A mouse that is held is about to drag.
    if (event.type === "taphold" && event.originalEvent instanceof MouseEvent) return;
    const place = clientPlace(cy, event);
    calls.contextMenu(targetOf(cy, event, calls), place.x, place.y);
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

/** Tells which line the mouse is on, once a frame, where lines are not Cytoscape's. */
function listenToPointing(cy: Core, calls: GestureCalls): void {
  let latest: EventObject | undefined;
  cy.on("mousemove", (event) => {
    const isWaiting = latest !== undefined;
    latest = event;
    if (isWaiting) return;
    requestAnimationFrame(() => {
      const moved = latest;
      latest = undefined;
      if (moved === undefined || cy.destroyed()) return;
      const isHeld = moved.originalEvent instanceof MouseEvent && moved.originalEvent.buttons !== 0;
      calls.point(isHeld || moved.target !== cy ? undefined : calls.lineAt(moved.position, false));
    });
  });
}

function targetOf(cy: Core, event: EventObject, calls: GestureCalls): CanvasTarget {
  if (event.target === cy) {
    const line = calls.lineAt(event.position, isTouch(event.originalEvent));
    return line === undefined ? { kind: "canvas" } : { kind: "relationship", id: line };
  }
  return { kind: event.target.isNode() ? "node" : "relationship", id: event.target.id() };
}

function clientPlace(cy: Core, event: EventObject): Position {
  const { originalEvent } = event;
  if (originalEvent instanceof MouseEvent) return { x: originalEvent.clientX, y: originalEvent.clientY };
  const box = cy.container()?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + event.renderedPosition.x, y: (box?.top ?? 0) + event.renderedPosition.y };
}

/** Some browsers without a touch screen have no `TouchEvent` at all. */
function isTouch(event: Event | undefined): event is TouchEvent {
  return typeof TouchEvent !== "undefined" && event instanceof TouchEvent;
}

function hasModifier(event: Event | undefined): boolean {
  return (event instanceof MouseEvent || isTouch(event)) && (event.shiftKey || event.ctrlKey || event.metaKey);
}
