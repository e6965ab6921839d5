/** Rolling up and out again on the page. */
import { describe, expect, it } from "vitest";
import { GraphError } from "../../graph/errors.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import type { GraphApi } from "../api/graph.ts";
import { createArranging } from "./arranging.ts";
import { expand } from "./expanding.ts";
import { add, undo } from "./explored.ts";
import type { Ground } from "./ground.ts";
import { defaultPreferences } from "./preferences.ts";
import { createRequests } from "./requests.ts";
import { rollOut, rollUpTo } from "./rolling-actions.ts";
import { drawnSubgraph, exploredSubgraph, membersOf } from "./state.ts";
import { change, changeExplored, createExplorerStore } from "./store.ts";

const node = (id: string, label = "Person"): GraphNode => new GraphNode(id, [label], valueMap([["id", id]]));
const line = (from: string, to: string, type: string): GraphRelationship =>
  new GraphRelationship(`${from}-${to}`, from, to, type, valueMap([]));

function groundWith(api: Partial<GraphApi>): Ground {
  const store = createExplorerStore(defaultPreferences(["en"]));
  const label = { words: { en: "start", ja: "開始" } };
  const start = { nodes: [node("a"), node("b")], relationships: [line("a", "b", "TALKED")] };
  changeExplored(store, (explored) => add(explored, start, label));
  return {
    store,
    api: api as GraphApi,
    requests: createRequests((pending) => change(store, "pending", () => pending)),
    fail: (error) => {
      throw error;
    },
  };
}

const drawn = ({ store }: Ground): readonly string[] =>
  drawnSubgraph(store.getState()).nodes.map(({ elementId }) => elementId);
const explored = ({ store }: Ground): readonly string[] =>
  exploredSubgraph(store.getState()).nodes.map(({ elementId }) => elementId);

describe("rolling up", () => {
  it("reads who belongs to what, step by step, and takes it away again when it is rolled out", async () => {
    const asked: (readonly string[])[] = [];
    const ground = groundWith({
      expand: async ({ ids }) => {
        asked.push(ids);
        const isFirst = ids.includes("a");
        return isFirst
          ? {
              nodes: [node("a"), node("agency", "Agency")],
              relationships: [line("a", "agency", "IN")],
              truncated: false,
              total: 1,
              next: undefined,
            }
          : {
              nodes: [node("land", "Country")],
              relationships: [line("agency", "land", "IN")],
              truncated: false,
              total: 1,
              next: undefined,
            };
      },
    });
    await rollUpTo(ground, { kind: "relationships", types: ["IN"], label: "Country" });
    expect(asked).toEqual([["a", "b"], ["agency"], ["land"]]);
    expect(drawn(ground)).toEqual(["land", "b"]);
    rollOut(ground);
    expect([drawn(ground), explored(ground)]).toEqual([
      ["a", "b"],
      ["a", "b"],
    ]);
  });

  it("hides and expands the members of a group", async () => {
    const asked: (readonly string[])[] = [];
    const quiet = groundWith({
      expandCounts: async ({ ids }) => {
        asked.push(ids);
        throw new GraphError("internal", "Only what is asked counts here.");
      },
    });
    const ground: Ground = { ...quiet, fail: () => undefined };
    await rollUpTo(ground, { kind: "property", property: "id" });
    expect(membersOf(ground.store.getState(), ["group:id:a", "b"])).toEqual(["a", "b"]);
    await expand(ground, ["group:id:a"]);
    expect(asked).toEqual([["a"]]);
    createArranging(ground).hide(["group:id:a"]);
    expect(drawn(ground)).toEqual(["group:id:b"]);
    expect([...ground.store.getState().explored.present.hidden]).toEqual(["a"]);
  });

  it("is one step that undo takes back", async () => {
    const ground = groundWith({});
    await rollUpTo(ground, { kind: "property", property: "id" });
    expect(drawn(ground)).toEqual(["group:id:a", "group:id:b"]);
    changeExplored(ground.store, undo);
    expect(drawn(ground)).toEqual(["a", "b"]);
  });

  it("says so where nothing belongs to such a group", async () => {
    const ground = groundWith({});
    await rollUpTo(ground, { kind: "property", property: "nothing" });
    expect(ground.store.getState().notices.list.at(-1)?.kind).toBe("warning");
  });
});
