import { describe, expect, it } from "vitest";
import { Temporal } from "../../../graph/values.ts";
import type { CitedArticle } from "../events/events.ts";
import { articleProperties } from "./article-properties.ts";

function article(more: Partial<CitedArticle>) {
  return articleProperties("d:article:k", { key: "k", url: "https://news.example/1", ...more }, "d");
}

describe("articles", () => {
  it("have an address only where it is one of the web, and its host as outlet", () => {
    expect(article({ url: "https://www.news.example/a?b" })).toMatchObject({
      url: "https://www.news.example/a?b",
      outlet: "news.example",
    });
    expect(article({ url: "https://news.example", outlet: "Times" })).toMatchObject({ outlet: "Times" });
    for (const url of ["BBC Monitoring", "javascript:alert(1)", "file:///etc/passwd"]) {
      expect(article({ url })).toMatchObject({ outlet: url });
      expect(article({ url })).not.toHaveProperty("url");
    }
  });

  it("have authors as a list, and are found by title and outlet", () => {
    expect(article({ title: "Talks", byline: "Anna; Bo , Cy", outlet: "Times", language: "en" })).toMatchObject({
      byline: ["Anna", "Bo", "Cy"],
      searchKeys: expect.arrayContaining(["talks", "times"]),
      language: "en",
    });
  });

  it.each([
    ["2014-11-21T10:00+09:00", "2014-11-21T10:00:00+09:00", "minute"],
    ["2014-11-21T10:00:30.5Z", "2014-11-21T10:00:30.5Z", "minute"],
    ["2014-11-21", "2014-11-21T00:00:00Z", "day"],
    ["21 Nov 2014", "2014-11-21T00:00:00Z", "day"],
    ["2014-11-21T10:00", "2014-11-21T00:00:00Z", "day"],
  ])("published %s are of %s, exact to the %s", (publishedAt, text, publishedPrecision) => {
    expect(article({ publishedAt })).toMatchObject({
      publishedAt: new Temporal("OffsetDateTime", text),
      publishedPrecision,
    });
  });

  it.each(["last week", "2014-11", "2014-02-30T10:00Z", "2014-11-21T24:00Z", "2014-11-21T10:00+19:00"])(
    "published %s keep that as a text, for no database takes it for a moment",
    (publishedAt) => {
      expect(article({ publishedAt })).toMatchObject({ published: publishedAt });
      expect(article({ publishedAt })).not.toHaveProperty("publishedAt");
    },
  );
});
