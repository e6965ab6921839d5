/** The axis of time along the upper edge of the canvas, with faint lines down through the graph: it moves with the view and keeps its size. */
import { THEMES } from "../../graph/figure/theme.ts";
import { axisNotes } from "../../graph/layout/axis-words.ts";
import type { TimeAxis } from "../../graph/layout/time-axis.ts";
import { axisMarks } from "../../graph/layout/time-axis.ts";
import { svgElement } from "./svg-element.ts";
import type { CanvasProps } from "./types.ts";

/** What of the graph is in view: CSS pixels; `left` is where the graph's x = 0 is. */
export interface AxisView {
  readonly zoom: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

type AxisLook = Pick<CanvasProps, "scheme" | "language">;

const HEIGHT = 24;
const BASELINE = 16;
const FONT_SIZE = 11;
/** Half of the widest text of a mark. */
const HALF_TEXT = 54;

export class AxisBand {
  readonly #lines = svgElement("g", {});
  readonly #band = svgElement("g", { "font-size": FONT_SIZE, "text-anchor": "middle" });
  #axis: TimeAxis | undefined;

  /** @param ground behind the graph @param cover over it */
  constructor(ground: SVGElement, cover: SVGElement) {
    ground.append(this.#lines);
    cover.append(this.#band);
  }

  show(axis: TimeAxis | undefined): void {
    this.#axis = axis;
    if (axis !== undefined) return;
    this.#lines.replaceChildren();
    this.#band.replaceChildren();
  }

  look(view: AxisView, { scheme, language }: AxisLook): void {
    const axis = this.#axis;
    if (axis === undefined) return;
    const theme = THEMES[scheme];
    const onScreen = (x: number): number => Math.round(x * view.zoom + view.left);
    const marks = axisMarks(axis, view.zoom, language).map(({ x, text }) => ({ x: onScreen(x), text }));
    const seen = marks.filter(({ x }) => x > -HALF_TEXT && x < view.width + HALF_TEXT);
    const notes = axisNotes(axis, language);
    const line = { stroke: theme.muted, "stroke-opacity": 0.22 };
    this.#lines.replaceChildren(
      ...seen.map(({ x }) => svgElement("line", { x1: x, x2: x, y1: HEIGHT, y2: view.height, ...line })),
    );
    const text = (x: number, said: string, more: Readonly<Record<string, string | number>> = {}): SVGElement => {
      const element = svgElement("text", { x, y: BASELINE, fill: theme.muted, ...more });
      element.textContent = said;
      return element;
    };
    const first = marks[0]?.x ?? onScreen(axis.start);
    const undatedAt = axis.undated.x === undefined ? 0 : Math.min(onScreen(axis.undated.x), first - HALF_TEXT - 34);
    this.#band.replaceChildren(
      svgElement("rect", { width: view.width, height: HEIGHT, fill: theme.background, "fill-opacity": 0.9 }),
      svgElement("line", { x2: view.width, y1: HEIGHT, y2: HEIGHT, stroke: theme.muted, "stroke-opacity": 0.5 }),
      ...seen.map(({ x }) =>
        svgElement("line", { x1: x, x2: x, y1: HEIGHT - 4, y2: HEIGHT, stroke: theme.muted, "stroke-opacity": 0.8 }),
      ),
      ...seen.map(({ x, text: said }) => text(x, said)),
      ...(notes.undated === undefined ? [] : [text(undatedAt, notes.undated, { "font-style": "italic" })]),
      ...(notes.elsewhere === "" ? [] : [this.#note(notes.elsewhere, view, theme)]),
    );
  }

  /** Below the band, where no mark is. */
  #note(said: string, { width }: AxisView, theme: { readonly text: string; readonly background: string }): SVGElement {
    const note = svgElement("text", {
      x: width - 10,
      y: HEIGHT + BASELINE,
      "text-anchor": "end",
      fill: theme.text,
      stroke: theme.background,
      "stroke-width": 4,
      "paint-order": "stroke",
    });
    note.textContent = said;
    return note;
  }
}
