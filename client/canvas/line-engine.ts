/** What draws the relationships of large graphs, fetched when the first large graph is there: nothing of it is in the first load. */
import type * as Lines from "./lines/line-layer.ts";

let engine: typeof Lines | undefined;

/** The engine, where it has been fetched. */
export function lineEngine(): typeof Lines | undefined {
  return engine;
}

export async function fetchLineEngine(): Promise<void> {
  engine ??= await import("./lines/line-layer.ts");
}
