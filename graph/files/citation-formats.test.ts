import { describe, expect, it } from "vitest";
import { CITED_GRAPH, graphOf, talk } from "../../test/cited-graph.ts";
import { bibtexFormat, cslJsonFormat, markdownFormat, risFormat } from "./citation-formats.ts";

const FORMATS = [bibtexFormat, cslJsonFormat, risFormat, markdownFormat];

describe.each(FORMATS)("citations as $id", (format) => {
  it("say clearly that a graph without claims has nothing to cite", () => {
    expect(() => format.parts(graphOf([talk("r1", [])]), {})).toThrow(
      expect.objectContaining({
        code: "invalid_request",
        message: "There is nothing to cite: no relationship of this graph rests on an article.",
      }),
    );
  });

  it("are the same bytes each time", () => {
    const text = (): string =>
      format
        .parts(CITED_GRAPH, {})
        .map((part) => [...part.chunks].join(""))
        .join("");
    expect(text()).toBe(text());
    expect(text()).not.toBe("");
  });
});
