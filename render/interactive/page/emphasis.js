// @ts-check
/**
 * Brings some nodes and relationships forward and fades the rest: a veil lies over the graph, and on it copies of what matters. The figure itself is
 * not touched, so that the work grows with what is brought forward, not with the figure.
 */
import { figure } from "./camera.js";
import { drawing, relationships } from "./page.js";

/** @typedef {{ readonly nodes: ReadonlySet<number>, readonly relationships: ReadonlySet<number>, readonly ringed: ReadonlySet<number>,
 *   readonly underlined?: number }} Emphasis */

/** More copies than these are slower than they help. */
const MOST_RINGS = 300;

/** Place of each relationship's element: its own, or that of the bundle that it is drawn in. */
const drawnAs = relationships.map((_, index) => index);
for (const bundle of figure.querySelectorAll("[data-members]"))
  for (const member of (bundle.getAttribute("data-members") ?? "").split(" "))
    if (drawnAs[Number(member)] !== undefined) drawnAs[Number(member)] = placeIn(bundle) ?? Number(member);

/** Absent where the figure has no nodes. */
const graph = figure.querySelector(".graph");
const over = /** @type {Element} */ (figure.cloneNode(false));
over.setAttribute("class", "over");
over.setAttribute("aria-hidden", "true");
over.removeAttribute("role");
figure.after(over);

/**
 * Groups of copies by the group that they were copied from.
 * @type {Map<Element, Element>}
 */
const groups = new Map();

/**
 * The element of a node.
 * @param {number} index
 */
export function nodeElement(index) {
  return document.getElementById(`node-${index}`) ?? undefined;
}

/**
 * The element that a relationship is drawn with; several share one where they are bundled.
 * @param {number} index
 */
export function relationshipElement(index) {
  return document.getElementById(`relationship-${drawnAs[index]}`) ?? undefined;
}

/**
 * Which node or relationship an element of the figure belongs to.
 * @param {Element | null} element
 * @returns {{ readonly kind: "node" | "relationship", readonly index: number } | undefined}
 */
export function belongsTo(element) {
  const group = element?.closest(".node, .relationship, .mark") ?? undefined;
  const index = group === undefined ? undefined : placeIn(group);
  if (group === undefined || index === undefined) return undefined;
  return { kind: group.classList.contains("node") ? "node" : "relationship", index };
}

/**
 * The relationships that are drawn with the element of this one.
 * @param {number} index
 */
export function drawnTogether(index) {
  const members = relationshipElement(index)?.getAttribute("data-members");
  return members === null || members === undefined ? [index] : members.split(" ").map(Number);
}

/**
 * Brings forward what is given; undefined shows everything as it is.
 * @param {Emphasis | undefined} emphasis
 */
export function emphasise(emphasis) {
  over.replaceChildren();
  groups.clear();
  if (emphasis === undefined || !(graph instanceof SVGGraphicsElement)) return;
  const copies = shellOf(graph);
  groups.set(graph, copies);
  copies.append(veilOver(graph));
  over.append(copies);
  const lines = new Set([...emphasis.relationships].map((index) => drawnAs[index] ?? index));
  if (emphasis.underlined !== undefined) underline(drawnAs[emphasis.underlined] ?? emphasis.underlined);
  for (const index of lines) copyUp(document.getElementById(`relationship-${index}`));
  for (const index of lines) copyUp(document.getElementById(`mark-${index}`));
  let rings = 0;
  for (const index of emphasis.nodes) {
    const node = nodeElement(index);
    copyUp(node);
    if (emphasis.ringed.has(index) && rings < MOST_RINGS) {
      rings += 1;
      ring(node);
    }
  }
}

/**
 * Takes relationships out of the figure and fades nodes that have none left.
 * @param {(relationship: number) => boolean} isShown
 * @param {(node: number) => boolean} isAlone
 * @param {number} nodeCount
 */
export function showOnly(isShown, isAlone, nodeCount) {
  /** @type {Map<number, { all: number, shown: number }>} */
  const lines = new Map();
  for (const [index, drawn] of drawnAs.entries()) {
    const line = lines.get(drawn) ?? { all: 0, shown: 0 };
    line.all += 1;
    if (isShown(index)) line.shown += 1;
    lines.set(drawn, line);
  }
  for (const [drawn, { all, shown }] of lines) {
    const mark = document.getElementById(`mark-${drawn}`);
    document.getElementById(`relationship-${drawn}`)?.classList.toggle("out", shown === 0);
    mark?.classList.toggle("out", shown === 0);
    if (mark !== null && all > 1) countInMark(mark, shown, all);
  }
  for (let index = 0; index < nodeCount; index += 1) nodeElement(index)?.classList.toggle("alone", isAlone(index));
}

/**
 * A mark that counts the relationships of its line (`3×`) counts those that are shown (`1/3×`).
 * @param {Element} mark
 * @param {number} shown
 * @param {number} all
 */
function countInMark(mark, shown, all) {
  const text = mark.querySelector("text");
  const counted = text?.textContent?.replace(/^(?:\d+\/)?\d+×/, shown === all ? `${all}×` : `${shown}/${all}×`);
  if (text !== null && counted !== undefined && text.textContent !== counted) text.textContent = counted;
}

/** @param {Element} group */
function placeIn(group) {
  const digits = /^(?:node|relationship|mark)-(\d+)$/.exec(group.id)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * A copy that lies on the veil.
 * @param {Element | null | undefined} element
 * @param {string} [className]
 */
function copyUp(element, className) {
  if (element === null || element === undefined || element.classList.contains("out")) return;
  const copy = /** @type {Element} */ (element.cloneNode(true));
  copy.setAttribute("data-copy-of", element.id);
  copy.removeAttribute("id");
  for (const inner of copy.querySelectorAll("[id]")) inner.removeAttribute("id");
  if (className !== undefined) copy.classList.add(className);
  groupFor(element)?.append(copy);
}

/**
 * Where the copy of an element goes: a group that draws as its own does.
 * @param {Element} element
 */
function groupFor({ parentElement: parent }) {
  const copies = graph === null ? undefined : groups.get(graph);
  if (parent === null || copies === undefined) return undefined;
  const known = groups.get(parent);
  if (known !== undefined) return known;
  const made = shellOf(parent);
  groups.set(parent, made);
  copies.append(made);
  return made;
}

/** @param {SVGGraphicsElement} covered */
function veilOver(covered) {
  const { x, y, width, height } = covered.getBBox();
  return drawing("rect", { class: "veil", x: x - 2, y: y - 2, width: width + 4, height: height + 4 });
}

/** @param {Element} group */
function shellOf(group) {
  const shell = /** @type {Element} */ (group.cloneNode(false));
  shell.removeAttribute("id");
  return shell;
}

/** @param {Element | undefined} node */
function ring(node) {
  const shape = node === undefined ? undefined : [...node.children].find((child) => child.localName !== "title");
  if (node === undefined || !(shape instanceof SVGGraphicsElement)) return;
  const { x, y, width, height } = shape.getBBox();
  const circle = drawing("circle", {
    class: "ring",
    cx: x + width / 2,
    cy: y + height / 2,
    r: Math.max(width, height) / 2 + 4,
  });
  const transform = node.getAttribute("transform");
  if (transform !== null) circle.setAttribute("transform", transform);
  groupFor(node)?.append(circle);
}

/** @param {number} drawn */
function underline(drawn) {
  copyUp(document.getElementById(`relationship-${drawn}`), "underline");
}
