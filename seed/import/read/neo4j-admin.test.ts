import { describe, expect, it } from "vitest";
import { Duration, Point, Temporal } from "../../../graph/values.ts";
import type { NodeItem, Reject, RelationshipItem } from "../input.ts";
import { type AdminOptions, isAdminHeader, parseAdminHeader } from "./neo4j-admin.ts";

type Cells = readonly (string | undefined)[];

function read(header: Cells, cells: Cells, options?: AdminOptions): NodeItem | RelationshipItem | Reject {
  return parseAdminHeader(header, "people.csv", 1, options)({ kind: "row", line: 2, cells });
}

describe("isAdminHeader", () => {
  it("knows headers of nodes and relationships from headers of tables", () => {
    expect(isAdminHeader(["personId:ID(Person)", "name", ":LABEL"])).toBe(true);
    expect(isAdminHeader([":START_ID", ":END_ID", ":TYPE"])).toBe(true);
    expect(isAdminHeader([":ID(Person){label:Person}"])).toBe(true);
    expect(isAdminHeader(["id", "name", "note: ID card", undefined])).toBe(false);
    expect(isAdminHeader(["name:string", "born:int"])).toBe(false);
  });
});

describe("parseAdminHeader", () => {
  it("reads nodes with group, labels and the id as property", () => {
    const header = ["personId:ID(Person)", "name", "born:int", ":LABEL", "note:IGNORE"];
    expect(read(header, ["p1", "Anna", "1961", "Actor;Person", "x"])).toEqual({
      kind: "node",
      line: 2,
      key: "p1",
      group: "Person",
      labels: ["Actor", "Person"],
      properties: new Map<string, unknown>([
        ["name", "Anna"],
        ["born", 1961n],
        ["personId", "p1"],
      ]),
    });
  });

  it("reads relationships with the groups of their ends", () => {
    const header = [":START_ID(Person)", "role", ":END_ID(Movie)", ":TYPE"];
    expect(read(header, ["p1", "herself", "m1", "ACTED_IN"])).toEqual({
      kind: "relationship",
      line: 2,
      key: undefined,
      type: "ACTED_IN",
      start: { key: "p1", group: "Person" },
      end: { key: "m1", group: "Movie" },
      properties: new Map([["role", "herself"]]),
    });
  });

  it("reads every type, and lists of them", () => {
    const header = [
      ":ID",
      "i:int",
      "l:long",
      "f:float",
      "d:double",
      "b:boolean",
      "y:byte",
      "s:short",
      "c:char",
      "t:string",
      "p:point{crs:WGS-84}",
      "da:date",
      "lt:localtime",
      "ti:time",
      "ldt:localdatetime",
      "dt:datetime{timezone:+02:00}",
      "du:duration",
      "list:long[]",
      "days:date[]",
    ];
    const cells = [
      "1",
      "-1",
      "9007199254740993",
      "0.5",
      "1e3",
      "true",
      "127",
      "7",
      "x",
      "text",
      "{x: 14.4, y: 50.1}",
      "2014-11-21",
      "21:20",
      "21:20+01:00",
      "2014-11-21T21:20",
      "2014-11-21T21:20",
      "P1D",
      "1;2",
      "2014-11-21;2014-11-22",
    ];
    const item = read(header, cells);
    expect(item.kind === "node" && Object.fromEntries(item.properties)).toEqual({
      i: -1n,
      l: 9007199254740993n,
      f: 0.5,
      d: 1_000,
      b: true,
      y: 127n,
      s: 7n,
      c: "x",
      t: "text",
      p: new Point(4326, [14.4, 50.1]),
      da: new Temporal("Date", "2014-11-21"),
      lt: new Temporal("LocalTime", "21:20:00"),
      ti: new Temporal("Time", "21:20:00+01:00"),
      ldt: new Temporal("LocalDateTime", "2014-11-21T21:20:00"),
      dt: new Temporal("OffsetDateTime", "2014-11-21T21:20:00+02:00"),
      du: new Duration("P1D"),
      list: [1n, 2n],
      days: [new Temporal("Date", "2014-11-21"), new Temporal("Date", "2014-11-22")],
    });
  });

  it("takes an empty cell and a cell that is not there for no property", () => {
    const item = read([":ID", "a:int", "b", "c"], ["1", "", undefined]);
    expect(item).toMatchObject({ kind: "node", properties: new Map() });
  });

  it("splits lists and labels at the delimiter that is given", () => {
    const item = read([":ID", "a:string[]", ":LABEL"], ["1", "x;y|z", "A|B"], { arrayDelimiter: "|" });
    expect(item).toMatchObject({ labels: ["A", "B"], properties: new Map([["a", ["x;y", "z"]]]) });
  });

  it("takes label and type from the caller where a row has none", () => {
    const fallback = { label: "Person", type: "KNOWS" };
    expect(read([":ID"], ["1"], { fallback })).toMatchObject({ labels: ["Person"] });
    expect(read([":ID", ":LABEL"], ["1", "Actor"], { fallback })).toMatchObject({ labels: ["Actor"] });
    expect(read([":START_ID", ":END_ID"], ["1", "2"], { fallback })).toMatchObject({ type: "KNOWS" });
    expect(read([":START_ID", ":END_ID", ":TYPE"], ["1", "2", ""], { fallback })).toMatchObject({ type: "KNOWS" });
  });

  it("reads an id of another type, and a name with colons", () => {
    expect(read(["id:ID{id-type:long}", "dc:title:string"], ["7", "x"])).toMatchObject({
      key: "7",
      properties: new Map<string, unknown>([
        ["dc:title", "x"],
        ["id", 7n],
      ]),
    });
  });

  it.each<readonly [Cells, Cells, string]>([
    [[":ID", "born:int"], ["1", "abc"], 'the column "born" is "abc", expected an integer of 32 bits'],
    [
      [":ID", "n:long"],
      ["1", "9223372036854775808"],
      'the column "n" is "9223372036854775808", expected an integer of 64 bits',
    ],
    [
      [":ID", "n:int[]"],
      ["1", "1;x"],
      'the column "n" is "1;x", expected a list with ";" between its items, each an integer of 32 bits',
    ],
    [["id:ID(P)", "name"], ["", "Anna"], "the column id:ID(P) is empty, expected an id"],
    [[":START_ID", ":END_ID", ":TYPE"], ["1", "", "X"], "the column :END_ID is empty, expected an id"],
    [[":START_ID", ":END_ID", ":TYPE"], ["1", "2", " "], "the column :TYPE is empty, expected a type"],
    [[":ID", "a"], ["1", "x", "y"], "the row has 3 cells, expected 2 as the header has"],
  ])("rejects under %j the row %j", (header, cells, reason) => {
    expect(read(header, cells)).toMatchObject({ kind: "reject", line: 2, reason });
  });

  it("shows the row that it rejects as CSV", () => {
    expect(read([":ID", "n:int"], ["", 'a "b", c'])).toHaveProperty("record", ',"a ""b"", c"');
  });

  it.each<readonly [Cells, string]>([
    [[":START_ID", ":TYPE"], "the header has a :START_ID and no :END_ID"],
    [[":END_ID", ":TYPE"], "the header has an :END_ID and no :START_ID"],
    [["name", ":LABEL"], "the header has no :ID"],
    [[":ID", "born:itn"], 'column "born:itn" has the unknown type "itn"'],
    [[":ID", "a", "a:int"], 'the header has two columns with the name "a"'],
    [["a:ID", "b:ID"], "the header has two columns :ID, 1 and 2, expected one"],
    [[":ID", ":START_ID", ":END_ID"], "the header has an :ID as well as :START_ID or :END_ID"],
    [[":START_ID", ":END_ID"], "the header has no :TYPE and no type is given"],
    [[":START_ID", ":END_ID", ":TYPE", ":LABEL"], "the header has a :LABEL with :START_ID and :END_ID"],
    [[":ID", ":TYPE"], "the header has an :ID and a :TYPE"],
    [[":ID", ""], "column 2 of the header is empty"],
    [[":ID", ":int"], 'column ":int" has a type and no name'],
  ])("refuses the header %j", (header, message) => {
    expect(() => parseAdminHeader(header, "people.csv", 1)).toThrow(`people.csv:1: ${message}`);
  });
});
