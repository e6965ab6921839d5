// @ts-check
/** Small samples of a node's shape and a relationship's line; decorative, the words stand beside them. */
import { drawing, kinds, types } from "./page.js";

/** @type {Readonly<Record<string, string>>} */
const SHAPES = {
  ellipse: "M1 6A5 5 0 1 1 11 6A5 5 0 1 1 1 6Z",
  "round-rectangle": "M3 2H9A2 2 0 0 1 11 4V8A2 2 0 0 1 9 10H3A2 2 0 0 1 1 8V4A2 2 0 0 1 3 2Z",
  rectangle: "M1 2H11V10H1Z",
  hexagon: "M3.5 1.5H8.5L11.5 6L8.5 10.5H3.5L.5 6Z",
  diamond: "M6 .5L11.5 6L6 11.5L.5 6Z",
  tag: "M1 2H8L11.5 6L8 10H1Z",
  octagon: "M4 1H8L11 4V8L8 11H4L1 8V4Z",
  "round-triangle": "M6 1.2Q6.6 1.2 7 2L11 9.4Q11.3 10.8 10 10.8H2Q.7 10.8 1 9.4L5 2Q5.4 1.2 6 1.2Z",
};
/** @type {Readonly<Record<string, string>>} */
const DASHES = { dashed: "5 3", dotted: "1.5 3" };
/** @type {Readonly<Record<string, string>>} */
const HEADS = { triangle: "M20 2L27 6L20 10Z", vee: "M20 2L27 6L20 10", tee: "M26 1.5V10.5" };

/** @param {number} kind */
export function kindMark(kind) {
  const { shape = "ellipse", colour = "currentColor" } = kinds[kind] ?? {};
  const mark = drawing("svg", { class: "kind-mark", viewBox: "0 0 12 12", "aria-hidden": "true" });
  mark.append(drawing("path", { d: SHAPES[shape] ?? SHAPES.ellipse ?? "", fill: colour }));
  return mark;
}

/**
 * @param {number} type
 * @param {boolean} [isBackward] with the arrow at the other end
 */
export function lineMark(type, isBackward = false) {
  const { line = "solid", arrow = "none", colour = "currentColor" } = types[type] ?? {};
  const head = HEADS[arrow];
  const mark = drawing("svg", { class: "line-mark", viewBox: "0 0 28 12", "aria-hidden": "true" });
  const group = drawing("g", { stroke: colour, "stroke-width": 2, fill: arrow === "triangle" ? colour : "none" });
  if (isBackward) group.setAttribute("transform", "matrix(-1 0 0 1 28 0)");
  group.append(
    drawing("path", { d: `M1 6H${head === undefined ? 27 : 24}`, "stroke-dasharray": DASHES[line] ?? "none" }),
  );
  if (head !== undefined) group.append(drawing("path", { d: head, "stroke-linejoin": "round" }));
  mark.append(group);
  return mark;
}
