import { describe, expect, it } from "vitest";
import { recognised } from "../../test/recognised.ts";
import { GDELT1_COLUMNS, GDELT2_COLUMNS, ICEWS_COLUMNS, POLECAT_COLUMNS } from "./events/event-columns.ts";

/** A line of cells by the names of their columns. */
function line(columns: readonly string[], cells: { readonly [column: string]: string }, delimiter = "\t"): string {
  for (const column of Object.keys(cells)) expect(columns).toContain(column);
  return columns.map((column) => cells[column] ?? "").join(delimiter);
}

const ICEWS_ROW = line(ICEWS_COLUMNS, {
  "Event ID": "20718170",
  "Event Date": "2014-01-01",
  "Source Name": "Nouri al-Maliki",
  "Source Country": "Iraq",
  "Event Text": "Consult",
  "CAMEO Code": "040",
  Intensity: "1.0",
  "Target Name": "Citizen (Iraq)",
  "Target Sectors": "NULL",
  "Story ID": "34188315",
  "Sentence Number": "2",
  Publisher: "Xinhua News Agency",
  City: "Baghdad",
  Country: "Iraq",
});

const GDELT_CELLS = {
  GLOBALEVENTID: "410412347",
  SQLDATE: "20140101",
  Actor1Code: "IRQGOV",
  Actor1Name: "IRAQ",
  Actor2Code: "USA",
  Actor2Name: "UNITED STATES",
  EventCode: "040",
  GoldsteinScale: "1.0",
  NumMentions: "4",
  AvgTone: "-2.5",
  ActionGeo_FullName: "Baghdad, Iraq",
};

describe("event files", () => {
  it("of ICEWS are known by their header, tab-separated", async () => {
    const found = await recognised("events.tab", `${ICEWS_COLUMNS.join("\t")}\n${ICEWS_ROW}\n`);
    expect(found).toMatchObject({ title: "ICEWS", namespace: "icews", says: "ICEWS" });
    expect(found.items).toMatchObject([
      {
        kind: "event",
        line: 2,
        key: "20718170",
        type: "NEGOTIATED_WITH",
        code: "040",
        verb: "Consult",
        from: [{ key: "Nouri al-Maliki", properties: { countryName: "Iraq" } }],
        to: [{ key: "Citizen (Iraq)", properties: {} }],
        date: "2014-01-01",
        place: "Baghdad",
        certainty: "inferred",
        locator: "sentence 2",
        article: { outlet: "Xinhua News Agency" },
        properties: { intensity: 1, country: "Iraq" },
      },
    ]);
  });

  it("of ICEWS with four columns are known by their header, or by a verb in the second column", async () => {
    const rows = "Japan\tConsult\tChina\t2014-01-01\nIran\tMake a visit\tIraq\t2014-01-02\n";
    const [without, withHeader] = [
      await recognised("four.txt", rows),
      await recognised("four.txt", `source\trelation\ttarget\tdate\n${rows}`),
    ];
    expect(without).toMatchObject({ title: "ICEWS, four columns", namespace: "icews" });
    expect(without.items).toMatchObject([
      { kind: "event", line: 1, from: [{ key: "Japan" }], to: [{ key: "China" }], type: "NEGOTIATED_WITH" },
      { kind: "event", line: 2, from: [{ key: "Iran" }], verb: "Make a visit", article: undefined },
    ]);
    expect(withHeader.items).toEqual(without.items.map((item) => ({ ...item, line: item.line + 1 })));
  });

  it.each([
    [57, GDELT1_COLUMNS.slice(0, 57), {}],
    [58, GDELT1_COLUMNS, { SOURCEURL: "https://news.example/1" }],
    [61, GDELT2_COLUMNS, { SOURCEURL: "https://news.example/1" }],
  ] as const)("of GDELT are known by %i columns, a number and a day", async (_width, columns, more) => {
    const found = await recognised("20140101.export.CSV", `${line(columns, { ...GDELT_CELLS, ...more })}\n`);
    expect(found).toMatchObject({ title: "GDELT", namespace: "gdelt", says: "GDELT" });
    const cites = "SOURCEURL" in more;
    expect(found.items).toMatchObject([
      {
        kind: "event",
        line: 1,
        key: "410412347",
        from: [{ key: "IRQGOV", name: "IRAQ" }],
        to: [{ key: "USA", name: "UNITED STATES" }],
        date: "2014-01-01",
        place: "Baghdad, Iraq",
        certainty: cites ? "inferred" : undefined,
        article: cites ? { url: "https://news.example/1" } : undefined,
        properties: { goldstein: 1, mentions: 4n, tone: -2.5 },
      },
    ]);
  });

  it("of GDELT may have quotes that mean nothing, wherever they begin", async () => {
    const row = (place: string) => line(GDELT1_COLUMNS, { ...GDELT_CELLS, ActionGeo_FullName: place });
    const lines = [
      ...Array.from({ length: 60 }, () => row("Rome")),
      row('"Camp" Bondsteel'),
      row('"open'),
      row("Rome"),
    ];
    const { items } = await recognised("a.export.CSV", `${lines.join("\n")}\n`);
    expect(items).toHaveLength(63);
    expect(items.slice(60)).toMatchObject([{ place: '"Camp" Bondsteel' }, { place: '"open' }, { place: "Rome" }]);
  });

  it("of POLECAT are known by their header", async () => {
    const cells = {
      ...{ "Event ID": "1", "Event Date": "2023-01-01", "Event Type": "CONSULT", "Event Mode": "visit" },
      ...{ "Actor Name": "Japan;India", "Recipient Name": "China", Contexts: "military;future", City: "None" },
    };
    const found = await recognised("ngec.txt", `${POLECAT_COLUMNS.join("\t")}\n${line(POLECAT_COLUMNS, cells)}\n`);
    expect(found).toMatchObject({ title: "POLECAT (PLOVER)", namespace: "polecat" });
    expect(found.items).toMatchObject([
      {
        type: "PLANS_TO_MEET",
        from: [{ key: "Japan" }, { key: "India" }],
        to: [{ key: "China" }],
        place: undefined,
      },
    ]);
  });

  it("of PLOVER are known by the fields of their records", async () => {
    const record = {
      ...{ id: "e1", date: "2021-03-04", event: "REQUEST", mode: "change", text: "reform" },
      source: [{ actor_text: "Japan", code: "JPN" }],
      recipient: [{ actor_text: "China", code: "CHN" }, { code: "IND" }],
      cite_info: { url: "https://news.example/2", publication: "Times" },
    };
    const text = `${JSON.stringify(record)}\n${JSON.stringify({ ...record, id: "e2" })}\n`;
    const found = await recognised("events.jsonl", text);
    expect(found).toMatchObject({ title: "PLOVER", namespace: "plover" });
    expect(found.items).toMatchObject([
      {
        ...{ kind: "event", line: 1, key: "e1", topic: "reform" },
        from: [{ key: "JPN", name: "Japan" }],
        to: [{ key: "CHN" }, { key: "IND", name: "IND" }],
        article: { url: "https://news.example/2", outlet: "Times" },
      },
      { line: 2, key: "e2" },
    ]);
  });
});
