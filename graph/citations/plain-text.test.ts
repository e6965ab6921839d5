import { describe, expect, it } from "vitest";
import type { CitedArticle } from "./cited-articles.ts";
import { plainTextChunks } from "./plain-text.ts";

const ARTICLE = {
  id: "daily-1",
  outlet: "The Daily",
  outletJa: "ザ・デイリー",
  title: "Talks\ncontinue",
  byline: ["Ada Reporter"],
  publishedAt: "2025-11-24T08:00:00Z",
  publishedPrecision: "day",
  language: "en",
  url: "https://example.org/a b",
};
const cited = (number: number): CitedArticle => ({ number, article: ARTICLE, claims: [] });

describe("citations as plain text", () => {
  it("are a line each, numbered where there are several", () => {
    expect([...plainTextChunks([cited(1), cited(2)], "en")].join("")).toBe(
      "1. The Daily, Ada Reporter, “Talks continue”, 24 November 2025 (UTC) https://example.org/a%20b\n" +
        "2. The Daily, Ada Reporter, “Talks continue”, 24 November 2025 (UTC) https://example.org/a%20b\n",
    );
  });

  it("have no number where there is only one, and no address that is none of the web", () => {
    const one = { ...cited(1), article: { ...ARTICLE, url: "javascript:alert(1)" } };
    expect([...plainTextChunks([one], "ja")].join("")).toBe(
      "ザ・デイリー(Ada Reporter)「Talks continue」2025年11月24日(協定世界時)\n",
    );
  });
});
