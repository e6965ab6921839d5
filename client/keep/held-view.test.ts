import { describe, expect, it } from "vitest";
import type { Saying, ShownView } from "../state/explored.ts";
import { add, hide, moved, NOTHING_EXPLORED, openView, undo } from "../state/explored.ts";
import { select } from "../state/selection.ts";
import type { ExplorerState } from "../state/state.ts";
import { initialState } from "../state/state.ts";
import { ENVOY, GRAPH } from "../testing/graph.ts";
import { heldView, wholeView } from "./held-view.ts";
import { isAnotherView } from "./history-entries.ts";
import { landedBy } from "./landing.ts";
import { unpackView } from "./view-link.ts";

const PAGE = { pathname: "/graph", search: "?tenant=7", hash: "" };
const said = (): Saying => ({ words: { en: "x", ja: "x" } });
const VIEW: ShownView = { subgraph: GRAPH, positions: new Map() };

function stateOf(explored: ExplorerState["explored"], language: "en" | "ja" = "en"): ExplorerState {
  return { ...initialState({ language, scheme: "light", singleKeys: true }), explored };
}

const hashOf = (address: string): string => address.slice(address.indexOf("#"));

describe("the address of what is shown", () => {
  it("is the plain one as long as the overview is untouched", () => {
    const state = stateOf(openView(NOTHING_EXPLORED, VIEW, said()));
    expect(heldView(state, PAGE, "en")).toEqual({ held: "start", address: "/graph?tenant=7" });
  });

  it("names in words what is selected, and a language that is not the usual one", () => {
    const state = stateOf(openView(NOTHING_EXPLORED, VIEW, said()), "ja");
    expect(heldView(state, PAGE, "en").address).toBe("/graph?tenant=7&lang=ja");
    const selecting = { ...state, selection: select({ nodes: ["envoy", "country"] }) };
    expect(heldView(selecting, PAGE, "ja").address).toBe("/graph?tenant=7&sel=envoy%2Ccountry&lang=ja");
  });

  it("stays in the words by which it was opened, until something is changed, and after that was undone", () => {
    const label = said();
    landedBy(label, { actor: "envoy", layout: "circle" });
    const opened = openView(NOTHING_EXPLORED, VIEW, label);
    const words = "/graph?tenant=7&actor=envoy&layout=circle&lang=en";
    expect(heldView(stateOf(opened), PAGE, "en").address).toBe(words);
    const actorSelected = { ...stateOf(opened), selection: select({ nodes: ["envoy"] }) };
    expect(heldView(actorSelected, PAGE, "en").address).toBe(words);
    const hidden = hide(opened, new Set(["country"]), said());
    const held = heldView(stateOf(hidden), PAGE, "en");
    expect(held.held).toBe("view");
    expect(unpackView(hashOf(held.address))).toMatchObject({ page: { hidden: "2" } });
    expect(heldView(stateOf(undo(hidden)), PAGE, "en").address).toBe(words);
  });

  it("holds the whole view where only that says it", () => {
    const label = said();
    landedBy(label, "view");
    expect(heldView(stateOf(openView(NOTHING_EXPLORED, VIEW, label)), PAGE, "en").held).toBe("view");
    const dragged = moved(openView(NOTHING_EXPLORED, VIEW, said()), new Map([["envoy", { x: 1, y: 2 }]]), said());
    expect(heldView(stateOf(dragged), PAGE, "en").held).toBe("view");
  });

  it("says that the view is of a file, or too large", () => {
    const file = stateOf(openView(NOTHING_EXPLORED, { ...VIEW, source: { isFile: true } }, said()));
    expect(wholeView(file, PAGE)).toMatchObject({ held: "file", address: "/graph?tenant=7&lang=en#v=file" });
    const nodes = Array.from({ length: 5000 }, (_, index) =>
      Object.assign(Object.create(ENVOY), { elementId: `${index}` }),
    );
    const large = stateOf(openView(NOTHING_EXPLORED, { ...VIEW, subgraph: { nodes, relationships: [] } }, said()));
    const held = wholeView(large, PAGE);
    expect(held).toMatchObject({ held: "large", address: "/graph?tenant=7&lang=en#v=large" });
    expect(held.note?.nodes).toHaveLength(5000);
  });
});

describe("a new entry of the history", () => {
  const all = openView(NOTHING_EXPLORED, VIEW, said());
  const alone = openView(
    NOTHING_EXPLORED,
    { subgraph: { nodes: [ENVOY], relationships: [] }, positions: new Map() },
    said(),
  );

  it("is made where another view takes the place of this one, not where one grows", () => {
    const emptied = { ...all, past: [all.present], present: alone.present };
    expect(isAnotherView(all, emptied)).toBe(true);
    expect(isAnotherView(alone, add(alone, GRAPH, said()))).toBe(false);
    expect(isAnotherView(all, hide(all, new Set(["envoy"]), said()))).toBe(false);
  });

  it("is not made by undo and redo", () => {
    const replaced = { past: [all.present], present: alone.present, future: [] };
    expect(isAnotherView(replaced, undo(replaced))).toBe(false);
    expect(isAnotherView(undo(replaced), replaced)).toBe(false);
  });
});
