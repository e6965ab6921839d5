/**
 * A graph with its evidence as JSON-LD 1.1, for programs of linked data. One document, no context to be fetched, a thing a line:
 *
 * - the graph (`parley:Graph`) with title and language, generated (`prov:wasGeneratedBy`) by the query that found it;
 * - nodes: `parley:Node` and a `label:…` for each label; relationships: `rdf:Statement` with `rdf:subject`, `rdf:predicate` (`type:…`) and
 *   `rdf:object`. They are described, not stated as facts: some are disputed;
 * - their properties as `property:…`, names percent-encoded, values typed by XML Schema or `datatype:…` (json-ld-values.ts), lists in their order;
 * - a relationship `prov:wasDerivedFrom` its claims; claims are `oa:Annotation`s on articles, articles `schema:NewsArticle`s (json-ld-evidence.ts).
 *
 * Positions, colours and words of the lens are not in it. `seed/import/read/json-ld.ts` reads it back.
 */
import type { Claim } from "../contract/answers.ts";
import { captionOf } from "../lens.ts";
import { writeTyped } from "../query-api/typed.ts";
import type { GraphNode, GraphRelationship, ValueMap } from "../values.ts";
import type { ExportedGraph, Origin } from "./exported-graph.ts";
import { claimsOf } from "./exported-graph.ts";
import type { FileFormat } from "./file-format.ts";
import { articleLd, claimLd } from "./json-ld-evidence.ts";
import { named, namesOf, PREFIXES } from "./json-ld-names.ts";
import type { Json } from "./json-ld-values.ts";
import { literalOf, typed, VALUE_DATATYPE } from "./json-ld-values.ts";

export const jsonLdFormat: FileFormat = {
  id: "jsonld",
  words: { en: "JSON-LD", ja: "JSON-LD" },
  note: {
    en: "Linked data: values with their types, claims and articles in PROV-O and Web Annotation.",
    ja: "リンクトデータ。値の型、PROV-OとWeb Annotationによる主張と記事を含みます。",
  },
  extension: "jsonld",
  mediaType: "application/ld+json",
  parts: (graph) => [{ suffix: "", chunks: jsonLdChunks(graph) }],
};

/** A value of these is the name of another thing. */
const LINKS = ["rdf:subject", "rdf:predicate", "rdf:object", "prov:wasDerivedFrom", "prov:hadPrimarySource"];

const CONTEXT: Json = {
  "@version": 1.1,
  ...PREFIXES,
  ...Object.fromEntries(LINKS.map((link) => [link, { "@type": "@id" }])),
};

function* jsonLdChunks(graph: ExportedGraph): Generator<string> {
  yield `{\n  "@context": ${JSON.stringify(CONTEXT)},\n  "@graph": [`;
  let separator = "\n";
  for (const thing of things(graph)) {
    yield `${separator}    ${JSON.stringify(thing)}`;
    separator = ",\n";
  }
  yield "\n  ]\n}\n";
}

function* things(graph: ExportedGraph): Generator<Json> {
  const nodes = namesOf(graph.nodes, "node");
  const relationships = namesOf(graph.relationships, "relationship");
  yield graphLd(graph);
  for (const node of graph.nodes) yield nodeLd(node, nodes, graph);
  for (const relationship of graph.relationships) yield relationshipLd(relationship, nodes, relationships, graph);
  const articles = new Map<string, Claim["article"]>();
  for (const claim of graph.claims.values()) {
    if (!articles.has(claim.article.id)) articles.set(claim.article.id, claim.article);
    yield claimLd(claim);
  }
  for (const article of articles.values()) yield articleLd(article);
}

function graphLd({ origin, language }: ExportedGraph): Json {
  const { title, actors, filters, leftOut, truncated, query } = origin;
  return {
    "@id": "_:graph",
    "@type": ["parley:Graph", "prov:Entity"],
    "schema:name": title === undefined || title === "" ? undefined : title,
    "schema:inLanguage": language,
    "parley:about": actors?.map((id) => ({ "@id": named("node", id) })),
    "parley:filters": filters === undefined ? undefined : { "@list": filters },
    "parley:nodesLeftOut": leftOut?.nodes,
    "parley:relationshipsLeftOut": leftOut?.relationships,
    "parley:truncated": truncated,
    "prov:generatedAtTime": origin.made === undefined ? undefined : typed("xsd:dateTime", origin.made),
    "prov:wasGeneratedBy": query === undefined ? undefined : queryLd(query),
  };
}

function queryLd({ text, parameters }: Exclude<Origin["query"], undefined>): Json {
  return {
    "@type": "prov:Activity",
    "parley:query": text,
    "parley:parameters": typed(VALUE_DATATYPE, writeTyped(parameters)),
  };
}

function nodeLd(node: GraphNode, names: ReadonlyMap<string, string>, { lens, language }: ExportedGraph): Json {
  return {
    "@id": names.get(node.elementId),
    "@type": ["parley:Node", ...node.labels.map((label) => named("label", label))],
    "parley:elementId": node.elementId,
    "rdfs:label": captionOf(lens, node, language),
    ...propertiesLd(node.properties),
  };
}

function relationshipLd(
  relationship: GraphRelationship,
  nodes: ReadonlyMap<string, string>,
  relationships: ReadonlyMap<string, string>,
  graph: ExportedGraph,
): Json {
  const { elementId, startNodeElementId, endNodeElementId, type, properties } = relationship;
  const claims = claimsOf(graph, relationship);
  const articles = [...new Set(claims.map((claim) => claim.article.id))];
  return {
    "@id": relationships.get(elementId),
    "@type": ["parley:Relationship", "rdf:Statement"],
    "parley:elementId": elementId,
    "rdf:subject": nodes.get(startNodeElementId),
    "rdf:predicate": named("type", type),
    "rdf:object": nodes.get(endNodeElementId),
    ...propertiesLd(properties),
    "prov:wasDerivedFrom": claims.length === 0 ? undefined : claims.map(({ id }) => named("claim", id)),
    "prov:hadPrimarySource": articles.length === 0 ? undefined : articles.map((id) => named("article", id)),
  };
}

/** A prefix before every name: none can be a keyword of JSON-LD or `__proto__`. */
function propertiesLd(properties: ValueMap): { readonly [name: string]: Json } {
  const keys = Object.keys(properties).toSorted();
  return Object.fromEntries(keys.map((key) => [named("property", key), literalOf(properties[key] ?? null)]));
}
