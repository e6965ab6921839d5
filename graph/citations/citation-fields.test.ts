import { describe, expect, it } from "vitest";
import { article, claim, graphOf, talk } from "../../test/cited-graph.ts";
import type { Claim } from "../contract/answers.ts";
import { citationFields, oneLine, webAddress } from "./citation-fields.ts";
import { citationsOf } from "./cited-articles.ts";

function fieldsOf(...articles: readonly Claim["article"][]) {
  const claims = articles.map((one, index) => claim(`c${index}`, one));
  const graph = graphOf(
    [
      talk(
        "r1",
        claims.map(({ id }) => id),
      ),
    ],
    claims,
  );
  return citationFields(citationsOf(graph).articles, "en");
}

describe("the key of an article", () => {
  it("is made of outlet, year and id", () => {
    const [fields] = fieldsOf(article({ id: "wire-service-2025-11-23-talks" }));
    expect(fields?.key).toBe("wire-service-2025-11-23-talks");
    expect(fieldsOf(article({ id: "a1", outlet: "Żółć Daily" }))[0]?.key).toBe("zo-c-daily-2025-a1");
  });

  it("is the same whatever other articles there are", () => {
    const one = article({ id: "one" });
    const alone = fieldsOf(one)[0]?.key;
    const among = fieldsOf(article({ id: "other", publishedAt: "2020-01-01" }), one).map(({ key }) => key);
    expect(among).toContain(alone);
  });

  it("tells ids apart that differ in signs or script only", () => {
    const keys = fieldsOf(
      article({ id: "a:b" }),
      article({ id: "a.b" }),
      article({ id: "北" }),
      article({ id: "南", outlet: "" }),
      article({ id: "x", outlet: "A" }),
      article({ id: "a-2025-x", outlet: "A" }),
    ).map(({ key }) => key);
    expect(new Set(keys).size).toBe(6);
    expect(keys.every((key) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))).toBe(true);
  });
});

describe("the date of an article", () => {
  it.each([
    ["minute", { year: 2025, month: 11, day: 23 }],
    ["day", { year: 2025, month: 11, day: 23 }],
    ["part-of-month", { year: 2025, month: 11 }],
    ["month", { year: 2025, month: 11 }],
    ["year", { year: 2025 }],
    ["week", undefined],
    ["before", undefined],
    ["unknown", undefined],
  ])("of the precision %s is no more exact than that", (publishedPrecision, expected) => {
    expect(fieldsOf(article({ publishedPrecision }))[0]?.date).toEqual(expected);
  });

  it("is in words where no part of it is sure", () => {
    expect(fieldsOf(article({ publishedPrecision: "before" }))[0]?.vagueDate).toBe("on or before 23 November 2025");
    expect(fieldsOf(article({ publishedPrecision: "unknown" }))[0]?.vagueDate).toBeUndefined();
  });

  it("is left out where it is not known, and in words where it is no date", () => {
    expect(fieldsOf(article({ publishedAt: "" }))[0]).toMatchObject({ date: undefined, vagueDate: undefined });
    expect(fieldsOf(article({ publishedAt: "autumn" }))[0]).toMatchObject({ date: undefined, vagueDate: "autumn" });
  });
});

describe("a name", () => {
  it.each([
    ["Ada Lovelace", "en", { given: "Ada", family: "Lovelace" }],
    ["J. Müller-Weiß", "de-AT", { given: "J.", family: "Müller-Weiß" }],
    ["Lovelace, Ada", "ja", { given: "Ada", family: "Lovelace" }],
    ["黒島悠", "ja", { literal: "黒島悠" }],
    ["山田 花子", "en", { literal: "山田 花子" }],
    ["Yamada Hanako", "ja", { literal: "Yamada Hanako" }],
    ["Ursula von der Leyen", "en", { literal: "Ursula von der Leyen" }],
    ["Associated Press", "en", { literal: "Associated Press" }],
    ["Reuters Staff", "en", { literal: "Reuters Staff" }],
    ["Reuters", "en", { literal: "Reuters" }],
  ])("%s in the language %s is taken apart only where that is safe", (name, language, expected) => {
    expect(fieldsOf(article({ byline: [name], language }))[0]?.authors).toEqual([expected]);
  });

  it("of nobody is none", () => {
    expect(fieldsOf(article({ byline: [" "] }))[0]?.authors).toEqual([]);
  });
});

describe("an address", () => {
  it("of a script or a file is none", () => {
    expect(["javascript:alert(1)", "file:///etc", "https://", "", undefined].map(webAddress)).toEqual(
      Array(5).fill(undefined),
    );
  });

  it("has nothing that would end it early", () => {
    expect(webAddress("https://example.org/a b\n<c>{d}\\北?x=%20&y#z")).toBe(
      "https://example.org/a%20b%20%3Cc%3E%7Bd%7D%5C%E5%8C%97?x=%20&y#z",
    );
  });
});

describe("a text in one line", () => {
  it("has no controls and no separators of lines", () => {
    expect(oneLine(" a\r\nb\u0000\u0085c\u2028d\t")).toBe("a b c d");
  });
});
