/** Question: who says that this relationship is so? Its claims, with their articles, parties and certainty. */
import type { Claim } from "../contract/answers.ts";
import type { GraphReader } from "../store.ts";
import type { GraphNode, GraphRelationship, Value, ValueMap } from "../values.ts";
import { Temporal, textsOf } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { asList, asMap, asNode, asRelationship, runOptions } from "./asking.ts";
import { evidenceLabels } from "./cypher-text.ts";
import { locateRelationship, notFound } from "./locate.ts";

/** A relationship and what is claimed about it, in the order of publication. */
export interface Evidence {
  readonly relationship: GraphRelationship;
  readonly claims: readonly Claim[];
}

const RELATIONSHIP = "MATCH ()-[r]->() WHERE elementId(r) = $id RETURN r";
const CLAIMS = `
UNWIND $claims AS claimId
MATCH (claim:Claim {id: claimId})-[:REPORTED_IN]->(article:Article)
RETURN claim, article,
  COLLECT { MATCH (claim)-[as:ACTOR]->(party) WITH party, as.side AS side ORDER BY side, party.id RETURN {party: party, side: side} } AS actors,
  COLLECT { MATCH (claim)-[as:RECIPIENT]->(party) WITH party, as.side AS side ORDER BY side, party.id RETURN {party: party, side: side} } AS recipients
ORDER BY article.publishedAt, article.id, claim.id`;

/**
 * Reads the claims that a relationship rests on (its property `claims`). A relationship without any, or of a schema without an evidence layer,
 * has none.
 * @throws GraphError `not_found`
 */
export async function readEvidence(
  reader: GraphReader,
  ask: { readonly id: string },
  asking: LensAsking,
): Promise<Evidence> {
  const id = await locateRelationship(reader, ask.id, asking);
  const found = await reader.read({ text: RELATIONSHIP, parameters: { id } }, runOptions(asking, 1));
  const row = found.rows[0];
  if (row === undefined) throw notFound("RELATIONSHIP", ask.id);
  const relationship = asRelationship(row[0]);
  const claims = textsOf(relationship.properties.claims);
  return { relationship, claims: await readClaimsById(reader, claims, asking) };
}

/**
 * The claims with these ids, in the order of publication; ids that no claim has are passed over. None for a schema without an evidence layer.
 * @param ids each once
 */
export async function readClaimsById(
  reader: GraphReader,
  ids: readonly string[],
  asking: LensAsking,
): Promise<readonly Claim[]> {
  if (ids.length === 0 || evidenceLabels(asking.lens).length === 0) return [];
  const table = await reader.read({ text: CLAIMS, parameters: { claims: ids } }, runOptions(asking));
  return table.rows.map((cells) => claimOf(asNode(cells[0]), asNode(cells[1]), asList(cells[2]), asList(cells[3])));
}

function claimOf(claim: GraphNode, article: GraphNode, actors: readonly Value[], recipients: readonly Value[]): Claim {
  const { properties } = claim;
  return {
    id: text(properties.id) ?? claim.elementId,
    summary: text(properties.summary) ?? "",
    relation: text(properties.relation) ?? "",
    certainty: text(properties.certainty) ?? "",
    ...optionalTexts(properties, [
      "summaryJa",
      "date",
      "dateEnd",
      "datePrecision",
      "attributedTo",
      "attributedToJa",
      "locator",
      "cameo",
      "plover",
    ]),
    actors: actors.map(partyOf),
    recipients: recipients.map(partyOf),
    article: articleOf(article),
  };
}

function partyOf(value: Value): Claim["actors"][number] {
  const { party, side } = asMap(value);
  const node = asNode(party);
  return {
    id: text(node.properties.id) ?? node.elementId,
    name: text(node.properties.name) ?? "",
    ...optionalTexts(node.properties, ["nameJa"]),
    ...(typeof side === "bigint" ? { side: Number(side) } : {}),
  };
}

function articleOf(article: GraphNode): Claim["article"] {
  const { properties } = article;
  return {
    id: text(properties.id) ?? article.elementId,
    outlet: text(properties.outlet) ?? "",
    title: text(properties.title) ?? "",
    byline: [...textsOf(properties.byline)],
    publishedAt: text(properties.publishedAt) ?? "",
    language: text(properties.language) ?? "",
    ...optionalTexts(properties, ["outletJa", "titleJa", "publishedPrecision", "url"]),
  };
}

function optionalTexts<Key extends string>(properties: ValueMap, keys: readonly Key[]): { [key in Key]?: string } {
  const found: { [key in Key]?: string } = {};
  for (const key of keys) {
    const value = text(properties[key]);
    if (value !== undefined) found[key] = value;
  }
  return found;
}

/** Text as it is; a date or time as ISO 8601, without the zone's name. */
function text(value: Value | undefined): string | undefined {
  if (typeof value === "string") return value;
  return value instanceof Temporal ? value.text.replace(/\[.*\]$/, "") : undefined;
}
