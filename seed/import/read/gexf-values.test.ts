import { describe, expect, it } from "vitest";
import { Temporal, type Value } from "../../../graph/values.ts";
import { colorOf, gexfAttribute, listOf, readAttribute, readTime, setTimes, spellOf } from "./gexf-values.ts";

function declared(attributes: Readonly<Record<string, string>>, defaultText?: string) {
  return gexfAttribute({ name: "attribute", line: 4, attributes }, defaultText, "g.gexf");
}

const day = new Temporal("Date", "2014-11-21");

describe("gexfAttribute", () => {
  it("knows GEXF's words for types, and those of other formats", () => {
    const type = (word: string) => declared({ id: "0", title: "t", type: word });
    expect(type("integer")).toMatchObject({ title: "t", type: "long", list: false });
    expect(type("anyURI")).toMatchObject({ type: "string" });
    expect(type("liststring")).toMatchObject({ type: "string", list: true });
    expect(type("listinteger")).toMatchObject({ type: "long", list: true });
    expect(declared({ id: "0" })).toMatchObject({ title: "0", type: "string", defaultValue: undefined });
  });

  it("has a default of its type", () => {
    expect(declared({ id: "0", type: "integer" }, "7")).toMatchObject({ defaultValue: 7n });
    expect(() => declared({ id: "0", title: "n", type: "integer" }, "x")).toThrow(
      'g.gexf:4: the default of the attribute "n" is "x", expected an integer of 64 bits',
    );
  });

  it("refuses an unknown type with the one that was probably meant, and one without an id", () => {
    expect(() => declared({ id: "0", title: "n", type: "interger" })).toThrow(
      /^g\.gexf:4: the attribute "n" has the type "interger", expected one of .* Did you mean `integer`\?$/,
    );
    expect(() => declared({ title: "n" })).toThrow("g.gexf:4: an <attribute> has no id");
  });
});

describe("values of GEXF", () => {
  it("may be lists, as Gephi and others write them", () => {
    const list = (text: string) => readAttribute({ type: "string", list: true }, text);
    expect(list("[a, b]")).toEqual({ value: ["a", "b"] });
    expect(list('["a, b", c\\"]')).toEqual({ value: ["a, b", 'c\\"'] });
    expect(list("a|b, c")).toEqual({ value: ["a", "b, c"] });
    expect(list("a; b")).toEqual({ value: ["a", "b"] });
    expect(list("[]")).toEqual({ value: [] });
    expect(readAttribute({ type: "long", list: true }, "[1, x]")).toEqual({
      expected: "a list such as [a, b], each item an integer of 64 bits",
    });
  });

  it("are none where they are empty, but for texts", () => {
    expect(readAttribute({ type: "long", list: false }, " ")).toEqual({ value: undefined });
    expect(readAttribute({ type: "string", list: false }, "")).toEqual({ value: "" });
  });

  it("have times of day as dates too", () => {
    expect(readAttribute({ type: "date", list: false }, "2014-11-21T10:00:00")).toEqual({
      value: new Temporal("LocalDateTime", "2014-11-21T10:00:00"),
    });
    expect(readAttribute({ type: "date", list: false }, "soon")).toEqual({ expected: "a day such as 2014-11-21" });
  });
});

describe("times of GEXF", () => {
  it("are days, moments, numbers or else texts", () => {
    expect(readTime(" 2014-11-21 ")).toEqual(day);
    expect(readTime("2014-11-21T10:00:00+0900")).toMatchObject({ type: "OffsetDateTime" });
    expect([readTime("7"), readTime("7.5"), readTime("soon"), readTime("Infinity"), readTime("")]).toEqual([
      7n,
      7.5,
      "soon",
      undefined,
      undefined,
    ]);
  });

  it("begin and end; a timestamp does both at once", () => {
    expect(spellOf({ start: "1", endopen: "2" })).toEqual({ start: 1n, end: 2n });
    expect(spellOf({ timestamp: "1" })).toEqual({ start: 1n, end: 1n });
    expect(spellOf({ id: "1" })).toBeUndefined();
  });

  it("are two properties, or two lists where there are several", () => {
    const set = (...spells: Parameters<typeof setTimes>[1]) => {
      const properties = new Map<string, Value>();
      setTimes(properties, spells, "was");
      return Object.fromEntries(properties);
    };
    expect(set()).toEqual({});
    expect(set({ start: 1n, end: undefined })).toEqual({ wasstart: 1n });
    expect(set({ start: 1n, end: undefined }, { start: 2n, end: day })).toEqual({
      wasstarts: [1n, 2n],
      wasends: ["", "2014-11-21"],
    });
  });
});

describe("what Neo4j can hold", () => {
  it("is a list of one type; values of several become texts", () => {
    expect(listOf([1n, 2n])).toEqual([1n, 2n]);
    expect(listOf([1n, "x", undefined, day])).toEqual(["1", "x", "", "2014-11-21"]);
  });

  it("is a colour as a text", () => {
    expect(colorOf({ r: "255", g: "0", b: "16" })).toBe("#ff0010");
    expect(colorOf({ hex: "FF0010" })).toBe("#ff0010");
    for (const wrong of [{ r: "256", g: "0", b: "0" }, { r: "1" }, { hex: "red" }, {}])
      expect(colorOf(wrong)).toBeUndefined();
  });
});
