import { describe, expect, it } from "vitest";
import { textSource } from "../../../test/text-source.ts";
import { sampleColumns } from "./sample-columns.ts";

function sample(name: string, text: string) {
  return sampleColumns(textSource(name, text));
}

describe("sampleColumns", () => {
  it("gives the columns of a table with what stands below them", async () => {
    expect(await sample("a.csv", "\n from ;to\nA;B\n C ;\nD\n")).toEqual([
      { name: "from", values: ["A", "C", "D"] },
      { name: "to", values: ["B", "", ""] },
    ]);
  });

  it("gives the fields of records, one level deep, in JSON and in JSON Lines", async () => {
    const columns = [
      { name: "a", values: ["1", "2"] },
      { name: "c", values: ["x"] },
    ];
    expect(await sample("a.json", '[{"a":1,"b":{"d":2}},{"a":2,"c":"x","e":null}]')).toEqual(columns);
    expect(await sample("a.jsonl", '{"a":1,"b":[2]}\n{"a":2,"c":"x"}\n')).toEqual(columns);
  });

  it("looks at the first 200 rows of a large table", async () => {
    const [column] = await sample("a.csv", `a,b\n${"1,2\n".repeat(5_000)}`);
    expect(column?.values).toHaveLength(200);
  });

  it("refuses files that say themselves what they mean", async () => {
    await expect(sample("g.xml", "<graphml/>")).rejects.toThrow(/^g\.xml:1: is GraphML, .*it needs no mapping\.$/);
    await expect(sample("g.xml", "<gexf/>")).rejects.toThrow(/^g\.xml:1: is GEXF/);
  });

  it("refuses files that hold no records", async () => {
    const message = /:1: holds no records; expected a table or JSON records\.$/;
    await expect(sample("a.json", '{"nodes":[{"id":"a"}],"links":[]}')).rejects.toThrow(message);
    await expect(sample("a.csv", "\n\n")).rejects.toThrow(message);
  });
});
