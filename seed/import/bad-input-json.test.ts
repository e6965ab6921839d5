/** JSON that is broken, odd or huge, each as a file: read right, or refused with file, line, what was found and what was expected. */
import { describe, expect, it } from "vitest";
import { checkedReport, refusedWith } from "../../test/import-fixtures.ts";

describe("JSON", () => {
  it("refuses line 7 of JSON Lines that is no JSON, and tells where in it", async () => {
    const line = '{"source": "a", "relation": "Consult", "target": "b", "date": "2014-11-21"}';
    const lines = [...Array.from({ length: 6 }, () => line), '{"source": "a", "relation": }', line];
    const message = await refusedWith({ "events.jsonl": lines.join("\n") });
    expect(message.split("\n")).toEqual([
      "1 record cannot be read; none is allowed.",
      "events.jsonl:7: is not JSON: something that is no value at column 29",
    ]);
  });

  it("refuses a list that breaks off, with its last line", async () => {
    const message = await refusedWith({ "graph.json": '{"nodes": [\n{"id": "a"},\n{"id": "b"' });
    expect(message).toMatch(
      /^graph\.json:3: is not JSON: the file ends, expected a comma or the end in the object of line 3$/,
    );
  });

  it("refuses a lone value and a list of texts", async () => {
    expect(await refusedWith({ "a.json": '{"data": ["a", "b"]}' })).toMatch(
      /^a\.json:1: holds no list of objects: found "data"/,
    );
    expect(await refusedWith({ "b.json": "[1, 2]" })).toMatch(/b\.json:1: the record is a number, expected an object/);
  });

  it("refuses records nested without end", async () => {
    const deep = `{"nodes": [{"id": 1, "deep": ${"[".repeat(10_000)}${"]".repeat(10_000)}}], "edges": []}`;
    expect(await refusedWith({ "deep.json": deep })).toBe(
      "deep.json:1: lists and objects are nested more than 100 deep",
    );
  });

  it("reads a record of 10 MB on one line", async () => {
    const record = JSON.stringify({
      source: "a",
      relation: "Consult",
      target: "b",
      date: "2014-11-21",
      note: "x".repeat(10_000_000),
    });
    expect(await checkedReport({ "long.jsonl": `${record}\n${record}\n` })).toMatchObject({ facts: 2 });
  }, 60_000);
});
