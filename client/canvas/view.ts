/** The view of a picture: what is fitted, and whether it shall stay fitted when the canvas changes its size. */
import type { Core } from "cytoscape";
import type { Bounds, Position } from "../../graph/figure/geometry.ts";
import { unionOf } from "../../graph/figure/geometry.ts";
import type { Scene } from "../../graph/figure/scene.ts";
import { boxOf } from "../../graph/figure/scene.ts";
import { centreOn, fitTo, isInView, zoomBy } from "./camera.ts";

/** What a view looks at, as it is at the moment of asking. */
export interface Looked {
  cy(): Core;
  scene(): Scene;
  places(): ReadonlyMap<string, Position>;
  isAnimated(): boolean;
}

export class View {
  readonly #looked: Looked;
  /** The person has not moved the view since everything was fitted: it follows the size of the canvas. */
  #isFitted = true;

  constructor(looked: Looked) {
    this.#looked = looked;
  }

  /** Fits elements, or everything. */
  fit(elementIds: Iterable<string> | undefined, isAnimated = this.#looked.isAnimated()): void {
    const bounds = elementIds === undefined ? this.#whole() : this.#boundsOf(elementIds);
    this.#isFitted = elementIds === undefined;
    if (bounds !== undefined) fitTo(this.#looked.cy(), bounds, isAnimated);
  }

  zoom(direction: 1 | -1): void {
    this.#isFitted = false;
    zoomBy(this.#looked.cy(), direction, this.#looked.isAnimated());
  }

  center(elementId: string): void {
    const bounds = this.#boundsOf([elementId]);
    if (bounds === undefined) return;
    this.#isFitted = false;
    const middle = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 };
    centreOn(this.#looked.cy(), middle, this.#looked.isAnimated());
  }

  /** Brings an element into view, and leaves the view alone when it is. */
  reveal(elementId: string): void {
    if (!this.shows([elementId])) this.center(elementId);
  }

  /** Whether elements are wholly in view; nothing is always in view. */
  shows(elementIds: Iterable<string>): boolean {
    const bounds = this.#boundsOf(elementIds);
    return bounds === undefined || isInView(this.#looked.cy(), bounds);
  }

  /** The nodes whose centre is in view. */
  visibleNodes(): readonly string[] {
    const { x1, y1, x2, y2 } = this.#looked.cy().extent();
    const isInside = ({ x, y }: Position): boolean => x >= x1 && x <= x2 && y >= y1 && y <= y2;
    const places = this.#looked.places();
    return this.#looked
      .scene()
      .nodes.map(({ id }) => id)
      .filter((id) => {
        const place = places.get(id);
        return place !== undefined && isInside(place);
      });
  }

  /** The middle of the view in graph pixels. */
  middle(): Position {
    const { x1, y1, x2, y2 } = this.#looked.cy().extent();
    return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  }

  touched(): void {
    this.#isFitted = false;
  }

  resized(): void {
    this.#looked.cy().resize();
    if (this.#isFitted) this.fit(undefined, false);
  }

  #whole(): Bounds | undefined {
    return this.#boundsOf(this.#looked.places().keys());
  }

  /** What nodes with their captions cover; of a relationship, what its two ends do. */
  #boundsOf(elementIds: Iterable<string>): Bounds | undefined {
    const { nodes, relationships } = this.#looked.scene();
    const wanted = new Set(elementIds);
    for (const { members, start, end } of relationships)
      if (members.some((id) => wanted.has(id))) wanted.add(start).add(end);
    const places = this.#looked.places();
    return unionOf(
      nodes.flatMap((node) => {
        const place = places.get(node.id);
        if (place === undefined || !wanted.has(node.id)) return [];
        const box = boxOf(node);
        return [
          {
            left: place.x + box.left,
            top: place.y + box.top,
            right: place.x + box.right,
            bottom: place.y + box.bottom,
          },
        ];
      }),
    );
  }
}
