/** `parley render`: starts the thread that draws before anything else, so that it is loaded and warm when there is something to draw. */
import { setFlagsFromString } from "node:v8";
import { renderPool } from "../render/render-pool.ts";
import type { GivenOptions } from "./options.ts";

/** Milliseconds for one figure: nobody else waits for the thread. */
const LONGEST_MS = 3_600_000;

/**
 * Draws a part of the graph as SVG, PNG, PDF or interactive HTML.
 * @throws GraphError as `drawFigure`
 */
export async function render(options: GivenOptions, signal: AbortSignal): Promise<void> {
  // What cuts fonts is WebAssembly; the machine would optimise one large function of it for 0.2 seconds, for which the end of the program waits.
  setFlagsFromString("--wasm-tiering-budget=1000000000");
  const pool = renderPool({ timeLimitMs: LONGEST_MS });
  pool.warmUp();
  try {
    const { drawFigure } = await import("./draw-figure.ts");
    await drawFigure(options, pool, signal);
  } finally {
    await pool.close();
  }
}
