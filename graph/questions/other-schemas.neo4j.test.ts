import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { emptyGraph } from "../../test/talks-graph.ts";
import type { Neo4jStore } from "../neo4j/connect.ts";
import { connect } from "../neo4j/connect.ts";
import type { GraphNode } from "../values.ts";
import { readEvidence } from "./evidence.ts";
import { readNeighbours } from "./neighbours.ts";
import { readNode } from "./node.ts";
import { readOverview } from "./overview.ts";
import { readPaths } from "./paths.ts";
import { readSchema } from "./schema.ts";
import type { SearchAsking } from "./search.ts";
import { search } from "./search.ts";

let store: Neo4jStore;
const limits = { timeoutMs: 20_000, maxRows: 1000 };

beforeAll(() => {
  store = connect(inject("neo4j"));
});
afterAll(async () => {
  await emptyGraph(store);
  await store.close();
});

async function run(text: string, parameters = {}): Promise<void> {
  await store.execute({ text, parameters }, { limits });
}

async function asking(): Promise<SearchAsking> {
  const { lens, nameIndex } = await readSchema(store, { limits });
  return { limits, lens, nameIndex };
}

const names = (nodes: readonly GraphNode[]): readonly unknown[] =>
  nodes.map((node) => node.properties.id ?? node.properties.name);

describe("questions on other people's schemas", () => {
  const odd = "weird `label` with \"quotes\" and 'more'";
  beforeAll(async () => {
    await emptyGraph(store);
    const label = `\`${odd.replaceAll("`", "``")}\``;
    await run(`
      CREATE (keanu:Person {name: 'Keanu Reeves', born: 1964}), (matrix:Movie {id: 603, title: 'The Matrix', released: 1999}),
        (carrie:Person {name: 'Carrie-Anne Moss'}), (rene:Person {name: 'René Müller-Øster'}), (:${label} {x: 1}), (bare),
        (putin:Person {name: 'プーチン'}), (:Note {words: 'Something said about Zion', secret: 7, list: ['Nebuchadnezzar', 'Logos'], mixed: [1, 2]}),
        (\u0065vil:\`a\\u005cu0060b\` {name: 'escaped'}), (u:Person {name: '<script>alert(1)</script>\u202e'})
      CREATE (keanu)-[:ACTED_IN {roles: ['Neo']}]->(matrix), (carrie)-[:ACTED_IN {roles: ['Trinity']}]->(matrix), (keanu)-[:ACTED_IN]->(matrix),
        (keanu)-[:\`KNOWS \`\`well\`\`\`]->(keanu), (keanu)-[:\`KNOWS \`\`well\`\`\`]->(carrie), (bare)-[:\`KNOWS \`\`well\`\`\`]->(carrie)`);
  });

  it("counts labels and types whatever their names hold", async () => {
    const schema = await readSchema(store, { limits });
    expect(schema.lens.id).toBe("generic");
    expect(schema.labels).toContainEqual({ label: odd, count: 1 });
    expect(schema.labels).toContainEqual({ label: "a\\u0060b", count: 1 });
    expect(schema.types).toEqual([
      { type: "ACTED_IN", count: 3 },
      { type: "KNOWS `well`", count: 3 },
    ]);
  });

  it.each([
    ["matrix", "The Matrix", "title"],
    ["keanu", "Keanu Reeves", "name"],
    ["carrie anne", "Carrie-Anne Moss", "name"],
    ["rene muller oster", "René Müller-Øster", "name"],
    ["ぷーちん", "プーチン", "name"],
    ["nebuchad", "Nebuchadnezzar", "list"],
    ["zion", "Something said about Zion", "words"],
    ["script", "<script>alert(1)</script>\u202e", "name"],
  ])("finds %s as %s in %s", async (q, text, property) => {
    const { hits } = await search(store, { q, limit: 5 }, await asking());
    expect(hits[0]?.matched).toEqual({ text, property });
  });

  it("narrows by a label that needs quoting", async () => {
    expect((await search(store, { q: "keanu", kind: [odd], limit: 5 }, await asking())).hits).toEqual([]);
    expect((await search(store, { q: "keanu", kind: [odd, "Person"], limit: 5 }, await asking())).hits).toHaveLength(1);
  });

  it("finds a node by an id that is a number", async () => {
    expect((await readNode(store, { id: "603" }, { limits })).node.properties.title).toBe("The Matrix");
  });

  it("has self-loops and parallel relationships once each", async () => {
    const { hits } = await search(store, { q: "keanu", limit: 1 }, await asking());
    const id = hits[0]?.node.elementId ?? "";
    const found = await readNeighbours(store, { id, direction: "both", limit: 10 }, await asking());
    expect(found.total).toBe(2);
    expect(found.relationships.map((one) => one.type).toSorted()).toEqual([
      "ACTED_IN",
      "ACTED_IN",
      "KNOWS `well`",
      "KNOWS `well`",
    ]);
    const typed = await readNeighbours(
      store,
      { id, types: ["KNOWS `well`", "NO`SUCH"], direction: "out", limit: 10 },
      await asking(),
    );
    expect(typed.relationships).toHaveLength(2);
  });

  it("refuses a period where nothing is dated", async () => {
    const found = readNeighbours(
      store,
      { id: "603", direction: "both", limit: 10, from: "2025-01-01" },
      await asking(),
    );
    await expect(found).rejects.toMatchObject({ code: "invalid_request" });
  });

  it("finds paths over every type, and evidence of none", async () => {
    const keanu = (await search(store, { q: "keanu", limit: 1 }, await asking())).hits[0]?.node.elementId ?? "";
    const found = await readPaths(store, { from: "603", to: keanu, maxHops: 4, limit: 10 }, await asking());
    expect(found.paths).toHaveLength(2);
    const [relationship] = found.relationships;
    expect(await readEvidence(store, { id: relationship?.elementId ?? "" }, await asking())).toEqual({
      relationship,
      claims: [],
    });
  });

  it("shows the best connected first", async () => {
    const found = await readOverview(store, { limit: 3 }, await asking());
    expect(found.nodes).toHaveLength(3);
    expect(names(found.nodes)[0]).toBe("Keanu Reeves");
    expect(found.relationships).toHaveLength(5);
  });

  it("bears names of 10,000 characters", async () => {
    await run("CREATE (:Long {name: $name})", { name: `Zebra${"é".repeat(10_000)}` });
    const { hits } = await search(store, { q: "zebra", limit: 5 }, await asking());
    expect(hits).toEqual([]);
  });
});
