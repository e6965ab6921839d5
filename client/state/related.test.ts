/** What is related to a selection. */
import { describe, expect, it } from "vitest";
import { lensFor } from "../../graph/lens.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import { allOthers, connectedPart, sameKind, withNeighbours } from "./related.ts";
import { endsOf, select } from "./selection.ts";

const node = (id: string, label = "Person"): GraphNode => new GraphNode(id, [label], valueMap([]));
const line = (from: string, to: string, type = "KNOWS"): GraphRelationship =>
  new GraphRelationship(`${from}${to}`, from, to, type, valueMap([]));

// a – b – c, d – e (a city), f alone.
const shown = {
  nodes: [node("a"), node("b"), node("c"), node("d"), node("e", "City"), node("f")],
  relationships: [line("a", "b"), line("c", "b"), line("d", "e", "LIVES_IN")],
};
const lens = lensFor({ labels: ["Person", "City"], types: ["KNOWS", "LIVES_IN"] });

describe("what is related to a selection", () => {
  it("is one step further each time", () => {
    const once = withNeighbours(select({ nodes: ["a"] }), shown);
    expect(once.nodes).toEqual(["a", "b"]);
    expect(withNeighbours(once, shown).nodes).toEqual(["a", "b", "c"]);
  });
  it("begins with the ends of a selected relationship", () => {
    expect(endsOf(select({ relationships: ["de"] }), shown)).toEqual(["d", "e"]);
    expect(withNeighbours(select({ relationships: ["ab"] }), shown).nodes).toEqual(["a", "b"]);
  });
  it("is all that is connected, whichever way relationships point", () => {
    expect(new Set(connectedPart(select({ nodes: ["c"] }), shown).nodes)).toEqual(new Set(["a", "b", "c"]));
    expect(connectedPart(select({ nodes: ["f"] }), shown).nodes).toEqual(["f"]);
  });
  it("is what is of the same kind or type", () => {
    expect(sameKind(select({ nodes: ["e"] }), shown, lens)).toEqual({ nodes: ["e"], relationships: [] });
    expect(sameKind(select({ relationships: ["ab"] }), shown, lens).relationships).toEqual(["ab", "cb"]);
  });
  it("is all else", () => {
    expect(allOthers(select({ nodes: ["a", "f"], relationships: ["de"] }), shown).nodes).toEqual(["b", "c"]);
  });
});
