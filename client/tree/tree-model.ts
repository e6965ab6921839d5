/** What the list shows of a graph: its nodes with what can be sorted by, and under a node its relationships, grouped. Pure. */
import { dateInWords } from "../../graph/dates.ts";
import type { Language, Lens, RelationStyle } from "../../graph/lens.ts";
import { captionOf, styleOfNode } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { DateSource } from "../../graph/time/date-sources.ts";
import { spanOf, yearOfValue } from "../../graph/time/spans.ts";
import type { GraphNode, GraphRelationship, ValueMap } from "../../graph/values.ts";
import { Temporal, textProperty } from "../../graph/values.ts";
import { neighbourGroups } from "../neighbours/neighbours.ts";

export type TreeOrder = "name" | "kind" | "links" | "date";

/** How the list is sorted. */
export interface TreeSort {
  readonly by: TreeOrder;
  readonly isDescending: boolean;
}

/** One node of the list. */
export interface NodeLine {
  readonly node: GraphNode;
  readonly caption: string;
  readonly kind: string;
  /** Relationships that are shown at it; one that leads back to the node counts once. */
  readonly links: number;
  /** Day (days since 1970-01-01) to sort by, and what it is of; undefined where nothing at it is dated. */
  readonly latest: Dated | undefined;
}

interface Dated {
  readonly day: number;
  readonly properties: ValueMap;
  /** The property that is the date. */
  readonly key: string;
}

/** A relationship as it is read from a node. */
export interface TieLine {
  readonly relationship: GraphRelationship;
  readonly other: GraphNode;
  readonly caption: string;
  readonly day: number | undefined;
  /** The property that dates it, where one does. */
  readonly dateKey: string | undefined;
}

/** Relationships of a node that are read by the same words. */
export interface TieGroup {
  readonly key: string;
  readonly style: RelationStyle;
  readonly phrase: string;
  readonly ties: readonly TieLine[];
}

/** A graph as a list. */
export interface TreeModel {
  readonly lines: readonly NodeLine[];
  /** The node at which a relationship begins; undefined for one that is not shown. */
  startOf(relationshipElementId: string): string | undefined;
  /** The relationships under a node, in the order of the list; computed when a node is opened first. */
  groupsOf(nodeElementId: string, sort: TreeSort): readonly TieGroup[];
}

/** What a list is made of. */
export interface TreeSubject {
  readonly subgraph: Subgraph;
  readonly lens: Lens;
  readonly language: Language;
  /** Properties that date: those of relationships, or else of nodes, of which the first that a node has is its date. */
  readonly dateSources: readonly DateSource[];
}

/** Makes the list of a graph: one pass over it. */
export function treeModel({ subgraph, lens, language, dateSources }: TreeSubject): TreeModel {
  const nodes = new Map(subgraph.nodes.map((node) => [node.elementId, node]));
  const ties = tiesByNode(subgraph.relationships);
  const keysOf = (entity: DateSource["entity"]): readonly string[] =>
    dateSources.filter((source) => source.entity === entity).map(({ key }) => key);
  const tieKeys = keysOf("relationship");
  const nodeKeys = keysOf("node");
  const lines = subgraph.nodes.map((node): NodeLine => {
    const own = ties.get(node.elementId) ?? [];
    return {
      node,
      caption: captionOf(lens, node, language),
      kind: styleOfNode(lens, node).words[language],
      links: own.length,
      latest: tieKeys.length > 0 ? latestOf(own, tieKeys) : datedOf(node, nodeKeys),
    };
  });
  const known = new Map<string, readonly TieGroup[]>();
  return {
    lines,
    startOf: (id) => subgraph.relationships.find(({ elementId }) => elementId === id)?.startNodeElementId,
    groupsOf(id, sort) {
      const order = sort.by === "date" ? (sort.isDescending ? "latest" : "earliest") : "name";
      const key = `${order} ${id}`;
      const made = known.get(key);
      if (made !== undefined) return made;
      const own = ties.get(id) ?? [];
      const others = [...new Set(own.flatMap((tie) => [tie.startNodeElementId, tie.endNodeElementId]))];
      const around: Subgraph = { nodes: others.flatMap((other) => nodes.get(other) ?? []), relationships: own };
      const groups = neighbourGroups(lens, id, around, language, "name").map((group): TieGroup => {
        const read = group.neighbours.flatMap(({ node, caption, meetings }) =>
          meetings.map(({ relationship }) => {
            const dated = datedOf(relationship, tieKeys);
            return { relationship, other: node, caption, day: dated?.day, dateKey: dated?.key };
          }),
        );
        const { style, phrase } = group;
        return { key: group.key, style, phrase, ties: order === "name" ? read : byDay(read, order === "latest") };
      });
      known.set(key, groups);
      return groups;
    },
  };
}

/** The lines in an order; lines that are alike in it are by name, those without a date come last. */
export function sortedLines(lines: readonly NodeLine[], sort: TreeSort, language: Language): readonly NodeLine[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = sort.isDescending ? -1 : 1;
  const compare = comparison(sort.by, collator);
  return lines.toSorted((one, other) => {
    if (sort.by === "date" && (one.latest === undefined) !== (other.latest === undefined))
      return one.latest === undefined ? 1 : -1;
    return sign * compare(one, other) || collator.compare(one.caption, other.caption);
  });
}

/** The date of an entity in words; undefined where it has none. @param key the property that dates it */
export function dateWordsOf(properties: ValueMap, key: string, language: Language): string | undefined {
  const value = properties[key];
  const year = yearOfValue(value);
  if (year !== undefined) return dateInWords(`${year}-01-01`, undefined, "year", language);
  const text = value instanceof Temporal ? value.text : typeof value === "string" ? value : undefined;
  if (text === undefined) return undefined;
  const precision = textProperty({ properties }, `${key}Precision`);
  return dateInWords(text, textProperty({ properties }, `${key}End`), precision, language);
}

function comparison(by: TreeOrder, collator: Intl.Collator): (one: NodeLine, other: NodeLine) => number {
  switch (by) {
    case "name":
      return (one, other) => collator.compare(one.caption, other.caption);
    case "kind":
      return (one, other) => collator.compare(one.kind, other.kind);
    case "links":
      return (one, other) => one.links - other.links;
    case "date":
      return (one, other) => (one.latest?.day ?? 0) - (other.latest?.day ?? 0);
  }
}

function tiesByNode(relationships: readonly GraphRelationship[]): ReadonlyMap<string, readonly GraphRelationship[]> {
  const ties = new Map<string, GraphRelationship[]>();
  const put = (id: string, tie: GraphRelationship): void => {
    const known = ties.get(id);
    if (known === undefined) ties.set(id, [tie]);
    else known.push(tie);
  };
  for (const tie of relationships) {
    put(tie.startNodeElementId, tie);
    if (tie.endNodeElementId !== tie.startNodeElementId) put(tie.endNodeElementId, tie);
  }
  return ties;
}

/** The day to sort by: the last that a date may mean, or the first where it is open. */
function dayOf(properties: ValueMap, key: string): number | undefined {
  const span = spanOf(properties, key);
  if (span === undefined) return undefined;
  return Number.isFinite(span.last) ? span.last : span.first;
}

/** By the first of the properties that is a date. */
function datedOf({ properties }: { readonly properties: ValueMap }, keys: readonly string[]): Dated | undefined {
  for (const key of keys) {
    const day = dayOf(properties, key);
    if (day !== undefined) return { day, properties, key };
  }
  return undefined;
}

function latestOf(ties: readonly GraphRelationship[], keys: readonly string[]): Dated | undefined {
  let latest: Dated | undefined;
  for (const tie of ties) {
    const dated = datedOf(tie, keys);
    if (dated !== undefined && (latest === undefined || dated.day > latest.day)) latest = dated;
  }
  return latest;
}

function byDay(ties: readonly TieLine[], isLatestFirst: boolean): readonly TieLine[] {
  const none = isLatestFirst ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const sign = isLatestFirst ? -1 : 1;
  // Two without a date are alike: infinities cannot be subtracted from each other.
  return ties.toSorted((one, other) => {
    const [day, otherDay] = [one.day ?? none, other.day ?? none];
    return day === otherDay ? 0 : sign * (day < otherDay ? -1 : 1);
  });
}
