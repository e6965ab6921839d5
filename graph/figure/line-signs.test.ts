import { describe, expect, it } from "vitest";
import { talksLens } from "../../test/made-graph.ts";
import type { Language } from "../lens.ts";
import { GraphNode, GraphRelationship, type ValueMap, valueMap } from "../values.ts";
import { lineSignsOf } from "./line-signs.ts";
import { sceneOf } from "./scene.ts";

const nodes = ["a", "b"].map((id) => new GraphNode(id, ["Actor"], valueMap([["name", id]])));
const relation = (id: string, properties: ValueMap, type = "NEGOTIATED_WITH") =>
  new GraphRelationship(id, "a", "b", type, properties);

function signs(relationships: readonly GraphRelationship[], language: Language = "en") {
  const lens = talksLens();
  return lineSignsOf(sceneOf({ nodes, relationships }, lens, language), relationships, lens, language);
}

describe("the signs that a legend explains", () => {
  it("are those that occur", () => {
    expect(signs([relation("1", { certainty: "stated", outlets: 2n })])).toEqual([]);
    expect(signs([relation("1", { certainty: "planned" })])).toEqual([{ id: "planned", words: "planned" }]);
    expect(
      signs([relation("1", { certainty: "denied" }), relation("2", { contested: true })], "ja").map(
        ({ words }) => words,
      ),
    ).toEqual(["否定されている", "情報源に食い違い"]);
  });

  it("say what a framed number is", () => {
    const four = ["1", "2", "3", "4"].map((id) => relation(id, {}));
    expect(signs(four).map(({ id }) => id)).toEqual(["bundle"]);
    const kinds = ["PRESSURED", "REJECTED", "PROPOSED", "SUPERSEDES", "A", "B", "C"].map((type) =>
      relation(type, {}, type),
    );
    expect(signs(kinds).map(({ id }) => id)).toEqual(["mixed"]);
  });

  it("say what widths mean where widths differ", () => {
    const reported = [relation("1", { outlets: 1n }), relation("2", { outlets: 12_000n })];
    expect(signs(reported)).toEqual([{ id: "width", words: "wider: more outlets (1–12,000)" }]);
    expect(signs(reported, "ja")[0]?.words).toBe("太いほど報道機関が多い（1–12,000）");
  });
});
