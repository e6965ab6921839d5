/** What layouts may go by besides boxes and links: when a node comes in, and which side it belongs to. */
import type { Lens } from "../lens.ts";
import { dateOf, styleOfNode } from "../lens.ts";
import type { Subgraph } from "../subgraph.ts";
import { dayNumberOf } from "../time/days.ts";
import type { GraphNode } from "../values.ts";
import { textProperty } from "../values.ts";
import { COUNTRY_PROPERTY } from "../vocabulary.ts";

/** Facts of one node; what is not known is not there. */
export interface NodeFacts {
  /** Days since 1970-01-01: its own date, else that of its first dated relationship. */
  readonly day?: number;
  /** The side it belongs to: a country code, or else the label that gives it its style. */
  readonly side: string;
}

/** Sides are countries where at least this part of the nodes has one. */
const ENOUGH = 0.5;

/** The facts of every node of a subgraph. */
export function nodeFacts(subgraph: Subgraph, lens: Lens): ReadonlyMap<string, NodeFacts> {
  const first = firstDays(subgraph, lens);
  const byCountry = sidesAreCountries(subgraph.nodes);
  return new Map(
    subgraph.nodes.map((node) => {
      const own = lens.dateProperty === undefined ? undefined : dayIn(textProperty(node, lens.dateProperty));
      const day = own ?? first.get(node.elementId);
      const side = sideOf(node, lens, byCountry);
      return [node.elementId, day === undefined ? { side } : { day, side }];
    }),
  );
}

/** Whether most nodes of a graph say which country they belong to; their kinds are the sides else. */
export function sidesAreCountries(nodes: readonly GraphNode[]): boolean {
  const count = nodes.filter((node) => textProperty(node, COUNTRY_PROPERTY) !== undefined).length;
  return count > 0 && count >= nodes.length * ENOUGH;
}

function sideOf(node: GraphNode, lens: Lens, byCountry: boolean): string {
  const country = byCountry ? textProperty(node, COUNTRY_PROPERTY) : undefined;
  return country ?? styleOfNode(lens, node).label;
}

function firstDays({ relationships }: Subgraph, lens: Lens): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const relationship of relationships) {
    const day = dayIn(dateOf(lens, relationship));
    if (day === undefined) continue;
    for (const id of [relationship.startNodeElementId, relationship.endNodeElementId])
      first.set(id, Math.min(first.get(id) ?? day, day));
  }
  return first;
}

function dayIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : dayNumberOf(text);
}
