/** Shows what an address asks for: a whole view, a saved one, actors and their neighbours, or the overview in another way. */
import { GraphError } from "../../graph/errors.ts";
import { stableKey } from "../../graph/files/exported-graph.ts";
import { captionOf } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { EMPTY_SUBGRAPH, merge } from "../../graph/subgraph.ts";
import type { GraphNode, GraphRelationship } from "../../graph/values.ts";
import { readViewNote } from "../../graph/view/view-note.ts";
import type { ExpansionPart } from "../api/expansion.ts";
import { viewsApi } from "../api/views.ts";
import type { Opened } from "../opening/opened.ts";
import { openedNote, showOpened } from "../opening/show-opened.ts";
import type { ShownView } from "../state/explored.ts";
import { EMPTY_VIEW } from "../state/explored.ts";
import type { Explorer } from "../state/explorer.ts";
import { OVERVIEW_LIMIT } from "../state/exploring.ts";
import { NO_FILTERS } from "../state/filters.ts";
import { select } from "../state/selection.ts";
import { lensOf } from "../state/state.ts";
import { tell } from "../state/store.ts";
import { WORDS as STATE_WORDS } from "../state/words.ts";
import type { Asked } from "./address.ts";
import { asksForView, shownParameters } from "./address.ts";
import type { Landing } from "./landing.ts";
import { landedBy } from "./landing.ts";
import { unpackView } from "./view-link.ts";
import { WORDS } from "./words.ts";

const NOTHING_MISSING = { nodes: 0, relationships: 0 };

/** Tells what of an address is not understood. */
export function tellProblems({ store }: Explorer, problems: readonly GraphError[]): void {
  if (problems.length === 0) return;
  const detail = problems.map(({ message }) => message).join(" ");
  tell(store, { kind: "warning", subject: "address", text: { words: WORDS.wrongParameter }, detail });
}

/** Answers whether it is shown; why not has been told. @param hash of the address, with `#` */
export async function openAddress(explorer: Explorer, asked: Asked, hash: string): Promise<boolean> {
  let found: ReturnType<typeof unpackView>;
  try {
    found = unpackView(hash);
  } catch (error) {
    explorer.fail(error, { words: WORDS.linkFailed });
    return false;
  }
  if (found === "large" || found === "file") {
    const words = found === "large" ? WORDS.linkLarge : WORDS.linkFile;
    tell(explorer.store, { kind: "warning", subject: "address", text: { words } });
    return false;
  }
  if (found !== undefined) {
    const note = found;
    return show(explorer, "view", (signal) => openedNote(explorer, note, "link", signal));
  }
  if (!asksForView(asked)) return false;
  return show(explorer, shownParameters(location), (signal) => findAsked(explorer, asked, signal));
}

async function show(
  explorer: Explorer,
  landing: Landing,
  find: (signal: AbortSignal) => Promise<Opened>,
): Promise<boolean> {
  const label = { words: WORDS.openLink };
  landedBy(label, landing);
  return showOpened(explorer, find, { label, failure: { words: WORDS.linkFailed } });
}

async function findAsked(explorer: Explorer, asked: Asked, signal: AbortSignal): Promise<Opened> {
  const { view: name, actors } = asked;
  if (name !== undefined) return withHow(await savedView(explorer, name, signal), asked);
  return withHow(
    actors.length > 0 ? await aroundActors(explorer, asked, signal) : await overview(explorer, signal),
    asked,
  );
}

async function savedView(explorer: Explorer, name: string, signal: AbortSignal): Promise<Opened> {
  const { text } = await viewsApi(explorer.client).read(name, signal);
  return openedNote(explorer, readViewNote(text), name, signal);
}

/** The actors and their neighbours; actors that are not there are told, unless none is. */
async function aroundActors(explorer: Explorer, { actors, types }: Asked, signal: AbortSignal): Promise<Opened> {
  const { api, store } = explorer;
  const limit = Math.max(Math.floor(MOST_NEIGHBOURS / Math.sqrt(actors.length)), 1);
  const ties = types.map((type) => ({ type, direction: "both" as const }));
  const ask = ties.length === 0 ? { limit } : { limit, ties };
  const found = await Promise.all(
    actors.slice(0, MOST_ACTORS).map((actor) => orAbsent(api.expand({ ids: [actor], ...ask }, signal))),
  );
  const absent = actors.filter((_, index) => found[index] === undefined);
  if (absent.length === actors.length) {
    throw new GraphError("not_found", `Not in this database: ${absent.join(", ")}.`, {
      hint: "`actor` takes values of the property `id`, or element ids.",
    });
  }
  if (absent.length > 0) {
    const values = { names: absent.join(", ") };
    tell(store, { kind: "warning", subject: "absent actors", text: { words: WORDS.noActors, values } });
  }
  let subgraph: Subgraph = EMPTY_SUBGRAPH;
  const themselves: string[] = [];
  for (const answer of found) {
    if (answer === undefined) continue;
    subgraph = merge(subgraph, answer);
    // The first node of an answer is the one that was asked for.
    const [self] = answer.nodes;
    if (self === undefined) continue;
    themselves.push(self.elementId);
    if (answer.truncated) tellCut(explorer, self, answer);
  }
  const view = { subgraph, positions: new Map(), source: { actors } };
  return { view, title: undefined, missing: NOTHING_MISSING, selection: select({ nodes: themselves }) };
}

/** Actors that are looked up at most. */
const MOST_ACTORS = 50;
/** Neighbours of an actor that are shown; of several actors fewer each. */
const MOST_NEIGHBOURS = 100;

function tellCut({ store }: Explorer, self: GraphNode, { nodes, total }: ExpansionPart): void {
  const state = store.getState();
  const name = captionOf(lensOf(state), self, state.preferences.language);
  const values = { name, shown: Math.max(nodes.length - 1, 0), total };
  const text = { words: WORDS.actorCut, values };
  tell(store, { kind: "information", subject: `expand ${self.elementId}`, text });
}

async function overview({ api, store }: Explorer, signal: AbortSignal): Promise<Opened> {
  const { nodes, relationships, truncated, total } = await api.overview(OVERVIEW_LIMIT, signal);
  if (truncated) {
    const values = { shown: nodes.length, total };
    tell(store, { kind: "information", subject: "overview", text: { words: STATE_WORDS.overviewCut, values } });
  }
  return {
    view: { subgraph: { nodes, relationships }, positions: new Map() },
    title: undefined,
    missing: NOTHING_MISSING,
  };
}

/** The view with what the address says of dates, layout and selection. */
function withHow(opened: Opened, asked: Asked): Opened {
  const { from, to, layout, seed, selected } = asked;
  const isLaidOutAnew = layout !== undefined || seed !== undefined;
  const known = opened.view.layout ?? EMPTY_VIEW.layout;
  const filters = opened.view.filters ?? NO_FILTERS;
  const view: ShownView = {
    ...opened.view,
    ...(from === undefined && to === undefined ? {} : { filters: { ...filters, time: { from, to } } }),
    ...(isLaidOutAnew ? { positions: new Map(), layout: { id: layout ?? known.id, run: seed ?? known.run } } : {}),
  };
  if (selected.length === 0) return { ...opened, view };
  const keys = new Set(selected);
  const ids = (entities: readonly (GraphNode | GraphRelationship)[]): readonly string[] =>
    entities
      .filter((entity) => keys.has(stableKey(entity)) || keys.has(entity.elementId))
      .map(({ elementId }) => elementId);
  const { nodes, relationships } = view.subgraph;
  return { ...opened, view, selection: select({ nodes: ids(nodes), relationships: ids(relationships) }) };
}

async function orAbsent<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GraphError && error.code === "not_found") return undefined;
    throw error;
  }
}
