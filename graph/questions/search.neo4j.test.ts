import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { emptyGraph, loadTalks } from "../../test/talks-graph.ts";
import { searchKeys } from "../names.ts";
import type { Neo4jStore } from "../neo4j/connect.ts";
import { connect } from "../neo4j/connect.ts";
import type { GraphReader } from "../store.ts";
import { readSchema } from "./schema.ts";
import type { SearchAsking } from "./search.ts";
import { search } from "./search.ts";

let store: Neo4jStore;
const limits = { timeoutMs: 20_000, maxRows: 1000 };

beforeAll(async () => {
  store = connect(inject("neo4j"));
  await loadTalks(store);
});
afterAll(async () => {
  await emptyGraph(store);
  await store.close();
});

async function asking(): Promise<SearchAsking> {
  const { lens, nameIndex } = await readSchema(store, { limits });
  return { limits, lens, nameIndex };
}

/** The names of what is found, best first. */
async function found(q: string, kind?: readonly string[]): Promise<readonly unknown[]> {
  const { hits } = await search(store, { q, kind, limit: 10 }, await asking());
  return hits.map(({ node }) => node.properties.name);
}

/** A reader that counts what it is asked. */
function counting(): { readonly reader: GraphReader; readonly texts: string[] } {
  const texts: string[] = [];
  const reader: GraphReader = {
    ...store,
    read: (query, options) => {
      texts.push(query.text);
      return store.read(query, options);
    },
  };
  return { reader, texts };
}

describe("search in the talks model", () => {
  it.each([
    ["ウィトコフ", "steve-witkoff", "ウィトコフ", "aliases"],
    ["ウィットコフ", "steve-witkoff", "ウィットコフ", "aliases"],
    ["ういっとこふ", "steve-witkoff", "ウィトコフ", "aliases"],
    ["ｳｨｯﾄｺﾌ", "steve-witkoff", "ウィットコフ", "aliases"],
    ["スティーヴ ウィト", "steve-witkoff", "スティーブ・ウィットコフ", "nameJa"],
    ["WITKOFF", "steve-witkoff", "Steve Witkoff", "name"],
    ["wittkof", "steve-witkoff", "Steve Witkoff", "name"],
    ["itkof", "steve-witkoff", "Steve Witkoff", "name"],
    ["ウ", "ukraine", "ウクライナ", "nameJa"],
    ["puchin", "vladimir-putin", "Vladimir Putin", "name"],
    ["プチン", "vladimir-putin", "ウラジーミル・プーチン", "nameJa"],
    ["28", "plan-28", "28-point plan", "name"],
    ["項目の案", "plan-28", "28項目の案", "nameJa"],
  ])("finds %s as %s by the spelling %s", async (q, id, text, property) => {
    const { hits, truncated } = await search(store, { q, limit: 10 }, await asking());
    expect(truncated).toBe(false);
    const hit = hits.find((one) => one.node.properties.id === id);
    expect(hit?.matched).toEqual({ text, property });
  });

  it("counts shown relationships only as degree, and finds by kind", async () => {
    const { hits } = await search(store, { q: "u", kind: ["Country"], limit: 10 }, await asking());
    expect(hits.map((hit) => [hit.node.properties.id, hit.degree])).toEqual([["ukraine", 1]]);
  });

  it("announces hits that the limit left out", async () => {
    const { hits, truncated } = await search(store, { q: "i", limit: 1 }, await asking());
    expect(hits).toHaveLength(1);
    expect(truncated).toBe(true);
  });

  it("looks through all texts where the index knows nothing", async () => {
    const { hits } = await search(store, { q: "more talks", limit: 5 }, await asking());
    expect(hits.map((hit) => hit.matched)).toEqual([{ text: "More talks", property: "title" }]);
  });

  it.each(['"', "\\", "a AND (", "*", "witkoff~ OR [", "/.*/"])(
    "takes %s as text, not as a query language",
    async (q) => {
      await expect(search(store, { q, limit: 5 }, await asking())).resolves.toBeDefined();
    },
  );

  it("knows from the schema that the index is there", async () => {
    expect((await readSchema(store, { limits })).nameIndex).toBe(true);
  });
});

describe("search among many names", () => {
  const ACTORS: readonly {
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly spellings?: readonly string[];
  }[] = [
    {
      name: "Vladimir Putin",
      aliases: ["プーチン", "プーチン大統領"],
      spellings: ["プーチン | ロイター", "プーチン | Bloomberg", "Vladimir Putin | Bloomberg"],
    },
    { name: "Putin" },
    { name: "Ludmila Putina" },
    { name: "President" },
    { name: "Volodymyr Zelensky" },
    { name: "Kirill Dmitriev" },
    { name: "Sergei Lavrov", aliases: ["A | B"] },
    { name: "Viktor Federychenko" },
    { name: "ゼレンスカヤ" },
    { name: "Johannes Steinkopf" },
    { name: "The Hague" },
  ];
  beforeAll(async () => {
    const rows = ACTORS.map(({ name, aliases = [], spellings = [] }, index) => ({
      id: `many-${index}`,
      name,
      aliases,
      spellings,
      searchKeys: searchKeys([name, ...aliases]),
    }));
    await store.execute(
      { text: "UNWIND $rows AS row CREATE (n:Actor:Group) SET n = row", parameters: { rows } },
      { limits },
    );
    await store.execute(
      {
        text: "MATCH (a:Group {name: 'Ludmila Putina'}), (b:Group {name: 'President'}) CREATE (a)-[:NEGOTIATED_WITH {id: 'many'}]->(b)",
      },
      { limits },
    );
  });
  afterAll(async () => {
    await store.execute({ text: "MATCH (n:Group) DETACH DELETE n" }, { limits });
  });

  it("puts the same name before its beginning, and there the better connected first", async () => {
    expect(await found("putin", ["Group"])).toEqual(["Putin", "Ludmila Putina", "Vladimir Putin"]);
  });

  it.each([
    ["President Putin", "Putin"],
    ["Дмітрієв", "Kirill Dmitriev"],
    ["プーチン氏", "Vladimir Putin"],
    ["プーチン露大統領", "Vladimir Putin"],
    ["President", "President"],
    ["ゼレンスキー大統領", "Volodymyr Zelensky"],
    ["Зеленський", "Volodymyr Zelensky"],
    ["Zelenskyy", "Volodymyr Zelensky"],
    ["ドミトリエフ", "Kirill Dmitriev"],
    ["Дмитриев", "Kirill Dmitriev"],
    ["Lavrov, Sergei", "Sergei Lavrov"],
    ["the hague", "The Hague"],
  ])("finds %s first as %s", async (q, name) => {
    expect((await found(q, ["Group"]))[0]).toBe(name);
  });

  it.each([
    ["Lavrof Segei", "Sergei Lavrov"],
    ["lvrov", "Sergei Lavrov"],
    ["larvov", "Sergei Lavrov"],
    ["Dmitrjev", "Kirill Dmitriev"],
    ["Federchenka", "Viktor Federychenko"],
    ["Viktr Fedorychenko", "Viktor Federychenko"],
    ["ゼレヌスカヤ", "ゼレンスカヤ"],
    ["ゼレスカヤ", "ゼレンスカヤ"],
    ["Хаага", undefined],
  ])("forgives the slips in %s: %s", async (q, name) => {
    expect((await found(q, ["Group"]))[0]).toBe(name);
  });

  it("forgives none under four characters", async () => {
    expect(await found("put", ["Group"])).toContain("Putin");
    expect(await found("pur", ["Group"])).toEqual([]);
  });

  it("finds the middle of a word where nothing else is found", async () => {
    expect(await found("einkop", ["Group"])).toEqual(["Johannes Steinkopf"]);
  });

  it("tells the bare spelling and who writes it so", async () => {
    const { hits } = await search(store, { q: "プーチン", kind: ["Group"], limit: 1 }, await asking());
    expect(hits[0]?.matched).toEqual({ text: "プーチン", property: "aliases", outlets: ["Bloomberg", "ロイター"] });
    const named = await search(store, { q: "vladimir", kind: ["Group"], limit: 1 }, await asking());
    expect(named.hits[0]?.matched).toEqual({ text: "Vladimir Putin", property: "name", outlets: ["Bloomberg"] });
  });

  it("takes a bar for a mark of outlets in spellings only", async () => {
    const { hits } = await search(store, { q: "a b", kind: ["Group"], limit: 1 }, await asking());
    expect(hits[0]?.matched).toEqual({ text: "A | B", property: "aliases" });
  });

  it("asks the index once where the name is there, and never which indexes there are", async () => {
    const { reader, texts } = counting();
    await search(reader, { q: "Vladimir Putin", limit: 10 }, await asking());
    await search(reader, { q: "puti", limit: 10 }, await asking());
    expect(texts).toHaveLength(2);
    expect(texts.join()).not.toContain("SHOW INDEXES");
  });

  it("asks no index where there is none", async () => {
    const { reader, texts } = counting();
    const { hits } = await search(reader, { q: "Mr. Lavrov", limit: 10 }, { ...(await asking()), nameIndex: false });
    expect(hits.map(({ node }) => node.properties.name)).toEqual(["Sergei Lavrov"]);
    expect(texts.join()).not.toContain("fulltext");
  });
});
