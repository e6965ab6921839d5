import { describe, expect, it } from "vitest";
import { guessMapping, type SampledColumn } from "./guess.ts";
import { type EventMapping, parseMapping } from "./mapping.ts";

interface Guess {
  readonly events: EventMapping;
  /** What somebody has to look at, as the comments say it. */
  readonly open: readonly string[];
}

/** The mapping that is guessed; that it parses is part of every test. */
function guess(columns: Readonly<Record<string, readonly string[]>>): Guess {
  const sampled: readonly SampledColumn[] = Object.entries(columns).map(([name, values]) => ({ name, values }));
  const yaml = guessMapping("my file.csv", sampled);
  const { events, title } = parseMapping("guess.yaml", yaml);
  if (events === undefined) throw new Error("is no mapping of events");
  expect(title).toBe("my file.csv");
  const open = yaml.split("\n").filter((line) => line.startsWith("# OPEN"));
  return { events, open: open.map((line) => line.replace("# OPEN  ", "")) };
}

const SURE = { Source: ["A"], Target: ["B"], Relation: ["040"], Date: ["2014-11-21"] };

describe("guessMapping", () => {
  it("knows what columns are called in English, in whatever case and with underscores", () => {
    const { events, open } = guess({
      ...{ Event_ID: ["1"], ACTOR: ["A"], recipient_name: ["B"], "Event Type": ["046"], event_date: ["2014-11-21"] },
      ...{ "End Date": ["2014-11-22"], Topic: ["t"], City: ["Rome"], Notes: ["n"], Weight: ["1"], "": ["x"] },
      ...{ URL: ["https://a.example"], Publisher: ["Times"], Headline: ["T"], Published: ["2014-11-22"] },
    });
    expect(open).toEqual([]);
    expect(events).toEqual({
      id: "Event_ID",
      from: { name: "ACTOR" },
      to: { name: "recipient_name" },
      type: { column: "Event Type", codes: "cameo" },
      date: "event_date",
      dateEnd: "End Date",
      topic: "Topic",
      place: "City",
      summary: "Notes",
      article: { url: "URL", outlet: "Publisher", title: "Headline", publishedAt: "Published" },
      properties: { Weight: "Weight" },
    });
  });

  it("knows what columns are called in Japanese", () => {
    const { events, open } = guess({
      ...{ 番号: ["1"], 誰が: ["日本"], 相手: ["中国"], 行為: ["会談", "拒否", "圧力", "会談の予定", "訪問"] },
      ...{ 日付: ["令和7年11月25日"], 場所: ["東京"], 見出し: ["首脳会談"], 媒体: ["新聞"], 備考: [""] },
    });
    expect(events).toMatchObject({
      id: "番号",
      from: { name: "誰が" },
      to: { name: "相手" },
      type: {
        column: "行為",
        words: {
          会談: "NEGOTIATED_WITH",
          拒否: "REJECTED",
          圧力: "PRESSURED",
          会談の予定: "PLANS_TO_MEET",
          訪問: "訪問",
        },
      },
      date: "日付",
      place: "場所",
      summary: "備考",
      article: { title: "見出し", outlet: "媒体" },
    });
    expect(open).toEqual([expect.stringMatching(/^what happened: say for each word/)]);
  });

  it("marks what no column seems to hold", () => {
    const { events, open } = guess({ x: ["1"], y: ["2"] });
    expect(events).toMatchObject({
      from: { name: "?" },
      to: { name: "?" },
      date: "?",
      type: { value: "NEGOTIATED_WITH" },
    });
    expect(open.map((line) => line.split(":")[0])).toEqual(["who acts", "to whom", "what happened", "when"]);
  });

  it("knows a date by what a column holds", () => {
    const { Date: _, ...rest } = SURE;
    expect(guess({ ...rest, Jour: ["2014-11-21", "", "2014-12-01"] }).events.date).toBe("Jour");
  });

  it("gives the format of dates that fit one alone", () => {
    const { events, open } = guess({ ...SURE, Date: ["1/2/2014", "", "21/11/2014"], until: ["3.2.2014"] });
    expect(events.date).toEqual({ column: "Date", format: "d/M/yyyy" });
    expect(events.dateEnd).toEqual({ column: "until", format: "d.M.yyyy" });
    expect(open).toEqual([]);
  });

  it("marks dates that fit two formats", () => {
    const { events, open } = guess({ ...SURE, Date: ["1/2/2014", "3/4/2014"] });
    expect(events.date).toEqual({ column: "Date", format: "d/M/yyyy" });
    expect(open).toEqual(["when: the dates fit d/M/yyyy and M/d/yyyy; make sure that it is the right one."]);
  });

  it("marks dates that fit no format", () => {
    const { events, open } = guess({ ...SURE, Date: ["2014-11-21", "soon"], until: ["later"] });
    expect(events).toMatchObject({ date: "Date", dateEnd: "until" });
    expect(open).toEqual([
      'when: "soon" is no date that can be read in one way only; give its format.',
      'until when: "later" is no date that can be read in one way only; give its format.',
    ]);
  });

  it("knows the codes of events by what a column holds", () => {
    const type = (...values: readonly string[]) => guess({ ...SURE, Relation: values }).events.type;
    expect(type("040", "1056", "")).toEqual({ column: "Relation", codes: "cameo" });
    expect(type("Consult", "Make a visit")).toEqual({ column: "Relation", codes: "icews" });
    expect(type("SANCTION", "COERCE")).toEqual({ column: "Relation", codes: "plover" });
    expect(type("Met with", "denied", "sanctions", "1", "!", "x".repeat(300))).toEqual({
      column: "Relation",
      words: {
        "Met with": "NEGOTIATED_WITH",
        denied: "REJECTED",
        sanctions: "PRESSURED",
        "1": "1",
        "!": "_",
        ["x".repeat(300)]: "X".repeat(100),
      },
    });
  });

  it("takes an outlet alone for no article, but keeps it", () => {
    expect(guess({ ...SURE, Publisher: ["Times"] }).events).toMatchObject({ properties: { Publisher: "Publisher" } });
    expect(guess({ ...SURE, Publisher: ["Times"] }).events.article).toBeUndefined();
  });

  it("gives a mapping whatever the columns are called", () => {
    const names = ["a: b", "- c", "#d", "'e", '"f"', "yes", "1", "&g", "{h}", "*", "?", "null", " i"];
    const columns = Object.fromEntries(names.map((name) => [name, ["x"]]));
    const { events } = guess({ ...SURE, ...columns, ["q".repeat(150)]: ["x"] });
    expect(Object.keys(events.properties ?? {}).toSorted()).toEqual(names.toSorted());
  });
});
