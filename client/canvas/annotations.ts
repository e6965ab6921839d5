/** What is written around a graph (outlines of sides, the axis of time, pins): fetched when there is something to write first. */
import type { Core } from "cytoscape";
import type { Scene } from "../../graph/figure/scene.ts";
import type { AnnotationLayer } from "./annotation-layer.ts";
import type { CanvasProps } from "./types.ts";

/** What annotations are made from. */
export interface Annotated {
  readonly cy: Core;
  readonly scene: Scene;
  readonly props: CanvasProps;
}

export class Annotations {
  readonly #host: HTMLElement;
  readonly #failed: (error: unknown) => void;
  #layer: AnnotationLayer | undefined;
  #latest: Annotated | undefined;
  #isFetching = false;

  /** @param host the element around all layers of the canvas */
  constructor(host: HTMLElement, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
  }

  show(annotated: Annotated): void {
    this.#latest = annotated;
    const { layoutId, pinned } = annotated.props;
    if (this.#layer !== undefined) this.#layer.show(annotated);
    else if (layoutId === "time" || layoutId === "side" || (pinned !== undefined && pinned.size > 0)) this.#fetch();
  }

  destroy(): void {
    this.#latest = undefined;
    this.#layer?.destroy();
    this.#layer = undefined;
  }

  #fetch(): void {
    if (this.#isFetching) return;
    this.#isFetching = true;
    import("./annotation-layer.ts")
      .then(({ AnnotationLayer }) => {
        // The canvas may have gone meanwhile.
        if (this.#latest === undefined) return;
        this.#layer = new AnnotationLayer(this.#host);
        this.#layer.show(this.#latest);
      })
      .catch(this.#failed)
      .finally(() => {
        this.#isFetching = false;
      });
  }
}
