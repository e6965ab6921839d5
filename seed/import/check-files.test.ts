import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textSource } from "../../test/text-source.ts";
import { type CheckedFiles, check, relationshipsOf } from "./check-files.ts";
import type { ImportProgress } from "./import-files.ts";
import { recognise } from "./recognise.ts";
import { Rejects } from "./rejects.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-check-"));
});
afterAll(() => rm(folder, { recursive: true }));

interface Checked extends CheckedFiles {
  /** `file:line: reason` of each. */
  readonly rejected: readonly string[];
  readonly progress: readonly ImportProgress[];
}

async function checked(files: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<Checked> {
  const texts = Object.entries(files).map(([name, text]) => textSource(name, text));
  const sources = await Promise.all(texts.map((source) => recognise(source, { types: "three" })));
  const rejects = new Rejects(join(folder, "r.csv"));
  const progress: ImportProgress[] = [];
  const onProgress = (one: ImportProgress) => progress.push(one);
  try {
    const found = await check(sources, { rejects, store: undefined, dataset: "d", namespace: "d", signal, onProgress });
    const rejected = rejects.first.map(({ file, line, reason }) => `${file}:${line}: ${reason}`);
    return { ...found, rejected, progress };
  } finally {
    await rejects.discard();
  }
}

const NODES = "id:ID,:LABEL\na,P\nb,P\n";

describe("check", () => {
  it("counts facts, what is left out and what is rejected, and knows the types", async () => {
    const rows = [
      "A\tConsult\tB\t2014-01-01",
      "A\tProvide aid\tB\t2014-01-01",
      "A\tConsult\tB\t1/2/14",
      "A\tReject\t\t2014-01-02",
    ];
    const found = await checked({ "e.txt": `${rows.join("\n")}\n` });
    expect(found).toMatchObject({ read: 4, facts: 1, nodes: 0, relationships: 0, hasImpliedNodes: true });
    expect(found.leftOut).toEqual(
      new Map([
        ["not one of the three relations", 1],
        ["no second party", 1],
      ]),
    );
    expect([...found.eventTypes]).toEqual(["NEGOTIATED_WITH"]);
    expect(found.rejected).toEqual([expect.stringMatching(/^e\.txt:3: the date is "1\/2\/14"/)]);
  });

  it("tells how many of the bytes of all files are read", async () => {
    const { progress } = await checked({ "n.csv": NODES, "m.csv": NODES.replace("a,P\nb,P", "c,P") });
    expect(progress.at(-1)).toEqual({ phase: "checking", done: 38, total: 38 });
    const done = progress.map((one) => one.done);
    expect(done).toEqual(done.toSorted((one, other) => one - other));
  });

  it("stops when it is told to", async () => {
    await expect(checked({ "n.csv": NODES }, AbortSignal.abort())).rejects.toThrow(/abort/i);
  });
});

describe("a node that stands twice", () => {
  it("is rejected, in whichever file it stands", async () => {
    const found = await checked({ "n.csv": NODES, "m.csv": "id:ID,:LABEL\nb,Q\n" });
    expect(found.rejected).toEqual(['m.csv:2: the node "b" stands twice, expected each key once']);
    expect(found).toMatchObject({ read: 3, hasImpliedNodes: false });
  });

  it("is another one in another group", async () => {
    const found = await checked({ "n.csv": "id:ID(P)\na\n", "m.csv": "id:ID(Q)\na\n" });
    expect(found.rejected).toEqual([]);
  });
});

describe("the ends of a relationship", () => {
  const relationships = ":START_ID,:END_ID,:TYPE\na,b,KNOWS\nb,z,KNOWS\ny,z,LIKES\n";

  it("may be nodes behind it, or in a later file", async () => {
    const rows = relationships.split("\n").slice(0, 2).join("\n");
    const found = await checked({ "r.csv": `${rows}\n`, "n.csv": NODES });
    expect(found).toMatchObject({ nodes: 2, relationships: 1, rejected: [], dangling: new Set() });
  });

  it("are rejected where they are nowhere, and their relationships left out by place", async () => {
    const found = await checked({ "n.csv": NODES, "r.csv": relationships });
    expect([...found.dangling]).toEqual(["1:1", "1:2"]);
    expect(found.rejected).toEqual([
      'r.csv:3: the relationship ends at "z", expected the key of a node of these files',
      'r.csv:4: the relationship ends at "y", expected the key of a node of these files',
    ]);
    expect([...found.graphTypes]).toEqual(["KNOWS", "LIKES"]);
  });

  it("are made by the relationships themselves where no file has nodes", async () => {
    const found = await checked({ "r.csv": relationships });
    expect(found).toMatchObject({ hasImpliedNodes: true, rejected: [], dangling: new Set() });
  });

  it("are looked for beyond the first five thousand", async () => {
    const rows = Array.from({ length: 12_000 }, (_, index) => `a,x${index},KNOWS`);
    const found = await checked({
      "n.csv": NODES,
      "r.csv": `:START_ID,:END_ID,:TYPE\n${rows.join("\n")}\na,b,KNOWS\n`,
    });
    expect(found.dangling.size).toBe(12_000);
    expect(found.dangling.has("1:12000")).toBe(false);
  });
});

describe("relationshipsOf", () => {
  it("numbers the relationships of a file, whatever stands between them", async () => {
    const graphml =
      '<graphml><graph edgedefault="directed"><edge source="a" target="b"/><node id="a"/><edge source="b" target="a"/><node id="b"/></graph></graphml>';
    const source = await recognise(textSource("g.graphml", graphml), { types: "all" });
    const places: string[] = [];
    for await (const batch of relationshipsOf(source, 3, undefined)) places.push(...batch.map(({ place }) => place));
    expect(places).toEqual(["3:0", "3:1"]);
  });
});
