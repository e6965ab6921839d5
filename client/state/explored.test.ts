/** The transitions of what is explored. */
import { describe, expect, it } from "vitest";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import type { Saying } from "./explored.ts";
import {
  add,
  arranged,
  bringBack,
  hide,
  MOST_STEPS,
  moved,
  NOTHING_EXPLORED,
  open,
  placed,
  redo,
  replace,
  show,
  step,
  undo,
  unknownNodes,
} from "./explored.ts";
import { NO_FILTERS, toggleType } from "./filters.ts";

const label: Saying = { words: { en: "step", ja: "手順" } };
const node = (id: string): GraphNode => new GraphNode(id, ["Actor"], valueMap([]));
const between = (id: string, from: string, to: string): GraphRelationship =>
  new GraphRelationship(id, from, to, "REJECTED", valueMap([]));
const pair = { nodes: [node("a"), node("b")], relationships: [between("r", "a", "b")] };
const idsOf = (explored: typeof NOTHING_EXPLORED): readonly string[] =>
  explored.present.subgraph.nodes.map((one) => one.elementId);

describe("what is explored", () => {
  it("grows by what is added, and undo takes it back whole", () => {
    const grown = add(NOTHING_EXPLORED, pair, label);
    expect(idsOf(grown)).toEqual(["a", "b"]);
    expect(undo(grown).present).toBe(NOTHING_EXPLORED.present);
  });

  it("makes no step when nothing is new", () => {
    const grown = add(NOTHING_EXPLORED, pair, label);
    expect(add(grown, pair, label)).toBe(grown);
  });

  it("gives up what could be redone at a new step", () => {
    const undone = undo(add(NOTHING_EXPLORED, pair, label));
    expect(undone.future).toHaveLength(1);
    expect(add(undone, { nodes: [node("c")], relationships: [] }, label).future).toEqual([]);
  });

  it("comes back the same by undo and redo", () => {
    const grown = add(NOTHING_EXPLORED, pair, label);
    expect(redo(undo(grown))).toEqual(grown);
  });

  it("does nothing when there is nothing to undo or redo", () => {
    expect(undo(NOTHING_EXPLORED)).toBe(NOTHING_EXPLORED);
    expect(redo(NOTHING_EXPLORED)).toBe(NOTHING_EXPLORED);
  });

  it("keeps what is hidden explored and in its place, for its return", () => {
    const grown = placed(add(NOTHING_EXPLORED, pair, label), new Map([["a", { x: 1, y: 2 }]]));
    const hidden = hide(grown, new Set(["a"]), label);
    expect(hidden.present.subgraph).toBe(grown.present.subgraph);
    expect(hidden.present.positions.get("a")).toEqual({ x: 1, y: 2 });
    expect(bringBack(hidden, label).present.hidden.size).toBe(0);
    expect(bringBack(hidden, label, ["z"])).toBe(hidden);
    expect(undo(hidden).present).toBe(grown.present);
  });

  it("brings back what was hidden when it is added again", () => {
    const hidden = hide(add(NOTHING_EXPLORED, pair, label), new Set(["a", "b"]), label);
    const again = add(hidden, { nodes: [node("a")], relationships: [] }, label);
    expect([...again.present.hidden]).toEqual(["b"]);
  });

  it("counts the steps of one movement as one", () => {
    const grown = add(NOTHING_EXPLORED, pair, label);
    const first = step(grown, { pinned: new Set(["a"]) }, label, "brush");
    const second = step(first, { pinned: new Set(["b"]) }, label, "brush");
    expect(second.past).toHaveLength(first.past.length);
    expect(undo(second).present).toBe(grown.present);
    expect(step(second, { pinned: new Set() }, label).past).toHaveLength(first.past.length + 1);
  });

  it("undoes filters, pins and the layout like all else", () => {
    const grown = add(NOTHING_EXPLORED, pair, label);
    const other = step(arranged(grown, "circle", label), { filters: toggleType(NO_FILTERS, "REJECTED") }, label);
    expect(undo(other).present.filters).toBe(NO_FILTERS);
    expect(undo(undo(other)).present.layout).toEqual({ id: "force", run: 1 });
  });

  it("counts places found by a layout as part of the step that brought the nodes", () => {
    const grown = add(NOTHING_EXPLORED, pair, label);
    const found = placed(grown, new Map([["a", { x: 1, y: 2 }]]));
    expect(found.past).toBe(grown.past);
    expect(undo(found).present).toBe(NOTHING_EXPLORED.present);
  });

  it("counts a move by hand as a step of its own", () => {
    const grown = placed(add(NOTHING_EXPLORED, pair, label), new Map([["a", { x: 1, y: 2 }]]));
    const dragged = moved(grown, new Map([["a", { x: 9, y: 9 }]]), label);
    expect([...dragged.present.pinned]).toEqual(["a"]);
    expect(undo(dragged).present.pinned.size).toBe(0);
    expect(undo(dragged).present.positions.get("a")).toEqual({ x: 1, y: 2 });
  });

  it("brings the old places back when another layout is undone", () => {
    const grown = placed(add(NOTHING_EXPLORED, pair, label), new Map([["a", { x: 1, y: 2 }]]));
    const other = placed(arranged(grown, "circle", label), new Map([["a", { x: 5, y: 5 }]]));
    expect(undo(other).present.positions.get("a")).toEqual({ x: 1, y: 2 });
  });

  it("remembers a bounded number of steps", () => {
    let explored = NOTHING_EXPLORED;
    for (let index = 0; index < MOST_STEPS + 20; index += 1)
      explored = add(explored, { nodes: [node(`n${index}`)], relationships: [] }, label);
    expect(explored.past).toHaveLength(MOST_STEPS);
  });

  it("keeps the places of nodes that stay when something else is shown", () => {
    const grown = placed(add(NOTHING_EXPLORED, pair, label), new Map([["a", { x: 1, y: 2 }]]));
    const other = replace(grown, { nodes: [node("a"), node("z")], relationships: [] }, label);
    expect(other.present.positions.get("a")).toEqual({ x: 1, y: 2 });
  });

  it("opens with something that undo does not take away", () => {
    const opened = open(NOTHING_EXPLORED, pair, label);
    expect(undo(opened)).toBe(opened);
  });

  it("knows which nodes of an answer are new", () => {
    const grown = add(NOTHING_EXPLORED, pair, label);
    expect(
      unknownNodes(grown, { nodes: [node("a"), node("c")], relationships: [] }).map((one) => one.elementId),
    ).toEqual(["c"]);
  });

  it("takes another view with its places as one step, and keeps the places of what goes", () => {
    const grown = placed(add(NOTHING_EXPLORED, pair, label), new Map([["a", { x: 1, y: 2 }]]));
    const view = { subgraph: { nodes: [node("c")], relationships: [] }, positions: new Map([["c", { x: 7, y: 8 }]]) };
    const other = show(grown, { ...view, source: { title: "File" } }, label);
    expect(idsOf(other)).toEqual(["c"]);
    expect([...other.present.positions.keys()]).toEqual(["a", "c"]);
    expect(other.present.source).toEqual({ title: "File" });
    expect(undo(other).present).toBe(grown.present);
  });

  it("knows the query that it came from until something else comes in", () => {
    const query = { text: "MATCH (n) RETURN n", parameters: valueMap([]) };
    const found = add(NOTHING_EXPLORED, pair, label, { query });
    expect(found.present.source).toEqual({ query });
    expect(moved(found, new Map([["a", { x: 1, y: 2 }]]), label).present.source).toEqual({ query });
    expect(arranged(found, "circle", label).present.source).toEqual({ query });
    expect(add(found, { nodes: [node("c")], relationships: [] }, label, { query }).present.source).toBeUndefined();
  });
});
