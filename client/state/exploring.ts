/** Actions that change what is explored: each asks, waits, and lands its answer only if the view that asked is still there. */
import { captionOf } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { without } from "../../graph/subgraph.ts";
import type { GraphNode } from "../../graph/values.ts";
import type { CutSubgraph, FoundPaths } from "../api/graph.ts";
import type { Arranging } from "./arranging.ts";
import { createArranging } from "./arranging.ts";
import type { Saying, Source, View } from "./explored.ts";
import { add, NOTHING_EXPLORED, open, replace, show, unknownNodes } from "./explored.ts";
import type { Ground } from "./ground.ts";
import { settle } from "./notices.ts";
import type { Turn } from "./requests.ts";
import { select } from "./selection.ts";
import { exploredSubgraph, lensOf } from "./state.ts";
import { announce, change, changeExplored, nameOf, tell } from "./store.ts";
import { WORDS } from "./words.ts";

/** Nodes that the page shows first. */
export const OVERVIEW_LIMIT = 150;
/** Neighbours that an expansion adds at most, until more are asked for. */
export const EXPAND_LIMIT = 100;
/** The most that the server hands over at once. */
export const MOST_NEIGHBOURS = 1000;

export interface Exploring extends Arranging {
  loadOverview(): Promise<void>;
  /** Adds the neighbours of nodes. Without types: all but the evidence layer. */
  expand(
    elementIds: readonly string[],
    ask?: { readonly types?: readonly string[] | undefined; readonly limit?: number },
  ): Promise<void>;
  /** Adds a node and its relationships to what is shown, and selects it; on an empty canvas its neighbours come too. */
  addNode(node: GraphNode): Promise<void>;
  /** Adds all shortest paths between two nodes and puts them into the spotlight. */
  showPaths(from: GraphNode, to: GraphNode): Promise<void>;
  /** Adds what a query found. */
  addSubgraph(subgraph: Subgraph, source?: Source): void;
  /** Shows another view in place of what is shown, as one step. Answers whether it is there: a failure has been told, and a newer view wins. */
  showView(find: (signal: AbortSignal) => Promise<View>, label: Saying, failure: Saying): Promise<boolean>;
}

export function createExploring(ground: Ground): Exploring {
  return {
    loadOverview: () => loadOverview(ground),
    async expand(elementIds, ask = {}) {
      await Promise.all(elementIds.map((id) => expandOne(ground, id, ask.types, ask.limit ?? EXPAND_LIMIT)));
    },
    addNode: (node) => addNode(ground, node),
    showPaths: (from, to) => showPaths(ground, from, to),
    addSubgraph(subgraph, source) {
      land(ground, subgraph, { words: WORDS.addRows }, source);
    },
    showView: (find, label, failure) => showView(ground, find, label, failure),
    ...createArranging(ground),
  };
}

async function loadOverview(ground: Ground): Promise<void> {
  const { store, api } = ground;
  const answer = await ask(ground, "overview", { words: WORDS.failedOverview }, (turn) =>
    api.overview(OVERVIEW_LIMIT, turn.signal),
  );
  if (answer === undefined) return;
  const isFirst = store.getState().explored === NOTHING_EXPLORED;
  changeExplored(store, (explored) => (isFirst ? open : replace)(explored, pick(answer), { words: WORDS.overview }));
  if (answer.truncated) {
    const values = { shown: answer.nodes.length, total: answer.total };
    tell(store, { kind: "information", subject: "overview", text: { words: WORDS.overviewCut, values } });
    return;
  }
  announce(store, WORDS.shown, { nodes: answer.nodes.length, relationships: answer.relationships.length });
}

async function expandOne(
  ground: Ground,
  id: string,
  types: readonly string[] | undefined,
  limit: number,
): Promise<void> {
  const { store, api } = ground;
  const name = nameOf(store.getState(), id);
  const subject = `expand ${id}`;
  const failure = { words: WORDS.failedExpand, values: { name } };
  const answer = await ask(ground, subject, failure, (turn) => api.neighbours(id, { types, limit }, turn.signal));
  if (answer === undefined) return;
  land(ground, pick(answer), { words: WORDS.expandOne, values: { name } });
  change(store, "notices", (notices) => settle(notices, subject));
  if (!answer.truncated) return;
  // The first node of the answer is the expanded one.
  const values = { name, shown: Math.max(answer.nodes.length - 1, 0), total: answer.total };
  const more = {
    words: WORDS.showMore,
    run: () => void expandOne(ground, id, types, Math.min(limit * 3, MOST_NEIGHBOURS)),
  };
  const text = { words: WORDS.neighboursCut, values };
  tell(store, { kind: "information", subject, text, action: limit < MOST_NEIGHBOURS ? more : undefined });
}

async function addNode(ground: Ground, node: GraphNode): Promise<void> {
  const { store, api } = ground;
  const state = store.getState();
  const name = captionOf(lensOf(state), node, state.preferences.language);
  const isFirst = exploredSubgraph(state).nodes.length === 0;
  const limit = isFirst ? EXPAND_LIMIT : MOST_NEIGHBOURS;
  const failure = { words: WORDS.failedAdd, values: { name } };
  const answer = await ask(ground, "add", failure, (turn) => api.neighbours(node.elementId, { limit }, turn.signal));
  if (answer === undefined) return;
  const added = isFirst ? pick(answer) : linksToShown(answer, node, exploredSubgraph(store.getState()));
  land(ground, added, { words: WORDS.addNode, values: { name } });
  change(store, "selection", () => select({ nodes: [node.elementId] }));
  if (!answer.truncated) return;
  const cut = isFirst
    ? { words: WORDS.neighboursCut, values: { name, shown: Math.max(answer.nodes.length - 1, 0), total: answer.total } }
    : { words: WORDS.linksCut, values: { name, limit } };
  tell(store, { kind: "information", subject: `expand ${node.elementId}`, text: cut });
}

async function showPaths(ground: Ground, from: GraphNode, to: GraphNode): Promise<void> {
  const { store, api } = ground;
  const state = store.getState();
  const name = (node: GraphNode): string => captionOf(lensOf(state), node, state.preferences.language);
  const values = { from: name(from), to: name(to) };
  const answer = await ask(ground, "paths", { words: WORDS.failedPaths }, (turn) =>
    api.paths(from.elementId, to.elementId, turn.signal),
  );
  if (answer === undefined) return;
  const [first] = answer.paths;
  if (first === undefined) {
    tell(store, { kind: "warning", subject: "paths", text: { words: WORDS.noPath, values } });
    return;
  }
  landPaths(ground, answer, { words: WORDS.paths, values }, first.relationships.length);
}

function landPaths({ store }: Ground, answer: FoundPaths, label: Saying, steps: number): void {
  const { nodes, relationships } = answer;
  const ends = answer.paths[0]?.nodes ?? [];
  changeExplored(store, (explored) => add(explored, { nodes, relationships }, label));
  store.setState({
    spotlight: new Set([...nodes, ...relationships].map((entity) => entity.elementId)),
    selection: select({ nodes: [ends[0], ends.at(-1)].filter((id) => id !== undefined) }),
  });
  const count = answer.paths.length;
  const found = { words: WORDS.pathsFound, values: { count, steps } };
  const cut = { words: WORDS.pathsCut, values: { count } };
  tell(store, {
    kind: answer.truncated ? "information" : "success",
    subject: "paths",
    text: answer.truncated ? cut : found,
  });
}

async function showView(
  ground: Ground,
  find: (signal: AbortSignal) => Promise<View>,
  label: Saying,
  failure: Saying,
): Promise<boolean> {
  const view = await ask(ground, "open", failure, (turn) => find(turn.signal));
  if (view === undefined) return false;
  // Answers to questions about the view before would land in this one.
  ground.requests.abandon();
  changeExplored(ground.store, (explored) => show(explored, view, label));
  return true;
}

/** Adds to what is shown and says how much was new. */
function land({ store }: Ground, added: Subgraph, label: Saying, source?: Source): void {
  const before = store.getState().explored;
  const known = new Set(before.present.subgraph.relationships.map((relationship) => relationship.elementId));
  const nodes = unknownNodes(before, added).length;
  const relationships = added.relationships.filter((relationship) => !known.has(relationship.elementId)).length;
  changeExplored(store, (explored) => add(explored, added, label, source));
  if (nodes === 0 && relationships === 0) announce(store, WORDS.nothingNew);
  else announce(store, WORDS.added, { nodes, relationships });
}

/** Asks a question for the view as it is now. Undefined when it failed (which has been told) or when the view has changed since. */
async function ask<T>(
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

/** The node itself and those of its relationships whose other end is shown. */
function linksToShown(answer: CutSubgraph, node: GraphNode, shown: Subgraph): Subgraph {
  const kept = new Set([node.elementId, ...shown.nodes.map((other) => other.elementId)]);
  const strangers = answer.nodes.filter((other) => !kept.has(other.elementId)).map((other) => other.elementId);
  const self = answer.nodes.find((other) => other.elementId === node.elementId) ?? node;
  return { nodes: [self], relationships: without(answer, new Set(strangers)).relationships };
}

function pick({ nodes, relationships }: Subgraph): Subgraph {
  return { nodes, relationships };
}
