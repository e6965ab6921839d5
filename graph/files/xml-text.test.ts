import { describe, expect, it } from "vitest";
import { isXmlText, xmlEmpty, xmlText, xmlWithText } from "./xml-text.ts";

describe("text in XML", () => {
  it("cannot become markup", () => {
    expect(xmlText(`<a b="c">&amp;]]>`)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;amp;]]&gt;");
  });

  it("keeps its line ends and tabs, which parsers would change", () => {
    expect(xmlText("a\tb\nc\r\nd")).toBe("a&#9;b&#10;c&#13;&#10;d");
    expect(xmlText("\u0085\u2028")).toBe("&#133;&#8232;");
  });

  it("loses what XML cannot hold and nothing else", () => {
    expect(xmlText("a\u0000\u001f\ud800\uffffb 👩‍👧 \u202e")).toBe("ab 👩‍👧 \u202e");
    expect([isXmlText("👩‍👧\n"), isXmlText("\u0000"), isXmlText("\ud800")]).toEqual([true, false, false]);
  });

  it("stands in elements, whose attributes without a value are left out", () => {
    expect(xmlEmpty("a", { b: '"', c: undefined })).toBe('<a b="&quot;"/>');
    expect(xmlWithText("a", { b: "1" }, "<")).toBe('<a b="1">&lt;</a>');
  });
});
