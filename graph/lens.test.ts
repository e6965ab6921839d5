import { describe, expect, it } from "vitest";
import { captionOf, dateOf, evidenceTypes, lensFor, phraseOf, styleOfNode, styleOfRelation } from "./lens.ts";
import { GraphNode, GraphRelationship, Temporal, type Value, valueMap } from "./values.ts";

const talks = lensFor({ labels: ["Actor", "Person", "Claim", "Ship"], types: ["NEGOTIATED_WITH", "OWNS"] });
const movies = lensFor({ labels: ["Person", "Movie"], types: ["ACTED_IN"] });
const node = (labels: string[], properties: Record<string, Value> = {}) =>
  new GraphNode("4:x:1", labels, valueMap(Object.entries(properties)));

describe("lensFor", () => {
  it("takes the talks model where its labels are there, and styles what else occurs", () => {
    expect(talks.id).toBe("talks");
    expect(styleOfRelation(talks, "NEGOTIATED_WITH")).toMatchObject({ symmetric: true, arrow: "none", evidence: true });
    expect(styleOfNode(talks, node(["Ship"])).label).toBe("Ship");
    expect(styleOfRelation(talks, "OWNS")).toMatchObject({ symmetric: false, arrow: "triangle", evidence: false });
  });

  it("gives any other schema a style for each label and type, the same ones every time", () => {
    expect(movies.id).toBe("generic");
    expect(movies.nodes.map((style) => style.label)).toEqual(["Movie", "Person"]);
    expect(lensFor({ labels: ["Movie", "Person"], types: ["ACTED_IN"] })).toEqual(movies);
    expect(new Set(movies.nodes.map((style) => style.colour.light)).size).toBe(2);
    expect(evidenceTypes(movies)).toEqual([]);
  });

  it("knows talks by their relations too, where imported facts cite no article", () => {
    const imported = lensFor({ labels: ["Actor", "ParleyImport"], types: ["NEGOTIATED_WITH", "AID"] });
    expect(imported.id).toBe("talks");
    expect(styleOfNode(imported, node(["Actor"])).words.en).toBe("actor");
    expect(styleOfNode(imported, node(["ParleyImport"])).layer).toBe("evidence");
    expect(lensFor({ labels: ["Actor", "Movie"], types: ["ACTED_IN"] }).id).toBe("generic");
  });

  it("puts what every imported node carries behind what tells one from another", () => {
    const lens = lensFor({ labels: ["Entity", "Ship", "ParleyDataset"], types: ["OWNS"] });
    expect(styleOfNode(lens, node(["Entity", "Ship"])).label).toBe("Ship");
    expect(styleOfNode(lens, node(["ParleyDataset"])).layer).toBe("evidence");
  });

  it("keeps the evidence layer out of the way of the talks", () => {
    expect(evidenceTypes(talks)).toEqual(["ACTOR", "RECIPIENT", "ABOUT", "REPORTED_IN"]);
  });
});

describe("styleOfNode", () => {
  it("prefers the kind to the general label", () => {
    expect(styleOfNode(talks, node(["Actor", "Person"])).label).toBe("Person");
  });

  it("draws a node without labels", () => {
    expect(styleOfNode(movies, node([])).words.en).toBe("node");
  });
});

describe("captionOf", () => {
  it("speaks the reader's language where the data do", () => {
    const actor = node(["Actor", "Person"], { name: "Steve Witkoff", nameJa: "ウィトコフ" });
    expect(captionOf(talks, actor, "en")).toBe("Steve Witkoff");
    expect(captionOf(talks, actor, "ja")).toBe("ウィトコフ");
    expect(captionOf(talks, node(["Actor"], { name: "Merz" }), "ja")).toBe("Merz");
  });

  it("finds something to say about a node without a name", () => {
    expect(captionOf(movies, node(["Order"], { total: 12n }), "en")).toBe("12");
    expect(captionOf(movies, node(["Order"], { placed: new Temporal("Date", "2025-11-21") }), "en")).toBe("2025-11-21");
    expect(captionOf(movies, node(["Order"], { text: "x".repeat(500) }), "en")).toBe("Order 1");
    expect(captionOf(movies, node([], { name: "  " }), "en")).not.toBe("");
  });
});

describe("phraseOf", () => {
  it("reads a relation from either end, in both languages", () => {
    expect(phraseOf(talks, "PRESSURED", "en")).toBe("pressured");
    expect(phraseOf(talks, "PRESSURED", "en", false)).toBe("was pressured by");
    expect(phraseOf(talks, "NEGOTIATED_WITH", "en", false)).toBe("negotiated with");
    expect(phraseOf(movies, "ACTED_IN", "ja")).toBe("ACTED_IN");
  });
});

describe("dateOf", () => {
  it("reads the date property of the lens, and none where the schema has none", () => {
    const dated = new GraphRelationship(
      "5:x:1",
      "a",
      "b",
      "NEGOTIATED_WITH",
      valueMap([["date", new Temporal("Date", "2025-11-21")]]),
    );
    expect(dateOf(talks, dated)).toBe("2025-11-21");
    expect(dateOf(movies, dated)).toBeUndefined();
  });
});
