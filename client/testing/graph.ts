/** For browser tests: a small made graph of three actors. */
import { lensFor } from "../../graph/lens.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";

export const LENS = lensFor({
  labels: ["Actor", "Person", "Country", "Claim"],
  types: ["NEGOTIATED_WITH", "REJECTED", "REPRESENTS"],
});

const named = (id: string, kind: string, name: string, nameJa: string): GraphNode =>
  new GraphNode(id, ["Actor", kind], valueMap(Object.entries({ id, name, nameJa, role: "special envoy" })));

export const ENVOY = named("envoy", "Person", "Anna Envoy", "アンナ・エンボイ");
export const MINISTER = named("minister", "Person", "Boris Minister", "ボリス・ミニスター");
export const COUNTRY = named("country", "Country", "Freedonia", "フリードニア");

export const TALK = new GraphRelationship("talk", "envoy", "minister", "NEGOTIATED_WITH", valueMap([]));
export const REFUSAL = new GraphRelationship("refusal", "country", "minister", "REJECTED", valueMap([]));
export const OFFICE = new GraphRelationship("office", "envoy", "country", "REPRESENTS", valueMap([]));

export const GRAPH = { nodes: [ENVOY, MINISTER, COUNTRY], relationships: [TALK, REFUSAL, OFFICE] };
