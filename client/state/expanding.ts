/** Expanding: asks how much it would be, and brings it in parts. Fetched when it is wanted first. */
import { captionOf } from "../../graph/lens.ts";
import type { GraphNode } from "../../graph/values.ts";
import { WORDS } from "./expanding-words.ts";
import type { ExpandRequest } from "./expansion-request.ts";
import { bodyOf, namesOf, newRelationships, purposeOf, tiesOf } from "./expansion-request.ts";
import type { ExpandChoice } from "./expansions.ts";
import { landPart } from "./expansions.ts";
import type { Expansion, Saying } from "./explored.ts";
import { add, step } from "./explored.ts";
import type { Ground } from "./ground.ts";
import { ask } from "./landing.ts";
import { settle } from "./notices.ts";
import { openExpand } from "./panels.ts";
import type { Turn } from "./requests.ts";
import { select } from "./selection.ts";
import { exploredSubgraph, lensOf, membersOf, visibleSubgraph } from "./state.ts";
import { announce, change, changeExplored, tell } from "./store.ts";
import { WORDS as STATE_WORDS } from "./words.ts";

/** Neighbours that an expansion adds at most, until more are asked for; also the size of the first part, so that it is there quickly. */
const EXPAND_LIMIT = 100;
/** More new relationships than this are not brought without asking. */
const MOST_UNASKED = 300;
/** Nodes that can be expanded at once, and neighbours of one part: the server takes no more. */
const MOST_AT_ONCE = 1000;
/** Neighbours that "show more" adds. */
const MORE = 200;
/** Relationships that a node which is added may have to what is shown. */
const MOST_LINKS = 5000;

/** Where an expansion stands while its parts come. */
interface Running {
  readonly ids: readonly string[];
  readonly choice: ExpandChoice;
  readonly label: Saying;
  readonly thread: string;
  readonly turn: Turn;
}

// Each expansion is a step of its own, also a second one of the same node.
let threads = 0;

/**
 * Brings the neighbours of nodes, each once, as one step; those of a group are the neighbours of its members. Where that would be more than 300 new relationships and the reader has not chosen,
 * the dialog of choice is opened instead.
 */
export async function expand(ground: Ground, ids: readonly string[], request: ExpandRequest = {}): Promise<void> {
  const { store } = ground;
  const of = [...new Set(membersOf(store.getState(), ids))];
  if (of.length === 0) return;
  if (of.length > MOST_AT_ONCE) {
    const values = { count: of.length, most: MOST_AT_ONCE };
    tell(store, { kind: "warning", subject: "expand", text: { words: WORDS.tooMany, values } });
    return;
  }
  const name = namesOf(store.getState(), of);
  threads += 1;
  const under = { label: { words: WORDS.expand, values: { name } }, thread: `expand ${threads}` };
  await expandAs(ground, of, request, under);
}

/** Goes on with an expansion of which there is more; where the view no longer has it, it is asked for anew. */
export async function expandFurther(ground: Ground, expansion: Expansion): Promise<void> {
  const { rest, of } = expansion;
  if (rest === undefined) return;
  const { store } = ground;
  const name = namesOf(store.getState(), of);
  const known = store.getState().explored.present.expansions.find((other) => other.rest?.cursor === rest.cursor);
  threads += 1;
  const under = { label: { words: WORDS.expand, values: { name } }, thread: `expand ${threads}` };
  if (known === undefined) {
    const limit = Math.min(rest.shown + MORE, MOST_AT_ONCE);
    await expandAs(ground, of, { ...rest.choice, limit, isChosen: true }, under);
    return;
  }
  await ask(ground, purposeOf(of), failureOf(name), (turn) =>
    bring(ground, { ids: of, choice: rest.choice, turn, ...under }, MORE, known),
  );
}

/** Adds a node with its relationships to what is shown, and selects it; on an empty canvas its neighbours come too. */
export async function addNode(ground: Ground, node: GraphNode): Promise<void> {
  const { store, api } = ground;
  const state = store.getState();
  const id = node.elementId;
  const name = captionOf(lensOf(state), node, state.preferences.language);
  const label = { words: STATE_WORDS.addNode, values: { name } };
  const shown = visibleSubgraph(state).nodes.map(({ elementId }) => elementId);
  if (exploredSubgraph(state).nodes.length === 0) {
    threads += 1;
    const thread = `expand ${threads}`;
    changeExplored(store, (explored) =>
      step(explored, { subgraph: { nodes: [node], relationships: [] } }, label, thread),
    );
    change(store, "selection", () => select({ nodes: [id] }));
    await expandAs(ground, [id], {}, { label, thread });
    return;
  }
  const known = tiesOf(state, new Set([id]));
  const answer = await ask(ground, "add", { words: STATE_WORDS.failedAdd, values: { name } }, (turn) =>
    api.links({ ids: [...shown, id], of: [id], known, limit: MOST_LINKS }, turn.signal),
  );
  if (answer === undefined) return;
  const { relationships, total, truncated } = answer;
  changeExplored(store, (explored) => add(explored, { nodes: [node], relationships }, label));
  change(store, "selection", () => select({ nodes: [id] }));
  announce(store, STATE_WORDS.added, { nodes: 1, relationships: relationships.length });
  if (!truncated) return;
  const values = { shown: relationships.length, total };
  tell(store, { kind: "information", subject: purposeOf([id]), text: { words: WORDS.linksCut, values } });
}

async function expandAs(
  ground: Ground,
  ids: readonly string[],
  { limit = EXPAND_LIMIT, isChosen = false, ...choice }: ExpandRequest,
  under: Pick<Running, "label" | "thread">,
): Promise<void> {
  const { store } = ground;
  const name = namesOf(store.getState(), ids);
  await ask(ground, purposeOf(ids), failureOf(name), async (turn) => {
    const isHeavy = !isChosen && (await isTooMuch(ground, ids, choice, turn));
    if (!turn.isCurrent()) return;
    if (isHeavy) change(store, "panels", (panels) => openExpand(panels, { ids, choice, isGuard: true }));
    else await bring(ground, { ids, choice, turn, ...under }, limit, undefined);
  });
}

async function isTooMuch(
  { store, api }: Ground,
  ids: readonly string[],
  choice: ExpandChoice,
  { signal }: Turn,
): Promise<boolean> {
  const relationships = tiesOf(store.getState(), new Set(ids));
  const { ties: _, ...narrowed } = bodyOf(choice);
  const counts = await api.expandCounts({ ids: [...ids], ...narrowed, known: { relationships } }, signal);
  return newRelationships(counts, choice, lensOf(store.getState())) > MOST_UNASKED;
}

/** Brings neighbours in parts, the first one small, until there are `limit` more or no others. */
async function bring(ground: Ground, running: Running, limit: number, known: Expansion | undefined): Promise<void> {
  const { store, api } = ground;
  const { ids, choice, turn, label, thread } = running;
  const before = exploredSubgraph(store.getState());
  let expansion = known;
  let brought = 0;
  let size = Math.min(limit, EXPAND_LIMIT);
  for (;;) {
    const cursor = expansion?.rest?.cursor;
    const part = await api.expand({ ids: [...ids], ...bodyOf(choice), limit: size, cursor }, turn.signal);
    if (!turn.isCurrent()) return;
    const neighbours = part.nodes.length - ids.length;
    brought += neighbours;
    const shown = (expansion?.rest?.shown ?? 0) + neighbours;
    const rest = part.next === undefined ? undefined : { choice, cursor: part.next, shown, total: part.total };
    const found = { nodes: part.nodes, relationships: part.relationships };
    const continued = expansion;
    changeExplored(store, (explored) => landPart(explored, { of: ids, found, rest, continued, label, thread }));
    expansion = rest === undefined ? undefined : store.getState().explored.present.expansions.at(-1);
    if (expansion === undefined || brought >= limit) break;
    tellComing(ground, running, expansion);
    size = Math.min(limit - brought, size * 3);
  }
  tellBrought(ground, running, before, expansion);
}

/** That the first parts are here and others follow, and a way to let it be. */
function tellComing(ground: Ground, { ids }: Running, expansion: Expansion): void {
  const stop = (): void => {
    ground.requests.begin(purposeOf(ids)).end();
    tellCut(ground, expansion);
  };
  tellCut(ground, expansion, { words: WORDS.coming, action: { words: WORDS.stop, run: stop } });
}

function tellBrought(
  ground: Ground,
  { ids }: Running,
  before: ReturnType<typeof exploredSubgraph>,
  expansion: Expansion | undefined,
): void {
  const { store } = ground;
  const after = exploredSubgraph(store.getState());
  const nodes = after.nodes.length - before.nodes.length;
  const relationships = after.relationships.length - before.relationships.length;
  change(store, "notices", (notices) => settle(notices, purposeOf(ids)));
  if (nodes <= 0 && relationships <= 0) announce(store, STATE_WORDS.nothingNew);
  else announce(store, STATE_WORDS.added, { nodes, relationships });
  if (expansion !== undefined) tellCut(ground, expansion);
}

/** "100 of 568 shown", and the way on. */
function tellCut(
  ground: Ground,
  expansion: Expansion,
  { words, action }: Pick<Saying, "words"> & { readonly action?: { words: Saying["words"]; run: () => void } } = {
    words: WORDS.cut,
  },
): void {
  const { of, rest } = expansion;
  if (rest === undefined) return;
  const { store } = ground;
  const values = { name: namesOf(store.getState(), of), shown: rest.shown, total: rest.total };
  const more = { words: WORDS.showMore, run: () => void expandFurther(ground, expansion) };
  tell(store, { kind: "information", subject: purposeOf(of), text: { words, values }, action: action ?? more });
}

function failureOf(name: string): Saying {
  return { words: STATE_WORDS.failedExpand, values: { name } };
}
