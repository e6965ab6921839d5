/** The names that things of a graph have in JSON-LD: IRIs `urn:parley:…` that any text can be part of. */
import type { GraphNode, GraphRelationship } from "../values.ts";
import { stableKey } from "./exported-graph.ts";
import { percentEncoded } from "./percent-encoded.ts";

/** The prefixes of a document, as its context declares them. */
export const PREFIXES = {
  parley: "urn:parley:term:",
  node: "urn:parley:node:",
  relationship: "urn:parley:relationship:",
  element: "urn:parley:element:",
  claim: "urn:parley:claim:",
  article: "urn:parley:article:",
  label: "urn:parley:label:",
  type: "urn:parley:type:",
  property: "urn:parley:property:",
  datatype: "urn:parley:datatype:",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  schema: "https://schema.org/",
} as const;

/** `prefix:text`, the text encoded. */
export function named(prefix: keyof typeof PREFIXES, text: string): string {
  return `${prefix}:${percentEncoded(text)}`;
}

/**
 * Names by element id: of its stable key where that is its alone, else of the database's own id, so that two things never become one.
 */
export function namesOf(
  entities: readonly (GraphNode | GraphRelationship)[],
  prefix: "node" | "relationship",
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const entity of entities) counts.set(stableKey(entity), (counts.get(stableKey(entity)) ?? 0) + 1);
  return new Map(
    entities.map((entity) => {
      const key = stableKey(entity);
      const name = counts.get(key) === 1 ? named(prefix, key) : named("element", `${prefix}:${entity.elementId}`);
      return [entity.elementId, name];
    }),
  );
}
