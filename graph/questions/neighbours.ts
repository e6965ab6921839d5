/** Question: whom is this node joined to, by which relationships? */
import type { GraphReader } from "../store.ts";
import type { GraphNode, GraphRelationship, Value, ValueMap } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { asCount, asList, asNode, asRelationship, runOptions } from "./asking.ts";
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
}

/** The node itself first, then its neighbours; the relationships between it and them, and from it to itself. */
export interface Neighbours {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
  readonly truncated: boolean;
  /** All neighbours that match, shown or not. */
  readonly total: number;
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
  const neighbours = asList(row[2]).map((pair) => asList(pair));
  const total = asCount(row[1]);
  return {
    nodes: [asNode(row[0]), ...neighbours.map((pair) => asNode(pair[0]))],
    relationships: [row[3], ...neighbours.map((pair) => pair[1])].flatMap(inOrder),
    truncated: total > neighbours.length,
    total,
  };
}

/** Relationships in an order that does not depend on how the database found them. */
function inOrder(value: Value | undefined): readonly GraphRelationship[] {
  return asList(value)
    .map(asRelationship)
    .toSorted((one, other) => (one.elementId < other.elementId ? -1 : 1));
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
  WITH m, ties, latest, ${degreeExpression(lens, "m")} AS degree
  ORDER BY size(ties) DESC, latest DESC, degree DESC, elementId(m)
  LIMIT $limit
  RETURN collect([m, ties]) AS neighbours
}
CALL (n) { MATCH ${pattern("m")} WHERE m = n${also} RETURN collect(DISTINCT r) AS loops }
RETURN n, total, neighbours, loops`;
  const parameters: ValueMap = {
    limit: BigInt(ask.limit),
    ...happened?.parameters,
    ...(ask.certainty === undefined ? {} : { certainty: ask.certainty }),
  };
  return { text, parameters };
}
