import { expect, it } from "vitest";
import type { Claim } from "../../graph/contract/answers.ts";
import { evidenceRecords } from "./claim-records.ts";

function claim(
  id: string,
  changes: Partial<Claim> = {},
  article: Partial<Claim["article"]> = {},
): readonly [string, Claim] {
  const whole: Claim = {
    id,
    summary: "They met.",
    relation: "NEGOTIATED_WITH",
    certainty: "attributed",
    actors: [],
    recipients: [],
    article: {
      id: "a",
      outlet: "First",
      outletJa: "第一",
      title: "Talks",
      byline: ["A", "B"],
      publishedAt: "2025-11-21T21:20:00+09:00[Asia/Tokyo]",
      language: "en",
      ...article,
    },
    ...changes,
  };
  return [id, whole];
}

it("says a claim in the reader's language", () => {
  const claims = new Map([
    claim("c", {
      summaryJa: "会談した。",
      attributedTo: "an official",
      attributedToJa: "当局者",
      date: "2025-11-01",
      datePrecision: "month",
      locator: "paragraph 3",
    }),
  ]);
  expect(evidenceRecords(claims, "en").claims[0]).toEqual({
    summary: "They met.",
    certainty: "attributed",
    certaintyWord: "attributed",
    who: "According to an official",
    when: "November 2025",
    where: "paragraph 3",
    article: 0,
  });
  expect(evidenceRecords(claims, "ja").claims[0]).toMatchObject({
    summary: "会談した。",
    certaintyWord: "伝聞",
    who: "当局者による",
    when: "2025年11月",
    where: "第3段落",
  });
});

it("has each article once, in the order of publication, and the language of a title that is not the reader's", () => {
  const claims = new Map([
    claim("late"),
    claim(
      "early",
      {},
      { id: "b", publishedAt: "2025-11-20T08:00:00Z", outlet: "Second", url: "https://example.org/b" },
    ),
    claim("late again"),
  ]);
  const { articles, claims: written, placeOf } = evidenceRecords(claims, "ja");
  expect(articles.map((article) => article.outlet)).toEqual(["第一", "第一"]);
  expect(articles[0]).toMatchObject({ url: "https://example.org/b", language: "en", byline: "A、B" });
  expect(written.map((one) => one.article)).toEqual([1, 0, 1]);
  expect(placeOf.get("early")).toBe(1);
});

it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "not an address"])(
  "does not link to %s",
  (url) => {
    expect(evidenceRecords(new Map([claim("c", {}, { url })]), "en").articles[0]).not.toHaveProperty("url");
  },
);
