/** The degree of a node as rows to expand by: symmetric types counted once, directions told apart, the evidence layer last. */
import type { Language, Lens, RelationStyle } from "../../graph/lens.ts";
import { phraseOf, styleOfRelation } from "../../graph/lens.ts";
import type { Tie } from "../../graph/questions/ties.ts";
import type { GraphRelationship } from "../../graph/values.ts";
import type { Degree } from "./props.ts";

export interface DegreeRow {
  readonly key: string;
  /** What the row expands by. */
  readonly tie: Tie;
  readonly style: RelationStyle;
  /** Read from the node: "was pressured by". */
  readonly phrase: string;
  readonly count: number;
  /** How many of them are on the canvas. */
  readonly shown: number;
}

const LAYER_ORDER = { talk: 0, affiliation: 1, evidence: 2 } as const;

/** Rows for a node; `shown` are the relationships on the canvas, of which only those at the node count. */
export function degreeRows(
  lens: Lens,
  nodeElementId: string,
  degree: readonly Degree[],
  shown: readonly GraphRelationship[],
  language: Language,
): readonly DegreeRow[] {
  const shownByKey = new Map<string, number>();
  for (const relationship of shown) {
    const forward = relationship.startNodeElementId === nodeElementId;
    if (!forward && relationship.endNodeElementId !== nodeElementId) continue;
    const key = rowKey(lens, relationship.type, forward);
    shownByKey.set(key, (shownByKey.get(key) ?? 0) + 1);
  }
  const rows = new Map<string, DegreeRow>();
  for (const { type, direction, count } of degree) {
    const forward = direction === "out";
    const key = rowKey(lens, type, forward);
    const style = styleOfRelation(lens, type);
    const before = rows.get(key)?.count ?? 0;
    const phrase = phraseOf(lens, type, language, forward || style.symmetric);
    const tie = { type, direction: style.symmetric ? "both" : direction } as const;
    rows.set(key, { key, tie, style, phrase, count: before + count, shown: shownByKey.get(key) ?? 0 });
  }
  return [...rows.values()].toSorted(
    (one, other) =>
      LAYER_ORDER[one.style.layer] - LAYER_ORDER[other.style.layer] ||
      other.count - one.count ||
      (one.key < other.key ? -1 : 1),
  );
}

function rowKey(lens: Lens, type: string, forward: boolean): string {
  return styleOfRelation(lens, type).symmetric || forward ? `${type} →` : `${type} ←`;
}
