/** Asking for the view as it is now, and landing the answer on it only if it is still there. */
import type { Subgraph } from "../../graph/subgraph.ts";
import type { Saying, Source } from "./explored.ts";
import { add, unknownNodes } from "./explored.ts";
import type { Ground } from "./ground.ts";
import type { Turn } from "./requests.ts";
import { announce, changeExplored } from "./store.ts";
import { WORDS } from "./words.ts";

/** Adds to what is shown and says how much was new. */
export function land({ store }: Ground, added: Subgraph, label: Saying, source?: Source): void {
  const before = store.getState().explored;
  const known = new Set(before.present.subgraph.relationships.map((relationship) => relationship.elementId));
  const nodes = unknownNodes(before, added).length;
  const relationships = added.relationships.filter((relationship) => !known.has(relationship.elementId)).length;
  changeExplored(store, (explored) => add(explored, added, label, source));
  if (nodes === 0 && relationships === 0) announce(store, WORDS.nothingNew);
  else announce(store, WORDS.added, { nodes, relationships });
}

/** Asks a question for the view as it is now. Undefined when it failed (which has been told) or when the view has changed since. */
export async function ask<T>(
  ground: Ground,
  purpose: string,
  failure: Saying,
  question: (turn: Turn) => Promise<T>,
): Promise<T | undefined> {
  const turn = ground.requests.begin(purpose);
  try {
    const answer = await question(turn);
    return turn.isCurrent() ? answer : undefined;
  } catch (error) {
    if (turn.isCurrent()) ground.fail(error, failure);
    return undefined;
  } finally {
    turn.end();
  }
}

/** A part of the graph without what an answer says besides. */
export function pick({ nodes, relationships }: Subgraph): Subgraph {
  return { nodes, relationships };
}
