/** Graphs to export, for tests: the made graph with claims and an origin, with and without places. */
import type { Claim } from "../graph/contract/answers.ts";
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import { graphFileChunks } from "../graph/files/graph-file.ts";
import { placed } from "../graph/layout/placed.ts";
import { drawable } from "../graph/subgraph.ts";
import { GraphRelationship, valueMap } from "../graph/values.ts";
import { madeGraph, talksLens } from "./made-graph.ts";

/** A claim of an article that nobody wrote. */
export function madeClaim(id: string): Claim {
  return {
    id,
    summary: "They met <in Geneva> & talked.",
    summaryJa: "両者はジュネーブで協議した。",
    relation: "NEGOTIATED_WITH",
    date: "2025-11-23",
    certainty: "stated",
    actors: [{ id: "made-0", name: "Aurelio", nameJa: "アウレリオ", side: 1 }],
    recipients: [],
    article: {
      id: `article-${id}`,
      outlet: "The Made Times",
      title: "Talks",
      byline: ["A. Writer"],
      publishedAt: "2025-11-24T08:00:00Z",
      language: "en",
      url: "https://example.org/talks",
    },
  };
}

/** The made graph without places; its first relationship rests on two claims. */
export function madeExport(count = 12, relationshipCount = 20): ExportedGraph {
  const { nodes, relationships } = drawable(madeGraph(count, relationshipCount));
  const [first, ...others] = relationships.map(
    ({ elementId, startNodeElementId, endNodeElementId, type, properties }, index) =>
      new GraphRelationship(
        elementId,
        startNodeElementId,
        endNodeElementId,
        type,
        index === 0 ? valueMap([...Object.entries(properties), ["claims", ["c/1", "c/2"]]]) : properties,
      ),
  );
  return {
    nodes,
    relationships: first === undefined ? others : [first, ...others],
    positions: new Map(),
    lens: talksLens(),
    language: "en",
    claims: new Map([madeClaim("c/1"), madeClaim("c/2")].map((claim) => [claim.id, claim])),
    origin: {
      title: "Talks in Geneva",
      query: {
        text: "MATCH (n) WHERE n.since > $since RETURN n",
        parameters: valueMap([["since", 9007199254740993n]]),
      },
      filters: ["since 2025-11-01"],
      leftOut: { nodes: 3, relationships: 5 },
    },
  };
}

/** The same with a place for every node. */
export function placedExport(count = 12, relationshipCount = 20): ExportedGraph {
  return placed(madeExport(count, relationshipCount), { layout: "force", seed: 1 });
}

/** The text of a graph's file. */
export function fileText(graph: ExportedGraph): string {
  return [...graphFileChunks(graph)].join("");
}
