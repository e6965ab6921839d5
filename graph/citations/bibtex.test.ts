import { parse } from "@retorquere/bibtex-parser";
import { describe, expect, it } from "vitest";
import { article, CITED_GRAPH, claim, graphOf, talk } from "../../test/cited-graph.ts";
import type { Claim } from "../contract/answers.ts";
import { bibtexChunks } from "./bibtex.ts";
import { citationsOf } from "./cited-articles.ts";

function bibtexOf(given: Partial<Claim["article"]>): string {
  const { articles } = citationsOf(graphOf([talk("r1", ["c1"])], [claim("c1", article(given))]));
  return [...bibtexChunks(articles, "en")].join("");
}

function readBack(given: Partial<Claim["article"]>) {
  const { entries, errors } = parse(bibtexOf(given));
  expect(errors).toEqual([]);
  expect(entries).toHaveLength(1);
  return entries[0]?.fields;
}

describe("BibTeX", () => {
  it("has an entry for each article, in their order, with all fields, as another program reads it", () => {
    const { articles } = citationsOf(CITED_GRAPH);
    const { entries, errors } = parse([...bibtexChunks(articles, "ja")].join(""));
    expect(errors).toEqual([]);
    expect(entries.map(({ type, key, fields }) => ({ type, key, ...fields }))).toEqual([
      {
        type: "article",
        key: "kita-shimbun-2025-shimbun-1",
        author: [{ name: "黒島悠" }, { name: "山田 花子" }],
        title: "使節団が22項目案を拒否 50%減",
        journal: "北新聞",
        date: "2025-11-22",
        year: "2025",
        month: "11",
        language: "ja",
        url: "https://example.org/%E5%8C%97/1",
      },
      {
        type: "article",
        key: "wire-service-2025-wire-1",
        author: [{ firstName: "Ada", lastName: "Reporter" }],
        title: "協議は続く",
        journal: "ワイヤー通信",
        date: "2025-11-23",
        year: "2025",
        month: "11",
        language: "en",
        url: "https://example.org/wire/1?a=1&b=2",
      },
      {
        type: "article",
        key: "the-daily-undated-daily-1",
        title: "{Odd} \\title & 100% of $5_#",
        journal: "The Daily",
        language: "en",
      },
    ]);
  });

  it.each([
    "}, note = {more",
    "{",
    "a } b",
    "\\",
    "\\\\{}",
    "100% #1 & $2_a ~b ^c",
    "\\input{x}",
    "@article{x, title = {y}}",
    'a "b" c',
  ])("keeps the title %s", (title) => {
    expect(readBack({ title })).toMatchObject({ title });
  });

  it("keeps every brace in balance, which BibTeX counts even behind a backslash", () => {
    const text = bibtexOf({ title: "}}{ \\} {", outlet: "{", byline: ["}"] });
    const depths = [...text].map((character) => (character === "{" ? 1 : character === "}" ? -1 : 0));
    expect(depths.reduce<number>((sum, step) => sum + step, 0)).toBe(0);
    expect(text).not.toMatch(/\\[{}]/);
  });

  it("keeps a name that has `and` or commas in it as one name", () => {
    expect(readBack({ byline: ["Ada Lovelace and Ben Writer", "A, B, C"] })).toMatchObject({
      author: [{ name: "Ada Lovelace and Ben Writer" }, { name: "A, B, C" }],
    });
  });

  it("gives a date only as exactly as it is known", () => {
    expect(readBack({ publishedPrecision: "month" })).toMatchObject({ date: "2025-11", year: "2025", month: "11" });
    const year = readBack({ publishedPrecision: "year" });
    expect(year).toMatchObject({ date: "2025", year: "2025" });
    expect(year).not.toHaveProperty("month");
    const before = readBack({ publishedPrecision: "before" });
    expect(before).toMatchObject({ note: "on or before 23 November 2025" });
    expect(before).not.toHaveProperty("date");
  });

  it("says at its beginning that it is UTF-8", () => {
    expect(bibtexOf({})).toMatch(/^% Encoding: UTF-8\n/);
  });
});
