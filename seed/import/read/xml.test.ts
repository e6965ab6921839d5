import { describe, expect, it } from "vitest";
import { all, piecesSource, textSource } from "../../../test/text-source.ts";
import { readXml, type XmlVisitor } from "./xml.ts";

/** What a visitor is told, as texts. */
function told(text: string, pieceSize = 7): Promise<readonly string[]> {
  return all(readXml<string>(textSource("a.xml", text, pieceSize), {}, "root", noting));
}

function noting(emit: (item: string) => void): XmlVisitor {
  return {
    open: ({ name, line }) => emit(`${line} <${name}>`),
    close: (name, text) => emit(`</${name}> ${text.trim()}`),
  };
}

describe("readXml", () => {
  it("tells of elements with their lines and texts, wherever the pieces are cut", async () => {
    const text =
      '<?xml version="1.0"?>\r\n<root>\r\n  <p:a\n b="1">x &amp; <b>in</b><![CDATA[<y>]]>&#233;</p:a>\n</root>\n';
    const expected = ["2 <root>", "3 <a>", "4 <b>", "</b> in", "</a> x & <y>é", "</root>"];
    for (const size of [1, 2, 7, 1_000]) {
      const got = await told(text, size);
      expect(got.map((item) => item.trim())).toEqual(expected);
    }
  });

  it("reads prefixes that are not declared", async () => {
    expect(await told("<root><viz:size/></root>")).toContain("1 <size>");
  });

  it("refuses a file that declares an entity, with the line of the declaration", async () => {
    const laughs = '<!DOCTYPE root [\n<!ENTITY a "ha">\n<!ENTITY b "&a;&a;">\n]>\n<root>&b;</root>';
    await expect(told(laughs)).rejects.toThrow("a.xml:2: declares an entity");
  });

  it("refuses an entity that is read from another file", async () => {
    const external = '<!DOCTYPE root [ <!ENTITY secret SYSTEM "file:///etc/passwd"> ]>\n<root>&secret;</root>';
    await expect(told(external)).rejects.toThrow("a.xml:1: declares an entity");
    const parameter = '<!DOCTYPE root [\n<!ENTITY % remote SYSTEM "http://127.0.0.1/x.dtd"> %remote;\n]>\n<root/>';
    await expect(told(parameter)).rejects.toThrow("a.xml:2: declares an entity");
  });

  it("reads on past a document type that it never fetches", async () => {
    expect(await told('<!DOCTYPE root SYSTEM "http://127.0.0.1:1/root.dtd">\n<root/>')).toEqual([
      "2 <root>",
      "</root> ",
    ]);
  });

  it("refuses an entity that is not declared", async () => {
    await expect(told("<root>\n&nbsp;</root>")).rejects.toThrow("a.xml:2: an entity is used that XML does not define");
  });

  it.each([
    ["<root>\n<a>\n</b></root>", "a.xml:3: an end tag stands where </a> is expected, for the element of line 2"],
    ["<root>\n<a>", "a.xml:2: the file ends within <a> of line 2, expected </a>"],
    ["<root><a b=1/></root>", "a.xml:1: is not well-formed XML: unquoted attribute value"],
    ["<root>\n<a b='1' b='2'/></root>", "a.xml:2: is not well-formed XML: duplicate attribute: b"],
    ["", "a.xml:1: holds no element, expected <root>"],
    ["id,name\n1,Anna\n", "is not XML: there is text where <root> is expected"],
    ["<root/>\n<root/>", "a.xml:2: there is another element behind </root>"],
    ["<root/>\nmore", "a.xml:2: there is text behind </root>"],
    ["<root><!-- ", "a.xml:1: the file ends within <root> of line 1"],
    ["<root>\u0000</root>", "a.xml:1: is not well-formed XML: disallowed character"],
  ])("says where and why %j is not well-formed", async (text, message) => {
    await expect(told(text)).rejects.toThrow(message);
  });

  it("says which element it found instead of the right one", async () => {
    await expect(told("<!DOCTYPE html>\n<html><body/></html>")).rejects.toThrow(
      "a.xml:2: the outermost element is <html>, expected <root>",
    );
  });

  it("refuses a text of more than 10 MB, in one piece or many, and stops reading", async () => {
    const long = "x".repeat(10_000_001);
    await expect(told(`<root>\n${long}</root>`, 20_000_000)).rejects.toThrow("a.xml:2: a text, an attribute");
    await expect(told(`<root>\n<a b="${long}"/></root>`, 20_000_000)).rejects.toThrow("a.xml:2: a text, an attribute");
    let given = 0;
    const endless = piecesSource("a.xml", function* () {
      yield "<root><a b='";
      for (; ; given += 100_000) yield "y".repeat(100_000);
    });
    await expect(all(readXml<string>(endless, {}, "root", noting))).rejects.toThrow("more than 10 MB");
    expect(given).toBeLessThan(11_000_000);
  });

  it("refuses elements nested more than 200 deep", async () => {
    expect((await told(`<root>${"<a>".repeat(199)}${"</a>".repeat(199)}</root>`)).length).toBe(400);
    await expect(told(`<root>\n${"<a>".repeat(200)}`)).rejects.toThrow(
      "a.xml:2: elements are nested more than 200 deep",
    );
  });

  it("refuses an element with more than 1000 attributes", async () => {
    const many = Array.from({ length: 1_001 }, (_, at) => `a${at}="1"`).join(" ");
    await expect(told(`<root ${many}/>`)).rejects.toThrow("more than 1000 attributes");
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    stop.abort();
    const reading = all(readXml<string>(textSource("a.xml", "<root/>"), { signal: stop.signal }, "root", noting));
    await expect(reading).rejects.toThrow("aborted");
  });
});
