import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { renderBody } from "../graph/contract/render.ts";
import { graphFileChunks } from "../graph/files/graph-file.ts";
import { madeGraph, talksLens } from "../test/made-graph.ts";
import type { GivenOptions } from "./options.ts";
import { commonFields, needsDatabase, parsedBody, selectionOf } from "./selection.ts";

const folder = await mkdtemp(join(tmpdir(), "parley-selection-"));
afterAll(() => rm(folder, { recursive: true }));

async function graphFile(): Promise<string> {
  const file = join(folder, "graph.json");
  const graph = {
    ...madeGraph(40, 60),
    positions: new Map(),
    lens: talksLens(),
    language: "ja",
    claims: new Map(),
    origin: {},
  } as const;
  await writeFile(file, [...graphFileChunks(graph)].join(""));
  return file;
}

describe("selectionOf", () => {
  it("takes the statement with its parameters, losslessly", async () => {
    const given = { query: "MATCH (n) WHERE n.n = $n RETURN n", param: ["n=9007199254740993"] };
    const { fields, view } = await selectionOf(given);
    expect(fields).toMatchObject({ query: given.query, parameters: { n: 9007199254740993n } });
    expect(view).toBeUndefined();
  });

  it("takes actors with what narrows them", async () => {
    const { fields } = await selectionOf({ actor: ["a", "b"], types: "MET, TOLD", from: "2025-01-01" });
    expect(fields).toMatchObject({ actor: ["a", "b"], types: ["MET", "TOLD"], from: "2025-01-01" });
    expect(fields.parameters).toBeUndefined();
  });

  it.each<[GivenOptions, string]>([
    [{}, "Nothing is selected; one of `--query`, `--file`, `--actor`, `--view` is expected."],
    [{ query: "RETURN 1", actor: ["a"] }, "`--query` and `--actor` were given; one of them is expected."],
    [{ actor: ["a"], param: ["n=1"] }, "`--param` was given without `--query` or `--file`, which it belongs to."],
    [{ query: "RETURN 1", types: "MET" }, "`--types` was given without `--actor`, which it belongs to."],
    [{ view: "absent.svg" }, "The view absent.svg cannot be read (ENOENT)."],
  ])("refuses %j", async (given, message) => {
    await expect(selectionOf(given)).rejects.toThrow(message);
  });

  it("opens a view, and says what cannot be opened", async () => {
    const file = join(folder, "photo.svg");
    await writeFile(file, "<svg/>");
    await expect(selectionOf({ view: file })).rejects.toThrow("“photo.svg” cannot be opened");
  });

  it("needs no database for a graph file", async () => {
    expect(needsDatabase(await selectionOf({ view: await graphFile() }))).toBe(false);
    expect(needsDatabase(await selectionOf({ actor: ["a"] }))).toBe(true);
  });
});

describe("parsedBody", () => {
  it.each<[{ readonly [field: string]: unknown }, string]>([
    [{ lang: "fr" }, '`--lang` is "fr"'],
    [{ layout: "grd" }, "Did you mean `grid`?"],
    [{ limit: "0" }, '`--limit` is "0"'],
    [{ seed: "x" }, '`--seed` is "x"'],
    [{ without: ["title", "legen"] }, '`--without` is "legen"'],
    [{ from: "yesterday" }, '`--from` is "yesterday"'],
  ])("names the option that is wrong in %j", (fields, message) => {
    expect(() => parsedBody(renderBody, { actor: ["a"], ...fields })).toThrow(message);
  });
});

describe("commonFields", () => {
  it("looks at the clock only when asked, and takes dates for the time", async () => {
    const selection = await selectionOf({ actor: ["a"] });
    const made = async (value: unknown): Promise<unknown> => (await commonFields({ made: value }, selection)).made;
    expect(await made(undefined)).toBeUndefined();
    expect(await made("2025-11-21")).toBe("2025-11-21");
    expect(await made("now")).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    await expect(made("2025-13-01")).rejects.toThrow('`--made` is "2025-13-01"; a date such as 2025-11-21, or now');
  });
});
