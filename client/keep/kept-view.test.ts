import { describe, expect, it } from "vitest";
import { GraphError } from "../../graph/errors.ts";
import { pairKey } from "../../graph/figure/geometry.ts";
import { randomFrom } from "../../graph/layout/random.ts";
import { lensFor } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { ValueMap } from "../../graph/values.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import { noteText, readViewNote } from "../../graph/view/view-note.ts";
import type { View } from "../state/explored.ts";
import { EMPTY_VIEW } from "../state/explored.ts";
import { NO_FILTERS } from "../state/filters.ts";
import { NOTHING_SELECTED } from "../state/selection.ts";
import { noteOfView } from "./kept-view.ts";
import { restoredView } from "./restored-view.ts";

const LENS = lensFor({ labels: ["Person"], types: ["KNOWS"] });
const BESIDE = { selection: NOTHING_SELECTED, language: "en", lens: LENS } as const;

const properties = (id: string | undefined, name: string): ValueMap =>
  valueMap([...(id === undefined ? [] : [["id", id] as const]), ["name", name]]);
const node = (elementId: string, id?: string, name = elementId): GraphNode =>
  new GraphNode(elementId, ["Person"], properties(id, name));
const knows = (elementId: string, start: string, end: string, id?: string, type = "KNOWS"): GraphRelationship =>
  new GraphRelationship(elementId, start, end, type, properties(id, elementId));

const SUBGRAPH: Subgraph = {
  nodes: [node("4:x:1", "anna"), node("4:x:2", "ben"), node("4:x:3")],
  relationships: [knows("5:x:1", "4:x:1", "4:x:2", "ab"), knows("5:x:2", "4:x:2", "4:x:3")],
};

const VIEW: View = {
  ...EMPTY_VIEW,
  subgraph: SUBGRAPH,
  positions: new Map([
    ["4:x:1", { x: 1.25, y: -3 }],
    ["4:x:3", { x: 0, y: 0 }],
  ]),
  source: { title: "T", query: { text: "RETURN $x", parameters: valueMap([["x", 2n ** 60n]]) } },
  hidden: new Set(["4:x:3", "5:x:2"]),
  pinned: new Set(["4:x:1"]),
  revealed: new Set(["5:x:1"]),
  layout: { id: "circle", run: 4 },
  expansions: [{ of: ["4:x:1"], broughtNodes: new Set(["4:x:2"]), broughtRelationships: new Set(["5:x:1"]) }],
  openBundles: new Set([pairKey("4:x:2", "4:x:1")]),
  rollUp: { kind: "relationships", types: ["KNOWS"], label: "Country", brought: new Set(["4:x:3", "5:x:2"]) },
  look: { nodes: { Person: { caption: "{name}" } }, relations: {} },
  filters: {
    ...NO_FILTERS,
    hiddenTypes: new Set(["REJECTED"]),
    time: { from: "2025-11-01" },
    knownOn: "2025-11-20",
    hiddenOutlets: new Set(["Times"]),
    leastOutlets: 2,
    hiddenCertainties: new Set(["planned"]),
    properties: [
      { entity: "node", of: "Person", key: "age", test: { kind: "number", from: 3, to: undefined } },
      { entity: "relationship", of: "KNOWS", key: "how", test: { kind: "text", values: ["well"] } },
      { entity: "node", of: "Person", key: "born", test: { kind: "day", to: "2000-01-01" } },
      { entity: "node", of: "Person", key: "role", test: { kind: "absent" } },
    ],
  },
};

/** Over text, as in a file or a link. */
function there(view: View, found: Subgraph = view.subgraph, beside: Parameters<typeof noteOfView>[1] = BESIDE) {
  return restoredView(readViewNote(noteText(noteOfView(view, beside))), found, LENS);
}

const ids = (entities: readonly { readonly elementId: string }[]) => entities.map(({ elementId }) => elementId);

describe("a kept view", () => {
  it("comes back with all its parts", () => {
    const { view, missing, selection } = there(VIEW, VIEW.subgraph, {
      ...BESIDE,
      selection: { nodes: ["4:x:2"], relationships: ["5:x:2"] },
    });
    expect(missing).toEqual({ nodes: 0, relationships: 0 });
    expect(selection).toEqual({ nodes: ["4:x:2"], relationships: ["5:x:2"] });
    expect(view).toEqual({
      ...VIEW,
      positions: new Map([...VIEW.positions, ["4:x:1", { x: 1.3, y: -3 }]]),
    });
  });

  it("that nothing was done to is small, and comes back as an empty one", () => {
    const view = { ...EMPTY_VIEW, subgraph: SUBGRAPH };
    expect(Object.keys(noteOfView(view, BESIDE).page ?? {})).toEqual(["checks", "unplaced"]);
    expect(there(view).view.positions.size).toBe(0);
    expect({ ...EMPTY_VIEW, ...there(view).view, source: undefined }).toEqual({ ...view, source: undefined });
  });

  it("keeps the groups that nodes are rolled up to in their places", () => {
    const group = "group:country:USA";
    const rolled: View = {
      ...VIEW,
      rollUp: { kind: "property", property: "country", brought: new Set() },
      positions: new Map([
        [group, { x: 5, y: 6 }],
        ["stale", { x: 1, y: 1 }],
      ]),
      openBundles: new Set([pairKey(group, "4:x:1")]),
    };
    const { view } = there(rolled, { ...SUBGRAPH, nodes: [node("4:y:1", "anna")] });
    expect(view.positions).toEqual(new Map([[group, { x: 5, y: 6 }]]));
    expect(view.openBundles).toEqual(new Set([pairKey(group, "4:y:1")]));
  });

  it("finds its things under other element ids after a re-seed, by their own ids", () => {
    const [anna, ben] = [node("4:y:8", "anna"), node("4:y:9", "ben")];
    const { view, missing } = there(VIEW, {
      nodes: [ben, anna],
      relationships: [knows("5:y:7", "4:y:8", "4:y:9", "ab")],
    });
    expect(ids(view.subgraph.nodes)).toEqual(["4:y:8", "4:y:9"]);
    expect(view.positions.get("4:y:8")).toEqual({ x: 1.3, y: -3 });
    expect(view.pinned).toEqual(new Set(["4:y:8"]));
    expect(view.openBundles).toEqual(new Set([pairKey("4:y:8", "4:y:9")]));
    expect(view.expansions).toEqual([
      { of: ["4:y:8"], broughtNodes: new Set(["4:y:9"]), broughtRelationships: new Set(["5:y:7"]) },
    ]);
    expect(view.hidden).toEqual(new Set());
    expect(missing).toEqual({ nodes: 1, relationships: 1 });
  });

  it("never shows another thing that has got an element id since: it counts as missing", () => {
    const other = { ...SUBGRAPH, nodes: [...SUBGRAPH.nodes.slice(0, 2), node("4:x:3", undefined, "Somebody else")] };
    expect(there(VIEW, other).missing).toEqual({ nodes: 1, relationships: 1 });
    const relationships = [SUBGRAPH.relationships[0], knows("5:x:2", "4:x:3", "4:x:1")].filter(
      (one) => one !== undefined,
    );
    expect(there(VIEW, { ...SUBGRAPH, relationships }).missing).toEqual({ nodes: 0, relationships: 1 });
  });

  it("never shows a node of another kind that has the same id", () => {
    const film = new GraphNode("4:x:1", ["Film"], properties("anna", "Anna"));
    expect(there(VIEW, { ...SUBGRAPH, nodes: [film, ...SUBGRAPH.nodes.slice(1)] }).missing.nodes).toBe(1);
  });

  it("names nodes that share an id by their element ids", () => {
    const nodes = [node("4:x:1", "same"), node("4:x:2", "same")];
    expect(
      noteOfView({ ...EMPTY_VIEW, subgraph: { nodes, relationships: [] } }, BESIDE).nodes.map(([key]) => key),
    ).toEqual(["4:x:1", "4:x:2"]);
  });

  it("comes back whatever it holds", () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const view = randomView(seed);
      const { view: back, missing } = there(view);
      expect(missing).toEqual({ nodes: 0, relationships: 0 });
      expect({ ...EMPTY_VIEW, ...back, source: undefined }).toEqual({ ...view, source: undefined });
    }
  });
});

describe("the page part of a note", () => {
  const note = readViewNote(noteText(noteOfView(VIEW, BESIDE)));
  it.each<[string, unknown]>([
    ["hidden", "0-x"],
    ["hidden", 7],
    ["open", [[0, 1]]],
    ["open", "0 1"],
    ["expansions", [["0", "z"]]],
    ["filters", { time: { from: "yesterday" } }],
    ["filters", { properties: [{ entity: "edge", of: "", key: "", test: { kind: "absent" } }] }],
    ["filters", { properties: [{ entity: "node", of: "", key: "", test: { kind: "regex", values: ["(a+)+"] } }] }],
    ["rollUp", { kind: "everything" }],
    ["rollUp", "x"],
    ["checks", 5],
  ])("is refused where %s is %j, with its place", (name, value) => {
    const wrong = { ...note, page: { ...note.page, [name]: value } };
    expect(() => restoredView(wrong, SUBGRAPH, LENS)).toThrow(GraphError);
    expect(() => restoredView(wrong, SUBGRAPH, LENS)).toThrow(name);
  });

  it("names nothing that is not there, however far its numbers go", () => {
    const far = {
      ...note,
      page: { hidden: "0-999999999", pinned: "800", open: ['["0","77"]', "["], selected: "4-99" },
    };
    const { view, selection } = restoredView(far, SUBGRAPH, LENS);
    expect(view.hidden?.size).toBe(5);
    expect(view.pinned?.size).toBe(0);
    expect(view.openBundles?.size).toBe(0);
    expect(selection).toEqual({ nodes: [], relationships: ["5:x:2"] });
  });

  it("may be absent, or hold what a later page has written", () => {
    const { page: _, ...figure } = note;
    expect(restoredView(figure, SUBGRAPH, LENS).missing).toEqual({ nodes: 0, relationships: 0 });
    expect(restoredView({ ...note, page: { later: [1] }, layout: "spiral" }, SUBGRAPH, LENS).view.layout).toEqual({
      id: "force",
      run: 4,
    });
  });
});

function randomView(seed: number): View {
  const random = randomFrom(seed);
  const some = <T>(items: readonly T[]): readonly T[] => items.filter(() => random() < 0.3);
  const nodes = Array.from({ length: 1 + random() * 25 }, (_, index) =>
    node(`4:${seed}:${index}`, random() < 0.6 ? `id ${index} 名` : undefined),
  );
  const any = (): string => nodes[Math.floor(random() * nodes.length)]?.elementId ?? "";
  const relationships = Array.from({ length: random() * 40 }, (_, index) =>
    knows(`5:${seed}:${index}`, any(), any(), random() < 0.5 ? `r${index}` : undefined),
  );
  const pair = relationships[0];
  return {
    ...EMPTY_VIEW,
    subgraph: { nodes, relationships },
    positions: new Map(some(nodes).map(({ elementId }, index) => [elementId, { x: 0.5 - index, y: 1 + index }])),
    hidden: new Set(ids(some([...nodes, ...relationships]))),
    pinned: new Set(ids(some(nodes))),
    revealed: new Set(ids(some(relationships))),
    layout: { id: "grid", run: 1 + Math.floor(random() * 9) },
    openBundles: new Set(pair === undefined ? [] : [pairKey(pair.startNodeElementId, pair.endNodeElementId)]),
    filters: random() < 0.5 ? NO_FILTERS : { ...NO_FILTERS, hideIsolated: true, time: { to: "2025-12-01" } },
  };
}
