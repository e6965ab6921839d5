/** What an expansion brings and a collapse takes back; links among what is shown. */
import { describe, expect, it } from "vitest";
import type { Subgraph } from "../../graph/subgraph.ts";
import { madeBetween, madeNode } from "../testing/made-explorer.ts";
import { collapse, collapseOf, conceal, landPart, reveal } from "./expansions.ts";
import type { Explored } from "./explored.ts";
import { add, hide, NOTHING_EXPLORED, step } from "./explored.ts";

const SAID = { words: { en: "done", ja: "完了" } };
const graph = (ids: readonly string[], pairs: readonly (readonly [string, string])[] = []): Subgraph => ({
  nodes: ids.map(madeNode),
  relationships: pairs.map(([from, to]) => madeBetween(from, to)),
});
const start = (...ids: readonly string[]): Explored => add(NOTHING_EXPLORED, graph(ids), SAID);

function expanded(explored: Explored, of: readonly string[], found: Subgraph): Explored {
  return landPart(explored, { of, found, rest: undefined, label: SAID, thread: `${explored.past.length}` });
}
const ids = ({ present: { subgraph } }: Explored): readonly string[] =>
  [...subgraph.nodes, ...subgraph.relationships].map(({ elementId }) => elementId);
const folded = (explored: Explored, ...of: readonly string[]): readonly string[] =>
  ids(collapse(explored, new Set(of), SAID));

const STAR = graph(
  ["a", "x", "y"],
  [
    ["a", "x"],
    ["a", "y"],
  ],
);

describe("collapsing", () => {
  it("takes back exactly what the expansion brought", () => {
    const explored = expanded(start("a", "x"), ["a"], STAR);
    expect(ids(explored)).toEqual(["a", "x", "y", "a-x", "a-y"]);
    expect(folded(explored, "a")).toEqual(["a", "x"]);
    expect(collapse(explored, new Set(["a"]), SAID).present.expansions).toEqual([]);
  });

  it("takes back what several expansions of the node brought", () => {
    const once = expanded(start("a"), ["a"], graph(["a", "x"], [["a", "x"]]));
    const twice = expanded(once, ["a"], graph(["a", "y"], [["a", "y"]]));
    expect(folded(twice, "a")).toEqual(["a"]);
  });

  it("leaves what is pinned, with the relationship that brought it", () => {
    const explored = step(expanded(start("a"), ["a"], STAR), { pinned: new Set(["x"]) }, SAID);
    expect(folded(explored, "a")).toEqual(["a", "x", "a-x"]);
    expect(collapseOf(explored.present, new Set(["a"])).kept).toBe(1);
  });

  it("leaves what was expanded since, and takes it when its own expansion is taken back too", () => {
    const explored = expanded(expanded(start("a"), ["a"], STAR), ["x"], graph(["x", "z"], [["x", "z"]]));
    expect(folded(explored, "a")).toEqual(["a", "x", "z", "a-x", "x-z"]);
    expect(folded(explored, "a", "x")).toEqual(["a"]);
    const inner = collapse(explored, new Set(["x"]), SAID);
    expect(folded(inner, "a")).toEqual(["a"]);
  });

  it("leaves what something else is joined to", () => {
    const explored = expanded(expanded(start("a", "b"), ["a"], STAR), ["b"], graph(["b", "x"], [["b", "x"]]));
    expect(folded(explored, "a")).toEqual(["a", "b", "x", "a-x", "b-x"]);
  });

  it("can take the rest when nothing holds it any more", () => {
    const pinned = step(expanded(start("a"), ["a"], STAR), { pinned: new Set(["x"]) }, SAID);
    const once = collapse(pinned, new Set(["a"]), SAID);
    expect(folded(step(once, { pinned: new Set() }, SAID), "a")).toEqual(["a"]);
  });

  it("is not held by links that were only revealed, and takes them along", () => {
    const explored = reveal(expanded(start("a", "b"), ["a"], STAR), [madeBetween("x", "b")], SAID);
    const left = collapse(explored, new Set(["a"]), SAID);
    expect(ids(left)).toEqual(["a", "b"]);
    expect([...left.present.revealed]).toEqual([]);
  });

  it("of one of several nodes that were expanded together leaves what hangs on the others", () => {
    const found = graph(
      ["a", "b", "x", "y", "z"],
      [
        ["a", "x"],
        ["b", "y"],
        ["a", "z"],
        ["b", "z"],
      ],
    );
    const explored = expanded(start("a", "b"), ["a", "b"], found);
    const left = collapse(explored, new Set(["a"]), SAID);
    expect(ids(left)).toEqual(["a", "b", "y", "z", "b-y", "a-z", "b-z"]);
    expect(folded(left, "b")).toEqual(["a", "b"]);
  });

  it("of what was not expanded is nothing", () => {
    const explored = start("a");
    expect(collapse(explored, new Set(["a"]), SAID)).toBe(explored);
  });
});

describe("an expansion that lands", () => {
  it("brings back what was hidden, without counting it as brought", () => {
    const hidden = hide(expanded(start("a"), ["a"], STAR), new Set(["x"]), SAID);
    const again = expanded(hidden, ["a"], STAR);
    expect([...again.present.hidden]).toEqual([]);
    expect(again.present.expansions).toHaveLength(1);
  });

  it("takes over links that were revealed before", () => {
    const revealed = reveal(start("a", "x"), [madeBetween("a", "x")], SAID);
    const explored = expanded(revealed, ["a"], STAR);
    expect(ids(conceal(explored, SAID))).toContain("a-x");
    expect(folded(explored, "a")).toEqual(["a", "x"]);
  });
});

describe("links among what is shown", () => {
  it("go as they came: exactly those", () => {
    const explored = add(start("a", "b", "c"), graph([], [["a", "b"]]), SAID);
    const shown = reveal(explored, [madeBetween("a", "b"), madeBetween("b", "c")], SAID);
    expect(ids(shown)).toEqual(["a", "b", "c", "a-b", "b-c"]);
    expect(ids(conceal(shown, SAID))).toEqual(["a", "b", "c", "a-b"]);
  });

  it("make no step where there are none", () => {
    const explored = start("a");
    expect(reveal(explored, [], SAID)).toBe(explored);
    expect(conceal(explored, SAID)).toBe(explored);
  });

  it("stay when they come in another way too", () => {
    const shown = reveal(start("a", "b"), [madeBetween("a", "b")], SAID);
    const found = add(shown, graph([], [["a", "b"]]), SAID);
    expect(ids(conceal(found, SAID))).toEqual(["a", "b", "a-b"]);
  });
});
