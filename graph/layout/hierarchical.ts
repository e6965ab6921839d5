/** Rows from top to bottom: who acts stands above whom they act on, as far as a graph with cycles allows. */
import type { Position } from "../figure/geometry.ts";
import type { IndexedGraph, LayoutGraph, LayoutOptions, Placement } from "./layout-graph.ts";
import { BOX_GAP, indexed } from "./layout-graph.ts";
import { byDegree, placed } from "./simple-layouts.ts";

const ROW_GAP = 46;
const SWEEPS = 6;
/** A row this full is not joined with the next one. */
const FULL_ENOUGH = 0.7;

/** Lays the graph out in rows: each node below those that point to it, rows made about equally wide. */
export function placeInRows(graph: LayoutGraph, options: LayoutOptions): Placement {
  const whole = indexed(graph);
  const rows = ordered(whole, evenRows(whole, rowsOf(whole, graph), options.aspect ?? 1.5));
  const places = new Map<number, Position>();
  let y = 0;
  for (const row of rows) {
    const width = row.reduce((sum, index) => sum + widthOf(whole, index), 0);
    let x = -width / 2;
    for (const index of row) {
      const box = whole.nodes[index]?.box;
      places.set(index, { x: x - (box?.left ?? 0), y });
      x += widthOf(whole, index);
    }
    y +=
      Math.max(0, ...row.map((index) => (whole.nodes[index]?.box.bottom ?? 0) - (whole.nodes[index]?.box.top ?? 0))) +
      ROW_GAP;
  }
  return placed(whole, places);
}

/** Longest-path layering; a link that would close a cycle is ignored. Nodes that only receive stand as high as they can. */
function rowsOf(whole: IndexedGraph, graph: LayoutGraph): readonly (readonly number[])[] {
  const indexOf = new Map(whole.nodes.map((node, index) => [node.id, index]));
  const targets: Set<number>[] = whole.nodes.map(() => new Set());
  for (const { start, end } of graph.links) {
    const from = indexOf.get(start);
    const to = indexOf.get(end);
    if (from !== undefined && to !== undefined && from !== to) targets[from]?.add(to);
  }
  const rank: number[] = whole.nodes.map(() => 0);
  const order = withoutCycles(whole, targets);
  for (const from of order)
    for (const to of targets[from] ?? []) rank[to] = Math.max(rank[to] ?? 0, (rank[from] ?? 0) + 1);
  const rows: number[][] = [];
  rank.forEach((row, index) => {
    const members = rows[row] ?? [];
    rows[row] = members;
    members.push(index);
  });
  return rows.filter((row) => row !== undefined);
}

/** Removes links that point back on a depth-first walk (in place). Out: an order in which every link left points forward. */
function withoutCycles(whole: IndexedGraph, targets: readonly Set<number>[]): readonly number[] {
  const state = new Map<number, "open" | "done">();
  const finished: number[] = [];
  for (const root of byDegree(whole)) {
    if (state.has(root)) continue;
    const stack = [{ index: root, left: [...(targets[root] ?? [])].toSorted((a, b) => b - a) }];
    state.set(root, "open");
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.left.pop();
      if (next === undefined) {
        state.set(top.index, "done");
        finished.push(top.index);
        stack.pop();
      } else if (state.get(next) === "open") targets[top.index]?.delete(next);
      else if (!state.has(next)) {
        state.set(next, "open");
        stack.push({ index: next, left: [...(targets[next] ?? [])].toSorted((a, b) => b - a) });
      }
    }
  }
  return finished.toReversed();
}

/** Makes rows of about equal width: wide ones are broken, narrow ones that follow each other joined. */
function evenRows(
  whole: IndexedGraph,
  rows: readonly (readonly number[])[],
  aspect: number,
): readonly (readonly number[])[] {
  const area = whole.nodes.reduce(
    (sum, { box }, index) => sum + widthOf(whole, index) * (box.bottom - box.top + ROW_GAP),
    0,
  );
  const most = Math.sqrt(area * aspect) * 1.1;
  const even: number[][] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (width > most * FULL_ENOUGH) width = Number.POSITIVE_INFINITY;
    for (const index of row) {
      width += widthOf(whole, index);
      if (width > most) {
        even.push([]);
        width = widthOf(whole, index);
      }
      even.at(-1)?.push(index);
    }
  }
  return even;
}

/** Orders each row by the mean place of the neighbours in the other rows, down and up again. */
function ordered(whole: IndexedGraph, rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const place = new Map<number, number>();
  const remember = (row: readonly number[]): void => {
    const width = row.reduce((sum, index) => sum + widthOf(whole, index), 0);
    let x = -width / 2;
    for (const index of row) {
      place.set(index, x + widthOf(whole, index) / 2);
      x += widthOf(whole, index);
    }
  };
  for (const row of rows) remember(row);
  let current = rows;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    current = current.map((row) => {
      const mean = (index: number): number => {
        const others = (whole.neighbours[index] ?? []).filter((other) => !row.includes(other));
        if (others.length === 0) return place.get(index) ?? 0;
        return others.reduce((sum, other) => sum + (place.get(other) ?? 0), 0) / others.length;
      };
      const sorted = row.toSorted((a, b) => mean(a) - mean(b) || a - b);
      remember(sorted);
      return sorted;
    });
  }
  return current;
}

function widthOf(whole: IndexedGraph, index: number): number {
  const box = whole.nodes[index]?.box;
  return box === undefined ? 0 : box.right - box.left + BOX_GAP + 6;
}
