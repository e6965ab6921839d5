/** `parley render`: starts the thread that draws before anything else, so that it is loaded when there is something to draw. */
import { renderPool } from "../render/render-pool.ts";
import type { GivenOptions } from "./options.ts";

/** Milliseconds for one figure: nobody else waits for the thread. */
const LONGEST_MS = 3_600_000;

/**
 * Draws a part of the graph as SVG, PNG, PDF or interactive HTML.
 * @throws GraphError as `drawFigure`
 */
export async function render(options: GivenOptions, signal: AbortSignal): Promise<void> {
  const pool = renderPool({ timeLimitMs: LONGEST_MS });
  pool.start();
  try {
    const { drawFigure } = await import("./draw-figure.ts");
    await drawFigure(options, pool, signal);
  } finally {
    await pool.close();
  }
}
