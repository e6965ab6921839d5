/** In which order rows and columns stand: by name, by what they are joined to, by side, or so that blocks show. */
import { compare } from "../compare.ts";
import type { GraphNode } from "../values.ts";
import { textProperty } from "../values.ts";
import type { LineSum, MatrixGrid } from "./matrix-grid.ts";
import { sumsOf } from "./matrix-grid.ts";
import type { Profile } from "./seriation.ts";
import { seriate } from "./seriation.ts";

/** `given`: as they came. `group`: those of one side or kind together. */
export const MATRIX_ORDERS = ["given", "name", "degree", "group", "cluster"] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

/** Places in `rows` and `columns` of the grid, in their new order. */
export interface LineOrder {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export interface OrderBy {
  readonly order: MatrixOrder;
  /** Below 0 where the first comes before the second by name. */
  readonly byName: (one: GraphNode, other: GraphNode) => number;
  /** The side or kind of a node; undefined where it has none: such come last. */
  readonly groupOf: (node: GraphNode) => string | undefined;
}

/** Orders the lines of a grid; of a square one both in the same way. */
export function orderLines(grid: MatrixGrid, by: OrderBy): LineOrder {
  if (by.order === "cluster") return clustered(grid);
  const sums = sumsOf(grid);
  const rows = inOrder(grid.rows, sums.rows, by);
  return { rows, columns: grid.isSquare ? rows : inOrder(grid.columns, sums.columns, by) };
}

/**
 * The text property that groups nodes best: their `country`, else one that most of them have and that tells a few groups apart.
 * Undefined where there is none.
 */
export function groupingProperty(nodes: readonly GraphNode[]): string | undefined {
  const values = new Map<string, string[]>();
  for (const node of nodes) {
    for (const key of Object.keys(node.properties)) {
      const value = textProperty(node, key);
      if (value === undefined || value.length > 60) continue;
      const known = values.get(key);
      if (known === undefined) values.set(key, [value]);
      else known.push(value);
    }
  }
  if ((values.get("country")?.length ?? 0) > 0) return "country";
  const mostGroups = Math.max(3, Math.min(40, nodes.length / 2));
  return [...values]
    .map(([key, own]) => ({ key, had: own.length, groups: new Set(own).size }))
    .filter(
      ({ had, groups }) => had >= nodes.length * 0.6 && groups * 1.5 <= had && groups >= 2 && groups <= mostGroups,
    )
    .toSorted((one, other) => other.had - one.had || one.groups - other.groups || compare(one.key, other.key))[0]?.key;
}

function inOrder(nodes: readonly GraphNode[], sums: readonly LineSum[], by: OrderBy): readonly number[] {
  const places = nodes.map((_, place) => place);
  if (by.order === "given") return places;
  const named = (one: number, other: number): number => {
    const [a, b] = [nodes[one], nodes[other]];
    return a === undefined || b === undefined ? 0 : by.byName(a, b);
  };
  const joined = (one: number, other: number): number =>
    (sums[other]?.others ?? 0) - (sums[one]?.others ?? 0) || (sums[other]?.count ?? 0) - (sums[one]?.count ?? 0);
  if (by.order === "name") return places.toSorted(named);
  if (by.order === "degree") return places.toSorted((one, other) => joined(one, other) || named(one, other));
  const groups = nodes.map(by.groupOf);
  const weights = new Map<string | undefined, number>();
  groups.forEach((group, place) => {
    weights.set(group, (weights.get(group) ?? 0) + (sums[place]?.count ?? 0));
  });
  return places.toSorted(
    (one, other) => byGroup(groups[one], groups[other], weights) || joined(one, other) || named(one, other),
  );
}

/** The group with most relationships first, nodes without a group last. */
function byGroup(
  one: string | undefined,
  other: string | undefined,
  weights: ReadonlyMap<string | undefined, number>,
): number {
  if (one === other) return 0;
  if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
  return (weights.get(other) ?? 0) - (weights.get(one) ?? 0) || compare(one, other);
}

/** Counts are weighed by their logarithm: twenty talks are not twenty times the tie that one is. */
function clustered(grid: MatrixGrid): LineOrder {
  const rows: Map<number, number>[] = grid.rows.map(() => new Map());
  const columns: Map<number, number>[] = grid.columns.map(() => new Map());
  for (const [key, { count }] of grid.cells) {
    const [row, column] = [Math.floor(key / grid.columns.length), key % grid.columns.length];
    const weight = 1 + Math.log2(count);
    rows[row]?.set(column, weight);
    columns[column]?.set(row, weight);
  }
  if (!grid.isSquare) return { rows: seriate(rows), columns: seriate(columns) };
  // Who talks with each other belongs together, even if with nobody else: each counts as joined to itself.
  const both = rows.map((row, place): Profile => {
    const joined = new Map([...row, ...[...(columns[place] ?? [])].filter(([other]) => !row.has(other))]);
    return joined.size === 0 ? joined : joined.set(place, Math.max(...joined.values()));
  });
  const order = seriate(both);
  return { rows: order, columns: order };
}
