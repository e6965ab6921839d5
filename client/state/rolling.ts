/** What rolls nodes up, fetched when it is wanted first: nothing of it is in the first load. */

import type { RolledUp, RollUpChoice } from "../../graph/roll-up/roll-up.ts";
import type { Subgraph } from "../../graph/subgraph.ts";

export type RollUpEngine = (shown: Subgraph, explored: Subgraph, choice: RollUpChoice) => RolledUp;

let engine: RollUpEngine | undefined;

/** The engine, where it has been fetched; nothing is rolled up until then. */
export function rollUpEngine(): RollUpEngine | undefined {
  return engine;
}

/** Fetches the engine. Whoever restores a view that is rolled up waits for it first. */
export async function fetchRollUpEngine(): Promise<void> {
  engine ??= (await import("../../graph/roll-up/roll-up.ts")).rollUp;
}
