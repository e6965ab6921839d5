/** Question: whom are these nodes joined to, by which relationships? */
import { compare } from "../compare.ts";
import type { Lens } from "../lens.ts";
import type { GraphReader, Query } from "../store.ts";
import type { GraphNode, GraphRelationship, Value, ValueMap } from "../values.ts";
import { Temporal } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { asCount, asList, asNode, asRelationship, asText, runOptions } from "./asking.ts";
import { degreeExpression, quoteName } from "./cypher-text.ts";
import { locateNode, notFound } from "./locate.ts";
import { locateAllNodes, notFoundNodes } from "./locate-nodes.ts";
import type { TiesAsk } from "./ties.ts";
import { tiesText } from "./ties.ts";

interface PartAsk extends TiesAsk {
  /** Neighbours at most; relationships to them are never cut. */
  readonly limit: number;
  /** Only neighbours behind this one in the order. */
  readonly after?: NeighbourPlace | undefined;
}

export interface NeighboursAsk extends PartAsk {
  readonly id: string;
}

export interface NeighboursOfSeveralAsk extends PartAsk {
  /** One at least. A neighbour of several of them is one neighbour. */
  readonly ids: readonly string[];
}

/** Where a neighbour stands in the order: relationships to it, outlets that tell of them, its last date (or nothing), all its relationships, its stable key, its element id. */
export type NeighbourPlace = readonly [
  ties: number,
  outlets: number,
  latest: string,
  degree: number,
  key: string,
  elementId: string,
];

/** The nodes themselves first, then their neighbours; the relationships between the two, and (in the first part) among the nodes themselves. */
export interface Neighbours {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
  readonly truncated: boolean;
  /** All neighbours that match, shown or not. */
  readonly total: number;
  /** The last one, where others follow it. */
  readonly next?: NeighbourPlace;
}

/**
 * Reads the neighbours of a node: the strongest ties first, which are those with most relationships, then those that most outlets tell of (where
 * relationships say how many), then those last dated, then the best connected; always in the same order, in every copy of the graph.
 * @throws GraphError `not_found`; `invalid_request` for a period where nothing is dated
 */
export async function readNeighbours(reader: GraphReader, ask: NeighboursAsk, asking: LensAsking): Promise<Neighbours> {
  const id = await locateNode(reader, ask.id, asking);
  const found = await readPart(reader, [id], ask, asking);
  if (found.nodes.length === 0) throw notFound("NODE", ask.id);
  return found;
}

/**
 * Reads the neighbours of several nodes together, each once, in the same order.
 * @throws GraphError `not_found` naming the ids that nothing has; `invalid_request` for a period where nothing is dated
 */
export async function readNeighboursOfSeveral(
  reader: GraphReader,
  ask: NeighboursOfSeveralAsk,
  asking: LensAsking,
): Promise<Neighbours> {
  const ids = await locateAllNodes(reader, ask.ids, asking);
  const found = await readPart(reader, ids, ask, asking);
  const there = new Set(found.nodes.map((node) => node.elementId));
  const missing = ids.filter((id) => !there.has(id));
  if (missing.length > 0) throw notFoundNodes(missing);
  return found;
}

async function readPart(
  reader: GraphReader,
  ids: readonly string[],
  ask: PartAsk,
  asking: LensAsking,
): Promise<Neighbours> {
  const { text, parameters } = statement(ask, asking.lens);
  const { rows } = await reader.read({ text, parameters: { ...parameters, ids } }, runOptions(asking, 1));
  const row = rows[0] ?? [];
  const nodes = new Map(asList(row[0]).map((value) => [asNode(value).elementId, asNode(value)]));
  // One more than wanted tells whether others follow.
  const found = asList(row[2]).map((entry) => asList(entry));
  const neighbours = found.slice(0, ask.limit);
  const last = found.length > ask.limit ? neighbours.at(-1) : undefined;
  const among = ask.after === undefined ? row[3] : [];
  return {
    nodes: [...ids.flatMap((id) => nodes.get(id) ?? []), ...neighbours.map(([node]) => asNode(node))],
    relationships: [among, ...neighbours.map(([, ties]) => ties)].flatMap((ties) => inOrder(ties, asking.lens)),
    truncated: last !== undefined,
    total: asCount(row[1]),
    ...(last === undefined ? {} : { next: placeOf(last) }),
  };
}

function placeOf([node, ties, outlets, latest, degree, key]: readonly Value[]): NeighbourPlace {
  return [asList(ties).length, asCount(outlets), asText(latest), asCount(degree), asText(key), asNode(node).elementId];
}

/** Relationships in an order that does not depend on how the database found or numbered them: by date, then by stable id. */
function inOrder(value: Value | undefined, lens: Lens): readonly GraphRelationship[] {
  return asList(value)
    .map(asRelationship)
    .toSorted(
      (one, other) =>
        compare(dateText(one, lens), dateText(other, lens)) ||
        compare(keyText(one), keyText(other)) ||
        compare(one.elementId, other.elementId),
    );
}

function dateText({ properties }: GraphRelationship, { dateProperty }: Lens): string {
  const date = dateProperty === undefined ? undefined : properties[dateProperty];
  return date instanceof Temporal ? date.text : "";
}

function keyText({ properties: { id } }: GraphRelationship): string {
  return typeof id === "string" || typeof id === "bigint" ? String(id) : "";
}

/** Keeps what stands behind `$after…` in the order of the statement. */
const BEHIND = `
  WHERE size(ties) < $afterTies OR size(ties) = $afterTies AND (outlets < $afterOutlets OR outlets = $afterOutlets AND
    (latest < $afterLatest OR latest = $afterLatest AND (degree < $afterDegree OR degree = $afterDegree AND
      (key > $afterKey OR key = $afterKey AND elementId(m) > $afterId))))
  WITH m, ties, outlets, latest, degree, key`;

function afterParameters({ after }: PartAsk): ValueMap {
  if (after === undefined) return {};
  const [ties, outlets, latest, degree, key, id] = after;
  return {
    afterTies: BigInt(ties),
    afterOutlets: BigInt(outlets),
    afterLatest: latest,
    afterDegree: BigInt(degree),
    afterKey: key,
    afterId: id,
  };
}

/** What tells a node from others in every copy of a graph, cut to what a cursor can carry. */
const KEY = "left(coalesce(toStringOrNull(m.id), toStringOrNull(m.name), toStringOrNull(m.title), ''), 200) AS key";

function statement(ask: PartAsk, lens: Lens): Required<Query> {
  const { pattern, also, parameters } = tiesText(ask, lens);
  const latest = lens.dateProperty === undefined ? "null" : `max(toString(r.${quoteName(lens.dateProperty)}))`;
  // How many outlets tell of a relationship is written on it where there is evidence; elsewhere a property of that name means something else.
  const outlets = lens.relations.some((style) => style.evidence)
    ? "sum(CASE WHEN r.outlets IS :: INTEGER THEN r.outlets ELSE 0 END)"
    : "0";
  // A relationship from a chosen node to one that is not chosen is met once; one among the chosen from both its ends.
  const text = `
MATCH (n) WHERE elementId(n) IN $ids
WITH collect(n) AS chosen
CALL (chosen) { UNWIND chosen AS n MATCH ${pattern("m")} WHERE NOT m IN chosen${also} RETURN count(DISTINCT m) AS total }
CALL (chosen) {
  UNWIND chosen AS n MATCH ${pattern("m")} WHERE NOT m IN chosen${also}
  WITH m, collect(r) AS ties, ${outlets} AS outlets, coalesce(${latest}, '') AS latest
  WITH m, ties, outlets, latest, ${degreeExpression(lens, "m")} AS degree, ${KEY}${ask.after === undefined ? "" : BEHIND}
  ORDER BY size(ties) DESC, outlets DESC, latest DESC, degree DESC, key, elementId(m)
  LIMIT $limit
  RETURN collect([m, ties, outlets, latest, degree, key]) AS neighbours
}
CALL (chosen) { UNWIND chosen AS n MATCH ${pattern("m")} WHERE m IN chosen${also} RETURN collect(DISTINCT r) AS among }
RETURN chosen, total, neighbours, among`;
  return { text, parameters: { ...parameters, ...afterParameters(ask), limit: BigInt(ask.limit + 1) } };
}
