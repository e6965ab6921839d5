/** Taking back what expansions brought, and the links among what is shown: showing, counting, hiding. Fetched when it is wanted first. */
import type { GraphRelationship } from "../../graph/values.ts";
import { WORDS } from "./expanding-words.ts";
import { namesOf, purposeOf } from "./expansion-request.ts";
import { collapse as collapsed, collapseOf, conceal, reveal } from "./expansions.ts";
import type { Ground } from "./ground.ts";
import { ask } from "./landing.ts";
import { settle } from "./notices.ts";
import { exploredSubgraph, membersOf, visibleSubgraph } from "./state.ts";
import { announce, change, changeExplored, tell } from "./store.ts";

/** Links that are brought at most. */
const MOST_LINKS = 5000;
/** More links than this are counted first, and brought when the reader says so. */
const MOST_UNASKED = 1000;
/** Relationships that the server takes as known. */
const MOST_KNOWN = 200_000;
const PURPOSE = "links";

/** Takes back what the expansions of these nodes brought, as one step. */
export function collapse({ store }: Ground, ids: readonly string[]): void {
  const state = store.getState();
  const of = new Set(membersOf(state, ids));
  const { nodes, relationships, kept } = collapseOf(state.explored.present, of);
  const label = { words: WORDS.collapse, values: { name: namesOf(state, ids) } };
  if (!changeExplored(store, (explored) => collapsed(explored, of, label))) {
    tell(store, { kind: "information", subject: "collapse", text: { words: WORDS.nothingToCollapse } });
    return;
  }
  const values = { nodes: nodes.size, relationships: relationships.size, kept };
  change(store, "notices", (notices) => settle(notices, purposeOf(ids)));
  if (kept === 0) announce(store, WORDS.collapsed, values);
  else tell(store, { kind: "success", subject: "collapse", text: { words: WORDS.collapsedButKept, values } });
}

/** Adds the relationships of the database that join what is shown; where they are very many, says so first and waits for a word. */
export async function showLinks(ground: Ground, isChosen = false): Promise<void> {
  const { store } = ground;
  const answer = await askLinks(ground, isChosen ? MOST_LINKS : MOST_UNASKED);
  if (answer === undefined) return;
  change(store, "notices", (notices) => settle(notices, PURPOSE));
  if (answer.total === 0) announce(store, WORDS.noLinks);
  else if (answer.total > MOST_UNASKED && !isChosen) offer(ground, answer.total);
  else landLinks(ground, answer.relationships, answer.total);
}

/** Says how many relationships join what is shown beside those that are shown; nothing where there are none. */
export async function offerLinks(ground: Ground): Promise<void> {
  const answer = await askLinks(ground, 0);
  if (answer !== undefined && answer.total > 0) offer(ground, answer.total);
}

/** Takes the links that were shown away again: exactly those. */
export function hideLinks({ store }: Ground): void {
  const count = store.getState().explored.present.revealed.size;
  const label = { words: WORDS.hideLinks };
  if (changeExplored(store, (explored) => conceal(explored, label))) announce(store, WORDS.linksHidden, { count });
  change(store, "notices", (notices) => settle(notices, PURPOSE));
}

function askLinks(
  ground: Ground,
  limit: number,
): Promise<
  | { readonly relationships: readonly GraphRelationship[]; readonly total: number; readonly truncated: boolean }
  | undefined
> {
  const state = ground.store.getState();
  const ids = visibleSubgraph(state).nodes.map(({ elementId }) => elementId);
  const known = exploredSubgraph(state)
    .relationships.map(({ elementId }) => elementId)
    .slice(0, MOST_KNOWN);
  return ask(ground, PURPOSE, { words: WORDS.failedLinks }, (turn) =>
    ground.api.links({ ids, known, limit }, turn.signal),
  );
}

function offer(ground: Ground, count: number): void {
  const action = { words: WORDS.show, run: () => void showLinks(ground, true) };
  const text = { words: WORDS.linksFound, values: { count } };
  tell(ground.store, { kind: "information", subject: PURPOSE, text, action });
}

function landLinks(ground: Ground, links: readonly GraphRelationship[], total: number): void {
  const { store } = ground;
  const label = { words: WORDS.showLinks };
  const before = exploredSubgraph(store.getState()).relationships.length;
  changeExplored(store, (explored) => reveal(explored, links, label));
  const shown = exploredSubgraph(store.getState()).relationships.length - before;
  const isCut = links.length < total;
  const text = isCut
    ? { words: WORDS.linksCut, values: { shown, total } }
    : { words: WORDS.linksShown, values: { count: shown } };
  const action = { words: WORDS.hide, run: () => hideLinks(ground) };
  tell(store, { kind: isCut ? "information" : "success", subject: PURPOSE, text, action });
}
