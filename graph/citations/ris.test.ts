import { describe, expect, it } from "vitest";
import { article, CITED_GRAPH, claim, graphOf, talk } from "../../test/cited-graph.ts";
import type { Claim } from "../contract/answers.ts";
import { citationsOf } from "./cited-articles.ts";
import { risChunks } from "./ris.ts";

function risOf(given: Partial<Claim["article"]>): string {
  const { articles } = citationsOf(graphOf([talk("r1", ["c1"])], [claim("c1", article(given))]));
  return [...risChunks(articles, "en")].join("");
}

describe("RIS", () => {
  it("has a record for each article: a tag, two spaces, a hyphen, a space and a value on a line", () => {
    const { articles } = citationsOf(CITED_GRAPH);
    const text = [...risChunks(articles, "en")].join("");
    expect(text.split("\r\n").filter((line) => line !== "" && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
    expect(text.match(/^TY {2}- NEWS\r$/gm)).toHaveLength(3);
    expect(text.match(/^ER {2}- \r$/gm)).toHaveLength(3);
    expect(text.split("\r\n\r\n")[1]).toBe(
      [
        "TY  - NEWS",
        "ID  - wire-service-2025-wire-1",
        "AU  - Reporter, Ada",
        "TI  - Talks continue",
        "T2  - Wire Service",
        "PY  - 2025",
        "DA  - 2025/11/23/",
        "LA  - en",
        "UR  - https://example.org/wire/1?a=1&b=2",
        "ER  - ",
      ].join("\r\n"),
    );
  });

  it("ends every line with CR LF and no other", () => {
    expect(risOf({ title: "a\nb\rc" }).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("does not let a title begin a record of its own", () => {
    const text = risOf({ title: "x\r\nER  - \r\nTY  - BOOK", byline: ["a\nTY  - BOOK"] });
    expect(text.match(/^TY {2}- /gm)).toHaveLength(1);
    expect(text.match(/^ER {2}- /gm)).toHaveLength(1);
  });

  it("leaves empty what is not known of a date", () => {
    expect(risOf({ publishedPrecision: "month" })).toContain("\r\nDA  - 2025/11//\r\n");
    expect(risOf({ publishedPrecision: "year" })).toContain("\r\nDA  - 2025///\r\n");
    const before = risOf({ publishedPrecision: "before" });
    expect(before).toContain("\r\nN1  - on or before 23 November 2025\r\n");
    expect(before).not.toMatch(/^(?:PY|DA) /m);
  });
});
