/** Question: who of these is joined to whom of those, how often, and when last? */
import type { MatrixTie } from "../matrix/matrix-grid.ts";
import type { GraphReader, Query } from "../store.ts";
import type { GraphNode, Value } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { asCount, asList, asNode, asText, runOptions } from "./asking.ts";
import {
  evidenceLabels,
  exceptPattern,
  quoteName,
  shownTypes,
  shownTypesPattern,
  typesPattern,
} from "./cypher-text.ts";
import type { Period } from "./happened.ts";
import { happenedWithin } from "./happened.ts";
import { findNodes } from "./lookup.ts";

/** Nodes of a line of a matrix: chosen ones, or the best connected ones of some labels (of all but the evidence layer where none are named). */
export type AxisAsk =
  | { readonly ids: readonly string[] }
  | {
      readonly labels?: readonly string[] | undefined;
      readonly limit: number;
      /** Whether nodes without any such relationship count too. */
      readonly unconnected?: boolean | undefined;
    };

export interface MatrixAsk extends Period {
  readonly rows: AxisAsk;
  /** Without them the columns are the rows. */
  readonly columns?: AxisAsk | undefined;
  /** Without them (or with none) all types but the evidence layer. */
  readonly types?: readonly string[] | undefined;
}

export interface Matrix {
  readonly rows: readonly GraphNode[];
  readonly columns?: readonly GraphNode[];
  readonly ties: readonly MatrixTie[];
  /** Ids that no node has. */
  readonly missing: readonly string[];
  /** Nodes that there are to choose from. */
  readonly totals: { readonly rows: number; readonly columns: number };
  /** Whether ties were left out. */
  readonly truncated: boolean;
}

/**
 * Counts what joins rows and columns, in whichever direction, each relationship once; between nodes that are both, too.
 * @throws GraphError `invalid_request` for a period where nothing is dated
 */
export async function readMatrix(reader: GraphReader, ask: MatrixAsk, asking: LensAsking): Promise<Matrix> {
  const rows = await readAxis(reader, ask.rows, ask, asking);
  const columns = ask.columns === undefined ? undefined : await readAxis(reader, ask.columns, ask, asking);
  const table = await reader.read(tiesQuery(ask, idsOf(rows), columns && idsOf(columns), asking), runOptions(asking));
  return {
    rows: rows.nodes,
    ...(columns === undefined ? {} : { columns: columns.nodes }),
    ties: table.rows.map(tieOf),
    missing: [...new Set([...rows.missing, ...(columns?.missing ?? [])])],
    totals: { rows: rows.total, columns: (columns ?? rows).total },
    truncated: table.truncated,
  };
}

interface Axis {
  readonly nodes: readonly GraphNode[];
  readonly missing: readonly string[];
  readonly total: number;
}

function idsOf({ nodes }: Axis): readonly string[] {
  return nodes.map(({ elementId }) => elementId);
}

async function readAxis(reader: GraphReader, axis: AxisAsk, ask: MatrixAsk, asking: LensAsking): Promise<Axis> {
  if (!("ids" in axis)) return readConnected(reader, axis, ask, asking);
  const found = await findNodes(reader, axis.ids, asking);
  const nodes = new Map(axis.ids.flatMap((id) => found.get(id) ?? []).map((node) => [node.elementId, node]));
  return { nodes: [...nodes.values()], missing: axis.ids.filter((id) => !found.has(id)), total: nodes.size };
}

/** The nodes with most relationships of the types; those without any only where they are asked for. */
async function readConnected(
  reader: GraphReader,
  { labels, limit, unconnected = false }: Exclude<AxisAsk, { readonly ids: readonly string[] }>,
  { types }: MatrixAsk,
  asking: LensAsking,
): Promise<Axis> {
  const { lens } = asking;
  const named = isNamed(labels) ? `:${labels.map(quoteName).join("|")}` : exceptPattern(evidenceLabels(lens));
  const counted = isNamed(types) ? types : shownTypes(lens);
  const start = `MATCH (n${named}) WITH n, COUNT { (n)-[${typesPattern(counted)}]-() } AS degree`;
  const least = unconnected ? "" : " WHERE degree > 0";
  const text = `${start}${least} RETURN n ORDER BY degree DESC, elementId(n) LIMIT $limit`;
  const [found, all] = await Promise.all([
    reader.read({ text, parameters: { limit: BigInt(limit) } }, runOptions(asking, limit)),
    reader.read({ text: `${start}${least} RETURN count(n)` }, runOptions(asking, 1)),
  ]);
  return { nodes: found.rows.map(([node]) => asNode(node)), missing: [], total: asCount(all.rows[0]?.[0]) };
}

function tiesQuery(
  ask: MatrixAsk,
  rows: readonly string[],
  columns: readonly string[] | undefined,
  { lens }: LensAsking,
): Query {
  const types = isNamed(ask.types) ? typesPattern(ask.types) : shownTypesPattern(lens);
  const happened = happenedWithin(lens, ask);
  const also = happened === undefined ? "" : ` AND ${happened.text}`;
  // From row to row every relationship is met once; between rows and columns it may start from either, and is met twice where both ends are both.
  const arrow = columns === undefined ? "->" : "-";
  const text = `
MATCH (a) WHERE elementId(a) IN $rows
MATCH (a)-[r${types}]${arrow}(b) WHERE elementId(b) IN $columns${also}
WITH DISTINCT r
WITH elementId(startNode(r)) AS start, elementId(endNode(r)) AS end, type(r) AS type, r
WITH start, end, type, count(r) AS count, ${lastDate(lens.dateProperty)} AS last
RETURN start, end, type, count, last ORDER BY start, end, type`;
  return { text, parameters: { rows, columns: columns ?? rows, ...happened?.parameters } };
}

/** The latest date with what makes it vague: lists are ordered by their first items. */
function lastDate(key: string | undefined): string {
  if (key === undefined) return "null";
  const [date, end, precision] = [key, `${key}End`, `${key}Precision`].map((name) => `r.${quoteName(name)}`);
  const text = (value: string | undefined): string => `coalesce(toStringOrNull(${value}), '')`;
  return `max(CASE WHEN toStringOrNull(${date}) IS NULL THEN null ELSE [${text(date)}, ${text(end)}, ${text(precision)}] END)`;
}

function tieOf([start, end, type, count, last]: readonly Value[]): MatrixTie {
  const tie = { start: asText(start), end: asText(end), type: asText(type), count: asCount(count) };
  if (last === undefined || last === null) return tie;
  const [date = "", dateEnd = "", datePrecision = ""] = asList(last).map(asText);
  return {
    ...tie,
    last: { date, ...(dateEnd === "" ? {} : { dateEnd }), ...(datePrecision === "" ? {} : { datePrecision }) },
  };
}

function isNamed(names: readonly string[] | undefined): names is readonly string[] {
  return names !== undefined && names.length > 0;
}
