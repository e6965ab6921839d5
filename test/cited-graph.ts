/** Small graphs with claims and articles, for tests of citations and evidence; nobody in them exists. */
import type { Claim } from "../graph/contract/answers.ts";
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import type { Value } from "../graph/values.ts";
import { GraphNode, GraphRelationship, Temporal, valueMap } from "../graph/values.ts";
import { talksLens } from "./made-graph.ts";

/** An article; what is not given is that of "Talks continue" in "Wire Service". */
export function article(given: Partial<Claim["article"]> = {}): Claim["article"] {
  return {
    id: "wire-1",
    outlet: "Wire Service",
    title: "Talks continue",
    byline: ["Ada Reporter"],
    publishedAt: "2025-11-23T21:28:00+09:00",
    publishedPrecision: "minute",
    language: "en",
    ...given,
  };
}

/** A claim of an article: the negotiator met the envoy. */
export function claim(id: string, from: Claim["article"], given: Partial<Claim> = {}): Claim {
  return {
    id,
    summary: "They met.",
    relation: "NEGOTIATED_WITH",
    date: "2025-11-23",
    datePrecision: "day",
    certainty: "stated",
    actors: [
      { id: "negotiator", name: "Clara Negotiator", side: 1 },
      { id: "envoy", name: "Egon Envoy", side: 2 },
    ],
    recipients: [],
    article: from,
    ...given,
  };
}

/** A relationship from the negotiator to the envoy that rests on claims. */
export function talk(
  id: string,
  claims: readonly string[],
  type = "NEGOTIATED_WITH",
  more: { readonly [key: string]: Value } = {},
): GraphRelationship {
  const properties = { id, date: new Temporal("Date", "2025-11-23"), datePrecision: "day", claims, ...more };
  return new GraphRelationship(`e-${id}`, "n-negotiator", "n-envoy", type, valueMap(Object.entries(properties)));
}

const NODES: readonly GraphNode[] = [
  actor("negotiator", "Person", "Clara Negotiator", "クララ・ネゴシエーター"),
  actor("envoy", "Person", "Egon Envoy", "エゴン・エンボイ"),
  actor("eastmarch", "Country", "Eastmarch", "イーストマーチ"),
];

/** A graph of the negotiator, the envoy and a country, with claims. */
export function graphOf(relationships: readonly GraphRelationship[], claims: readonly Claim[] = []): ExportedGraph {
  return {
    nodes: NODES,
    relationships,
    positions: new Map(),
    lens: talksLens(),
    language: "en",
    claims: new Map(claims.map((one) => [one.id, one])),
    origin: {},
  };
}

function actor(id: string, kind: string, name: string, nameJa: string): GraphNode {
  const properties = valueMap(Object.entries({ id, name, nameJa }));
  return new GraphNode(`n-${id}`, ["Actor", kind], properties);
}

const WIRE = article({ outletJa: "ワイヤー通信", titleJa: "協議は続く", url: "https://example.org/wire/1?a=1&b=2" });
const NEWSPAPER = article({
  id: "shimbun-1",
  outlet: "Kita Shimbun",
  outletJa: "北新聞",
  title: "使節団が22項目案を拒否 50%減",
  byline: ["黒島悠", "山田 花子"],
  publishedAt: "2025-11-22T00:00:00+09:00",
  publishedPrecision: "day",
  language: "ja",
  url: "https://example.org/北/1",
});
const UNKNOWN = article({
  id: "daily-1",
  outlet: "The Daily",
  title: "{Odd} \\title & 100% of $5_#",
  byline: [],
  publishedAt: "",
});

/** Three relationships, four claims, three articles, one relationship without a claim. */
export const CITED_GRAPH: ExportedGraph = graphOf(
  [
    talk("r1", ["wire-1/met", "shimbun-1/met"]),
    talk("r2", ["shimbun-1/refused", "daily-1/refused"], "REJECTED"),
    new GraphRelationship("e-r3", "n-negotiator", "n-eastmarch", "REPRESENTS", valueMap([["id", "r3"]])),
  ],
  [
    claim("wire-1/met", WIRE, { locator: "paragraph 3", plover: "CONSULT", cameo: "046" }),
    claim("shimbun-1/met", NEWSPAPER, { certainty: "attributed", attributedTo: "an official" }),
    claim("shimbun-1/refused", NEWSPAPER, {
      relation: "REJECTED",
      locator: "headline, paragraph 2",
      actors: [{ id: "negotiator", name: "Clara Negotiator" }],
      recipients: [{ id: "envoy", name: "Egon Envoy" }],
    }),
    claim("daily-1/refused", UNKNOWN, {
      relation: "REJECTED",
      certainty: "denied",
      actors: [{ id: "negotiator", name: "Clara Negotiator" }],
      recipients: [{ id: "envoy", name: "Egon Envoy" }],
    }),
  ],
);
