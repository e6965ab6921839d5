/** How wide lines are by a number that relationships carry: the number of outlets, an amount, a weight. */
import type { GraphRelationship, Value } from "../values.ts";

/** The least and the most that a width shows, of a property. */
export interface WidthRange {
  readonly property: string;
  readonly low: number;
  readonly high: number;
  /** What occurs: the ends of what a legend says. */
  readonly least: number;
  readonly most: number;
}

/** Pixels of the thinnest and the widest line. */
export const WIDTHS = { least: 1.6, most: 4.6 } as const;
/** Counts up to this one share a scale, so that a line is not narrower because another graph is looked at. */
const USUAL_COUNT = 8;

/** Ranges by property, of properties that some relationship has a number for. @param propertyOf the property that shows in the width of a type */
export function widthRanges(
  relationships: readonly GraphRelationship[],
  propertyOf: (type: string) => string | undefined,
): ReadonlyMap<string, WidthRange> {
  const seen = new Map<string, { least: number; most: number; areCounts: boolean }>();
  for (const { type, properties } of relationships) {
    const property = propertyOf(type);
    const value = property === undefined ? undefined : numberOf(properties[property]);
    if (property === undefined || value === undefined) continue;
    const known = seen.get(property);
    const isCount = Number.isInteger(value) && value >= 1;
    if (known === undefined) seen.set(property, { least: value, most: value, areCounts: isCount });
    else {
      known.least = Math.min(known.least, value);
      known.most = Math.max(known.most, value);
      known.areCounts &&= isCount;
    }
  }
  return new Map(
    [...seen].map(([property, { least, most, areCounts }]) => {
      const [low, high] = areCounts ? [1, Math.max(USUAL_COUNT, most)] : [least, most];
      return [property, { property, low, high, least, most }];
    }),
  );
}

/** The width in pixels of each relationship that has a number to show; undefined for the others. */
export function widthsBy(
  relationships: readonly GraphRelationship[],
  propertyOf: (type: string) => string | undefined,
): (relationship: GraphRelationship) => number | undefined {
  const ranges = widthRanges(relationships, propertyOf);
  return ({ type, properties }) => {
    const property = propertyOf(type);
    const range = property === undefined ? undefined : ranges.get(property);
    const value = property === undefined ? undefined : numberOf(properties[property]);
    return range === undefined || value === undefined ? undefined : widthIn(range, value);
  };
}

/** Grows with the logarithm: twice as many outlets are as much more as from two to four. */
export function widthIn({ low, high }: Pick<WidthRange, "low" | "high">, value: number): number {
  const { least, most } = WIDTHS;
  if (high <= low) return (least + most) / 2;
  const part = Math.log1p(Math.min(value, high) - low) / Math.log1p(high - low);
  return least + (most - least) * part;
}

/** A finite number; Neo4j's whole numbers are bigints. */
function numberOf(value: Value | undefined): number | undefined {
  if (typeof value === "bigint") return Number(value);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
