// @ts-check
/** What hand and keyboard do on the figure: drag, wheel, pinch, click, keys. */
import { middleOf, pan, showAll, zoomBy } from "./camera.js";
import { nodeElement } from "./emphasis.js";
import { byId, nodes } from "./page.js";
import { isAlone } from "./period.js";

/** @typedef {import("./panel.js").Selection} Selection */
/** @typedef {{ choose: (selection: Selection | undefined) => void, selected: () => Selection | undefined,
 *   bringIntoView: (selection: Selection) => void, belongsTo: (element: Element | null) => Selection | undefined, enter: () => void }} Doings */

/** Pixels that a hand may tremble in a click, and around a thin line that is meant. */
const TREMBLE = 4;
const NEARBY = { mouse: [3, 6], touch: [6, 12, 18] };
const STEP = 60;
const ZOOM_STEP = 1.3;

/** @param {Doings} doings */
export function watchFigure(doings) {
  watchPointers(doings);
  watchWheel();
  watchKeys(doings);
  byId("zoom-in").addEventListener("click", () => zoomBy(ZOOM_STEP));
  byId("zoom-out").addEventListener("click", () => zoomBy(1 / ZOOM_STEP));
  byId("fit").addEventListener("click", showAll);
}

/** @param {Doings} doings */
function watchPointers({ choose, belongsTo }) {
  const surface = byId("stage");
  /** @type {Map<number, { x: number, y: number }>} */
  const down = new Map();
  let isMoved = false;
  let origin = { x: 0, y: 0 };
  surface.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (down.size === 0) {
      isMoved = false;
      origin = { x: event.clientX, y: event.clientY };
    } else isMoved = true;
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  surface.addEventListener("pointermove", (event) => {
    const before = down.get(event.pointerId);
    if (before === undefined) return;
    if (!isMoved && Math.hypot(event.clientX - origin.x, event.clientY - origin.y) <= TREMBLE) return;
    // Only a drag holds the pointer: a click must reach what lies under it.
    if (!surface.hasPointerCapture(event.pointerId)) surface.setPointerCapture(event.pointerId);
    isMoved = true;
    surface.classList.add("dragging");
    const now = { x: event.clientX, y: event.clientY };
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) pan(now.x - before.x, now.y - before.y);
    else pinch(before, now, other);
    down.set(event.pointerId, now);
  });
  surface.addEventListener("pointerup", (event) => {
    const wasDown = down.delete(event.pointerId);
    if (down.size === 0) surface.classList.remove("dragging");
    if (!wasDown || isMoved || down.size > 0) return;
    choose(nearest(event, belongsTo));
  });
  surface.addEventListener("pointercancel", (event) => {
    down.delete(event.pointerId);
    surface.classList.remove("dragging");
  });
}

/**
 * @param {{ readonly x: number, readonly y: number }} before
 * @param {{ readonly x: number, readonly y: number }} now
 * @param {{ readonly x: number, readonly y: number }} other
 */
function pinch(before, now, other) {
  const distance = (/** @type {{ readonly x: number, readonly y: number }} */ one) =>
    Math.max(Math.hypot(one.x - other.x, one.y - other.y), 1);
  const { left, top } = byId("stage").getBoundingClientRect();
  pan((now.x - before.x) / 2, (now.y - before.y) / 2);
  zoomBy(distance(now) / distance(before), { x: (now.x + other.x) / 2 - left, y: (now.y + other.y) / 2 - top });
}

/**
 * What lies under the pointer, else the nearest around it: lines are thin.
 * @param {PointerEvent} event
 * @param {Doings["belongsTo"]} belongsTo
 */
function nearest({ clientX, clientY, pointerType }, belongsTo) {
  const under = belongsTo(document.elementFromPoint(clientX, clientY));
  if (under !== undefined) return under;
  for (const radius of pointerType === "mouse" ? NEARBY.mouse : NEARBY.touch)
    for (let turn = 0; turn < 8; turn += 1) {
      const angle = (turn * Math.PI) / 4;
      const [x, y] = [clientX + radius * Math.cos(angle), clientY + radius * Math.sin(angle)];
      const found = belongsTo(document.elementFromPoint(x, y));
      if (found !== undefined) return found;
    }
  return undefined;
}

function watchWheel() {
  byId("stage").addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const { left, top } = byId("stage").getBoundingClientRect();
      const lines = event.deltaMode === 1 ? 16 : 1;
      // A pinch on a touchpad comes as small steps with Ctrl held.
      const speed = event.ctrlKey ? 0.01 : 0.0018;
      zoomBy(Math.exp(-event.deltaY * lines * speed), { x: event.clientX - left, y: event.clientY - top });
    },
    { passive: false },
  );
}

/** @type {Readonly<Record<string, readonly [x: number, y: number]>>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @param {Doings} doings */
function watchKeys({ choose, selected, bringIntoView, enter }) {
  byId("stage").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (arrow !== undefined && event.shiftKey) {
      const next = neighbourTowards(selected(), arrow);
      if (next !== undefined) {
        choose({ kind: "node", index: next });
        bringIntoView({ kind: "node", index: next });
      }
    } else if (arrow !== undefined) pan(-arrow[0] * STEP, -arrow[1] * STEP);
    else if (event.key === "+" || event.key === "=") zoomBy(ZOOM_STEP);
    else if (event.key === "-" || event.key === "_") zoomBy(1 / ZOOM_STEP);
    else if (event.key === "0") showAll();
    else if (event.key === "Enter" && selected() !== undefined) enter();
    else return;
    event.preventDefault();
  });
}

/**
 * The nearest node in a direction; the first node where none is selected.
 * @param {Selection | undefined} from
 * @param {readonly [x: number, y: number]} direction
 */
function neighbourTowards(from, [right, down]) {
  const start = from?.kind === "node" ? nodeElement(from.index) : undefined;
  if (start === undefined) return [...nodes.keys()].find((index) => !isAlone(index));
  const here = middleOf(start);
  let best;
  let least = Number.POSITIVE_INFINITY;
  for (const index of nodes.keys()) {
    const element = index === from?.index || isAlone(index) ? undefined : nodeElement(index);
    if (element === undefined) continue;
    const there = middleOf(element);
    const along = (there.x - here.x) * right + (there.y - here.y) * down;
    const aside = Math.abs((there.x - here.x) * down) + Math.abs((there.y - here.y) * right);
    const distance = along + 2 * aside;
    if (along > 1 && distance < least) {
      least = distance;
      best = index;
    }
  }
  return best;
}
