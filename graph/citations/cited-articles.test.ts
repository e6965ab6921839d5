import { describe, expect, it } from "vitest";
import { article, CITED_GRAPH, claim, graphOf, talk } from "../../test/cited-graph.ts";
import { citationsOf, sourceLine } from "./cited-articles.ts";

describe("the articles that a graph rests on", () => {
  it("are numbered by the moment of publication, whatever the zone", () => {
    const late = article({ id: "a", publishedAt: "2025-11-21T23:00:00Z" });
    const early = article({ id: "b", publishedAt: "2025-11-22T07:00:00+09:00" });
    const graph = graphOf([talk("r1", ["c1", "c2"])], [claim("c1", late), claim("c2", early)]);
    expect(citationsOf(graph).articles.map((cited) => [cited.number, cited.article.id])).toEqual([
      [1, "b"],
      [2, "a"],
    ]);
  });

  it("are numbered by outlet, then id, where the moment is the same, and last where it is not known", () => {
    const articles = [
      article({ id: "z", outlet: "A", publishedAt: "" }),
      article({ id: "y", outlet: "B" }),
      article({ id: "x", outlet: "B" }),
      article({ id: "w", outlet: "C" }),
      article({ id: "v", outlet: "C", publishedAt: "soon" }),
    ];
    const claims = articles.map((one, index) => claim(`c${index}`, one));
    const graph = graphOf([talk("r1", ["c0", "c1", "c2", "c3", "c4"])], claims);
    expect(citationsOf(graph).articles.map((cited) => cited.article.id)).toEqual(["x", "y", "w", "z", "v"]);
  });

  it("are there once, with all the claims that the graph takes from them", () => {
    const graph = graphOf(
      [talk("r1", ["c2", "c1"]), talk("r2", ["c1", "missing"])],
      [claim("c1", article({ id: "a" })), claim("c2", article({ id: "a" }))],
    );
    expect(citationsOf(graph).articles.map((cited) => cited.claims.map(({ id }) => id))).toEqual([["c1", "c2"]]);
  });

  it("are not counted where no relationship of the graph names their claims", () => {
    const graph = graphOf([talk("r1", [])], [claim("c1", article({ id: "a" }))]);
    expect(citationsOf(graph).articles).toEqual([]);
  });

  it("have the same numbers in whatever order relationships and claims come", () => {
    const { relationships, claims } = CITED_GRAPH;
    const turned = { relationships: relationships.toReversed(), claims: new Map([...claims].toReversed()) };
    expect(citationsOf(turned).articles).toEqual(citationsOf(CITED_GRAPH).articles);
  });

  it("are named by a relationship in ascending order, each once", () => {
    const graph = graphOf(
      [talk("r1", ["c3", "c1", "c2"]), talk("r2", [])],
      [
        claim("c1", article({ id: "a" })),
        claim("c2", article({ id: "a" })),
        claim("c3", article({ id: "b", publishedAt: "2026-01-01T00:00:00Z" })),
      ],
    );
    const { numbersOf } = citationsOf(graph);
    expect(graph.relationships.map(numbersOf)).toEqual([[1, 2], []]);
  });

  it("are in order beyond the years that a clock knows, and from year 50 on", () => {
    const years = ["+12025-01-01T00:00:00Z", "1950-01-01", "0050-01-01T00:00:00Z", "-0001-01-01"];
    const claims = years.map((publishedAt, index) => claim(`c${index}`, article({ id: `a${index}`, publishedAt })));
    const graph = graphOf([talk("r1", ["c0", "c1", "c2", "c3"])], claims);
    expect(citationsOf(graph).articles.map((cited) => cited.article.id)).toEqual(["a3", "a2", "a1", "a0"]);
  });
});

describe("an article in a line", () => {
  const full = article({
    outletJa: "ワイヤー通信",
    titleJa: "協議は続く",
    byline: ["Ada Reporter", "Ben Writer"],
    publishedAt: "2025-11-23T21:28:00+09:00",
    publishedPrecision: "minute",
  });

  it("is in English", () => {
    expect(sourceLine(full, "en")).toBe(
      "Wire Service, Ada Reporter and Ben Writer, “Talks continue”, 23 November 2025, 21:28 JST",
    );
  });

  it("is in Japanese, with the Japanese names of outlet and title", () => {
    expect(sourceLine(full, "ja")).toBe(
      "ワイヤー通信(Ada Reporter、Ben Writer)「協議は続く」2025年11月23日 21:28(日本時間)",
    );
  });

  it("leaves out what is not known, but says that the date is not", () => {
    const bare = article({ title: "", byline: [], publishedAt: "" });
    expect(sourceLine(bare, "en")).toBe("Wire Service, date unknown");
    expect(sourceLine(bare, "ja")).toBe("Wire Service 日付不明");
  });

  it("is as vague as the precision of its date", () => {
    const vague = article({ byline: [], publishedAt: "2025-11-01", publishedPrecision: "month" });
    expect(sourceLine(vague, "en")).toBe("Wire Service, “Talks continue”, November 2025");
  });
});
