/** A made graph ready to be written: laid out, with claims of made articles. Nobody in it exists. */
import type { Claim } from "../graph/contract/answers.ts";
import type { ExportedGraph, Origin } from "../graph/files/exported-graph.ts";
import { layoutGraphIn } from "../graph/layout/layout-input.ts";
import { placeGraph } from "../graph/layout/layouts.ts";
import type { Language } from "../graph/lens.ts";
import { drawable } from "../graph/subgraph.ts";
import { GraphRelationship, valueMap } from "../graph/values.ts";
import { madeGraph, talksLens } from "./made-graph.ts";

const OUTLETS = [
  ["The Eastmarch Daily", "イーストマーチ日報"],
  ["Lower Straits Courier", "下海峡新報"],
  ["黒島新聞", "黒島新聞"],
] as const;

/** The made graph with its claims; the same every time. */
export function madeExport(
  nodes = 24,
  relationships = 40,
  { language = "en", origin = {} }: { readonly language?: Language; readonly origin?: Origin } = {},
): ExportedGraph {
  const lens = talksLens();
  // A small made graph has relationships whose ends are beyond it.
  const made = drawable(madeGraph(nodes, relationships));
  const claims = new Map<string, Claim>();
  const withClaims = made.relationships.map((relationship, index) => {
    const found = index % 3 === 0 ? [0, 1] : [0];
    for (const which of found) claims.set(`c${index}-${which}`, madeClaim(index, which, relationship.type));
    return new GraphRelationship(
      relationship.elementId,
      relationship.startNodeElementId,
      relationship.endNodeElementId,
      relationship.type,
      valueMap([
        ...Object.entries(relationship.properties),
        ["claims", found.map((which) => `c${index}-${which}`)],
        ["dataset", "made-talks"],
      ]),
    );
  });
  const subgraph = { nodes: made.nodes, relationships: withClaims };
  return { ...subgraph, positions: placeGraph(layoutGraphIn(subgraph, lens), "force"), lens, language, claims, origin };
}

function madeClaim(index: number, which: number, relation: string): Claim {
  const article = (index * 5 + which * 7) % 14;
  const [outlet, outletJa] = OUTLETS[article % OUTLETS.length] ?? OUTLETS[0];
  return {
    id: `c${index}-${which}`,
    summary: `What article ${article} says of relationship ${index}`,
    relation,
    date: `2025-11-${String(1 + (index % 28)).padStart(2, "0")}`,
    datePrecision: "day",
    certainty: "stated",
    actors: [],
    recipients: [],
    article: {
      id: `a${article}`,
      outlet,
      outletJa,
      title: `Envoys meet in the capital for talks on the ${article + 1}-point plan`,
      titleJa: `特使が首都で会談、${article + 1}項目案を協議`,
      byline: ["Ada Reporter", "Ben Writer"].slice(0, article % 3),
      publishedAt: `2025-11-${String(1 + article).padStart(2, "0")}T21:20:00+09:00[Asia/Tokyo]`,
      language: "en",
    },
  };
}
