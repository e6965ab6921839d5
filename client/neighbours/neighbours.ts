/** The neighbours of a node on the canvas, grouped by how they are joined to it. */
import { dateInWords } from "../../graph/dates.ts";
import type { Language, Lens, RelationStyle } from "../../graph/lens.ts";
import { captionOf, dateOf, phraseOf, styleOfRelation } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { GraphNode, GraphRelationship } from "../../graph/values.ts";
import { textProperty } from "../../graph/values.ts";

interface Meeting {
  readonly relationship: GraphRelationship;
  /** ISO text to sort by; undefined where it is not dated. */
  readonly date: string | undefined;
  readonly dateWords: string | undefined;
  readonly contested: boolean;
}

export interface Neighbour {
  readonly node: GraphNode;
  readonly caption: string;
  /** Latest first. */
  readonly meetings: readonly Meeting[];
}

export interface NeighbourGroup {
  readonly key: string;
  readonly style: RelationStyle;
  readonly phrase: string;
  readonly neighbours: readonly Neighbour[];
  readonly relationships: number;
}

/** What people did comes before what they belong to, and that before the evidence. */
const LAYER_ORDER = { talk: 0, affiliation: 1, evidence: 2 } as const;

export type NeighbourOrder = "name" | "date";

/** Groups the neighbours of a node. `date` puts who it dealt with last first. */
export function neighbourGroups(
  lens: Lens,
  nodeElementId: string,
  shown: Subgraph,
  language: Language,
  order: NeighbourOrder,
): readonly NeighbourGroup[] {
  const nodes = new Map(shown.nodes.map((node) => [node.elementId, node]));
  const groups = new Map<string, { style: RelationStyle; phrase: string; byNode: Map<string, GraphRelationship[]> }>();
  for (const relationship of shown.relationships) {
    const forward = relationship.startNodeElementId === nodeElementId;
    if (!forward && relationship.endNodeElementId !== nodeElementId) continue;
    const style = styleOfRelation(lens, relationship.type);
    const reads = forward || style.symmetric;
    const key = `${relationship.type} ${reads ? "→" : "←"}`;
    const group = groups.get(key) ?? {
      style,
      phrase: phraseOf(lens, relationship.type, language, reads),
      byNode: new Map(),
    };
    groups.set(key, group);
    const other = forward ? relationship.endNodeElementId : relationship.startNodeElementId;
    const known = group.byNode.get(other);
    if (known === undefined) group.byNode.set(other, [relationship]);
    else known.push(relationship);
  }
  const byLayer = [...groups].toSorted(
    ([, one], [, other]) => LAYER_ORDER[one.style.layer] - LAYER_ORDER[other.style.layer],
  );
  return byLayer.map(([key, { style, phrase, byNode }]) => {
    const neighbours = [...byNode].flatMap(([id, relationships]): readonly Neighbour[] => {
      const node = nodes.get(id);
      if (node === undefined) return [];
      const meetings = relationships
        .map((relationship) => meetingOf(lens, relationship, language))
        .toSorted(latestFirst);
      return [{ node, caption: captionOf(lens, node, language), meetings }];
    });
    const relationships = neighbours.reduce((sum, neighbour) => sum + neighbour.meetings.length, 0);
    return {
      key,
      style,
      phrase,
      neighbours: neighbours.toSorted(order === "name" ? byName(language) : byLatest),
      relationships,
    };
  });
}

function meetingOf(lens: Lens, relationship: GraphRelationship, language: Language): Meeting {
  const date = dateOf(lens, relationship);
  const isTalks = lens.id === "talks";
  const precision = isTalks ? textProperty(relationship, "datePrecision") : undefined;
  const end = isTalks ? textProperty(relationship, "dateEnd") : undefined;
  return {
    relationship,
    date,
    dateWords: date === undefined ? undefined : dateInWords(date, end, precision, language),
    contested: isTalks && relationship.properties.contested === true,
  };
}

function latestFirst(one: Meeting, other: Meeting): number {
  const [date, otherDate] = [one.date ?? "", other.date ?? ""];
  return date === otherDate ? 0 : date > otherDate ? -1 : 1;
}

function byName(language: Language): (one: Neighbour, other: Neighbour) => number {
  const collator = new Intl.Collator(language);
  return (one, other) => collator.compare(one.caption, other.caption);
}

function byLatest(one: Neighbour, other: Neighbour): number {
  const [date, otherDate] = [one.meetings[0]?.date ?? "", other.meetings[0]?.date ?? ""];
  return date === otherDate ? 0 : date > otherDate ? -1 : 1;
}
