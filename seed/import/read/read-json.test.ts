import { describe, expect, it } from "vitest";
import { all, piecesSource, textSource } from "../../../test/text-source.ts";
import { type JsonItem, readJson, readJsonLines } from "./read-json.ts";

function read(text: string, pieceSize = 7): Promise<readonly JsonItem[]> {
  return all(readJson(textSource("a.json", text, pieceSize)));
}

function readLines(text: string, pieceSize = 7): Promise<readonly JsonItem[]> {
  return all(readJsonLines(textSource("a.jsonl", text, pieceSize)));
}

describe("readJson", () => {
  it("reads a list of objects with their lines, wherever the pieces are cut", async () => {
    const text = '[\r\n  {"name": "Anna Bérg 💡",\n   "n": [1, -2.5, true, null, {"a": "\\u00e9\\n"}]},\r\n\r  {}\n]\n';
    const expected = [
      { kind: "record", line: 2, record: { name: "Anna Bérg 💡", n: [1n, -2.5, true, null, { a: "é\n" }] } },
      { kind: "record", line: 5, record: {} },
    ];
    for (const size of [1, 2, 7, 1_000]) expect(await read(text, size)).toEqual(expected);
  });

  it("loses no digit of an integer", async () => {
    const [item] = await read('[{"a": 9007199254740993, "b": -12345678901234567890, "c": 1.0, "d": 1e3}]');
    expect(item).toHaveProperty("record", { a: 9007199254740993n, b: -12345678901234567890n, c: 1, d: 1000 });
  });

  it.each(["data", "records", "rows", "events", "items", "results"])("reads the list under %s", async (key) => {
    const items = await read(`{"meta": {"data": [1]}, "links": [{"rel": "next"}], "${key}": [{"a": 1}], "count": 1}`);
    expect(items).toEqual([{ kind: "record", line: 1, record: { a: 1n } }]);
  });

  it("takes keys like __proto__ for keys like any other", async () => {
    const [item] = await read('[{"__proto__": {"polluted": true}, "constructor": {"prototype": 1}}]');
    expect(item?.kind === "record" && Object.keys(item.record)).toEqual(["__proto__", "constructor"]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("rejects what is no object and reads the next", async () => {
    expect(await read('[{"a": 1},\n[2],\n"x",\n{"b": 3}]')).toMatchObject([
      { kind: "record" },
      { kind: "reject", line: 2, reason: "the record is a list, expected an object", record: "[2]" },
      { kind: "reject", line: 3, reason: "the record is a text, expected an object", record: '"x"' },
      { kind: "record", line: 4 },
    ]);
  });

  it("reads empty lists as nothing", async () => {
    expect(await read("[]")).toEqual([]);
    expect(await read('{"data": []}')).toEqual([]);
    expect(await read('{"nodes": [], "edges": []}')).toEqual([]);
  });

  it.each([
    ['[{"a": 1},\n{"b": }]', 'a.json:2: is not JSON: found "}", expected a value in the object of line 2'],
    ['[{"a": 1}\n{"b": 2}]', "a.json:2: is not JSON: found {, expected a comma or the end in the list of line 1"],
    ['[{"a" 1}]', "a.json:1: is not JSON: found 1, expected a colon behind the key"],
    ['[{"a": 1,}]', 'a.json:1: is not JSON: found "}", expected a key in quotation marks'],
    ["[{},\n{a: 1}]", 'a.json:2: is not JSON: found "a", expected a key in quotation marks or }'],
    ['[{"a": NaN}]', 'a.json:1: is not JSON: found "N", expected a value'],
    ['[{"a": 01}]', "a.json:1: is not JSON: found 1, expected a comma or the end"],
    ['[{"a": "x\ny"}]', 'a.json:1: is not JSON: a text holds "\\n", expected its end in quotation marks'],
    ['[{"a": "\\q"}]', "a.json:1: is not JSON: a text holds an unknown escape"],
    ['[{"a": 1}\n', "a.json:2: is not JSON: the file ends, expected a comma or the end in the list of line 1"],
    ['[{"a": "x', "a.json:1: is not JSON: the file ends in the middle of a value"],
    ["", "a.json:1: is not JSON: the file ends, expected a value"],
    ["[]\n[]", "a.json:2: is not JSON: there is something behind the end, expected nothing more"],
    ["<html></html>", 'a.json:1: is not JSON: found "<", expected a value'],
    ["é", "a.json:1: is not JSON: found a character that is no JSON"],
    ['\n"text"', "a.json:2: holds a lone value, expected a list of objects"],
    ['{"a": 1, "data": ["x"]}', 'a.json:1: holds no list of objects: found "a", "data", expected a list'],
    ['{"a": {"data": [{}]}}', 'holds no list of objects: found "a"'],
    ['{"data": [{}],\n"items": [{}]}', 'a.json:2: holds two lists of objects, "data" and "items", expected one'],
    ['{"data": [{}],\n"nodes": [{"id": 1}]}', 'a.json:2: holds two lists of objects, "data" and "nodes"'],
    [`[${'{"a":['.repeat(60)}`, "a.json:1: lists and objects are nested more than 100 deep"],
    [`[{"a": ${"9".repeat(2_000)}}]`, "a.json:1: a number has 2000 digits, expected an integer of 64 bits"],
  ])("says where and why it cannot read %.40j", async (text, message) => {
    for (const size of [1, 1_000_000]) await expect(read(text, size)).rejects.toThrow(message);
  });

  it("does not hold a text without end", async () => {
    let given = 0;
    const endless = piecesSource("a.json", function* () {
      yield '[{"a": "';
      for (; ; given += 1_000_000) yield "y".repeat(1_000_000);
    });
    await expect(all(readJson(endless))).rejects.toThrow("a.json:1: a record or text has more than 16 MB");
    expect(given).toBeLessThan(18_000_000);
  });

  it("hands on records in batches while it reads", async () => {
    let made = 0;
    const source = piecesSource("a.json", function* () {
      yield '{"skipped": [';
      for (let at = 0; at < 20_000; at++) yield '{"never": ["kept"]},';
      yield '{}], "data": [{}';
      for (; made < 20_000; made++) yield ',{"a": 1}';
      yield "]}";
    });
    let count = 0;
    let madeAtFirst: number | undefined;
    for await (const batch of readJson(source)) {
      count += batch.length;
      madeAtFirst ??= made;
    }
    expect(count).toBe(20_001);
    expect(madeAtFirst).toBeLessThan(1_100);
  });
});

describe("readJsonLines", () => {
  it("reads one object a line, with any end of line and blank lines between, wherever the pieces are cut", async () => {
    const text = '{"a": 9007199254740993}\r\n\r\n  \n{"a": "é\\n"}\r{"a": 3}';
    const expected = [
      { kind: "record", line: 1, record: { a: 9007199254740993n } },
      { kind: "record", line: 4, record: { a: "é\n" } },
      { kind: "record", line: 5, record: { a: 3n } },
    ];
    for (const size of [1, 2, 3, 7, 1_000]) expect(await readLines(text, size)).toEqual(expected);
  });

  it("rejects a broken line with its number and what is wrong, and reads the next", async () => {
    const items = await readLines(`${'{"a": 1}\n'.repeat(6)}{"a": 1,}\n[1]\n{"a": 2}\n`);
    expect(items.slice(6)).toMatchObject([
      { kind: "reject", line: 7, reason: "is not JSON: no key in quotation marks at column 9", record: '{"a": 1,}' },
      { kind: "reject", line: 8, reason: "the record is a list, expected an object" },
      { kind: "record", line: 9 },
    ]);
  });

  it("rejects lines that are nested too deep", async () => {
    const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}\n`;
    const items = await readLines(`${deep(100)}${deep(101)}${deep(5_000)}{}`, 65_536);
    expect(items.map((item) => item.kind)).toEqual(["record", "reject", "reject", "record"]);
    expect(items[1]).toHaveProperty("reason", "lists and objects are nested more than 100 deep");
  });

  it("rejects a line of more than 16 MB without holding it, and reads the next", async () => {
    const source = piecesSource("a.jsonl", function* () {
      yield '{"a": 1}\n{"a": "';
      for (let at = 0; at < 40; at++) yield "y".repeat(1_000_000);
      yield '"}\n{"a": 3}';
    });
    const items = await all(readJsonLines(source));
    expect(items).toMatchObject([
      { kind: "record", line: 1 },
      { kind: "reject", line: 2, reason: "the line has more than 16 MB" },
      { kind: "record", line: 3, record: { a: 3n } },
    ]);
    expect(items[1]?.kind === "reject" && items[1].record.length).toBe(1_000);
  });

  it("reads the nodes and relationships that APOC writes", async () => {
    const text = [
      '{"type":"node","id":"0","labels":["User"],"properties":{"born":1961,"type":"x"}}',
      '{"type":"node","id":"1"}',
      '{"id":"5","type":"relationship","label":"KNOWS","properties":{"since":1993},"start":{"id":"0","labels":["User"]},"end":{"id":"1"}}',
      '{"type":"other"}',
    ].join("\n");
    expect(await readLines(text)).toEqual([
      {
        kind: "node",
        line: 1,
        key: "0",
        group: "",
        labels: ["User"],
        properties: new Map<string, unknown>([
          ["born", 1961n],
          ["type", "x"],
        ]),
      },
      { kind: "node", line: 2, key: "1", group: "", labels: [], properties: new Map() },
      {
        kind: "relationship",
        line: 3,
        key: "5",
        type: "KNOWS",
        start: { key: "0", group: "" },
        end: { key: "1", group: "" },
        properties: new Map([["since", 1993n]]),
      },
      expect.objectContaining({ kind: "reject", line: 4 }),
    ]);
  });

  it("takes records with a type of their own for records", async () => {
    expect(await readLines('{"type":"node","id":1,"country":"A"}')).toMatchObject([{ kind: "record" }]);
  });
});
