import { describe, expect, it } from "vitest";
import { article, CITED_GRAPH, claim, graphOf, talk } from "../../test/cited-graph.ts";
import type { Claim } from "../contract/answers.ts";
import { citationsOf } from "./cited-articles.ts";
import { cslJsonChunks } from "./csl-json.ts";

function itemsOf(given: Partial<Claim["article"]>): unknown {
  const { articles } = citationsOf(graphOf([talk("r1", ["c1"])], [claim("c1", article(given))]));
  return JSON.parse([...cslJsonChunks(articles, "en")].join(""));
}

describe("CSL-JSON", () => {
  it("has an item for each article, in their order", () => {
    const { articles } = citationsOf(CITED_GRAPH);
    expect(JSON.parse([...cslJsonChunks(articles, "en")].join(""))).toEqual([
      {
        id: "kita-shimbun-2025-shimbun-1",
        type: "article-newspaper",
        title: "使節団が22項目案を拒否 50%減",
        "container-title": "Kita Shimbun",
        author: [{ literal: "黒島悠" }, { literal: "山田 花子" }],
        issued: { "date-parts": [[2025, 11, 22]] },
        language: "ja",
        URL: "https://example.org/%E5%8C%97/1",
      },
      {
        id: "wire-service-2025-wire-1",
        type: "article-newspaper",
        title: "Talks continue",
        "container-title": "Wire Service",
        author: [{ family: "Reporter", given: "Ada" }],
        issued: { "date-parts": [[2025, 11, 23]] },
        language: "en",
        URL: "https://example.org/wire/1?a=1&b=2",
      },
      {
        id: "the-daily-undated-daily-1",
        type: "article-newspaper",
        title: "{Odd} \\title & 100% of $5_#",
        "container-title": "The Daily",
        language: "en",
      },
    ]);
  });

  it.each([
    ["month", { "date-parts": [[2025, 11]] }],
    ["year", { "date-parts": [[2025]] }],
    ["week", { literal: "week of 23 November 2025" }],
  ])("gives a date of the precision %s only as exactly as that", (publishedPrecision, issued) => {
    expect(itemsOf({ publishedPrecision })).toMatchObject([{ issued }]);
  });

  it("has no date where there is none", () => {
    expect(itemsOf({ publishedAt: "" })).not.toHaveProperty("0.issued");
  });
});
