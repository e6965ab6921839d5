/**
 * The relationships of a large graph, drawn by us under Cytoscape's nodes: as many as Cytoscape would redraw in seconds. Everything that can
 * be done with a relationship is done by asking which one lies at a place.
 */
import type { Position } from "../../../graph/figure/geometry.ts";
import type { Scene, SceneRelationship } from "../../../graph/figure/scene.ts";
import type { Scheme } from "../../../graph/figure/theme.ts";
import type { Landmark } from "./landmarks.ts";
import { landmarksOf } from "./landmarks.ts";
import type { PackedLines } from "./line-arrays.ts";
import { packLines, packPlaces } from "./line-arrays.ts";
import { LineOverlay } from "./line-overlay.ts";
import type { Camera } from "./line-picture.ts";
import { LinePicture } from "./line-picture.ts";
import { nearestLine } from "./nearest-line.ts";
import { LINE_STATE } from "./paint-lines.ts";

/** A line is meant within so many CSS pixels of it. */
const REACH = { fine: 6, coarse: 14 } as const;
const NO_IDS: ReadonlySet<string> = new Set();
const NO_LINES: PackedLines = packLines([], []);

/** Whether this browser can draw in a worker. */
export function canDrawLinesApart(): boolean {
  return (
    typeof Worker !== "undefined" &&
    typeof OffscreenCanvas !== "undefined" &&
    typeof ImageBitmapRenderingContext !== "undefined"
  );
}

export class LineLayer {
  readonly #root = document.createElement("div");
  readonly #picture: LinePicture;
  readonly #overlay: LineOverlay;
  #scene: Scene = { nodes: [], relationships: [] };
  #packed = NO_LINES;
  #places = new Float32Array();
  #landmarks: readonly Landmark[] = [];
  #selected = NO_IDS;
  #dimmed = NO_IDS;
  /** Nodes that are being dragged. */
  #lifted = new Set<number>();
  /** Dragged nodes whose lines the picture does not have at their new places yet. */
  #landing = false;

  /** @param surface the element of the nodes, in front of which the lines come; @param failed they cannot be drawn */
  constructor(surface: HTMLElement, scheme: Scheme, failed: (error: unknown) => void) {
    const picture = document.createElement("canvas");
    const overlay = document.createElement("canvas");
    this.#root.style.cssText = "position: absolute; inset: 0; overflow: hidden; pointer-events: none";
    this.#root.ariaHidden = "true";
    picture.style.cssText = "position: absolute; left: 0; top: 0; transform-origin: 0 0; will-change: transform";
    overlay.style.cssText = "position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none";
    overlay.ariaHidden = "true";
    this.#root.append(picture);
    surface.before(this.#root);
    surface.after(overlay);
    this.#picture = new LinePicture(picture, scheme, () => this.#painted(), failed);
    this.#overlay = new LineOverlay(overlay, scheme);
  }

  /** Shows the lines of a scene. */
  show(scene: Scene, places: ReadonlyMap<string, Position>): void {
    this.#scene = scene;
    this.#packed = packLines(scene.nodes, scene.relationships);
    this.#landmarks = landmarksOf(scene.nodes);
    this.#places = packPlaces(scene.nodes, places);
    this.#lifted.clear();
    const { arrays } = this.#packed;
    this.#picture.change({ arrays, places: this.#places, states: this.#states() });
    this.#drawOver();
  }

  /** Nodes are elsewhere. */
  move(places: ReadonlyMap<string, Position>): void {
    this.#places = packPlaces(this.#scene.nodes, places);
    this.#picture.change({ places: this.#places });
    this.#drawOver();
  }

  /** What is selected and what is dimmed, by ids of relationships; others are passed over. */
  mark(selected: ReadonlySet<string>, dimmed: ReadonlySet<string> = NO_IDS): void {
    if (selected === this.#selected && dimmed === this.#dimmed) return;
    this.#selected = selected;
    this.#dimmed = dimmed;
    this.#picture.change({ states: this.#states() });
    this.#drawOver();
  }

  setScheme(scheme: Scheme): void {
    this.#picture.setScheme(scheme);
    this.#overlay.setScheme(scheme);
  }

  look(camera: Camera): void {
    this.#picture.look(camera);
    this.#overlay.look(camera);
  }

  /** A node is being dragged: its lines follow at once. */
  drag(nodeId: string, place: Position): void {
    const index = this.#packed.nodeIndex.get(nodeId);
    if (index === undefined) return;
    this.#places[2 * index] = place.x;
    this.#places[2 * index + 1] = place.y;
    if (!this.#lifted.has(index)) {
      this.#lifted.add(index);
      this.#landing = false;
      this.#picture.change({ states: this.#states() });
    }
    this.#drawOver();
  }

  /** Nothing is dragged any more. */
  release(): void {
    if (this.#lifted.size === 0) return;
    this.#landing = true;
    this.#picture.change({ places: this.#places, states: this.#states() });
  }

  /** The line at a place of the graph; undefined where none is near. @param isCoarse for fingers */
  at(place: Position, zoom: number, isCoarse = false): SceneRelationship | undefined {
    const reach = (isCoarse ? REACH.coarse : REACH.fine) / zoom;
    const index = nearestLine(this.#packed.arrays, this.#places, place, reach);
    return index === undefined ? undefined : this.#packed.lines[index];
  }

  /** The line that is pointed at, which says what it is; undefined for none. */
  point(lineId: string | undefined): void {
    this.#overlay.point(lineId === undefined ? undefined : this.#packed.lines.findIndex(({ id }) => id === lineId));
  }

  destroy(): void {
    this.#picture.destroy();
    this.#overlay.destroy();
    this.#root.remove();
  }

  #painted(): void {
    if (!this.#landing || !this.#picture.isCurrent) return;
    this.#landing = false;
    this.#lifted.clear();
    this.#drawOver();
  }

  #states(): Uint8Array<ArrayBuffer> {
    const { lines, arrays } = this.#packed;
    const lifted = this.#landing ? new Set<number>() : this.#lifted;
    const states = new Uint8Array(lines.length);
    if (lifted.size + this.#selected.size + this.#dimmed.size === 0) return states;
    for (const [index, { members }] of lines.entries()) {
      if (lifted.has(arrays.starts[index] ?? 0) || lifted.has(arrays.ends[index] ?? 0))
        states[index] = LINE_STATE.hidden;
      else if (members.some((id) => this.#selected.has(id))) states[index] = LINE_STATE.selected;
      else if (members.every((id) => this.#dimmed.has(id))) states[index] = LINE_STATE.dimmed;
    }
    return states;
  }

  #drawOver(): void {
    const { arrays, lines } = this.#packed;
    const landmarks = this.#landmarks.filter(({ id }) => !this.#dimmed.has(id));
    const rings = [...this.#selected].flatMap((id) => this.#packed.nodeIndex.get(id) ?? []);
    const lifted: number[] = [];
    const named: number[] = [];
    const isPlain = this.#lifted.size + this.#selected.size === 0;
    const looked = isPlain ? [] : lines;
    looked.forEach(({ members }, index) => {
      if (this.#lifted.has(arrays.starts[index] ?? 0) || this.#lifted.has(arrays.ends[index] ?? 0)) lifted.push(index);
      if (this.#selected.size > 0 && members.some((id) => this.#selected.has(id))) named.push(index);
    });
    this.#overlay.show({ packed: this.#packed, places: this.#places, lifted, named, landmarks, rings });
  }
}
