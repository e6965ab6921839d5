/** Rolling up and out again. Fetched when it is asked for first. */
import type { Lens } from "../../graph/lens.ts";
import type { RollUpChoice } from "../../graph/roll-up/roll-up.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { EMPTY_SUBGRAPH, merge, without } from "../../graph/subgraph.ts";
import { COUNTRY_PROPERTY } from "../../graph/vocabulary.ts";
import { step } from "./explored.ts";
import type { Ground } from "./ground.ts";
import { ask } from "./landing.ts";
import { settle } from "./notices.ts";
import { fetchRollUpEngine } from "./rolling.ts";
import { WORDS } from "./rolling-words.ts";
import { NOTHING_SELECTED } from "./selection.ts";
import type { ExplorerState } from "./state.ts";
import { exploredSubgraph, lensOf, rolledUp } from "./state.ts";
import { announce, change, changeExplored, tell } from "./store.ts";

/** How far memberships are followed: envoy, agency, ministry, country. */
const MOST_STEPS = 4;
/** Nodes that can be asked about at once, and groups that an answer may hold: the server takes no more. */
const MOST_AT_ONCE = 1000;

/** Rolls up to the countries where the graph says them, else along what says who belongs to what; undefined where it says neither. */
export function usualRollUp(state: ExplorerState): RollUpChoice | undefined {
  const keys = state.session.schema?.propertyKeys ?? [];
  if (keys.includes(COUNTRY_PROPERTY)) return { kind: "property", property: COUNTRY_PROPERTY };
  const types = affiliationTypes(lensOf(state));
  return types.length === 0 ? undefined : { kind: "relationships", types };
}

/** Types that say who belongs to what. */
export function affiliationTypes(lens: Lens): readonly string[] {
  return lens.relations.filter(({ layer }) => layer === "affiliation").map(({ type }) => type);
}

/** Draws groups in place of what belongs to them; memberships that are not explored yet are read first. */
export async function rollUpTo(ground: Ground, choice: RollUpChoice): Promise<void> {
  const { store } = ground;
  const found = await ask(ground, "roll-up", { words: WORDS.failed }, async ({ signal }) => {
    await fetchRollUpEngine();
    return choice.kind === "relationships" ? readMemberships(ground, choice.types, signal) : EMPTY_SUBGRAPH;
  });
  if (found === undefined) return;
  const before = exploredSubgraph(store.getState());
  const known = new Set([...before.nodes, ...before.relationships].map(({ elementId }) => elementId));
  const brought = new Set([...found.nodes, ...found.relationships].map(({ elementId }) => elementId));
  for (const id of known) brought.delete(id);
  changeExplored(store, (explored) =>
    step(explored, { subgraph: merge(before, found), rollUp: { ...choice, brought } }, { words: WORDS.rollUp }),
  );
  store.setState({ selection: NOTHING_SELECTED, spotlight: undefined });
  sayHowMuch(ground);
}

/** Draws the members again, and takes away what was read for the groups. */
export function rollOut({ store }: Ground): void {
  const { subgraph, rollUp } = store.getState().explored.present;
  if (rollUp === undefined) return;
  const { brought } = rollUp;
  const left = brought.size === 0 ? subgraph : without(subgraph, brought);
  changeExplored(store, (explored) => step(explored, { subgraph: left, rollUp: undefined }, { words: WORDS.rollOut }));
  store.setState({ selection: NOTHING_SELECTED, spotlight: undefined });
  change(store, "notices", (notices) => settle(notices, "roll-up"));
  announce(store, WORDS.rolledOut);
}

function sayHowMuch({ store }: Ground): void {
  const rolled = rolledUp(store.getState());
  if (rolled === undefined) return;
  const members = [...rolled.members.values()].reduce((sum, list) => sum + list.length, 0);
  if (members === 0) {
    tell(store, { kind: "warning", subject: "roll-up", text: { words: WORDS.nothing } });
    return;
  }
  const inside = [...rolled.inside.values()].reduce((sum, count) => sum + count, 0);
  const values = { members, groups: rolled.members.size, inside, several: rolled.ambiguous };
  const words = rolled.ambiguous > 0 ? WORDS.rolledAmbiguous : inside > 0 ? WORDS.rolledInside : WORDS.rolled;
  tell(store, { kind: "information", subject: "roll-up", text: { words, values } });
}

/** What leads from the explored nodes to what they belong to, step by step until nothing new comes. */
async function readMemberships(
  { store, api }: Ground,
  types: readonly string[],
  signal: AbortSignal,
): Promise<Subgraph> {
  const ties = types.map((type) => ({ type, direction: "out" as const }));
  const asked = new Set<string>();
  let found = EMPTY_SUBGRAPH;
  let wave = exploredSubgraph(store.getState()).nodes.map(({ elementId }) => elementId);
  for (let steps = 0; steps < MOST_STEPS && wave.length > 0; steps += 1) {
    for (let from = 0; from < wave.length; from += MOST_AT_ONCE) {
      const ids = wave.slice(from, from + MOST_AT_ONCE);
      for (const id of ids) asked.add(id);
      found = merge(found, await api.expand({ ids, ties, limit: MOST_AT_ONCE }, signal));
    }
    wave = found.nodes.map(({ elementId }) => elementId).filter((id) => !asked.has(id));
  }
  return found;
}
