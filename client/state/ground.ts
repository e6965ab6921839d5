/** What the actions on the graph work on, and who hears of their failures. */
import type { GraphApi } from "../api/graph.ts";
import type { Saying } from "./explored.ts";
import type { Requests } from "./requests.ts";
import type { ExplorerStore } from "./store.ts";

/** What the actions work on. `fail` is the edge: it tells the reader. */
export interface Ground {
  readonly store: ExplorerStore;
  readonly api: GraphApi;
  readonly requests: Requests;
  fail(error: unknown, text: Saying): void;
}
