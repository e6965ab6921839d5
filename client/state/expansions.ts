/** What expansions bring, how it is taken back, and the links among what is shown: pure transitions of what is explored. */
import type { TiesAsk } from "../../graph/questions/ties.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { merge, without } from "../../graph/subgraph.ts";
import type { GraphRelationship } from "../../graph/values.ts";
import type { Certainty } from "../../graph/vocabulary.ts";
import type { Expansion, Explored, Saying, View } from "./explored.ts";
import { minus, step } from "./explored.ts";

/** Which relationships an expansion follows. Without `ties` all but the evidence layer. */
export interface ExpandChoice extends Pick<TiesAsk, "ties" | "from" | "to"> {
  readonly certainty?: readonly Certainty[] | undefined;
}

/** Where an expansion goes on. */
export interface ExpansionRest {
  readonly choice: ExpandChoice;
  readonly cursor: string;
  /** Neighbours that are here, of `total`. */
  readonly shown: number;
  readonly total: number;
}

/** A part of an answer. */
interface LandingPart {
  readonly of: readonly string[];
  readonly found: Subgraph;
  readonly rest: ExpansionRest | undefined;
  /** The expansion that it continues. */
  readonly continued?: Expansion | undefined;
  readonly label: Saying;
  /** Parts of one thread are one step. */
  readonly thread: string;
}

/** Adds a part of an expansion and writes down what it brought. A part without anything new makes no step. */
export function landPart(explored: Explored, part: LandingPart): Explored {
  const { subgraph, hidden, revealed, expansions } = explored.present;
  const { found, continued, label, thread } = part;
  const brought = broughtBy(explored.present, found);
  const others = expansions.filter((expansion) => expansion !== continued);
  const before = others.length < expansions.length ? continued : undefined;
  const expansion: Expansion = {
    of: part.of,
    broughtNodes: new Set([...(before?.broughtNodes ?? []), ...brought.nodes]),
    broughtRelationships: new Set([...(before?.broughtRelationships ?? []), ...brought.relationships]),
    rest: part.rest,
  };
  const noted = isEmpty(expansion) ? others : [...others, expansion];
  const foundIds = [...found.nodes, ...found.relationships].map(({ elementId }) => elementId);
  const left = minus(hidden, foundIds);
  const grew = brought.nodes.length + brought.relationships.length > 0;
  if (!grew && left === hidden) return { ...explored, present: { ...explored.present, expansions: noted } };
  const view: Partial<View> = {
    subgraph: grew ? merge(subgraph, found) : subgraph,
    hidden: left,
    revealed: minus(revealed, foundIds),
    expansions: noted,
  };
  return step(explored, view, label, thread);
}

/** What is new; what was only revealed so far is here by its own right now, and so new too. */
function broughtBy(
  { subgraph, revealed }: View,
  found: Subgraph,
): { readonly nodes: readonly string[]; readonly relationships: readonly string[] } {
  const nodes = new Set(subgraph.nodes.map(({ elementId }) => elementId));
  const relationships = new Set(subgraph.relationships.map(({ elementId }) => elementId));
  return {
    nodes: found.nodes.map(({ elementId }) => elementId).filter((id) => !nodes.has(id)),
    relationships: found.relationships
      .map(({ elementId }) => elementId)
      .filter((id) => !relationships.has(id) || revealed.has(id)),
  };
}

function isEmpty({ broughtNodes, broughtRelationships, rest }: Expansion): boolean {
  return broughtNodes.size + broughtRelationships.size === 0 && rest === undefined;
}

/** What a collapse takes away, and how many nodes stay that the expansions brought. */
export interface Collapse {
  readonly nodes: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
  readonly kept: number;
}

/**
 * What goes when nodes are collapsed: what their expansions brought. A node that was brought stays, with the relationships that brought it,
 * where it is pinned, was expanded itself, or is joined to anything by a relationship that came in another way: what the reader built on is
 * not taken away. Links that were only revealed hold nothing.
 */
export function collapseOf(view: View, ids: ReadonlySet<string>): Collapse {
  const { subgraph, pinned, revealed, expansions } = view;
  const mine = expansions.filter(({ of }) => of.some((id) => ids.has(id)));
  const candidates = new Set(mine.flatMap(({ broughtNodes }) => [...broughtNodes]));
  // What hangs on nodes of the same expansion that are not collapsed is not theirs.
  const brought = new Map(
    mine.flatMap(({ of, broughtRelationships }) => {
      const others = new Set(of.filter((id) => !ids.has(id)));
      return [...broughtRelationships].map((id) => [id, others] as const);
    }),
  );
  const isMine = ({ elementId, startNodeElementId: start, endNodeElementId: end }: GraphRelationship): boolean => {
    const others = brought.get(elementId);
    if (others === undefined) return false;
    return ids.has(start) || ids.has(end) || !(others.has(start) || others.has(end));
  };
  const held = new Set(pinned);
  for (const { of } of expansions) for (const id of of) if (!ids.has(id)) held.add(id);
  for (const relationship of subgraph.relationships) {
    const { startNodeElementId: start, endNodeElementId: end } = relationship;
    if (start === end || revealed.has(relationship.elementId) || isMine(relationship)) continue;
    held.add(start);
    held.add(end);
  }
  const there = new Set(subgraph.nodes.map(({ elementId }) => elementId));
  const nodes = new Set([...candidates].filter((id) => there.has(id) && !held.has(id)));
  const stays = (id: string): boolean => candidates.has(id) && held.has(id);
  const relationships = subgraph.relationships.filter(
    (relationship) =>
      isMine(relationship) && !stays(relationship.startNodeElementId) && !stays(relationship.endNodeElementId),
  );
  return {
    nodes,
    relationships: new Set(relationships.map(({ elementId }) => elementId)),
    kept: [...candidates].filter((id) => there.has(id) && held.has(id)).length,
  };
}

/** Takes away what `collapseOf` says, as one step; nothing where that is nothing. */
export function collapse(explored: Explored, ids: ReadonlySet<string>, label: Saying): Explored {
  const { subgraph, revealed, expansions } = explored.present;
  const { nodes, relationships } = collapseOf(explored.present, ids);
  if (nodes.size + relationships.size === 0) return explored;
  const left = without(subgraph, new Set([...nodes, ...relationships]));
  const still = new Set([...left.nodes, ...left.relationships].map(({ elementId }) => elementId));
  const noted = expansions.flatMap((expansion): readonly Expansion[] => {
    if (!expansion.of.some((id) => ids.has(id))) return [expansion];
    const of = expansion.of.filter((id) => !ids.has(id));
    const rest: Expansion = {
      // Of one that is collapsed whole, what stays can still be taken back when nothing holds it any more.
      of: of.length === 0 ? expansion.of : of,
      broughtNodes: within(expansion.broughtNodes, still),
      broughtRelationships: within(expansion.broughtRelationships, still),
    };
    return isEmpty(rest) ? [] : [rest];
  });
  return step(explored, { subgraph: left, revealed: within(revealed, still), expansions: noted }, label);
}

/** Adds links among what is shown, and remembers that they came this way. */
export function reveal(explored: Explored, links: readonly GraphRelationship[], label: Saying): Explored {
  const { subgraph, revealed } = explored.present;
  const known = new Set(subgraph.relationships.map(({ elementId }) => elementId));
  const news = links.filter(({ elementId }) => !known.has(elementId));
  if (news.length === 0) return explored;
  const view: Partial<View> = {
    subgraph: merge(subgraph, { nodes: [], relationships: news }),
    revealed: new Set([...revealed, ...news.map(({ elementId }) => elementId)]),
  };
  return step(explored, view, label);
}

/** Takes exactly the revealed links away again. */
export function conceal(explored: Explored, label: Saying): Explored {
  const { subgraph, revealed } = explored.present;
  if (revealed.size === 0) return explored;
  return step(explored, { subgraph: without(subgraph, revealed), revealed: new Set() }, label);
}

function within(set: ReadonlySet<string>, ids: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...set].filter((id) => ids.has(id)));
}
