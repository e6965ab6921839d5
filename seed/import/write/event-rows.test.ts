import { describe, expect, it } from "vitest";
import { Temporal } from "../../../graph/values.ts";
import { type Decisions, NO_DECISIONS, parseDecisions } from "../decisions.ts";
import type { CitedArticle, EventItem, Party } from "../events/events.ts";
import { type ClaimRow, EventRows, type LoadMemory, namedCode } from "./event-rows.ts";

function party(key: string, more: Partial<Party> = {}): Party {
  return { key, name: key, properties: {}, ...more };
}

function event(more: Partial<EventItem> = {}): EventItem {
  const day = { date: "2014-11-21", datePrecision: "day" } as const;
  return {
    kind: "event",
    line: 2,
    type: "NEGOTIATED_WITH",
    from: [party("A")],
    to: [party("B")],
    ...day,
    properties: {},
    ...more,
  };
}

/** Remembers nothing of actors, and relationships as a load of a new data set does. */
function memory(): LoadMemory {
  const relationships = new Set<string>();
  return {
    hasActor: () => false,
    mayHaveRelationship: (id) => relationships.has(id) || !relationships.add(id),
  };
}

function rowsOf(events: readonly EventItem[], decisions: Decisions = NO_DECISIONS, remembered = memory()): EventRows {
  const rows = new EventRows({ dataset: "d", namespace: "n", source: "s", decisions }, remembered);
  for (const one of events) rows.add(one, "f.csv");
  return rows;
}

function bare(...events: readonly EventItem[]) {
  return [...rowsOf(events).fresh.values()];
}

const CITED: CitedArticle = { key: "k", url: "https://news.example/1" };

function claim(more: Partial<EventItem> = {}): ClaimRow {
  const [row] = rowsOf([event({ article: CITED, ...more })]).claims.values();
  if (row === undefined) throw new Error("There is no claim.");
  return row;
}

describe("facts without an article", () => {
  it("are one relationship where they are told in both directions, from the smaller id to the larger", () => {
    const there = event({ code: "040", verb: "Consult" });
    const back = event({ line: 3, from: [party("B")], to: [party("A")], code: "042", verb: "Make a visit" });
    const again = event({ line: 4, code: "040", verb: "Consult" });
    expect(bare(there, back, again)).toMatchObject([
      {
        start: "n:A",
        end: "n:B",
        codes: ["040 Consult", "042 Make a visit"],
        records: ["f.csv:2", "f.csv:3", "f.csv:4"],
        properties: { date: new Temporal("Date", "2014-11-21"), datePrecision: "day" },
      },
    ]);
  });

  it("have a direction where the relation has one", () => {
    const pressed = event({ type: "PRESSURED" });
    const rows = bare(pressed, event({ type: "PRESSURED", from: [party("B")], to: [party("A")] }));
    expect(rows.map(({ start, end }) => [start, end])).toEqual([
      ["n:A", "n:B"],
      ["n:B", "n:A"],
    ]);
  });

  it("stay apart where type, day, topic, place or a property of the user's differs", () => {
    const rows = bare(
      event(),
      event({ type: "REJECTED" }),
      event({ date: "2014-11-22" }),
      event({ dateEnd: "2014-11-22" }),
      event({ topic: "x" }),
      event({ place: "x" }),
      event({ certainty: "inferred" }),
      event({ properties: { n: 1n } }),
      event({ properties: { n: 1 } }),
    );
    expect(rows).toHaveLength(9);
    expect(rows.flatMap(({ records }) => records)).toHaveLength(9);
  });

  it("keep the hardest severity, in whatever order they come", () => {
    const press = (severity: EventItem["severity"]) => event({ type: "PRESSURED", severity });
    expect(bare(press("request"), press("sanction"), press("threaten"))).toMatchObject([{ severity: "sanction" }]);
    expect(bare(press(undefined), press("request"))).toMatchObject([{ severity: "request" }]);
  });

  it("join each of one side to each of the other, and count each pair", () => {
    const rows = rowsOf([event({ from: [party("A"), party("D")], to: [party("B"), party("C")] })]);
    expect([...rows.fresh.values()].map(({ start, end }) => `${start} ${end}`)).toEqual([
      "n:A n:B",
      "n:A n:C",
      "n:B n:D",
      "n:C n:D",
    ]);
    expect(rows.ties).toBe(4);
  });

  it("join everybody to everybody else where a talk has one side", () => {
    const rows = bare(event({ from: [party("C"), party("A"), party("B")], to: [] }));
    expect(rows.map(({ start, end }) => `${start} ${end}`)).toEqual(["n:A n:C", "n:B n:C", "n:A n:B"]);
  });

  it("are known ones where an earlier batch may have stored the relationship", () => {
    const remembered = memory();
    const first = rowsOf([event()], NO_DECISIONS, remembered);
    const second = rowsOf([event({ line: 9 }), event({ line: 10 })], NO_DECISIONS, remembered);
    expect([first.fresh.size, first.known.size]).toEqual([1, 0]);
    expect([second.fresh.size, [...second.known.values()].map(({ records }) => records)]).toEqual([
      0,
      [["f.csv:9", "f.csv:10"]],
    ]);
  });

  it("keep a property of the user's beside one of that name which the import writes", () => {
    const own = { topic: "mine", certainty: "high", severity: "9", records: "r", place: "Rome" };
    expect(bare(event({ topic: "talks", properties: own }))[0]?.properties).toMatchObject({
      topic: "talks",
      topic_: "mine",
      certainty_: "high",
      severity_: "9",
      records_: "r",
      place: "Rome",
    });
  });
});

describe("actors", () => {
  it("have id, name, country, data set and properties, and every spelling", () => {
    const a = party("a1", { name: "Anna", kind: "Person", country: "JPN", properties: { age: 7n, name: "x" } });
    const rows = rowsOf([event({ from: [a] }), event({ from: [{ ...a, name: "ANNA" }] })]);
    expect(rows.actors.get("n:a1")).toMatchObject({
      id: "n:a1",
      kind: "Person",
      names: new Set(["Anna", "ANNA"]),
      spellings: new Set(["Anna | d", "ANNA | d"]),
      properties: { id: "n:a1", name: "Anna", country: "JPN", dataset: "d", age: 7n, name_: "x" },
    });
  });

  it("are not sent again by a name under which they are stored", () => {
    const remembered = { ...memory(), hasActor: (id: string, name: string) => id === "n:A" && name === "A" };
    expect([...rowsOf([event()], NO_DECISIONS, remembered).actors.keys()]).toEqual(["n:B"]);
  });

  it("are one where a person has decided so, also if a row names both", () => {
    const decisions = parseDecisions("d.yaml", "same: [[anna, n:A, n:A2]]");
    const rows = rowsOf([event({ from: [party("A"), party("A2")] })], decisions);
    expect([...rows.actors.keys()]).toEqual(["anna", "n:B"]);
    expect(rows.actors.get("anna")?.spellings).toEqual(new Set(["A | d", "A2 | d"]));
    expect([...rows.fresh.values()]).toMatchObject([{ start: "anna", end: "n:B", records: ["f.csv:2"] }]);
  });
});

describe("facts with an article", () => {
  it("are claims whose talks have sides, and whose other relations have actors and recipients", () => {
    expect(claim()).toMatchObject({
      article: "d:article:k",
      actors: [
        { id: "n:A", side: 1n },
        { id: "n:B", side: 2n },
      ],
      recipients: [],
      pairs: [{ type: "NEGOTIATED_WITH", start: "n:A", end: "n:B" }],
    });
    expect(claim({ type: "PRESSURED" })).toMatchObject({ actors: [{ id: "n:A" }], recipients: [{ id: "n:B" }] });
  });

  it("say in words who did what to whom where the file does not", () => {
    const several = { from: [party("A"), party("C")], verb: "Consult" };
    expect(claim(several).properties.summary).toBe("A, C – Consult – B");
    expect(claim({ ...several, to: [] }).properties.summary).toBe("A, C – Consult");
    expect(claim({ summary: "They met." }).properties).toMatchObject({
      summary: "They met.",
      searchKeys: expect.arrayContaining(["they met"]),
    });
  });

  it("are stated unless the file says otherwise, and keep what else it says", () => {
    expect(claim().properties).toMatchObject({
      certainty: "stated",
      relation: "NEGOTIATED_WITH",
      records: ["f.csv:2"],
      dataset: "d",
    });
    const more = { certainty: "disputed", code: "040", locator: "sentence 2", properties: { certainty: "x" } } as const;
    expect(claim(more).properties).toMatchObject({
      certainty: "disputed",
      certainty_: "x",
      cameo: "040",
      locator: "sentence 2",
    });
  });

  it("name the relationships that they deny, and join nobody then", () => {
    const denied = rowsOf([event({ article: CITED, certainty: "denied" })]);
    const [row] = denied.claims.values();
    expect(row?.properties.denies).toEqual(row?.pairs.map(({ id }) => id));
    expect(denied.ties).toBe(0);
    expect(claim().properties).not.toHaveProperty("denies");
  });

  it("rest on the same relationship where two articles say the same, each as its own claim", () => {
    const rows = rowsOf([
      event({ article: CITED }),
      event({ article: { key: "l" }, from: [party("B")], to: [party("A")] }),
    ]);
    const [one, other, ...more] = rows.claims.values();
    expect(more).toEqual([]);
    expect(one?.id).not.toBe(other?.id);
    expect(one?.pairs).toEqual(other?.pairs);
    expect([...rows.articles.keys()]).toEqual(["d:article:k", "d:article:l"]);
  });

  it("are one claim where a row stands twice, and two where an event of one id has two pairs", () => {
    const rows = [{ key: "7" }, { key: "7" }, { key: "7", to: [party("C")] }].map((one) =>
      event({ article: CITED, ...one }),
    );
    expect([...rowsOf(rows).claims.values()].map(({ pairs }) => pairs.map(({ end }) => end))).toEqual([
      ["n:B"],
      ["n:C"],
    ]);
  });
});

describe("namedCode", () => {
  it("is code and meaning, or the one that there is", () => {
    expect(namedCode("040", "Consult")).toBe("040 Consult");
    expect(namedCode("met", "met")).toBe("met");
    expect(namedCode(undefined, "Consult")).toBe("Consult");
    expect(namedCode("040", undefined)).toBe("040");
    expect(namedCode(undefined, undefined)).toBeUndefined();
  });
});
