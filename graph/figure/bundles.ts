/** Which relationships get a line of their own: where very many join two nodes, those that look alike are drawn as one, with their number. */
import { groupBy } from "../group.ts";
import { bendsOf, pairKey } from "./geometry.ts";
import type { Scene, SceneRelationship } from "./scene.ts";

/** A line of the figure. */
export interface DrawnLine {
  /** How it is drawn: its only relationship, or the first of several. */
  readonly relationship: SceneRelationship;
  /** Ids of the relationships that it stands for, in the order of the graph. */
  readonly members: readonly string[];
}

/** Up to so many lines between two nodes can be told apart. */
const MOST_APART = 8;
const WIDEST = 4.5;

/** The lines of a scene, in the order of their first relationships. */
export function drawnLines({ relationships }: Scene): readonly DrawnLine[] {
  const pairs = groupBy(relationships, ({ start, end }) => pairKey(start, end));
  const crowded = new Set([...pairs].filter(([, lines]) => lines.length > MOST_APART).map(([pair]) => pair));
  if (crowded.size === 0) return relationships.map((relationship) => ({ relationship, members: [relationship.id] }));
  const bundled = new Map<string, DrawnLine>();
  for (const [pair, lines] of pairs) {
    if (!crowded.has(pair)) continue;
    for (const line of bundlesOf(lines)) bundled.set(line.relationship.id, line);
  }
  return relationships.flatMap((relationship) => {
    const { id, start, end } = relationship;
    if (!crowded.has(pairKey(start, end))) return [{ relationship, members: [id] }];
    return bundled.get(id) ?? [];
  });
}

/** The relationships of one pair, alike ones together, fanned out anew. */
function bundlesOf(lines: readonly SceneRelationship[]): readonly DrawnLine[] {
  const alike = groupBy(lines, ({ type, start, end, line, isContested }) =>
    JSON.stringify([type, start, end, line, isContested]),
  );
  const firsts = [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ first, members: [first, ...others] }],
  );
  const bends = bendsOf(
    firsts.map(({ first }) => ({
      elementId: first.id,
      startNodeElementId: first.start,
      endNodeElementId: first.end,
    })),
  );
  return firsts.map(({ first, members }) => ({
    members: members.map(({ id }) => id),
    relationship: {
      ...first,
      bend: bends.get(first.id) ?? first.bend,
      width: Math.min(WIDEST, first.width + 0.4 * Math.log2(members.length)),
    },
  }));
}
