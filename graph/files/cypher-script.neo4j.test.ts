import { afterAll, beforeEach, describe, expect, inject, it } from "vitest";
import { emptyGraph, everyValueGraph, twinGraph } from "../../test/every-value-graph.ts";
import { madeExport } from "../../test/made-export.ts";
import { linesOf, textsOfFormat } from "../../test/read-back.ts";
import { connect } from "../neo4j/connect.ts";
import type { RunOptions } from "../store.ts";
import { GraphNode, GraphRelationship, type ValueMap, valueMap } from "../values.ts";
import { cypherFormat } from "./cypher-script.ts";
import type { ExportedGraph } from "./exported-graph.ts";

const store = connect(inject("neo4j"));
const RUN: RunOptions = { limits: { timeoutMs: 60_000, maxRows: 100_000 } };

/** Runs a script as programs do that end a statement where a line ends with a semicolon. */
async function run(graph: ExportedGraph): Promise<void> {
  const statements = textsOfFormat(cypherFormat, graph).join("").split(/;\n/);
  for (const text of statements) {
    if (text.replace(/^\s*\/\/.*$/gm, "").trim() !== "") await store.execute({ text }, RUN);
  }
}

/** All that is stored. */
async function stored(): Promise<ExportedGraph> {
  const nodes = (await store.execute({ text: "MATCH (n) RETURN n" }, RUN)).rows.flat();
  const relationships = (await store.execute({ text: "MATCH ()-[r]->() RETURN r" }, RUN)).rows.flat();
  return {
    ...emptyGraph(),
    nodes: nodes.filter((value) => value instanceof GraphNode),
    relationships: relationships.filter((value) => value instanceof GraphRelationship),
  };
}

/** The graph without properties that Cypher cannot write. */
function without(graph: ExportedGraph, ...names: readonly string[]): ExportedGraph {
  const kept = (properties: ValueMap): ValueMap =>
    valueMap(Object.entries(properties).filter(([name]) => !names.includes(name)));
  return {
    ...graph,
    nodes: graph.nodes.map((node) => new GraphNode(node.elementId, node.labels, kept(node.properties))),
    relationships: graph.relationships.map((tie) => {
      const { elementId, startNodeElementId, endNodeElementId, type, properties } = tie;
      return new GraphRelationship(elementId, startNodeElementId, endNodeElementId, type, kept(properties));
    }),
  };
}

beforeEach(async () => {
  await store.execute({ text: "MATCH (n) DETACH DELETE n" }, RUN);
});
afterAll(async () => {
  await store.execute({ text: "MATCH (n) DETACH DELETE n" }, RUN);
  await store.close();
});

describe("cypherFormat in a database", () => {
  it.each([
    ["every value that a database stores", everyValueGraph(true), ["bytes", "no bytes"]],
    ["the made graph", madeExport(60, 450), []],
  ])("makes an equal graph, and the same one when it runs again: %s", async (_, graph, unwritable) => {
    const expected = linesOf(without(graph, ...unwritable));
    await run(graph);
    expect(linesOf(await stored())).toEqual(expected);
    await run(graph);
    expect(linesOf(await stored())).toEqual(expected);
  });

  it("tells apart what is alike in everything, by a key that it adds", async () => {
    const graph = twinGraph();
    await run(graph);
    await run(graph);
    const back = await stored();
    expect(linesOf(without(back, "parleyKey"))).toEqual(linesOf(graph));
    expect(back.nodes.map(({ properties }) => properties.parleyKey).toSorted()).toEqual(["4:a:0", "4:a:1", "4:a:2"]);
    // What a script has added serves the next one.
    await run(back);
    expect(linesOf(await stored())).toEqual(linesOf(back));
  });

  it("leaves what others stored in the same database as it is", async () => {
    await store.execute({ text: "CREATE (:Other {id: 'none'}), (:Thing {id: 'other', more: 1})" }, RUN);
    await run(everyValueGraph(true));
    const { rows } = await store.execute(
      { text: "MATCH (n) WHERE n.id IN ['none', 'other'] RETURN labels(n), n.more ORDER BY labels(n), n.more" },
      RUN,
    );
    expect(rows).toEqual([
      [[], null],
      [["Other"], null],
      [["Thing"], 1n],
    ]);
  });
});
