/**
 * Rolls nodes up to what they belong to: people to their country or organization. Pure: what is explored stays as it is, what is drawn are
 * the groups, and every relationship between two of them keeps its id, type and properties, so that its evidence is found as before.
 */
import { countryName } from "../countries.ts";
import type { Subgraph } from "../subgraph.ts";
import type { ValueMap } from "../values.ts";
import { GraphNode, GraphRelationship, textProperty, valueMap } from "../values.ts";
import { COUNTRY_LABEL, COUNTRY_PROPERTY } from "../vocabulary.ts";

/** What nodes are rolled up to. */
export type RollUpChoice =
  | {
      readonly kind: "relationships";
      /** Types that lead from a member to what it belongs to, the one that counts most first. */
      readonly types: readonly string[];
      /** Groups have this label; without it a way ends where none of the types leads on. */
      readonly label?: string | undefined;
    }
  /** Nodes with the same text as this property. */
  | { readonly kind: "property"; readonly property: string };

/** A choice in force. */
export type RollUp = RollUpChoice & {
  /** Element ids of what was read for it and was not explored before: goes when it is rolled out again. */
  readonly brought: ReadonlySet<string>;
};

export interface RolledUp {
  readonly subgraph: Subgraph;
  /** Ids of the members by the id of the group that is drawn for them. A group that is a node of its own is none of its members. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Relationships within a group, by its id: they are not drawn. */
  readonly inside: ReadonlyMap<string, number>;
  /** Nodes that belong to several groups: they are drawn in the one whose key comes first. */
  readonly ambiguous: number;
}

/**
 * @param shown what is drawn when nothing is rolled up
 * @param explored where memberships and groups are looked up: filters and hiding do not change what belongs to what
 */
export function rollUp(shown: Subgraph, explored: Subgraph, choice: RollUpChoice): RolledUp {
  const { groupOf, made, ambiguous } =
    choice.kind === "property" ? byProperty(explored, choice.property) : byTypes(explored, choice);
  const nodes = new Map<string, GraphNode>();
  const members = new Map<string, string[]>();
  const known = new Map([...explored.nodes.map((node) => [node.elementId, node] as const), ...made]);
  for (const node of shown.nodes) {
    const id = groupOf.get(node.elementId) ?? node.elementId;
    const group = known.get(id) ?? node;
    nodes.set(group.elementId, group);
    if (group.elementId === node.elementId) continue;
    const list = members.get(group.elementId);
    if (list === undefined) members.set(group.elementId, [node.elementId]);
    else list.push(node.elementId);
  }
  const inside = new Map<string, number>();
  const relationships = shown.relationships.flatMap((relationship) => {
    const { elementId, startNodeElementId, endNodeElementId, type, properties } = relationship;
    const start = groupOf.get(startNodeElementId) ?? startNodeElementId;
    const end = groupOf.get(endNodeElementId) ?? endNodeElementId;
    if (start === startNodeElementId && end === endNodeElementId) return [relationship];
    if (start !== end) return [new GraphRelationship(elementId, start, end, type, properties)];
    inside.set(start, (inside.get(start) ?? 0) + 1);
    return [];
  });
  return { subgraph: { nodes: [...nodes.values()], relationships }, members, inside, ambiguous };
}

interface Grouping {
  /** The id of the group by that of the member. */
  readonly groupOf: ReadonlyMap<string, string>;
  /** Groups that no node of the graph stands for. */
  readonly made: ReadonlyMap<string, GraphNode>;
  readonly ambiguous: number;
}

/** For countries, a node that is the country stands for the group. */
function byProperty({ nodes }: Subgraph, property: string): Grouping {
  const isCountry = property === COUNTRY_PROPERTY;
  const standing = new Map<string, string>();
  if (isCountry) {
    for (const node of nodes) {
      const code = textProperty(node, property);
      if (code !== undefined && node.labels.includes(COUNTRY_LABEL) && !standing.has(code))
        standing.set(code, node.elementId);
    }
  }
  const groupOf = new Map<string, string>();
  const made = new Map<string, GraphNode>();
  for (const node of nodes) {
    const value = textProperty(node, property);
    if (value === undefined || value === "") continue;
    const id = standing.get(value) ?? `group:${property}:${value}`;
    if (!standing.has(value) && !made.has(id)) made.set(id, madeGroup(id, property, value, isCountry));
    groupOf.set(node.elementId, id);
  }
  return { groupOf, made, ambiguous: 0 };
}

function madeGroup(id: string, property: string, value: string, isCountry: boolean): GraphNode {
  const properties: ValueMap = isCountry
    ? valueMap([
        ["name", countryName(value, "en")],
        ["nameJa", countryName(value, "ja")],
        [property, value],
      ])
    : valueMap([
        ["name", value],
        [property, value],
      ]);
  return new GraphNode(id, [isCountry ? COUNTRY_LABEL : property], properties);
}

/** Follows the types from member to group until the label is reached, or none leads on. */
function byTypes(explored: Subgraph, choice: Extract<RollUpChoice, { kind: "relationships" }>): Grouping {
  const nodes = new Map(explored.nodes.map((node) => [node.elementId, node]));
  const rank = new Map(choice.types.map((type, index) => [type, index]));
  const targets = new Map<string, { readonly rank: number; readonly key: string; readonly id: string }[]>();
  for (const { type, startNodeElementId, endNodeElementId } of explored.relationships) {
    const place = rank.get(type);
    const group = nodes.get(endNodeElementId);
    if (place === undefined || group === undefined || startNodeElementId === endNodeElementId) continue;
    const target = { rank: place, key: textProperty(group, "id") ?? group.elementId, id: group.elementId };
    const list = targets.get(startNodeElementId);
    if (list === undefined) targets.set(startNodeElementId, [target]);
    else list.push(target);
  }
  for (const list of targets.values()) list.sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
  const isGroup = (id: string): boolean =>
    choice.label === undefined || nodes.get(id)?.labels.includes(choice.label) === true;
  const groupOf = new Map<string, string>();
  let ambiguous = 0;
  for (const { elementId } of explored.nodes) {
    const found = groupFrom(elementId, targets, isGroup, choice.label === undefined);
    if (found === undefined) continue;
    groupOf.set(elementId, found.id);
    if (found.isOneOfSeveral) ambiguous += 1;
  }
  return { groupOf, made: new Map(), ambiguous };
}

/** Breadth first: the nearest group counts. Where there is no label, the end of the way. */
function groupFrom(
  start: string,
  targets: ReadonlyMap<string, readonly { readonly rank: number; readonly id: string }[]>,
  isGroup: (id: string) => boolean,
  isLast: boolean,
): { readonly id: string; readonly isOneOfSeveral: boolean } | undefined {
  // What is a group itself belongs to none.
  if (!isLast && isGroup(start)) return undefined;
  const seen = new Set([start]);
  let at: readonly string[] = [start];
  let end: string | undefined;
  let isOneOfSeveral = false;
  while (at.length > 0) {
    const next = [...new Set(at.flatMap((id) => (targets.get(id) ?? []).map((target) => target.id)))].filter(
      (id) => !seen.has(id),
    );
    const groups = next.filter(isGroup);
    const [first] = groups;
    if (first !== undefined) {
      const best = targets.get(start)?.filter(({ id }) => groups.includes(id)) ?? [];
      isOneOfSeveral ||= best.filter(({ rank }) => rank === best[0]?.rank).length > 1;
      if (!isLast) return { id: first, isOneOfSeveral };
      end = first;
    }
    for (const id of next) seen.add(id);
    // Where the end of the way counts, one way is followed: that of the type that counts most.
    at = isLast ? next.slice(0, 1) : next;
  }
  return end === undefined ? undefined : { id: end, isOneOfSeveral };
}
