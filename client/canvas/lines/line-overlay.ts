/** What lies over a large graph and changes at once: lines of a node that is dragged, the line that is pointed at, what selected ones say, names of landmarks. */

import type { Scheme } from "../../../graph/figure/theme.ts";
import { FONT_FAMILY, THEMES } from "../../../graph/figure/theme.ts";
import { pictureText } from "../../../graph/figure/wrap.ts";
import { clearedCanvas } from "../cleared-canvas.ts";
import type { Landmark } from "./landmarks.ts";
import { paintLandmarks } from "./landmarks.ts";
import type { PackedLines } from "./line-arrays.ts";
import { emptyCurve, middleOf, traceCurve } from "./line-curve.ts";
import type { Camera } from "./line-picture.ts";
import { paintGlow, paintSome } from "./paint-lines.ts";

/** What the overlay draws from. */
export interface OverlayContent {
  readonly packed: PackedLines;
  readonly places: Float32Array;
  /** Indices of the lines of dragged nodes. */
  readonly lifted: readonly number[];
  /** Indices of the lines that say what they are. */
  readonly named: readonly number[];
  readonly landmarks: readonly Landmark[];
  /** Indices of the nodes that are selected. */
  readonly rings: readonly number[];
}

/** Where more are selected, none says what it is: they would cover each other. */
const MOST_NAMED = 12;
/** CSS pixels, whatever the zoom. */
const FONT_SIZE = 12;
const MOST_LETTERS = 60;
/** CSS pixels. */
const RING = { gap: 3.5, width: 2.5 } as const;
const MOST_RINGS = 2000;

export class LineOverlay {
  readonly #canvas: HTMLCanvasElement;
  #scheme: Scheme;
  #camera: Camera = { zoom: 1, pan: { x: 0, y: 0 } };
  #content: OverlayContent | undefined;
  #pointed: number | undefined;
  #frame: number | undefined;
  #isEmpty = true;

  constructor(canvas: HTMLCanvasElement, scheme: Scheme) {
    this.#canvas = canvas;
    this.#scheme = scheme;
  }

  show(content: OverlayContent): void {
    this.#content = content;
    this.#draw();
  }

  /** @param index of the line that is pointed at */
  point(index: number | undefined): void {
    if (index === this.#pointed) return;
    this.#pointed = index;
    this.#draw();
  }

  look(camera: Camera): void {
    this.#camera = camera;
    this.#draw();
  }

  setScheme(scheme: Scheme): void {
    this.#scheme = scheme;
    this.#draw();
  }

  destroy(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#canvas.remove();
  }

  #draw(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#drawNow();
    });
  }

  #drawNow(): void {
    const content = this.#content;
    const lit = this.#pointed === undefined || this.#pointed < 0 ? [] : [this.#pointed];
    const isEmpty =
      content === undefined ||
      [content.lifted, content.named, content.landmarks, content.rings, lit].every(({ length }) => length === 0);
    if (isEmpty && this.#isEmpty) return;
    this.#isEmpty = isEmpty;
    const brush = clearedCanvas(this.#canvas);
    if (brush === null || content === undefined || isEmpty) return;
    const { packed, places, lifted, named } = content;
    const { zoom, pan } = this.#camera;
    const ratio = devicePixelRatio || 1;
    const view = { zoom, scheme: this.#scheme };
    brush.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
    paintSome(brush, packed.arrays, places, lifted, view);
    paintGlow(brush, packed.arrays, places, lit, view);
    paintSome(brush, packed.arrays, places, lit, view);
    brush.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#ring(brush, content);
    paintLandmarks(brush, content.landmarks, places, { zoom, pan, scheme: this.#scheme });
    const labelled = new Set([...(named.length > MOST_NAMED ? [] : named), ...lit]);
    for (const index of labelled) this.#name(brush, content, index);
  }

  /** Around selected nodes, as broad from afar as from near, whatever Cytoscape's renderer makes of them. */
  #ring(brush: CanvasRenderingContext2D, { packed, places, rings }: OverlayContent): void {
    const { zoom, pan } = this.#camera;
    brush.beginPath();
    for (const index of rings.slice(0, MOST_RINGS)) {
      const [x, y] = [
        (places[2 * index] ?? Number.NaN) * zoom + pan.x,
        (places[2 * index + 1] ?? Number.NaN) * zoom + pan.y,
      ];
      const radius = ((packed.arrays.sizes[index] ?? 0) / 2) * zoom + RING.gap;
      if (!Number.isFinite(x)) continue;
      brush.moveTo(x + radius, y);
      brush.arc(x, y, radius, 0, 2 * Math.PI);
    }
    brush.strokeStyle = THEMES[this.#scheme].selection;
    brush.lineWidth = RING.width;
    brush.stroke();
  }

  #name(brush: CanvasRenderingContext2D, { packed, places }: OverlayContent, index: number): void {
    const curve = emptyCurve();
    const line = packed.lines[index];
    if (line === undefined || !traceCurve(packed.arrays, places, index, curve)) return;
    const { zoom, pan } = this.#camera;
    const middle = middleOf(curve);
    const [x, y] = [middle.x * zoom + pan.x, middle.y * zoom + pan.y];
    const count = line.members.length > 1 && !line.isMixed ? `${line.members.length} × ` : "";
    const text = `${count}${[...pictureText(line.phrase)].slice(0, MOST_LETTERS).join("")}`;
    const theme = THEMES[this.#scheme];
    brush.font = `${FONT_SIZE}px ${FONT_FAMILY}`;
    brush.textAlign = "center";
    brush.textBaseline = "middle";
    const width = brush.measureText(text).width + 10;
    brush.beginPath();
    brush.roundRect(x - width / 2, y - FONT_SIZE * 0.8, width, FONT_SIZE * 1.6, 4);
    brush.fillStyle = theme.background;
    brush.strokeStyle = theme.muted;
    brush.lineWidth = 1;
    brush.fill();
    brush.stroke();
    brush.fillStyle = theme.text;
    brush.fillText(text, x, y + 0.5);
  }
}
