import { describe, expect, it } from "vitest";
import { jsonColumns, tableColumns } from "../map/columns.ts";
import type { EventMapping } from "../map/mapping.ts";
import { compileEvents, type WantedTypes } from "./events.ts";

const columns = tableColumns(
  ["from", "to", "type", "date", "end", "certainty", "severity", "url", "more"],
  [],
  "t.csv",
  1,
);

const MAPPING: EventMapping = {
  from: { name: "from", split: ";" },
  to: { name: "to", split: ";" },
  type: { column: "type" },
  date: "date",
  dateEnd: "end",
  certainty: { column: "certainty" },
  severity: "severity",
  article: { url: "url" },
};

interface Cells {
  readonly from?: string;
  readonly to?: string;
  readonly type?: string;
  readonly date?: string;
  readonly end?: string;
  readonly certainty?: string;
  readonly severity?: string;
  readonly url?: string;
  readonly more?: string;
}

/** What is made of a row: a talk of A and B in 2014, but for what is given. */
function read(given: Cells, types: WantedTypes = "all", mapping: EventMapping = MAPPING) {
  const defaults = { from: "A", to: "B", type: "NEGOTIATED_WITH", date: "2014-11-21" };
  const cells: Cells = { ...defaults, ...given };
  const { from, to, type, date, end, certainty, severity, url, more } = cells;
  const row = [from, to, type, date, end, certainty, severity, url, more];
  return compileEvents(mapping, columns, types)({ kind: "row", line: 7, cells: row });
}

function leftOut(reason: string) {
  return { kind: "left-out", line: 7, reason };
}

describe("a row of an event table", () => {
  it("becomes an event with its parties, type and day", () => {
    expect(read({})).toMatchObject({
      kind: "event",
      line: 7,
      type: "NEGOTIATED_WITH",
      code: "NEGOTIATED_WITH",
      from: [{ key: "A", name: "A" }],
      to: [{ key: "B", name: "B" }],
      date: "2014-11-21",
      dateEnd: undefined,
      datePrecision: "day",
      certainty: undefined,
      article: undefined,
      properties: {},
    });
  });

  it("takes every text that the mapping names", () => {
    const { dateEnd, certainty, ...rest } = MAPPING;
    const mapping: EventMapping = {
      ...rest,
      ...{ id: "end", verb: "certainty", topic: { value: "T" }, place: "severity", summary: { value: "S" } },
      ...{ severity: { value: "threaten" }, attributedTo: "more", certainty: "attributed" },
      locator: { column: "more", before: "sentence " },
      properties: { more: "more" },
    };
    expect(read({ end: "e1", certainty: "met", severity: "Rome", more: "3" }, "all", mapping)).toMatchObject({
      key: "e1",
      verb: "met",
      topic: "T",
      place: "Rome",
      summary: "S",
      attributedTo: "3",
      certainty: "attributed",
      locator: "sentence 3",
      properties: { more: "3" },
    });
  });

  it("has the verb of its code where the file has none of its own", () => {
    const mapping: EventMapping = { ...MAPPING, type: { column: "type", codes: "cameo" } };
    expect(read({ type: "042" }, "all", mapping)).toMatchObject({ code: "042", verb: "Make a visit" });
  });

  it("has several parties on a side", () => {
    const event = read({ from: "A; B", to: "C;D" });
    expect(event).toMatchObject({ from: [{ key: "A" }, { key: "B" }], to: [{ key: "C" }, { key: "D" }] });
  });
});

describe("which events are left out", () => {
  it("are those that are none of the three relations, unless all are wanted", () => {
    expect(read({ type: "AID" }, "three")).toEqual(leftOut("not one of the three relations"));
    expect(read({ type: "AID" }, "all")).toMatchObject({ kind: "event", type: "AID" });
    for (const type of ["NEGOTIATED_WITH", "REJECTED", "PRESSURED"]) {
      expect(read({ type }, "three")).toMatchObject({ kind: "event", type });
    }
  });

  it("are those without a party that acts", () => {
    expect(read({ from: " ; " })).toEqual(leftOut("no party that acts"));
  });

  it("are those without a second party, but for a talk among several", () => {
    expect(read({ to: "" })).toEqual(leftOut("no second party"));
    expect(read({ from: "A;B", to: "", type: "PRESSURED" })).toEqual(leftOut("no second party"));
    expect(read({ from: "A;B", to: "" })).toMatchObject({ kind: "event", to: [] });
    expect(read({ from: "A;A", to: "" })).toEqual(leftOut("no second party"));
  });

  it("are those that are denied where no article says so", () => {
    expect(read({ certainty: "denied" })).toEqual(leftOut("denied, and no article says so"));
    expect(read({ certainty: "denied", url: "https://a.example" })).toMatchObject({ certainty: "denied" });
  });

  it("are those that are planned and no meetings", () => {
    const reason = "planned, and only meetings are stored before they happen";
    expect(read({ type: "REJECTED", certainty: "planned" }, "three")).toEqual(leftOut(reason));
    expect(read({ type: "AID", certainty: "planned", url: "https://a.example" })).toEqual(leftOut(reason));
  });
});

describe("a meeting that is planned", () => {
  it("is a relation of its own, so that nobody counts it as a talk", () => {
    expect(read({ certainty: "planned" })).toMatchObject({ type: "PLANS_TO_MEET", certainty: "planned" });
    expect(read({ certainty: "planned" }, "three")).toEqual(leftOut("not one of the three relations"));
  });

  it("is planned, whatever the file says of its events, unless it is denied or disputed", () => {
    const of = (certainty: string) => read({ type: "PLANS_TO_MEET", certainty, url: "https://a.example" });
    for (const word of ["", "stated", "inferred", "planned"]) expect(of(word)).toMatchObject({ certainty: "planned" });
    for (const word of ["denied", "disputed"]) expect(of(word)).toMatchObject({ certainty: word });
  });
});

describe("the days of an event", () => {
  it("may be a beginning and an end", () => {
    expect(read({ end: "2014-11-23" })).toMatchObject({ date: "2014-11-21", dateEnd: "2014-11-23" });
    expect(read({ date: "2014-11-21/2014-11-22" })).toMatchObject({ dateEnd: "2014-11-22" });
    expect(read({ end: "2014-11-22/2014-11-24" })).toMatchObject({ dateEnd: "2014-11-24" });
  });

  it("are one where it ends on the day on which it begins", () => {
    expect(read({ end: "2014-11-21" })).toMatchObject({ dateEnd: undefined });
  });

  it("are rejected where the end is before the beginning", () => {
    expect(read({ end: "2014-11-20" })).toMatchObject({
      kind: "reject",
      line: 7,
      reason: "it ends on 2014-11-20, before it begins on 2014-11-21",
    });
  });

  it("are rejected where one of them cannot be read or the first is missing", () => {
    expect(read({ date: "" })).toMatchObject({ kind: "reject", reason: expect.stringMatching(/^there is no date/) });
    expect(read({ date: "1/2/2014" })).toMatchObject({ reason: expect.stringMatching(/^the date is "1\/2\/2014"/) });
    expect(read({ end: "soon" })).toMatchObject({ reason: expect.stringMatching(/^the date is "soon"/) });
  });

  it("may be a month", () => {
    expect(read({ date: "2014-11" })).toMatchObject({ date: "2014-11-01", datePrecision: "month" });
  });
});

describe("the severity of an event", () => {
  const cameo: EventMapping = { ...MAPPING, type: { column: "type", codes: "cameo" } };

  it("comes with the code, or from the file, which knows better", () => {
    expect(read({ type: "1056" }, "all", cameo)).toMatchObject({ type: "PRESSURED", severity: "request" });
    expect(read({ type: "1056", severity: "coerce" }, "all", cameo)).toMatchObject({ severity: "coerce" });
  });

  it("belongs to pressure alone", () => {
    expect(read({ severity: "coerce" })).toMatchObject({ severity: undefined });
  });

  it("is rejected where it is none", () => {
    expect(read({ type: "PRESSURED", severity: "hard" })).toMatchObject({
      kind: "reject",
      reason: 'the severity is "hard", expected one of request, threaten, sanction, coerce',
    });
  });
});

describe("a row that cannot be used", () => {
  it("is rejected with the record as it stands, for its type, certainty, parties or a property", () => {
    const typed: EventMapping = { ...MAPPING, properties: { n: { column: "more", type: "integer" } } };
    const split: EventMapping = { ...MAPPING, to: { name: "to", id: "more", split: ";" } };
    expect(read({ type: "" })).toEqual({
      kind: "reject",
      line: 7,
      reason: "there is no type",
      record: "A,B,,2014-11-21,,,,,",
    });
    expect(read({ certainty: "sure" })).toMatchObject({ reason: expect.stringMatching(/^the certainty is "sure"/) });
    expect(read({ to: "B;C", more: "1" }, "all", split)).toMatchObject({
      reason: expect.stringMatching(/^to has 2 names/),
    });
    expect(read({ more: "x" }, "all", typed)).toMatchObject({ reason: 'more is "x", expected an integer of 64 bits' });
  });

  it("makes the mapping wrong where a column is not there", () => {
    expect(() => compileEvents({ ...MAPPING, topic: "topik" }, columns, "all")).toThrow(/there is no column "topik"/);
  });
});

describe("a JSON record", () => {
  it("has parties in lists, and a record for the rejects file", () => {
    const mapping: EventMapping = {
      from: { each: "from", name: "name" },
      to: { each: "to", name: "name" },
      type: { column: "what" },
      date: "on",
    };
    const toEvent = compileEvents(mapping, jsonColumns([]), "all");
    const record = { from: [{ name: "A" }, { name: "B" }], to: [{ name: "C" }], what: "met", n: 3n };
    expect(toEvent({ kind: "record", line: 3, record: { ...record, on: "2014-11-21" } })).toMatchObject({
      from: [{ key: "A" }, { key: "B" }],
      to: [{ key: "C" }],
      type: "MET",
    });
    expect(toEvent({ kind: "record", line: 3, record })).toMatchObject({
      kind: "reject",
      record: '{"from":[{"name":"A"},{"name":"B"}],"to":[{"name":"C"}],"what":"met","n":3}',
    });
  });
});
