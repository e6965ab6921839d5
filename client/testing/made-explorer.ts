/** For tests of the state: an explorer whose questions are answered by promises; questions that it lacks are a fault of the test. */
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import type { GraphApi } from "../api/graph.ts";
import type { Exploring } from "../state/exploring.ts";
import { createExploring } from "../state/exploring.ts";
import type { Ground } from "../state/ground.ts";
import { defaultPreferences } from "../state/preferences.ts";
import { createRequests } from "../state/requests.ts";
import { exploredSubgraph } from "../state/state.ts";
import { change, createExplorerStore } from "../state/store.ts";

/** A node with its id as name. */
export function madeNode(id: string): GraphNode {
  return new GraphNode(id, ["Actor"], valueMap([["name", `Node ${id}`]]));
}

/** A relationship with the id `from-to`. */
export function madeBetween(from: string, to: string): GraphRelationship {
  return new GraphRelationship(`${from}-${to}`, from, to, "REJECTED", valueMap([]));
}

export interface MadeExplorer {
  readonly ground: Ground;
  readonly exploring: Exploring;
  readonly failures: readonly unknown[];
  /** Nodes and relationships that are explored. */
  nodes(): readonly string[];
  relationships(): readonly string[];
}

export function madeExplorer(api: Partial<GraphApi>): MadeExplorer {
  const store = createExplorerStore(defaultPreferences(["en"]));
  const failures: unknown[] = [];
  const requests = createRequests((pending) => change(store, "pending", () => pending));
  const lacking = new Proxy(api, {
    get: (target, key) =>
      Reflect.get(target, key) ?? (() => Promise.reject(new Error(`not asked for: ${String(key)}`))),
  });
  const ground: Ground = { store, api: lacking as GraphApi, requests, fail: (error) => failures.push(error) };
  return {
    ground,
    exploring: createExploring(ground),
    failures,
    nodes: () => exploredSubgraph(store.getState()).nodes.map((one) => one.elementId),
    relationships: () => exploredSubgraph(store.getState()).relationships.map((one) => one.elementId),
  };
}
