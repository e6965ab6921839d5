/** For browser tests of time and filters: made talks over some weeks, exact and vague, planned and denied; and films that are dated by nodes. */
import { lensFor } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { Value } from "../../graph/values.ts";
import { GraphNode, GraphRelationship, Temporal, valueMap } from "../../graph/values.ts";
import { COUNTRY, ENVOY, GRAPH, MINISTER } from "./graph.ts";

export const DATED_LENS = lensFor({
  labels: ["Actor", "Person", "Country", "Claim"],
  types: ["NEGOTIATED_WITH", "REJECTED", "PRESSURED", "PLANS_TO_MEET", "REPRESENTS"],
});
export const FILM_LENS = lensFor({ labels: ["Film", "Star"], types: ["PLAYED_IN"] });

const TYPES = ["NEGOTIATED_WITH", "NEGOTIATED_WITH", "REJECTED", "PRESSURED", "PLANS_TO_MEET"];
const PRECISIONS = ["day", "day", "before", "day", "week"];
const entries = (properties: Readonly<Record<string, Value>>) => valueMap(Object.entries(properties));

const talk = (at: number): GraphRelationship => {
  const day = String(1 + ((at * 7) % 30)).padStart(2, "0");
  const type = TYPES[at % TYPES.length] ?? "REJECTED";
  const certainty = type === "PLANS_TO_MEET" ? "planned" : at % 11 === 0 ? "denied" : "stated";
  const [start, end] = at % 2 === 0 ? [ENVOY, MINISTER] : [COUNTRY, MINISTER];
  return new GraphRelationship(
    `talk-${at}`,
    start.elementId,
    end.elementId,
    type,
    entries({
      date: new Temporal("Date", `2025-11-${day}`),
      datePrecision: PRECISIONS[at % PRECISIONS.length] ?? "day",
      certainty,
      outlets: BigInt(1 + (at % 3)),
      claims: [`claim-${at}`],
    }),
  );
};

/** 60 dated relationships of four types, and one without a date. */
export const DATED: Subgraph = {
  nodes: GRAPH.nodes,
  relationships: [
    ...Array.from({ length: 60 }, (_, at) => talk(at)),
    new GraphRelationship("office", ENVOY.elementId, COUNTRY.elementId, "REPRESENTS", valueMap([])),
  ],
};

const film = (at: number): GraphNode =>
  new GraphNode(
    `film-${at}`,
    ["Film"],
    entries({
      title: `Film ${at}`,
      released: BigInt(1960 + ((at * 7) % 50)),
      rating: 5 + (at % 10) / 2,
      genres: at % 2 === 0 ? ["drama", "war"] : ["comedy"],
      ...(at % 3 === 0 ? { restored: at % 2 === 0 } : {}),
    }),
  );

/** 30 films with years, ratings and genres, and one star who played in all of them. */
export const FILMS: Subgraph = {
  nodes: [
    ...Array.from({ length: 30 }, (_, at) => film(at)),
    new GraphNode("star", ["Star"], entries({ name: "A Star" })),
  ],
  relationships: Array.from(
    { length: 30 },
    (_, at) => new GraphRelationship(`part-${at}`, "star", `film-${at}`, "PLAYED_IN", valueMap([])),
  ),
};
