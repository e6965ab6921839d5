/** A made graph of actors for measuring: few of them take part in most of what happens (preferential attachment), with names in two languages and dates. */
import type { Position } from "../../graph/figure/geometry.ts";
import { randomFrom } from "../../graph/layout/random.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import { ACTOR_KINDS, RELATIONS } from "../../graph/vocabulary.ts";
import { madeActors } from "../made-actors.ts";

/** A graph, and where its nodes are. */
export interface MadePolitics {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
  readonly positions: ReadonlyMap<string, Position>;
}

/** Days over which relationships are spread. */
export const DAYS = 400;
const CERTAINTIES = ["reported", "reported", "reported", "reported", "planned", "denied", "disputed"];
/** Part of the ends that are drawn from all nodes alike; the others from those that have relationships already. */
const FRESH = 0.25;

/** The graph, the same every time. */
export function madePolitics(nodeCount: number, relationshipCount: number): MadePolitics {
  const random = randomFrom(nodeCount);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const nodes = madeActors(nodeCount).map(
    ({ id, name, nameJa }, index) =>
      new GraphNode(
        `n${index}`,
        ["Actor", pick(ACTOR_KINDS) ?? "Person"],
        valueMap([["id", id], ["name", name], ...(nameJa === undefined ? [] : [["nameJa", nameJa] as const])]),
      ),
  );
  const types = RELATIONS.filter(({ derived }) => derived).map(({ type }) => type);
  const taken: number[] = [];
  const end = (): number => {
    const index = taken.length === 0 || random() < FRESH ? Math.floor(random() * nodeCount) : (pick(taken) ?? 0);
    taken.push(index);
    return index;
  };
  const relationships = Array.from({ length: relationshipCount }, (_, index) => {
    const properties = valueMap([
      ["id", `made-r${index}`],
      ["date", dayText(Math.floor(random() * DAYS))],
      ["certainty", pick(CERTAINTIES) ?? "reported"],
      ["outlets", BigInt(1 + Math.floor(random() ** 4 * 9))],
    ]);
    return new GraphRelationship(`r${index}`, `n${end()}`, `n${end()}`, pick(types) ?? "NEGOTIATED_WITH", properties);
  });
  return { nodes, relationships, positions: spread(nodes) };
}

/** An ISO date, so many days after the first. */
export function dayText(day: number): string {
  return new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
}

/** On a spiral with room for each. */
function spread(nodes: readonly GraphNode[]): ReadonlyMap<string, Position> {
  return new Map(
    nodes.map(({ elementId }, index) => {
      const [angle, radius] = [index * 2.39996, 70 * Math.sqrt(index)];
      return [elementId, { x: 1.5 * radius * Math.cos(angle), y: radius * Math.sin(angle) }];
    }),
  );
}
