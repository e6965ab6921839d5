/** Question: whom is this node joined to, by which relationships? */
import type { GraphReader } from "../store.ts";
import type { GraphNode, GraphRelationship, Value, ValueMap } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { asCount, asList, asNode, asRelationship, asText, runOptions } from "./asking.ts";
import { degreeExpression, quoteName, shownTypesPattern, typesPattern } from "./cypher-text.ts";
import type { Period } from "./happened.ts";
import { happenedWithin } from "./happened.ts";
import { locateNode, notFound } from "./locate.ts";

export interface NeighboursAsk extends Period {
  readonly id: string;
  /** Without it all types but the evidence layer. */
  readonly types?: readonly string[] | undefined;
  readonly direction: "in" | "out" | "both";
  readonly certainty?: readonly string[] | undefined;
  /** Neighbours at most; relationships to them are never cut. */
  readonly limit: number;
  /** Only neighbours behind this one in the order. */
  readonly after?: NeighbourPlace | undefined;
}

/** Where a neighbour stands in the order: relationships to it, its last date (or nothing), all its relationships, its element id. */
export type NeighbourPlace = readonly [ties: number, latest: string, degree: number, elementId: string];

/** The node itself first, then its neighbours; the relationships between it and them, and (in the first part) from it to itself. */
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
 * Reads the neighbours of a node: those with most relationships to it first, then those last dated, then the best connected, always in the
 * same order.
 * @throws GraphError `not_found`; `invalid_request` for a period where nothing is dated
 */
export async function readNeighbours(reader: GraphReader, ask: NeighboursAsk, asking: LensAsking): Promise<Neighbours> {
  const id = await locateNode(reader, ask.id, asking);
  const { text, parameters } = statement(ask, asking);
  const table = await reader.read({ text, parameters: { ...parameters, id } }, runOptions(asking, 1));
  const row = table.rows[0];
  if (row === undefined) throw notFound("NODE", ask.id);
  // One more than wanted tells whether others follow.
  const found = asList(row[2]).map((entry) => asList(entry));
  const neighbours = found.slice(0, ask.limit);
  const last = found.length > ask.limit ? neighbours.at(-1) : undefined;
  const loops = ask.after === undefined ? row[3] : [];
  return {
    nodes: [asNode(row[0]), ...neighbours.map(([node]) => asNode(node))],
    relationships: [loops, ...neighbours.map(([, ties]) => ties)].flatMap(inOrder),
    truncated: last !== undefined,
    total: asCount(row[1]),
    ...(last === undefined ? {} : { next: placeOf(last) }),
  };
}

function placeOf([node, ties, latest, degree]: readonly Value[]): NeighbourPlace {
  return [asList(ties).length, asText(latest), asCount(degree), asNode(node).elementId];
}

/** Relationships in an order that does not depend on how the database found them. */
function inOrder(value: Value | undefined): readonly GraphRelationship[] {
  return asList(value)
    .map(asRelationship)
    .toSorted((one, other) => (one.elementId < other.elementId ? -1 : 1));
}

/** Keeps what stands behind `$after…` in the order of the statement. */
const BEHIND = `
  WHERE size(ties) < $afterTies OR size(ties) = $afterTies AND (latest < $afterLatest OR latest = $afterLatest AND
    (degree < $afterDegree OR degree = $afterDegree AND elementId(m) > $afterId))
  WITH m, ties, latest, degree`;

function afterParameters({ after }: NeighboursAsk): ValueMap {
  if (after === undefined) return {};
  const [ties, latest, degree, id] = after;
  return { afterTies: BigInt(ties), afterLatest: latest, afterDegree: BigInt(degree), afterId: id };
}

function statement(ask: NeighboursAsk, { lens }: LensAsking): { readonly text: string; readonly parameters: ValueMap } {
  const types = ask.types === undefined || ask.types.length === 0 ? shownTypesPattern(lens) : typesPattern(ask.types);
  const [left, right] = ask.direction === "in" ? ["<-", "-"] : ask.direction === "out" ? ["-", "->"] : ["-", "-"];
  const pattern = (end: string): string => `(n)${left}[r${types}]${right}(${end})`;
  const happened = happenedWithin(lens, ask);
  const conditions = [
    ...(happened === undefined ? [] : [happened.text]),
    ...(ask.certainty === undefined ? [] : ["r.certainty IN $certainty"]),
  ];
  const also = conditions.map((condition) => ` AND ${condition}`).join("");
  const latest = lens.dateProperty === undefined ? "null" : `max(toString(r.${quoteName(lens.dateProperty)}))`;
  const text = `
MATCH (n) WHERE elementId(n) = $id
CALL (n) { MATCH ${pattern("m")} WHERE m <> n${also} RETURN count(DISTINCT m) AS total }
CALL (n) {
  MATCH ${pattern("m")} WHERE m <> n${also}
  WITH m, collect(DISTINCT r) AS ties, coalesce(${latest}, '') AS latest
  WITH m, ties, latest, ${degreeExpression(lens, "m")} AS degree${ask.after === undefined ? "" : BEHIND}
  ORDER BY size(ties) DESC, latest DESC, degree DESC, elementId(m)
  LIMIT $limit
  RETURN collect([m, ties, latest, degree]) AS neighbours
}
CALL (n) { MATCH ${pattern("m")} WHERE m = n${also} RETURN collect(DISTINCT r) AS loops }
RETURN n, total, neighbours, loops`;
  const parameters: ValueMap = {
    limit: BigInt(ask.limit + 1),
    ...afterParameters(ask),
    ...happened?.parameters,
    ...(ask.certainty === undefined ? {} : { certainty: ask.certainty }),
  };
  return { text, parameters };
}
