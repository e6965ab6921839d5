import { afterAll, beforeEach, describe, expect, inject, it } from "vitest";
import { connect } from "../graph/neo4j/connect.ts";
import type { RunOptions } from "../graph/store.ts";
import { compareDumps, dumpGraph } from "../test/dump.ts";
import { fixtureFolder, makeDataset } from "../test/made-dataset.ts";
import { datasetFolder } from "./datasets.ts";
import { findBreaches, INVARIANTS } from "./invariants.ts";
import { loadDataset } from "./load.ts";
import { readDataset } from "./read-dataset.ts";
import { resetDataset } from "./reset.ts";
import { constraintNames } from "./statements.ts";

const store = connect(inject("neo4j"));
const RUN: RunOptions = { limits: { timeoutMs: 30_000, maxRows: 10_000 } };
const border = await readDataset(fixtureFolder("border-talks"));
const harbour = await readDataset(fixtureFolder("harbour-talks"));

const run = async (text: string): Promise<readonly (readonly unknown[])[]> => (await store.execute({ text }, RUN)).rows;

beforeEach(async () => {
  await run("MATCH (n) DETACH DELETE n");
});

afterAll(async () => {
  await run("MATCH (n) DETACH DELETE n");
  await store.close();
});

describe("loadDataset", () => {
  it("stores every record and says how many", async () => {
    expect(await loadDataset(store, border)).toEqual({
      nodes: { Actor: 6, Alliance: 1, Article: 3, Claim: 10, Country: 2, Event: 1, Person: 3, Proposal: 2 },
      relationships: {
        ABOUT: 4,
        ACTOR: 18,
        MEMBER_OF: 1,
        NEGOTIATED_WITH: 5,
        PLANS_TO_MEET: 1,
        PRESSURED: 1,
        PROPOSED: 1,
        RECIPIENT: 4,
        REJECTED: 1,
        REPORTED_IN: 10,
        REPRESENTS: 3,
        SUPERSEDES: 1,
      },
    });
  });

  it("makes constraints and the index of names, online", async () => {
    await loadDataset(store, border);
    const names = await run("SHOW CONSTRAINTS YIELD name RETURN name");
    expect(names.flat()).toEqual(expect.arrayContaining([...constraintNames()]));
    const index = await run(
      "SHOW INDEXES YIELD name, state, options WHERE name = 'parley_names' RETURN state, options.indexConfig['fulltext.analyzer']",
    );
    expect(index).toEqual([["ONLINE", "cjk"]]);
  });

  it("leaves the whole graph identical when it is done twice", async () => {
    await loadDataset(store, border);
    const once = await dumpGraph(store);
    await loadDataset(store, border);
    expect(await dumpGraph(store)).toEqual(once);
    expect(once.nodes).toHaveLength(22);
  });

  it("gives the same graph whether a change is loaded over the old state or into nothing", async () => {
    await using made = await makeDataset("border-talks");
    await made.edit("actors/people.yaml", "  role: envoy of Northland\n  roleJa: ノースランド特使\n", "");
    await made.edit("actors/states.yaml", "kind: Alliance", "kind: Organization");
    await made.edit("claims/gazette-1.yaml", '  cameo: "046"\n', "");
    await made.edit("claims/shimbun-1.yaml", "    - [coast-league]\n", "");
    await made.edit("dataset.yaml", "NEGOTIATED_WITH: 5", "NEGOTIATED_WITH: 3");
    const changed = await readDataset(made.folder);
    await loadDataset(store, border);
    await loadDataset(store, changed);
    const over = await dumpGraph(store);
    await resetDataset(store, "border-talks");
    await loadDataset(store, changed);
    expect(over).toEqual(await dumpGraph(store));
  });

  it("changes only what rests on a changed claim", async () => {
    await loadDataset(store, border);
    const before = await dumpGraph(store);
    await using made = await makeDataset("border-talks");
    await made.edit("claims/gazette-2.yaml", "certainty: stated", "certainty: inferred");
    await loadDataset(store, await readDataset(made.folder));
    const difference = compareDumps(before, await dumpGraph(store));
    expect(difference.map((line) => [line[0], /gazette-2\/refusal|REJECTED/.test(line)])).toEqual([
      ["-", true],
      ["+", true],
      ["-", true],
      ["+", true],
    ]);
  });

  it("removes what its records no longer hold, and keeps what is not its own", async () => {
    await loadDataset(store, border);
    await loadDataset(store, harbour);
    await run("CREATE (:Actor {id: 'own', name: 'Own'})-[:KNOWS]->(:Thing {id: 'thing'})");
    await using made = await makeDataset("border-talks");
    await made.edit("dataset.yaml", "claims: 10", "claims: 9");
    await made.edit("dataset.yaml", "    PLANS_TO_MEET: 1\n", "");
    await made.edit(
      "claims/gazette-1.yaml",
      `- key: next-meeting
  relation: PLANS_TO_MEET
  sides:
    - [northland]
    - [southland]
  summary: The two states hope to meet again soon.
  summaryJa: 両国は近く再び会う見込みだ。
  date: "2031-03-20"
  datePrecision: part-of-month
  certainty: planned
  locator: paragraph 5
`,
      "",
    );
    const counts = await loadDataset(store, await readDataset(made.folder));
    expect(counts.nodes.Claim).toBe(9);
    expect(await run("MATCH ()-[r:PLANS_TO_MEET]->() RETURN r")).toEqual([]);
    expect(await run("MATCH (n) WHERE n.dataset IS NULL RETURN count(n)")).toEqual([[2n]]);
    expect(await run("MATCH (n {dataset: 'harbour-talks'}) RETURN count(n)")).toEqual([[4n]]);
  });

  it("refuses to touch nodes that it did not make, and changes nothing", async () => {
    await run("CREATE (:Actor {id: 'anna-berg', name: 'Somebody else'})");
    const before = await dumpGraph(store);
    await expect(loadDataset(store, border)).rejects.toMatchObject({
      code: "invalid_request",
      message: expect.stringContaining("anna-berg (no data set)"),
    });
    expect(await dumpGraph(store)).toEqual(before);
  });

  it("finds the actor by a folded spelling of another outlet", async () => {
    await loadDataset(store, border);
    const found = await run(
      "CALL db.index.fulltext.queryNodes('parley_names', 'アンナベルグ') YIELD node, score RETURN node.id ORDER BY score DESC LIMIT 1",
    );
    expect(found).toEqual([["anna-berg"]]);
  });
});

describe("resetDataset", () => {
  it("removes exactly what the data set loaded", async () => {
    await loadDataset(store, harbour);
    const before = await dumpGraph(store);
    await loadDataset(store, border);
    const removed = await resetDataset(store, "border-talks");
    expect(removed.nodes.Claim).toBe(10);
    expect(await dumpGraph(store)).toEqual(before);
  });
});

describe("findBreaches", () => {
  it("finds none in what was loaded", async () => {
    await loadDataset(store, border);
    expect(await findBreaches((query) => store.read(query, RUN))).toEqual([]);
  });

  it("names each thing that breaks an invariant", async () => {
    await loadDataset(store, border);
    await run("MATCH (:Claim {id: 'gazette-1/meeting'})-[r:REPORTED_IN]->() DELETE r");
    await run("MATCH (:Claim {id: 'gazette-2/opinion'})-[r:ACTOR]->() DELETE r");
    await run("MATCH (c:Claim {id: 'gazette-1/pressure'}) DETACH DELETE c");
    await run(
      "MATCH (a:Actor {id: 'northland'}), (b:Actor {id: 'southland'}) CREATE (a)-[:REJECTED {id: 'made-up'}]->(b)",
    );
    await run(
      "MATCH (a:Actor {id: 'southland'}), (b:Actor {id: 'northland'}) CREATE (a)-[:NEGOTIATED_WITH {id: 'turned', source: 'x', certainty: 'planned'}]->(b)",
    );
    await run(
      "MATCH (a:Actor {id: 'southland'}), (b:Actor {id: 'northland'}) CREATE (:ParleyDataset {id: 'd'}), " +
        "(:ParleyImport {id: 'd/1', dataset: 'd', name: 'd: cut-off.csv'}), (a)-[:AID {id: 'placeless', dataset: 'd'}]->(b)",
    );
    const breaches = await findBreaches((query) => store.read(query, RUN));
    expect(new Set(breaches.map(({ sentence }) => sentence))).toEqual(
      new Set(INVARIANTS.map(({ sentence }) => sentence)),
    );
    expect(breaches.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([
        "gazette-1/meeting",
        "gazette-2/opinion",
        "made-up (northland REJECTED southland)",
        "placeless (southland AID northland)",
        "d: cut-off.csv",
      ]),
    );
  });
});

describe("the built-in data set", () => {
  it("stores as many of each as peace-plan-2025 asserts", async () => {
    const dataset = await readDataset(await datasetFolder("peace-plan-2025"));
    const { nodes, relationships } = await loadDataset(store, dataset);
    const { assertions } = dataset.description;
    expect(nodes).toMatchObject({ Actor: assertions.actors, Article: assertions.articles, Claim: assertions.claims });
    expect(relationships).toMatchObject(assertions.relationships ?? {});
    expect(relationships.REPORTED_IN).toBe(nodes.Claim);
  });
});
