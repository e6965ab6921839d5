import { describe, expect, it } from "vitest";
import { jsonColumns, tableColumns } from "../map/columns.ts";
import type { EventMapping, Given, PartyMapping } from "../map/mapping.ts";
import { compileArticle, compileCertainty, compileDate, compileParties, compileType } from "./event-fields.ts";

const columns = tableColumns(["a", "b", "c"], ["NA"], "t.csv", 1);

function row(...cells: readonly string[]) {
  return { kind: "row", line: 2, cells } as const;
}

describe("compileType", () => {
  const type = (mapping: EventMapping["type"], ...cells: readonly string[]) =>
    compileType(mapping, columns)(row(...cells));

  it("is one for all rows where the mapping has a value", () => {
    expect(type({ value: "MET" })).toEqual({ type: "MET" });
  });

  it("is the value where the column has nothing", () => {
    expect(type({ column: "a", value: "MET" }, "")).toEqual({ type: "MET" });
    expect(type({ column: "a" }, "NA")).toEqual({ problem: "there is no a" });
  });

  it("goes by the user's words before all codes, in any case", () => {
    const mapping = { column: "a", codes: "cameo", words: { Met: "NEGOTIATED_WITH", "057": "SIGNED" } } as const;
    expect(type(mapping, "MET")).toEqual({ type: "NEGOTIATED_WITH", code: "MET" });
    expect(type(mapping, "057")).toEqual({ type: "SIGNED", code: "057" });
    expect(type(mapping, "040")).toMatchObject({ type: "NEGOTIATED_WITH", code: "040", name: "Consult" });
  });

  it("keeps a CAMEO code that counts as its parent, and refuses what is none", () => {
    expect(type({ column: "a", codes: "cameo" }, "10561")).toMatchObject({ type: "PRESSURED", code: "10561" });
    expect(type({ column: "a", codes: "cameo" }, "x")).toEqual({
      problem: '"x" is not a CAMEO code, expected one such as 046',
    });
  });

  it("reads verbs of ICEWS and suggests the one that was probably meant", () => {
    expect(type({ column: "a", codes: "icews" }, "Make_a_visit")).toMatchObject({ code: "042" });
    expect(type({ column: "a", codes: "icews" }, "Make a vist")).toEqual({
      problem: '"Make a vist" is not a verb of ICEWS, expected one such as "Consult". Did you mean `Make a visit`?',
    });
  });

  it("reads a PLOVER category with its mode, also from a list of modes", () => {
    const mapping = { column: "a", codes: "plover", mode: "b" } as const;
    expect(type(mapping, "consult", "visit")).toMatchObject({ type: "NEGOTIATED_WITH", code: "consult" });
    const record = { kind: "record", line: 1, record: { a: "REQUEST", b: ["nothing", "change"] } } as const;
    expect(compileType(mapping, jsonColumns([]))(record)).toMatchObject({ type: "PRESSURED", code: "REQUEST" });
    expect(type(mapping, "TALK")).toEqual({ problem: '"TALK" is not a PLOVER category, expected one such as CONSULT' });
  });

  it("makes words into a type where the mapping says nothing else", () => {
    expect(type({ column: "a" }, "signed treaty with")).toEqual({
      type: "SIGNED_TREATY_WITH",
      code: "signed treaty with",
    });
  });
});

describe("compileParties", () => {
  const parties = (mapping: PartyMapping, ...cells: readonly string[]) =>
    compileParties(mapping, columns)(row(...cells));
  const named = (key: string, name = key) => expect.objectContaining({ key, name });

  it("takes the name for the id where there is none, and the id for the name", () => {
    expect(parties({ name: "a" }, "Anna")).toEqual([named("Anna")]);
    expect(parties({ name: "a", id: "b" }, "Anna", "x1")).toEqual([named("x1", "Anna")]);
    expect(parties({ name: "a", id: "b" }, "Anna", "")).toEqual([named("Anna")]);
    expect(parties({ name: "a", id: "b" }, "", "x1")).toEqual([named("x1")]);
    expect(parties({ name: "a", id: "b" }, "", "NA")).toEqual([]);
  });

  it("writes a name in one way: NFC, without double spaces", () => {
    expect(parties({ name: "a" }, "Jose\u0301  de \u00a0 la\tCruz")).toEqual([named("José de la Cruz")]);
    expect(parties({ name: "a" }, "ANNA")).toEqual([named("ANNA")]);
  });

  it("cuts several parties apart, and knows whose id is whose", () => {
    const mapping = { name: "a", id: "b", split: ";" };
    expect(parties(mapping, "Anna; Bo", "1;2")).toEqual([named("1", "Anna"), named("2", "Bo")]);
    expect(parties(mapping, "Anna;;Cy", "1;2;3")).toEqual([named("1", "Anna"), named("2"), named("3", "Cy")]);
    expect(parties(mapping, "Anna;Bo;", "1;;")).toEqual([named("1", "Anna"), named("Bo")]);
    expect(parties(mapping, "Anna;Bo", "")).toEqual([named("Anna"), named("Bo")]);
  });

  it("refuses to guess whose id is missing", () => {
    expect(parties({ name: "a", id: "b", split: ";" }, "Anna;Bo", "1")).toEqual({
      problem: "a has 2 names and 1 ids, expected an id for each name",
    });
  });

  it("is on a side once, however often it is named", () => {
    expect(parties({ name: "a", split: ";" }, "Anna;Bo;Anna")).toEqual([named("Anna"), named("Bo")]);
  });

  it("is one party for all rows where the mapping has a value", () => {
    expect(parties({ name: { value: "Japan" }, id: { value: "JPN" } })).toEqual([named("JPN", "Japan")]);
  });

  it("says of what kind and country a party is", () => {
    const mapping: PartyMapping = { name: "a", country: "b", kind: { column: "c", words: { Person: "Person" } } };
    expect(parties(mapping, "Anna", "JPN", "PERSON")).toMatchObject([{ kind: "Person", country: "JPN" }]);
    expect(parties(mapping, "Anna", "", "robot")).toMatchObject([{ kind: undefined, country: undefined }]);
    expect(parties({ name: "a", kind: "Agency" }, "IAEA")).toMatchObject([{ kind: "Agency" }]);
  });

  it("does not lose an event for a property of a party that is wrong", () => {
    const mapping: PartyMapping = { name: "a", properties: { n: { column: "b", type: "integer" } } };
    expect(parties(mapping, "Anna", "3")).toMatchObject([{ properties: { n: 3n } }]);
    expect(parties(mapping, "Anna", "x")).toMatchObject([{ key: "Anna", properties: {} }]);
  });

  it("takes each element of a JSON list for a party with its own fields", () => {
    const toParties = compileParties({ each: "who", name: "text", id: "code", country: "c" }, jsonColumns([]));
    const who = [{ text: "Anna", code: "1" }, { code: "2", c: "JPN" }, {}];
    expect(toParties({ kind: "record", line: 1, record: { who } })).toMatchObject([
      { key: "1", name: "Anna", country: undefined },
      { key: "2", name: "2", country: "JPN" },
    ]);
  });

  it("hands on what is wrong with one element of a JSON list", () => {
    const toParties = compileParties({ each: "who", name: "n", id: "i", split: ";" }, jsonColumns([]));
    expect(toParties({ kind: "record", line: 1, record: { who: [{ n: "A" }, { n: "B;C", i: "1" }] } })).toEqual({
      problem: "n has 2 names and 1 ids, expected an id for each name",
    });
  });
});

describe("compileDate", () => {
  it("reads a date, in the mapping's format where it has one", () => {
    expect(compileDate("a", columns)(row("2014-11-21"))).toEqual({ date: "2014-11-21", precision: "day" });
    expect(compileDate({ column: "a", format: "d/M/yyyy" }, columns)(row("1/2/2014"))).toMatchObject({
      date: "2014-02-01",
    });
  });

  it("says where there is none", () => {
    expect(compileDate("a", columns)(row("NA"))).toEqual({
      problem: "there is no date, expected a day such as 2014-11-21",
    });
  });

  it("refuses a format that is none before a row is read", () => {
    expect(() => compileDate({ column: "a", format: "dd.MM" }, columns)).toThrow(
      'In the mapping, the date format is "dd.MM", which has no year; add yyyy',
    );
  });
});

describe("compileCertainty", () => {
  const certainty = (mapping: EventMapping["certainty"], ...cells: readonly string[]) =>
    compileCertainty(mapping, columns)(row(...cells));

  it("is none, one for all rows, or what a column says", () => {
    expect(certainty(undefined)).toBeUndefined();
    expect(certainty("inferred")).toBe("inferred");
    expect(certainty({ column: "a" }, "denied")).toBe("denied");
    expect(certainty({ column: "a" }, "")).toBeUndefined();
  });

  it("refuses a word that is none where the column has nothing else", () => {
    expect(certainty({ column: "a" }, "sure")).toEqual({
      problem: 'the certainty is "sure", expected one of stated, attributed, inferred, disputed, denied, planned',
    });
  });

  it("passes over what the mapping's words do not name, and takes the first that they do", () => {
    const mapping = { column: "a", split: ";", words: { negation: "denied", future: "planned" } } as const;
    expect(certainty(mapping, "military; future;negation")).toBe("planned");
    expect(certainty(mapping, "military")).toBeUndefined();
    expect(certainty({ column: "a", split: ";" }, ";stated")).toBe("stated");
  });
});

describe("compileArticle", () => {
  const optional = (given: Given | undefined) => (given === undefined ? () => undefined : columns.text(String(given)));
  const article = (mapping: Parameters<typeof compileArticle>[0], ...cells: readonly string[]) =>
    compileArticle(mapping, optional)(row(...cells));

  it("is none where a row names neither address nor id nor title", () => {
    expect(article(undefined, "x")).toBeUndefined();
    expect(article({ url: "a", outlet: "b" }, "", "Times")).toBeUndefined();
  });

  it("is the same for the same address, whatever else a row says", () => {
    const [one, other] = [
      article({ url: "a" }, "https://a.example/1"),
      article({ url: "a", title: "b" }, "https://a.example/1", "T"),
    ];
    expect(one?.key).toMatch(/^[0-9a-f]{16}$/);
    expect(other).toMatchObject({ key: one?.key, url: "https://a.example/1", title: "T" });
  });

  it("is told by outlet and id where there is an id", () => {
    const of = (id: string, outlet: string) => article({ id: "a", outlet: "b" }, id, outlet)?.key;
    expect(of("1", "Times")).toBe(of("1", "Times"));
    expect(of("1", "Times")).not.toBe(of("1", "Post"));
    expect(of("1", "Times")).not.toBe(of("2", "Times"));
  });

  it("is told by title and day of publication where there is nothing better", () => {
    const of = (title: string, day: string) => article({ title: "a", publishedAt: "b" }, title, day)?.key;
    expect(of("Talks", "2014-11-21")).not.toBe(of("Talks", "2014-11-22"));
  });
});
