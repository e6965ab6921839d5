/** Tells what the removal of a data set removed and what it kept. */
import { reportLines } from "../seed/report.ts";
import type { ResetCounts } from "../seed/reset.ts";
import type { GivenOptions } from "./options.ts";
import { answer } from "./terminal.ts";

export function reportReset(dataset: string, { kept, handedOver, ...counts }: ResetCounts, given: GivenOptions): void {
  if (given.json === true) {
    answer(JSON.stringify({ dataset, done: "removed", ...counts, kept, handedOver }));
    return;
  }
  const isEmpty = Object.keys(counts.nodes).length === 0;
  for (const line of reportLines(isEmpty ? `${dataset}: nothing was there` : `${dataset}: removed`, counts))
    answer(line);
  if (kept > 0) answer(`  kept: ${kept} nodes on which relationships of others hang`);
  if (handedOver > 0)
    answer(`  kept: ${handedOver} ${handedOver === 1 ? "actor" : "actors"} that other data sets have too`);
}
