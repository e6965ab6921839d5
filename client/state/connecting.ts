/** How nodes are joined: paths between two or more, and whom they have in common. Fetched when it is asked for first. */
import { captionOf } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { GraphNode } from "../../graph/values.ts";
import type { Connections } from "../api/connections.ts";
import { WORDS } from "./connecting-words.ts";
import type { Saying } from "./explored.ts";
import { add } from "./explored.ts";
import type { Ground } from "./ground.ts";
import { ask, pick } from "./landing.ts";
import type { Notice } from "./notices.ts";
import { select } from "./selection.ts";
import type { ExplorerState } from "./state.ts";
import { lensOf } from "./state.ts";
import { changeExplored, tell } from "./store.ts";

/** What counts as a path. */
export interface PathAsk {
  /** All shortest paths, or every path without a repeated node. */
  readonly mode: "shortest" | "all";
  /** `out`: relationships point all the way from the node named first. */
  readonly direction: "both" | "out";
  /** Relationships in a path at most, 1 to 8. */
  readonly maxHops: number;
  /** Without it all but the evidence layer. */
  readonly types?: string[];
  /** Paths of a pair at most. */
  readonly limit: number;
}

export const USUAL_PATHS: PathAsk = { mode: "shortest", direction: "both", maxHops: 6, limit: 50 };

/** Common neighbours at most. */
const MOST_COMMON = 200;

/** Adds the paths between two or more nodes, puts them into the spotlight, and keeps them as a list to go through. */
export async function showPaths(
  ground: Ground,
  ends: readonly GraphNode[],
  given: Partial<PathAsk> = {},
): Promise<void> {
  const { store, api } = ground;
  const asked = { ...USUAL_PATHS, ...given };
  const answer = await ask(ground, "paths", { words: WORDS.failedPaths }, (turn) =>
    api.connections({ ...asked, ids: ends.map(({ elementId }) => elementId) }, turn.signal),
  );
  if (answer === undefined) return;
  const names = namesOf(store.getState(), ends);
  if (answer.paths.length === 0) {
    tell(store, noPath(ground, ends, asked, names));
    return;
  }
  light(ground, answer, { words: WORDS.paths, values: { names } }, ends);
  const ids = answer.paths;
  store.setState({ paths: { list: ids, unconnected: answer.unconnected } });
  tell(store, foundPaths(store.getState(), answer, ends));
}

/** Adds the neighbours that nodes have in common and puts them into the spotlight. */
export async function showCommonNeighbours(
  ground: Ground,
  nodes: readonly GraphNode[],
  minimum?: number,
): Promise<void> {
  const { store, api } = ground;
  const ids = nodes.map(({ elementId }) => elementId);
  const answer = await ask(ground, "common", { words: WORDS.failedCommon }, (turn) =>
    api.commonNeighbours({ ids, limit: MOST_COMMON, ...(minimum === undefined ? {} : { minimum }) }, turn.signal),
  );
  if (answer === undefined) return;
  const names = namesOf(store.getState(), nodes);
  const { total, common } = answer;
  if (total === 0) {
    const isAll = nodes.length > 2 && minimum === undefined;
    const run = (): void => void showCommonNeighbours(ground, nodes, 2);
    const action = isAll ? { words: WORDS.commonOfTwo, run } : undefined;
    tell(store, { kind: "warning", subject: "paths", text: { words: WORDS.noCommon, values: { names } }, action });
    return;
  }
  light(ground, answer, { words: WORDS.common, values: { names } }, nodes);
  const words = answer.truncated ? WORDS.commonCut : WORDS.commonFound;
  const text = { words, values: { names, shown: common.length, total } };
  tell(store, { kind: answer.truncated ? "information" : "success", subject: "paths", text });
}

function light({ store }: Ground, found: Subgraph, label: Saying, ends: readonly GraphNode[]): void {
  changeExplored(store, (explored) => add(explored, pick(found), label));
  store.setState({
    spotlight: new Set([...found.nodes, ...found.relationships].map(({ elementId }) => elementId)),
    selection: select({ nodes: ends.map(({ elementId }) => elementId) }),
    paths: undefined,
  });
}

/** That there is none, and, where types or the direction were chosen, a way to look without that choice. */
function noPath(ground: Ground, ends: readonly GraphNode[], asked: PathAsk, names: string): Omit<Notice, "id"> {
  const isNarrowed = (asked.types?.length ?? 0) > 0 || asked.direction === "out";
  const { types: _, ...rest } = asked;
  const run = (): void => void showPaths(ground, ends, { ...rest, direction: "both" });
  return {
    kind: "warning",
    subject: "paths",
    text: {
      words: isNarrowed ? WORDS.noPathOfTypes : WORDS.noPath,
      values: { names, steps: asked.maxHops },
    },
    action: isNarrowed ? { words: WORDS.pathsOverAll, run } : undefined,
  };
}

function foundPaths(state: ExplorerState, answer: Connections, ends: readonly GraphNode[]): Omit<Notice, "id"> {
  const steps = answer.paths.map(({ relationships }) => relationships.length);
  const count = answer.paths.length;
  const values = { count, least: Math.min(...steps), most: Math.max(...steps) };
  const words = values.least === values.most ? WORDS.pathsFound : WORDS.pathsFoundOfLengths;
  const name = (id: string): string =>
    namesOf(
      state,
      ends.filter(({ elementId }) => elementId === id),
    );
  const apart = answer.unconnected.map((pair) => pair.map(name).join(" – ")).join(", ");
  if (answer.truncated) return { kind: "information", subject: "paths", text: { words: WORDS.pathsCut, values } };
  if (apart === "") return { kind: "success", subject: "paths", text: { words, values } };
  return { kind: "information", subject: "paths", text: { words: WORDS.pathsOfSome, values: { ...values, apart } } };
}

function namesOf(state: ExplorerState, nodes: readonly GraphNode[]): string {
  const { language } = state.preferences;
  const names = nodes.map((node) => captionOf(lensOf(state), node, language));
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}
