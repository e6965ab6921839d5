/** What part of the graph the canvas shows: fitting, zooming, and bringing things into view. */
import type { Core } from "cytoscape";
import type { Bounds, Position } from "../../graph/figure/geometry.ts";

/** Space kept free around what is fitted, in CSS pixels; at the foot lie the zoom buttons and the counts. */
const PADDING = { side: 34, top: 30, foot: 62 };
/** A few nodes are not blown up beyond this. */
const MAX_FIT_ZOOM = 1.5;
const ZOOM_STEP = 1.3;
const DURATION = 260;

/** Shows a rectangle of the graph as large as it goes. Nothing happens while the canvas has no size. */
export function fitTo(cy: Core, bounds: Bounds, isAnimated: boolean): void {
  const [width, height] = [cy.width(), cy.height()];
  const room = { width: width - 2 * PADDING.side, height: height - PADDING.top - PADDING.foot };
  if (room.width <= 0 || room.height <= 0) return;
  const zoom = Math.min(
    room.width / Math.max(bounds.right - bounds.left, 1),
    room.height / Math.max(bounds.bottom - bounds.top, 1),
    MAX_FIT_ZOOM,
  );
  const level = Math.min(Math.max(zoom, cy.minZoom()), cy.maxZoom());
  const pan = {
    x: width / 2 - ((bounds.left + bounds.right) / 2) * level,
    y: PADDING.top + room.height / 2 - ((bounds.top + bounds.bottom) / 2) * level,
  };
  move(cy, { zoom: level, pan }, isAnimated);
}

/** Zooms around the middle of the canvas: in, or out when `direction` is −1. */
export function zoomBy(cy: Core, direction: 1 | -1, isAnimated: boolean): void {
  const before = cy.zoom();
  const zoom = Math.min(Math.max(before * ZOOM_STEP ** direction, cy.minZoom()), cy.maxZoom());
  const middle = { x: cy.width() / 2, y: cy.height() / 2 };
  const pan = cy.pan();
  const part = zoom / before;
  move(
    cy,
    { zoom, pan: { x: middle.x - (middle.x - pan.x) * part, y: middle.y - (middle.y - pan.y) * part } },
    isAnimated,
  );
}

/** Brings a place of the graph to the middle. */
export function centreOn(cy: Core, place: Position, isAnimated: boolean): void {
  const zoom = cy.zoom();
  move(cy, { zoom, pan: { x: cy.width() / 2 - place.x * zoom, y: cy.height() / 2 - place.y * zoom } }, isAnimated);
}

/** Whether a rectangle of the graph is wholly in view. */
export function isInView(cy: Core, bounds: Bounds): boolean {
  const { x1, y1, x2, y2 } = cy.extent();
  return bounds.left >= x1 && bounds.right <= x2 && bounds.top >= y1 && bounds.bottom <= y2;
}

/** From graph pixels to CSS pixels from the canvas's top left corner. */
export function onScreen(cy: Core, place: Position): Position {
  const zoom = cy.zoom();
  const pan = cy.pan();
  return { x: place.x * zoom + pan.x, y: place.y * zoom + pan.y };
}

/** Width over height of the canvas in coarse steps, so that a few pixels more do not make another layout. */
export function aspectOf(cy: Core): number {
  const ratio = cy.width() / Math.max(cy.height(), 1);
  return Math.min(2.5, Math.max(0.5, Math.round(ratio * 4) / 4)) || 1.5;
}

function move(cy: Core, to: { readonly zoom: number; readonly pan: Position }, isAnimated: boolean): void {
  cy.stop();
  if (isAnimated)
    cy.animate({ zoom: to.zoom, pan: { ...to.pan } }, { duration: DURATION, easing: "ease-in-out-cubic" });
  else cy.viewport({ zoom: to.zoom, pan: { ...to.pan } });
}
