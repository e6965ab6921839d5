import { describe, expect, it } from "vitest";
import { article, CITED_GRAPH, claim, graphOf, talk } from "../../test/cited-graph.ts";
import type { Claim } from "../contract/answers.ts";
import { citationsOf } from "./cited-articles.ts";
import { markdownChunks } from "./markdown.ts";

function noteOf(given: Partial<Claim["article"]>): string {
  const { articles } = citationsOf(graphOf([talk("r1", ["c1"])], [claim("c1", article(given))]));
  const [, note = ""] = [...markdownChunks(articles, "en")].join("").split("\n[^1]: ");
  return note;
}

describe("Markdown", () => {
  it("has a footnote for each article, with the numbers of the figure, and refers to each", () => {
    const { articles } = citationsOf(CITED_GRAPH);
    expect([...markdownChunks(articles, "en")].join("")).toBe(
      [
        "Sources: [^1] [^2] [^3]",
        "[^1]: Kita Shimbun, 黒島悠 and 山田 花子, “使節団が22項目案を拒否 50%減”, 22 November 2025 (JST) <https://example.org/%E5%8C%97/1>",
        "[^2]: Wire Service, Ada Reporter, “Talks continue”, 23 November 2025, 21:28 JST <https://example.org/wire/1?a=1&b=2>",
        "[^3]: The Daily, “\\{Odd\\} \\\\title \\& 100% of \\$5\\_\\#”, date unknown\n",
      ].join("\n\n"),
    );
  });

  it("is Japanese for a Japanese reader", () => {
    const { articles } = citationsOf(CITED_GRAPH);
    const text = [...markdownChunks(articles, "ja")].join("");
    expect(text).toContain("出典：[^1]");
    expect(text).toContain("[^2]: ワイヤー通信(Ada Reporter)「協議は続く」2025年11月23日 21:28(日本時間)");
  });

  it.each([
    ["*bold* _x_ `code`", "\\*bold\\* \\_x\\_ \\`code\\`"],
    ["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
    ["[link](javascript:alert(1)) ![x]", "\\[link\\](javascript:alert(1)) \\!\\[x\\]"],
    ["https://example.org www.example.org a@example.org", "https:\\/\\/example.org www\\.example.org a\\@example.org"],
    ["&lt;", "\\&lt;"],
  ])("takes %s for a text", (title, expected) => {
    expect(noteOf({ title })).toContain(`“${expected}”`);
  });

  it.each([
    ["1. FC Zeitung", "1\\. FC Zeitung"],
    ["- list", "\\- list"],
    ["# heading", "\\# heading"],
  ])("does not let the outlet %s begin a block", (outlet, expected) => {
    expect(noteOf({ outlet }).startsWith(expected)).toBe(true);
  });

  it("has a footnote on one line and no address but of the web", () => {
    expect(noteOf({ title: "a\n\nb", url: "javascript:alert(1)" })).toBe(
      "Wire Service, Ada Reporter, “a b”, 23 November 2025, 21:28 JST\n",
    );
  });
});
