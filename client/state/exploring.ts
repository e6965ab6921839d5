/** Actions that change what is explored: each asks, waits, and lands its answer only if the view that asked is still there. */

import type { RollUpChoice } from "../../graph/roll-up/roll-up.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { GraphNode } from "../../graph/values.ts";
import type { Arranging } from "./arranging.ts";
import { createArranging } from "./arranging.ts";
import type { PathAsk } from "./connecting.ts";
import type { ExpandRequest } from "./expansion-request.ts";
import type { Expansion, Saying, ShownView, Source } from "./explored.ts";
import { isUntouched, open, openView, replace, show } from "./explored.ts";
import type { Ground } from "./ground.ts";
import { ask, land, pick } from "./landing.ts";
import { openDialog } from "./panels.ts";
import { announce, change, changeExplored, tell } from "./store.ts";
import { WORDS } from "./words.ts";

/** Nodes that the page shows first. */
export const OVERVIEW_LIMIT = 150;

export interface Exploring extends Arranging {
  loadOverview(): Promise<void>;
  /** Adds the neighbours of nodes, each once, as one step; where they are very many, the reader chooses first. */
  expand(elementIds: readonly string[], request?: ExpandRequest): Promise<void>;
  /** Adds more of an expansion that was cut. */
  expandFurther(expansion: Expansion): Promise<void>;
  /** Takes back what the expansions of these nodes brought. */
  collapse(elementIds: readonly string[]): Promise<void>;
  /** Adds the relationships of the database that join what is shown. */
  showLinks(): Promise<void>;
  /** Takes exactly those away again. */
  hideLinks(): Promise<void>;
  /** Adds a node and its relationships to what is shown, and selects it; on an empty canvas its neighbours come too. */
  addNode(node: GraphNode): Promise<void>;
  /** Adds the paths between two or more nodes and puts them into the spotlight. Without more: all shortest paths. */
  showPaths(ends: readonly GraphNode[], ask?: Partial<PathAsk>): Promise<void>;
  /** Draws groups in place of what belongs to them; without a choice, countries or what the lens calls affiliation; and back. */
  rollUp(choice?: RollUpChoice): Promise<void>;
  rollOut(): Promise<void>;
  /** Adds the neighbours that nodes have in common; those of at least `minimum` of them where it is given. */
  showCommonNeighbours(nodes: readonly GraphNode[], minimum?: number): Promise<void>;
  /** Adds what a query found. */
  addSubgraph(subgraph: Subgraph, source?: Source): void;
  /** Shows another view in place of what is shown, as one step. Answers whether it is there: a failure has been told, and a newer view wins. */
  showView(find: (signal: AbortSignal) => Promise<ShownView>, label: Saying, failure: Saying): Promise<boolean>;
}

export function createExploring(ground: Ground): Exploring {
  return {
    loadOverview: () => loadOverview(ground),
    expand: (ids, request) =>
      fetched(ground, async () => (await import("./expanding.ts")).expand(ground, ids, request)),
    expandFurther: (expansion) =>
      fetched(ground, async () => (await import("./expanding.ts")).expandFurther(ground, expansion)),
    addNode: (node) => fetched(ground, async () => (await import("./expanding.ts")).addNode(ground, node)),
    collapse: (ids) => fetched(ground, async () => (await import("./collapsing.ts")).collapse(ground, ids)),
    showLinks: () => fetched(ground, async () => (await import("./collapsing.ts")).showLinks(ground)),
    hideLinks: () => fetched(ground, async () => (await import("./collapsing.ts")).hideLinks(ground)),
    showPaths: async (ends, ask) => (await import("./connecting.ts")).showPaths(ground, ends, ask),
    async rollUp(choice) {
      const { rollUpTo, usualRollUp } = await import("./rolling-actions.ts");
      const wanted = choice ?? usualRollUp(ground.store.getState());
      if (wanted === undefined) change(ground.store, "panels", (panels) => openDialog(panels, "roll-up"));
      else await rollUpTo(ground, wanted);
    },
    rollOut: async () => (await import("./rolling-actions.ts")).rollOut(ground),
    showCommonNeighbours: async (nodes, minimum) =>
      (await import("./connecting.ts")).showCommonNeighbours(ground, nodes, minimum),
    addSubgraph(subgraph, source) {
      land(ground, subgraph, { words: WORDS.addRows }, source);
      // A query names what it looked for; what else joins the nodes that it found is offered.
      if (subgraph.nodes.length > 1)
        void fetched(ground, async () => (await import("./collapsing.ts")).offerLinks(ground));
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
  const isFirst = isUntouched(store.getState().explored);
  // Answers to questions about the view before would land in this one.
  if (!isFirst) ground.requests.abandon();
  changeExplored(store, (explored) => (isFirst ? open : replace)(explored, pick(answer), { words: WORDS.overview }));
  if (answer.truncated) {
    const values = { shown: answer.nodes.length, total: answer.total };
    tell(store, { kind: "information", subject: "overview", text: { words: WORDS.overviewCut, values } });
    return;
  }
  announce(store, WORDS.shown, { nodes: answer.nodes.length, relationships: answer.relationships.length });
}

/** Does what is fetched when it is wanted first; a failure that nobody has told is that it could not be fetched. */
async function fetched(ground: Ground, work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    ground.fail(error, { words: WORDS.failedLoad });
  }
}

async function showView(
  ground: Ground,
  find: (signal: AbortSignal) => Promise<ShownView>,
  label: Saying,
  failure: Saying,
): Promise<boolean> {
  const view = await ask(ground, "open", failure, (turn) => find(turn.signal));
  if (view === undefined) return false;
  // Answers to questions about the view before would land in this one.
  ground.requests.abandon();
  changeExplored(ground.store, (explored) =>
    isUntouched(explored) ? openView(explored, view, label) : show(explored, view, label),
  );
  return true;
}
