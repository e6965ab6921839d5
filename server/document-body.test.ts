import { expect, it } from "vitest";
import { fileText, placedExport } from "../test/exported-graphs.ts";
import { readDocumentBody } from "./document-body.ts";

const JSON_TYPE = "application/json; charset=utf-8";
const read = (text: string, mostKilobytes = 1) => readDocumentBody(Buffer.from(text), JSON_TYPE, mostKilobytes);

it("leaves the graph and the note as they were sent", () => {
  const graph = fileText(placedExport()).trim();
  const note = '{"title": "a } \\" { b\\\\", "list": [{"x": [1]}, "]"]}';
  const found = read(`{"format": "svg", "graph": ${graph}, "seed":7 ,"note":${note}}`);
  expect(found).toEqual({ fields: { format: "svg", seed: 7 }, graph, note });
});

it("counts the graph apart from what the request says itself", () => {
  const graph = `{"text": "${"x".repeat(5_000)}"}`;
  expect(read(`{"graph":${graph}}`).graph).toBe(graph);
  expect(() => read(`{"query":"${"x".repeat(5_000)}"}`)).toThrow(
    expect.objectContaining({ code: "too_large", hint: expect.stringContaining("PARLEY_MAX_BODY") }),
  );
});

it("loses nothing of parameters", () => {
  const { fields } = read('{"query": "RETURN $n", "parameters": {"n": 9007199254740993, "half": 1.0}}');
  expect(fields.parameters).toEqual({ n: 9007199254740993n, half: 1 });
});

it("refuses two graphs, and takes a name with escapes", () => {
  expect(() => read('{"graph":{"a":1},"graph":{"b":2}}')).toThrow('the key "graph" twice');
  expect(read('{"gr\\u0061ph":{"a":1}}').graph).toBe('{"a":1}');
});

it("leaves a graph that is no object to the contract", () => {
  expect(read('{"graph": "text", "note": null}')).toEqual({ fields: { graph: "text", note: null } });
});

it("reads a long text with many escapes", () => {
  const graph = `{"text": "${'\\"'.repeat(500_000)}"}`;
  expect(read(`{"graph":${graph},"format":"png"}`)).toEqual({ fields: { format: "png" }, graph });
});

it.each([
  "",
  "{",
  "[]",
  "null",
  '{"graph":{',
  '{"graph":{"a":"',
  '{"graph":{}',
  '{"graph" {}}',
  '{"a":1,}',
  "{}x",
  '{"graph":{}}}',
])("refuses %j", (text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: "invalid_request" }));
});

it("refuses bytes that are no UTF-8, no body, and another content type", () => {
  expect(() => readDocumentBody(Buffer.of(0x7b, 0xff), JSON_TYPE, 1)).toThrow("not text in UTF-8");
  expect(() => readDocumentBody(undefined, JSON_TYPE, 1)).toThrow("no body");
  expect(() => readDocumentBody(Buffer.from("{}"), "text/plain", 1)).toThrow("Content-Type is “text/plain”");
  expect(() => readDocumentBody(Buffer.from("{}"), undefined, 1)).toThrow("Content-Type is not given");
});
