/** Collapsing, and links among what is shown: how they are asked for, counted, offered and taken back. */
import { describe, expect, it } from "vitest";
import type { LinksInput } from "../../graph/contract/expansion.ts";
import type { GraphApi } from "../api/graph.ts";
import { madeBetween, madeExplorer, madeNode } from "../testing/made-explorer.ts";
import { collapse, hideLinks, offerLinks, showLinks } from "./collapsing.ts";
import { landPart } from "./expansions.ts";
import { add } from "./explored.ts";
import { change } from "./store.ts";

const SAID = { words: { en: "done", ja: "完了" } };

function explorerAt(api: Partial<GraphApi>) {
  const made = madeExplorer(api);
  const found = { nodes: ["a", "b", "c"].map(madeNode), relationships: [madeBetween("a", "b")] };
  change(made.ground.store, "explored", (explored) => add(explored, found, SAID));
  return { ...made, state: () => made.ground.store.getState() };
}

/** As many links as `total`, of which those are handed over that are asked for. */
function linksOf(total: number, asked: LinksInput[] = []): GraphApi["links"] {
  return async (input) => {
    asked.push(input);
    const all = [madeBetween("b", "c"), madeBetween("a", "c")];
    const relationships = all.slice(0, Math.min(total, input.limit ?? total));
    return { relationships, total, truncated: relationships.length < total };
  };
}

describe("links among what is shown", () => {
  it("are asked for beside those that are there, and come as one step that can be taken back", async () => {
    const asked: LinksInput[] = [];
    const { ground, relationships, state } = explorerAt({ links: linksOf(2, asked) });
    await showLinks(ground);
    expect(asked).toMatchObject([{ ids: ["a", "b", "c"], known: ["a-b"] }]);
    expect(relationships()).toEqual(["a-b", "b-c", "a-c"]);
    expect([...state().explored.present.revealed]).toEqual(["b-c", "a-c"]);
    hideLinks(ground);
    expect(relationships()).toEqual(["a-b"]);
    expect(state().notices.list).toEqual([]);
  });

  it("that are very many are counted and offered first", async () => {
    const { ground, relationships, state } = explorerAt({ links: linksOf(1500) });
    await showLinks(ground);
    expect(relationships()).toEqual(["a-b"]);
    const [notice] = state().notices.list;
    expect([notice?.text.values, notice?.action?.words.en]).toEqual([{ count: 1500 }, "Show"]);
    await showLinks(ground, true);
    expect(relationships()).toEqual(["a-b", "b-c", "a-c"]);
    expect(state().notices.list.map(({ text }) => text.values)).toEqual([{ shown: 2, total: 1500 }]);
  });

  it("are only counted for an offer, and not spoken of where there are none", async () => {
    const asked: LinksInput[] = [];
    const some = explorerAt({ links: linksOf(2, asked) });
    await offerLinks(some.ground);
    expect(asked.map(({ limit }) => limit)).toEqual([0]);
    expect(some.state().notices.list.map(({ text }) => text.values)).toEqual([{ count: 2 }]);
    const none = explorerAt({ links: linksOf(0) });
    await offerLinks(none.ground);
    expect(none.state().notices.list).toEqual([]);
  });

  it("that come after undo are dropped", async () => {
    let answer: () => void = () => undefined;
    const links: GraphApi["links"] = (input) =>
      new Promise((resolve) => {
        answer = () => void linksOf(2)(input).then(resolve);
      });
    const { ground, exploring, relationships } = explorerAt({ links });
    const showing = showLinks(ground);
    exploring.undo();
    answer();
    await showing;
    expect(relationships()).toEqual([]);
  });
});

describe("collapsing", () => {
  it("says what it took, and what stays", () => {
    const { ground, nodes, state } = explorerAt({});
    const found = {
      nodes: ["c", "x", "y"].map(madeNode),
      relationships: [madeBetween("c", "x"), madeBetween("c", "y")],
    };
    const part = { of: ["c"], found, rest: undefined, label: SAID, thread: "1" };
    change(ground.store, "explored", (explored) => landPart(explored, part));
    ground.store.setState(({ explored }) => ({
      explored: { ...explored, present: { ...explored.present, pinned: new Set(["x"]) } },
    }));
    collapse(ground, ["c"]);
    expect(nodes()).toEqual(["a", "b", "c", "x"]);
    expect(state().notices.list.map(({ text }) => text.values)).toEqual([{ nodes: 1, relationships: 1, kept: 1 }]);
  });

  it("says when there is nothing to take back", () => {
    const { ground, state } = explorerAt({});
    collapse(ground, ["a"]);
    expect(state().notices.list.map(({ text }) => text.words.en)).toEqual([
      expect.stringContaining("Nothing to collapse"),
    ]);
    expect(state().explored.past).toHaveLength(1);
  });
});
