/** Opens drawing surfaces with the best renderer that the browser has, and without it once it has failed. */
import { DrawingSurface, type SurfaceCalls, type SurfaceOptions } from "./drawing-surface.ts";
import type { Renderer } from "./renderer.ts";
import { graphicsHardware, rendererFor } from "./renderer.ts";
import type { Tier } from "./stylesheet.ts";

/** Says which renderer suits a tier. */
export type RendererChoice = (tier: Tier) => Renderer;

const byHardware: RendererChoice = (tier) => (tier === "full" ? "canvas" : rendererFor(tier, graphicsHardware()));

export class SurfaceOpener {
  readonly #choose: RendererChoice;
  #isHardwareLost = false;

  constructor(choose: RendererChoice = byHardware) {
    this.#choose = choose;
  }

  /** @throws what Cytoscape throws where not even the canvas can be drawn on */
  open(options: Omit<SurfaceOptions, "renderer">, calls: SurfaceCalls): DrawingSurface {
    const renderer = this.#isHardwareLost ? "canvas" : this.#choose(options.tier);
    const lost = (): void => {
      if (this.#isHardwareLost) return;
      this.#isHardwareLost = true;
      calls.lost();
    };
    try {
      return new DrawingSurface({ ...options, renderer }, { ...calls, lost });
    } catch (error) {
      if (renderer === "canvas") throw error;
      // WebGL is said to be there but does not start: the canvas needs nothing of it.
      this.#isHardwareLost = true;
      options.element.replaceChildren();
      return this.open(options, calls);
    }
  }
}
