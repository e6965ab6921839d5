/** What is on the canvas, counted: by kind, by relation, over which dates, and who is best connected. */
import type { Lens, NodeStyle, RelationStyle } from "../../graph/lens.ts";
import { dateOf, styleOfNode, styleOfRelation } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { GraphNode } from "../../graph/values.ts";

export interface Overview {
  readonly kinds: readonly { readonly style: NodeStyle; readonly count: number }[];
  readonly relations: readonly { readonly style: RelationStyle; readonly count: number }[];
  /** ISO dates, first and last. */
  readonly dates: { readonly first: string; readonly last: string } | undefined;
  readonly bestConnected: readonly { readonly node: GraphNode; readonly count: number }[];
}

/** Counts what is shown; `most` bounds the list of the best connected. */
export function overviewOf(lens: Lens, shown: Subgraph, most = 5): Overview {
  const kinds = counted(
    shown.nodes,
    (node) => styleOfNode(lens, node),
    (style) => style.label,
  );
  const relations = counted(
    shown.relationships,
    ({ type }) => styleOfRelation(lens, type),
    (style) => style.type,
  );
  const degree = new Map<string, number>();
  let dates: { first: string; last: string } | undefined;
  for (const relationship of shown.relationships) {
    const { startNodeElementId: start, endNodeElementId: end } = relationship;
    degree.set(start, (degree.get(start) ?? 0) + 1);
    if (end !== start) degree.set(end, (degree.get(end) ?? 0) + 1);
    const date = dateOf(lens, relationship);
    if (date === undefined) continue;
    dates = {
      first: dates === undefined || date < dates.first ? date : dates.first,
      last: dates === undefined || date > dates.last ? date : dates.last,
    };
  }
  const bestConnected = shown.nodes
    .map((node) => ({ node, count: degree.get(node.elementId) ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
    .slice(0, most);
  return { kinds, relations, dates, bestConnected };
}

function counted<T, S>(
  things: readonly T[],
  styleOf: (thing: T) => S,
  nameOf: (style: S) => string,
): readonly { readonly style: S; readonly count: number }[] {
  const counts = new Map<string, { style: S; count: number }>();
  for (const thing of things) {
    const style = styleOf(thing);
    const known = counts.get(nameOf(style));
    if (known === undefined) counts.set(nameOf(style), { style, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].toSorted((one, other) => other.count - one.count);
}
