import { describe, expect, it } from "vitest";
import { sayIn } from "../language.ts";
import { openView } from "../state/explored.ts";
import { defaultPreferences } from "../state/preferences.ts";
import type { Selection } from "../state/selection.ts";
import type { ExplorerState } from "../state/state.ts";
import { initialState } from "../state/state.ts";
import { GRAPH, LENS } from "../testing/graph.ts";
import { countsInWords, layoutInWords, selectionInWords } from "./voice.ts";

function stateOf(selection: Selection, language: "en" | "ja" = "en"): ExplorerState {
  const start = initialState({ ...defaultPreferences(["en"]), language });
  const view = { subgraph: GRAPH, positions: new Map(), source: { title: "made", lens: LENS } };
  return { ...start, selection, explored: openView(start.explored, view, { words: { en: "start", ja: "開始" } }) };
}

const said = (selection: Partial<Selection>, language: "en" | "ja" = "en"): string => {
  const { words, values } = selectionInWords(stateOf({ nodes: [], relationships: [], ...selection }, language));
  return sayIn(language, words, values);
};

describe("what is said of a selection", () => {
  it("is a node with its kind and number of relationships", () => {
    expect(said({ nodes: ["envoy"] })).toBe("Anna Envoy, person, 2 relationships");
    expect(said({ nodes: ["envoy"] }, "ja")).toMatch(/^アンナ・エンボイ、.+、関係2件$/);
  });

  it("is a relationship as a sentence", () => {
    expect(said({ relationships: ["refusal"] })).toBe("Freedonia rejected Boris Minister");
  });

  it("is a number where there are several, and says when there is nothing", () => {
    expect(said({ nodes: ["envoy", "minister"], relationships: ["talk"] })).toBe("Selected: 2 nodes, 1 relationship");
    expect(said({})).toBe("Nothing is selected");
  });
});

describe("what is said of the canvas", () => {
  it("is how much is shown, and which layout it has", () => {
    const state = stateOf({ nodes: [], relationships: [] });
    const counts = countsInWords(state);
    expect(sayIn("en", counts.words, counts.values)).toBe("3 nodes and 3 relationships are shown");
    const layout = layoutInWords(state);
    expect(sayIn("en", layout.words, layout.values)).toBe("Arranged: Force-directed");
  });
});
