import { describe, expect, it } from "vitest";
import { lensFor } from "../../graph/lens.ts";
import { GraphNode, GraphRelationship, Temporal, valueMap } from "../../graph/values.ts";
import { CLAIMS, CONTESTED_TALK, NEGOTIATOR, OTHER_LENS, PRESSURE, TALKS, TALKS_LENS } from "../testing/talks.ts";
import { degreeRows } from "./degree.ts";
import { evidenceByOutlet, locatorInWords, webAddress } from "./evidence.ts";
import { nodeFacts, relationshipFacts } from "./facts.ts";
import { overviewOf } from "./overview.ts";

describe("the degree of a node", () => {
  const degree = [
    { type: "ACTOR", direction: "in" as const, count: 40 },
    { type: "NEGOTIATED_WITH", direction: "out" as const, count: 7 },
    { type: "NEGOTIATED_WITH", direction: "in" as const, count: 5 },
    { type: "PRESSURED", direction: "in" as const, count: 3 },
    { type: "PRESSURED", direction: "out" as const, count: 1 },
  ];

  it("counts both directions of a symmetric type together and tells those of a directed one apart", () => {
    const rows = degreeRows(TALKS_LENS, NEGOTIATOR.elementId, degree, [], "en");
    expect(rows.map(({ phrase, count }) => `${phrase} ${count}`)).toEqual([
      "negotiated with 12",
      "was pressured by 3",
      "pressured 1",
      "is an actor in 40",
    ]);
  });

  it("says how many are on the canvas already", () => {
    const rows = degreeRows(TALKS_LENS, NEGOTIATOR.elementId, degree, TALKS.relationships, "en");
    expect(rows.map((row) => row.shown)).toEqual([3, 1, 0, 0]);
  });
});

describe("the evidence", () => {
  it("is grouped by outlet and article, in the order of publication", () => {
    const outlets = evidenceByOutlet(CLAIMS.toReversed());
    expect(outlets.map(({ outlet, articles }) => [outlet, articles.map(({ claims }) => claims.length)])).toEqual([
      ["Wire Service", [2]],
      ["The Daily", [1]],
    ]);
  });

  it("says where in the article a claim stands", () => {
    expect(locatorInWords("paragraph 12", "ja")).toBe("第 12 段落");
    expect(locatorInWords("headline", "en")).toBe("headline");
    expect(locatorInWords("page A4", "en")).toBe("page A4");
  });

  it("links to the web only", () => {
    expect(webAddress("https://example.org/a")).toBe("https://example.org/a");
    expect(webAddress("javascript:alert(1)")).toBeUndefined();
    expect(webAddress("not an address")).toBeUndefined();
  });
});

describe("facts", () => {
  it("of a node name its country and its other spellings in the reader's language", () => {
    const facts = nodeFacts(TALKS_LENS, NEGOTIATOR, "Clara Negotiator", "en");
    expect(facts.country).toBe("Ukraine");
    expect(facts.spellings).toEqual([
      "クララ・ネゴシエーター",
      "C. Negotiator",
      "クララ・ネゴシエータ",
      "Клара Негоциатор",
    ]);
    expect(nodeFacts(TALKS_LENS, NEGOTIATOR, "クララ・ネゴシエーター", "ja").role).toBe("国家安全保障会議書記");
  });

  it("of a relationship keep what is vague vague", () => {
    expect(relationshipFacts(TALKS_LENS, CONTESTED_TALK, "en")).toMatchObject({
      date: "late October 2025",
      contested: true,
      certainty: "disputed",
    });
    expect(relationshipFacts(TALKS_LENS, PRESSURE, "ja")).toMatchObject({
      date: "2025年11月17日の週",
      severity: "威嚇",
    });
  });

  it("are not read from another schema, where a key may mean anything", () => {
    const node = new GraphNode("1", ["Film"], valueMap([["role", "villain"]]));
    expect(nodeFacts(OTHER_LENS, node, "x", "en").role).toBeUndefined();
  });
});

describe("the overview", () => {
  it("counts kinds and relations, spans the dates and names the best connected", () => {
    const overview = overviewOf(TALKS_LENS, TALKS);
    expect(overview.kinds.map(({ style, count }) => [style.label, count])).toEqual([
      ["Person", 3],
      ["Country", 1],
    ]);
    expect(overview.relations.map(({ style, count }) => [style.type, count])).toEqual([
      ["NEGOTIATED_WITH", 3],
      ["PRESSURED", 1],
    ]);
    expect(overview.dates).toEqual({ first: "2025-10-21", last: "2025-11-23" });
    expect(overview.bestConnected[0]?.node).toBe(NEGOTIATOR);
  });

  it("counts a loop once", () => {
    const loop = new GraphRelationship(
      "r",
      "1",
      "1",
      "KNOWS",
      valueMap([["date", new Temporal("Date", "2025-01-01")]]),
    );
    const overview = overviewOf(lensFor({ labels: [], types: ["KNOWS"] }), {
      nodes: [new GraphNode("1", [], valueMap([]))],
      relationships: [loop],
    });
    expect(overview.bestConnected[0]?.count).toBe(1);
    expect(overview.dates).toBeUndefined();
  });
});
