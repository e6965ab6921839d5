/** `parley doctor --duplicates`: actors that may be the same, as a file of decisions for a person to make. */
import { join } from "node:path";
import { findDuplicates, type SuspectedDuplicate } from "../seed/duplicates.ts";
import { readDecisions } from "../seed/import/decisions.ts";
import type { Settings } from "../server/settings.ts";
import { withDatabase } from "./database.ts";
import type { GivenOptions } from "./options.ts";
import { answer, say } from "./terminal.ts";

const LIMITS = { timeoutMs: 120_000, maxRows: 10_000 };

/** Pairs on which somebody has decided are not named again. */
export async function reportDuplicates(settings: Settings, given: GivenOptions, signal: AbortSignal): Promise<void> {
  const { decisions: named } = given;
  const file = typeof named === "string" ? named : join(settings.dataFolder, "decisions.yaml");
  const decisions = await readDecisions(file, typeof named === "string");
  await withDatabase(settings, { onProgress: ({ message }) => say(message), signal }, async ({ store }) => {
    const ask: Parameters<typeof findDuplicates>[0] = (query) => store.read(query, { limits: LIMITS, signal });
    const { pairs, leftOut } = await findDuplicates(ask, decisions.decided);
    if (given.json === true) return answer(JSON.stringify({ pairs, leftOut }));
    for (const line of decisionLines(pairs, leftOut, file)) answer(line);
  });
}

/** The pairs as a file of decisions in which nothing is decided yet: whoever takes the mark from a line has decided it. */
export function decisionLines(pairs: readonly SuspectedDuplicate[], leftOut: number, file: string): readonly string[] {
  if (pairs.length === 0) return ["# No two actors seem to be the same."];
  const more = leftOut === 0 ? "" : ` and up to ${leftOut} more, which are named when these are decided`;
  return [
    `# ${pairs.length} ${pairs.length === 1 ? "pair of actors" : "pairs of actors"} may be the same${more}.`,
    `# Put each under "same" or "different", take the # before it away, and keep the file as ${file}. It is honoured on every later load.`,
    "same:",
    ...pairs.flatMap(({ ids, spellings, reason }) => [
      `  # ${reason}: ${spellings.map((spelling) => JSON.stringify(spelling)).join(" and ")}`,
      `  # - [${ids.map((id) => JSON.stringify(id)).join(", ")}]`,
    ]),
    "different:",
  ];
}
