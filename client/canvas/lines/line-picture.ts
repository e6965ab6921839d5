/**
 * The picture of the lines of a large graph, under the nodes: drawn in a worker with a margin around what is seen, moved and scaled with the
 * view at once, and drawn anew when the view rests or leaves what was drawn.
 */
import { GraphError } from "../../../graph/errors.ts";
import type { Position } from "../../../graph/figure/geometry.ts";
import type { Scheme } from "../../../graph/figure/theme.ts";
import type { LineAnswer, LineOrder } from "./line-messages.ts";
import type { LineView } from "./paint-lines.ts";

/** What is seen of the graph. */
export interface Camera {
  readonly zoom: number;
  readonly pan: Position;
}

/** What has changed since the last picture. */
export type LineChanges = Pick<LineOrder, "arrays" | "places" | "states">;

/** Margin on each side, as a part of the width and height of the canvas. */
const MARGIN = 0.3;
/** A picture has no more device pixels than this; on fine screens a large one gets coarser. */
const MOST_PIXELS = 8_000_000;
/** The view rests when it has not moved for so many milliseconds. */
const REST = 110;
/** A picture that is scaled by more than this is drawn anew while the view still moves. */
const MOST_SCALE = 1.7;

export class LinePicture {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: ImageBitmapRenderingContext | null;
  readonly #worker: Worker;
  readonly #painted: () => void;
  readonly #failed: (error: unknown) => void;
  #scheme: Scheme;
  #camera: Camera = { zoom: 1, pan: { x: 0, y: 0 } };
  #changes: LineChanges = {};
  #shown: LineView | undefined;
  #asked: { readonly id: number; readonly view: LineView } | undefined;
  #isStale = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #id = 0;

  /** @param painted called after each new picture; @param failed the worker cannot run or draw */
  constructor(canvas: HTMLCanvasElement, scheme: Scheme, painted: () => void, failed: (error: unknown) => void) {
    this.#canvas = canvas;
    this.#context = canvas.getContext("bitmaprenderer");
    this.#scheme = scheme;
    this.#painted = painted;
    this.#failed = failed;
    this.#worker = new Worker(new URL("./line-worker.ts", import.meta.url), { type: "module", name: "parley-lines" });
    this.#worker.addEventListener("message", (event: MessageEvent<LineAnswer>) => this.#take(event.data));
    this.#worker.addEventListener("error", (event) => this.#fail(event.message || "the worker did not load"));
  }

  /** Whether what is shown is what was asked for last. */
  get isCurrent(): boolean {
    return this.#asked === undefined && !this.#isStale;
  }

  /** Draws with what has changed; several changes before a picture is drawn are drawn at once. */
  change(changes: LineChanges): void {
    this.#changes = { ...this.#changes, ...changes };
    this.#refresh();
  }

  setScheme(scheme: Scheme): void {
    if (scheme === this.#scheme) return;
    this.#scheme = scheme;
    this.change({});
  }

  /** The view moved: the picture goes with it now, and is drawn anew when it has to be. */
  look(camera: Camera): void {
    this.#camera = camera;
    this.#place();
    clearTimeout(this.#timer);
    if (this.#serves()) this.#timer = setTimeout(() => this.#refresh(), REST);
    else this.#refresh();
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#worker.terminate();
  }

  #refresh(): void {
    this.#isStale = true;
    this.#ask();
    this.#tell();
  }

  /** For tests and measurements: whether the lines of the last scene are drawn. */
  #tell(): void {
    this.#canvas.dataset.lines = this.isCurrent ? "drawn" : "drawing";
  }

  #ask(): void {
    if (this.#asked !== undefined || !this.#isStale) return;
    const view = this.#viewNow();
    if (view === undefined) return;
    this.#isStale = false;
    this.#id += 1;
    this.#asked = { id: this.#id, view };
    this.#worker.postMessage({ ...this.#changes, view, id: this.#id } satisfies LineOrder);
    this.#changes = {};
  }

  #take(answer: LineAnswer): void {
    if (answer.kind === "failed") {
      this.#fail(answer.message);
      return;
    }
    const view = this.#asked?.view;
    this.#asked = undefined;
    if (view === undefined) return;
    this.#shown = view;
    this.#canvas.style.width = `${view.width}px`;
    this.#canvas.style.height = `${view.height}px`;
    this.#context?.transferFromImageBitmap(answer.picture);
    this.#place();
    this.#painted();
    if (!this.#serves()) this.#isStale = true;
    this.#ask();
    this.#tell();
  }

  #viewNow(): LineView | undefined {
    const box = this.#canvas.parentElement;
    const [width, height] = [box?.clientWidth ?? 0, box?.clientHeight ?? 0];
    if (width === 0 || height === 0) return undefined;
    const margin = { x: Math.round(width * MARGIN), y: Math.round(height * MARGIN) };
    const size = { width: width + 2 * margin.x, height: height + 2 * margin.y };
    const { zoom, pan } = this.#camera;
    const ratio = Math.min(devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
    return { ...size, zoom, x: pan.x + margin.x, y: pan.y + margin.y, ratio, scheme: this.#scheme };
  }

  /** Puts the picture where the view is now. */
  #place(): void {
    const shown = this.#shown;
    if (shown === undefined) return;
    const { zoom, pan } = this.#camera;
    const scale = zoom / shown.zoom;
    const [x, y] = [pan.x - shown.x * scale, pan.y - shown.y * scale];
    this.#canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }

  /** Whether the picture covers the view, about as sharp as it should be. */
  #serves(): boolean {
    const shown = this.#shown;
    const box = this.#canvas.parentElement;
    if (shown === undefined || box === null) return false;
    const scale = this.#camera.zoom / shown.zoom;
    if (scale > MOST_SCALE || scale < 1 / MOST_SCALE) return false;
    const [x, y] = [this.#camera.pan.x - shown.x * scale, this.#camera.pan.y - shown.y * scale];
    return (
      x <= 0 && y <= 0 && x + shown.width * scale >= box.clientWidth && y + shown.height * scale >= box.clientHeight
    );
  }

  #fail(message: string): void {
    this.#failed(
      new GraphError("internal", `The relationships could not be drawn: ${message}.`, { hint: "Reload the page." }),
    );
  }
}
