// @ts-check
/**
 * Moves and zooms the figure. It is a layer of its own, which the browser moves without drawing it anew, so that a large figure moves as easily as a
 * small one.
 */
import { byId } from "./page.js";

const MARGIN = 12;
/** Zoom at which captions are read with ease; going to a node zooms in so far. */
const READABLE = 1.15;
const MOST = 12;
/** Milliseconds. */
const TRAVEL = 220;
const SETTLE = 160;

/** @type {SVGSVGElement | null} */
const found = byId("plane").querySelector("svg");
if (found === null) throw new Error("The page has no figure.");
export const figure = found;
const stage = byId("stage");
/** What moves: the figure and what lies on it. */
const plane = byId("plane");
const { width, height } = figure.viewBox.baseVal;
const graphBottom = bottomOfGraph();
const still = matchMedia("(prefers-reduced-motion: reduce)");

const place = { x: 0, y: 0, zoom: 1 };
/** The zoom that the browser has drawn the figure with: its size in CSS pixels. */
let drawnZoom = 1;
let isFitted = true;
let frame = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let settling;

/** Shows the title and the graph; what explains them stands below, where there is room or the reader goes. */
export function showAll() {
  const zoom = fittingZoom();
  isFitted = true;
  const shown = height * zoom <= stage.clientHeight ? height : graphBottom;
  move({ x: (stage.clientWidth - width * zoom) / 2, y: (stage.clientHeight - shown * zoom) / 2, zoom });
}

/**
 * Moves by pixels of the screen.
 * @param {number} x
 * @param {number} y
 */
export function pan(x, y) {
  isFitted = false;
  move({ x: place.x + x, y: place.y + y, zoom: place.zoom });
}

/**
 * Zooms by a factor around a point of the stage; without one around its middle.
 * @param {number} factor
 * @param {{ readonly x: number, readonly y: number }} [around]
 */
export function zoomBy(factor, around = { x: stage.clientWidth / 2, y: stage.clientHeight / 2 }) {
  const least = Math.min(fittingZoom(), 1) * 0.5;
  const zoom = Math.min(Math.max(place.zoom * factor, least), MOST);
  const ratio = zoom / place.zoom;
  isFitted = false;
  move({ x: around.x - (around.x - place.x) * ratio, y: around.y - (around.y - place.y) * ratio, zoom });
}

/**
 * Brings an element of the figure to the middle, large enough to be read.
 * @param {Element} element
 */
export function goTo(element) {
  cancelAnimationFrame(frame);
  const box = element.getBoundingClientRect();
  const { left, top } = stage.getBoundingClientRect();
  const zoom = Math.max(place.zoom, READABLE);
  const x = (box.x + box.width / 2 - left - place.x) / place.zoom;
  const y = (box.y + box.height / 2 - top - place.y) / place.zoom;
  isFitted = false;
  travel({ x: stage.clientWidth / 2 - x * zoom, y: stage.clientHeight / 2 - y * zoom, zoom });
}

/**
 * Whether an element is on the stage as it is now, with some room around it.
 * @param {Element} element
 */
export function isInView(element) {
  const box = element.getBoundingClientRect();
  const { left, top, right, bottom } = stage.getBoundingClientRect();
  return box.left > left && box.right < right && box.top > top && box.bottom < bottom;
}

/** The middle of an element in the figure's own pixels.
 * @param {Element} element
 */
export function middleOf(element) {
  const box = element.getBoundingClientRect();
  const { left, top } = stage.getBoundingClientRect();
  return {
    x: (box.x + box.width / 2 - left - place.x) / place.zoom,
    y: (box.y + box.height / 2 - top - place.y) / place.zoom,
  };
}

export function watchSize() {
  new ResizeObserver(() => {
    if (isFitted) showAll();
  }).observe(stage);
  showAll();
  settle();
}

function fittingZoom() {
  const room = { x: stage.clientWidth - 2 * MARGIN, y: stage.clientHeight - 2 * MARGIN };
  return Math.max(0.01, Math.min(room.x / width, room.y / graphBottom, 3));
}

/** Where the graph ends and its legend begins, in the figure's pixels. */
function bottomOfGraph() {
  const graph = figure.querySelector(":scope > .graph");
  if (!(graph instanceof SVGGraphicsElement)) return height;
  const { y, height: graphHeight } = graph.getBBox();
  const matrix = graph.transform.baseVal.consolidate()?.matrix;
  const bottom = (y + graphHeight) * (matrix?.d ?? 1) + (matrix?.f ?? 0);
  return bottom > 0 ? Math.min(bottom, height) : height;
}

/** @param {{ readonly x: number, readonly y: number, readonly zoom: number }} target */
function travel(target) {
  if (still.matches) {
    move(target);
    return;
  }
  const from = { ...place };
  const began = performance.now();
  const step = (/** @type {number} */ now) => {
    const part = Math.min(Math.max((now - began) / TRAVEL, 0), 1);
    const eased = 1 - (1 - part) ** 3;
    const between = (/** @type {number} */ one, /** @type {number} */ other) => one + (other - one) * eased;
    move({
      x: between(from.x, target.x),
      y: between(from.y, target.y),
      zoom: between(from.zoom, target.zoom),
    });
    if (part < 1) frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
}

/** @param {{ readonly x: number, readonly y: number, readonly zoom: number }} target */
function move(target) {
  const isZoomed = target.zoom !== place.zoom;
  Object.assign(place, target);
  plane.style.transform = `translate(${place.x}px, ${place.y}px) scale(${place.zoom / drawnZoom})`;
  if (!isZoomed) return;
  // While it zooms, the browser scales the picture that it has; at rest it draws it anew, sharp.
  clearTimeout(settling);
  settling = setTimeout(settle, SETTLE);
}

function settle() {
  drawnZoom = place.zoom;
  plane.style.width = `${width * drawnZoom}px`;
  plane.style.height = `${height * drawnZoom}px`;
  plane.style.transform = `translate(${place.x}px, ${place.y}px)`;
}
