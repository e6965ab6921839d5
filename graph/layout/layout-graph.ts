/**
 * What layouts work on: boxes and links as plain data, so that a request can go to a worker; and the small graph facts they share.
 * How a subgraph becomes that (layout-input.ts) is kept apart: it measures captions, and a worker shall not fetch what that needs.
 */
import { compare } from "../compare.ts";
import type { Bounds, Position } from "../figure/geometry.ts";

/** A node as layouts see it. */
interface LayoutNode {
  readonly id: string;
  /** By what a node is ordered and scattered: something that stays when the graph is loaded anew. The id, where absent. */
  readonly key?: string;
  /** What node and caption cover, relative to the node's centre, in pixels. */
  readonly box: Bounds;
  /** When it comes in, in days since 1970-01-01: `time` goes by it. */
  readonly day?: number;
  /** What it belongs to: `side` goes by it. */
  readonly side?: string;
}

/** That two nodes are related. Several between one pair may be given; direction matters to `hierarchical` only. */
export interface LayoutLink {
  readonly start: string;
  readonly end: string;
}

/** Links whose ends are not both among the nodes are left out by every layout. */
export interface LayoutGraph {
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
}

export interface LayoutOptions {
  /** Width over height of the place to fill. Default 1.5. */
  readonly aspect?: number;
  /** Another number gives another arrangement; the same number the same, whatever the order of nodes and links. Default 1. */
  readonly seed?: number;
  /** Nodes that stay where they are while the others are placed around them. */
  readonly fixed?: ReadonlyMap<string, Position>;
  /** Nodes that a person pinned: a layout that places all anew leaves them where they are. */
  readonly pinned?: ReadonlyMap<string, Position>;
}

/** Where each node is, by id. */
export type Placement = Map<string, Position>;

/** A place as layouts hand it out: in tenths of a pixel, so that files are short and never say `-0`. */
export function inTenths(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}

/** Space that layouts leave between boxes, in pixels. */
export const BOX_GAP = 8;

/** A graph indexed and in a fixed order, so that results do not hang on the order of the input. */
export interface IndexedGraph {
  readonly nodes: readonly LayoutNode[];
  /** Pairs of node indices, each unordered pair once, loops left out. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Indices of neighbours by node index. */
  readonly neighbours: readonly (readonly number[])[];
}

/** What a node is ordered and scattered by. */
export function keyOf(node: LayoutNode | undefined): string {
  return node?.key ?? node?.id ?? "";
}

/** Sorts nodes by key, and makes links into distinct pairs. */
export function indexed(graph: LayoutGraph): IndexedGraph {
  const nodes = [...new Map(graph.nodes.map((node) => [node.id, node])).values()].toSorted(
    (a, b) => compare(keyOf(a), keyOf(b)) || compare(a.id, b.id),
  );
  const indexOf = new Map(nodes.map((node, index) => [node.id, index]));
  const neighbours: Set<number>[] = nodes.map(() => new Set());
  for (const { start, end } of graph.links) {
    const from = indexOf.get(start);
    const to = indexOf.get(end);
    if (from === undefined || to === undefined || from === to) continue;
    neighbours[from]?.add(to);
    neighbours[to]?.add(from);
  }
  const sorted = neighbours.map((set) => [...set].toSorted((a, b) => a - b));
  const pairs = sorted.flatMap((others, from) => others.filter((to) => from < to).map((to) => [from, to] as const));
  return { nodes, pairs, neighbours: sorted };
}

/** Node indices by connected component: largest first, then by the first id in it. */
export function componentsOf(graph: IndexedGraph): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const components: number[][] = [];
  for (let start = 0; start < graph.nodes.length; start += 1) {
    if (seen.has(start)) continue;
    const component = [start];
    seen.add(start);
    for (const index of component) {
      for (const other of graph.neighbours[index] ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        component.push(other);
      }
    }
    components.push(component.toSorted((a, b) => a - b));
  }
  return components.toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** The part of a graph that the given node indices span. */
export function partOf(graph: IndexedGraph, indices: readonly number[]): IndexedGraph {
  const newIndex = new Map(indices.map((index, position) => [index, position]));
  const mapped = (index: number): number[] => {
    const at = newIndex.get(index);
    return at === undefined ? [] : [at];
  };
  return {
    nodes: indices.flatMap((index) => graph.nodes[index] ?? []),
    neighbours: indices.map((index) => (graph.neighbours[index] ?? []).flatMap(mapped)),
    pairs: graph.pairs.flatMap(([from, to]) => {
      const [a] = mapped(from);
      const [b] = mapped(to);
      return a === undefined || b === undefined ? [] : [[a, b] as const];
    }),
  };
}
