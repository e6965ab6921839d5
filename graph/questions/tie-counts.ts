/** Question: what would an expansion of these nodes bring? Counts by type and direction, before anything is brought. */
import type { GraphReader, Query } from "../store.ts";
import type { Value } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { asCount, asList, asText, runOptions } from "./asking.ts";
import { locateAllNodes, notFoundNodes } from "./locate-nodes.ts";
import type { TiesAsk } from "./ties.ts";
import { tiesText } from "./ties.ts";

/** Element ids of what is there already. */
export interface KnownIds {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

export interface TieCountsAsk extends Pick<TiesAsk, "from" | "to" | "certainty"> {
  /** One at least. */
  readonly ids: readonly string[];
  readonly known: KnownIds;
}

/** `within`: from one of the nodes to another of them, or to itself; the others are seen from the nodes. */
export type TieDirection = "out" | "in" | "within";

/** Relationships of a type and direction, each once, and how many of them are known. */
export interface TieCount {
  readonly type: string;
  readonly direction: TieDirection;
  readonly relationships: number;
  readonly known: number;
}

/** Neighbours that are joined to the nodes by exactly these ties, and how many of them are known: so neighbours of any choice of ties can be counted, each once. */
export interface NeighbourGroup {
  /** Places in `ties`. */
  readonly ties: readonly number[];
  readonly neighbours: number;
  readonly known: number;
}

export interface TieCounts {
  /** By type, then direction; the evidence layer too. */
  readonly ties: readonly TieCount[];
  /** The largest first. */
  readonly groups: readonly NeighbourGroup[];
  /** Whether there are more groups: neighbours of a choice are then at least as many as the groups say. */
  readonly truncated: boolean;
}

/** More ways to be joined than anybody could tell apart; beyond, counts are a lower bound. */
const MOST_GROUPS = 5_000;

/**
 * Counts the relationships of several nodes by type and direction, each relationship and each neighbour once, in one pass over them.
 * @throws GraphError `not_found` naming the ids that nothing has; `invalid_request` for a period where nothing is dated
 */
export async function readTieCounts(reader: GraphReader, ask: TieCountsAsk, asking: LensAsking): Promise<TieCounts> {
  const ids = await locateAllNodes(reader, ask.ids, asking);
  const { rows } = await reader.read(statement(ask, ids, asking), runOptions(asking, 1));
  const [found, counted, grouped] = rows[0] ?? [];
  const there = new Set(asList(found).map(asText));
  const missing = ids.filter((id) => !there.has(id));
  if (missing.length > 0) throw notFoundNodes(missing);
  const ties = asList(counted).map(tieCountOf);
  const groups = asList(grouped).map((value): NeighbourGroup => {
    const [places, neighbours, known] = asList(value);
    return { ties: asList(places).map(asCount), neighbours: asCount(neighbours), known: asCount(known) };
  });
  return { ties, groups: groups.slice(0, MOST_GROUPS), truncated: groups.length > MOST_GROUPS };
}

function tieCountOf(value: Value): TieCount {
  const [type, direction, relationships, known] = asList(value);
  const word = asText(direction);
  return {
    type: asText(type),
    direction: word === "out" || word === "in" ? word : "within",
    relationships: asCount(relationships),
    known: asCount(known),
  };
}

/** Relationships among the nodes are met from both their ends; `DISTINCT` counts them once. */
function statement(ask: TieCountsAsk, ids: readonly string[], { lens }: LensAsking): Query {
  const { also, parameters } = tiesText(ask, lens);
  const text = `
MATCH (n) WHERE elementId(n) IN $ids
WITH collect(n) AS chosen
CALL (chosen) {
  UNWIND chosen AS n
  MATCH (n)-[r]-(m) WHERE true${also}
  WITH DISTINCT r, type(r) AS type,
    CASE WHEN m IN chosen THEN 'within' WHEN startNode(r) = n THEN 'out' ELSE 'in' END AS direction,
    CASE WHEN m IN chosen THEN null ELSE m END AS m
  WITH m, type, direction, count(r) AS relationships, count(CASE WHEN elementId(r) IN $knownRelationships THEN 1 END) AS known
  RETURN collect([m, type, direction, relationships, known]) AS cells
}
CALL (cells) {
  UNWIND cells AS cell
  WITH cell[1] AS type, cell[2] AS direction, sum(cell[3]) AS relationships, sum(cell[4]) AS known
  ORDER BY type, direction
  RETURN collect([type, direction, relationships, known]) AS ties
}
CALL (cells, ties) {
  UNWIND cells AS cell
  WITH cell[0] AS m, [cell[1], cell[2]] AS tie WHERE m IS NOT NULL
  WITH m, collect(tie) AS joined
  WITH m, [place IN range(0, size(ties) - 1) WHERE ties[place][0..2] IN joined] AS places
  WITH places, count(m) AS neighbours, count(CASE WHEN elementId(m) IN $knownNodes THEN 1 END) AS known
  ORDER BY neighbours DESC, places LIMIT ${MOST_GROUPS + 1}
  RETURN collect([places, neighbours, known]) AS groups
}
RETURN [n IN chosen | elementId(n)] AS found, ties, groups`;
  return {
    text,
    parameters: { ...parameters, ids, knownNodes: ask.known.nodes, knownRelationships: ask.known.relationships },
  };
}
