/**
 * What is different between two windows of time: which pairs of nodes are joined newly, no longer, or otherwise, and which of their
 * relationships make the difference.
 */
import { compare } from "../compare.ts";
import { pairKey } from "../figure/geometry.ts";
import { groupBy } from "../group.ts";
import type { Lens } from "../lens.ts";
import { styleOfRelation } from "../lens.ts";
import type { GraphRelationship } from "../values.ts";
import type { Read, Reading, TwoReadings } from "./readings.ts";
import { surest } from "./readings.ts";
import type { Windows } from "./windows.ts";

/** What a line carries that is part of a difference. */
export type DifferenceMark = "added" | "gone" | "changed";

/** `more`: joined in both and alike, but by further relationships. */
export type DifferenceKind = "new" | "changed" | "more" | "gone";

/** Relationships of one type and direction between the two of a pair. */
export interface Tie {
  readonly type: string;
  /** From the pair's first node to its second; always for a symmetric type. */
  readonly isForward: boolean;
  readonly count: number;
  readonly certainty: string;
  readonly isContested: boolean;
}

export interface PairDifference {
  readonly key: string;
  /** Element ids of the two. */
  readonly one: string;
  readonly other: string;
  readonly kind: DifferenceKind;
  /** How the two were joined in the first window. */
  readonly before: readonly Tie[];
  /** What the second window has: all of it, or, of windows that begin together, what came to it. */
  readonly after: readonly Tie[];
  /** The relationships that make the difference. */
  readonly relationships: readonly string[];
}

export interface GraphDifference {
  /** By the relationship's element id. */
  readonly marks: ReadonlyMap<string, DifferenceMark>;
  /** New first, then changed, more, gone; those with most relationships first. */
  readonly pairs: readonly PairDifference[];
  /** Relationships between pairs that differ, marked or not: what the marks must be seen with. */
  readonly context: ReadonlySet<string>;
  /** Pairs that count in a window and do not differ. */
  readonly samePairs: number;
  /** Relationships that cannot be compared: no date, or no claim. */
  readonly undated: number;
  /** Relationships whose date is too vague to tell: they count in both windows. */
  readonly vague: number;
}

const KINDS: readonly DifferenceKind[] = ["new", "changed", "more", "gone"];

interface Read2 extends Omit<TwoReadings, "isVague"> {
  readonly relationship: GraphRelationship;
  /** Type and direction: what the pair is joined by. */
  readonly way: string;
}

/**
 * Compares relationships in two windows.
 *
 * A pair is *new* where only the second window joins it, *gone* where only the first does, *changed* where both do but by other types, the other way round, or
 * otherwise sure or contested. Of windows that begin together (`until`) nothing goes, and a pair that only has more of the same is *more*; of periods
 * (`within`) such a pair is the same.
 */
export function compareGraph(
  relationships: readonly GraphRelationship[],
  lens: Lens,
  shape: Windows["shape"],
  read: Read,
): GraphDifference {
  const readings: Read2[] = [];
  const wayOf = waysIn(lens);
  let [undated, vague] = [0, 0];
  for (const relationship of relationships) {
    const two = read(relationship);
    if (two === undefined) undated += 1;
    else if (two.first !== undefined || two.second !== undefined)
      readings.push({ first: two.first, second: two.second, relationship, way: wayOf(relationship) });
    if (two?.isVague === true) vague += 1;
  }
  const marks = new Map<string, DifferenceMark>();
  const context = new Set<string>();
  const pairs: PairDifference[] = [];
  const groups = groupBy(readings, ({ relationship }) =>
    pairKey(relationship.startNodeElementId, relationship.endNodeElementId),
  );
  for (const [key, lines] of groups) {
    const kind = kindOf(lines, shape);
    if (kind === undefined) continue;
    const own = marksOf(lines, kind, shape);
    for (const [id, mark] of own) marks.set(id, mark);
    for (const { relationship } of lines) context.add(relationship.elementId);
    pairs.push(pairOf(key, kind, lines, own, shape));
  }
  return { marks, pairs: inOrder(pairs), context, samePairs: groups.size - pairs.length, undated, vague };
}

/** How many pairs there are of each kind. */
export function countKinds(pairs: readonly PairDifference[]): ReadonlyMap<DifferenceKind, number> {
  const groups = groupBy(pairs, ({ kind }) => kind);
  return new Map(KINDS.map((kind) => [kind, groups.get(kind)?.length ?? 0]));
}

/** Type and direction of a relationship; a symmetric type has none. */
function waysIn(lens: Lens): (relationship: GraphRelationship) => string {
  const symmetric = new Map<string, boolean>();
  return ({ type, startNodeElementId: start, endNodeElementId: end }) => {
    let isSymmetric = symmetric.get(type);
    if (isSymmetric === undefined) {
      isSymmetric = styleOfRelation(lens, type).symmetric;
      symmetric.set(type, isSymmetric);
    }
    return `${isSymmetric || start <= end ? ">" : "<"}${type}`;
  };
}

function kindOf(lines: readonly Read2[], shape: Windows["shape"]): DifferenceKind | undefined {
  const [only] = lines;
  // Most pairs of a large graph are joined once.
  if (only !== undefined && lines.length === 1) return kindOfOne(only);
  const before = lines.filter(({ first }) => first !== undefined);
  const after = lines.filter(({ second }) => second !== undefined);
  if (before.length === 0) return "new";
  if (after.length === 0) return "gone";
  const [were, are] = [waysOf(before, "first"), waysOf(after, "second")];
  if (were.size !== are.size || [...are].some(([way, reading]) => !isSame(were.get(way), reading))) return "changed";
  if (lines.some(isReadOtherwise)) return "changed";
  return shape === "until" && after.some(({ first }) => first === undefined) ? "more" : undefined;
}

function kindOfOne({ first, second }: Read2): DifferenceKind | undefined {
  if (first === undefined) return "new";
  if (second === undefined) return "gone";
  return isSame(first, second) ? undefined : "changed";
}

function marksOf(
  lines: readonly Read2[],
  kind: DifferenceKind,
  shape: Windows["shape"],
): ReadonlyMap<string, DifferenceMark> {
  if (kind === "new" || kind === "gone") {
    const mark = kind === "new" ? "added" : "gone";
    return new Map(lines.map(({ relationship }) => [relationship.elementId, mark]));
  }
  const were = waysOf(lines, "first");
  const are = waysOf(lines, "second");
  const markOf = (line: Read2): DifferenceMark | undefined => {
    if (line.second === undefined) return are.has(line.way) ? undefined : "gone";
    if (line.first !== undefined) return isReadOtherwise(line) ? "changed" : undefined;
    if (!isSame(were.get(line.way), are.get(line.way))) return "changed";
    return shape === "until" ? "added" : undefined;
  };
  return new Map(
    lines.flatMap((line) => {
      const mark = markOf(line);
      return mark === undefined ? [] : [[line.relationship.elementId, mark] as const];
    }),
  );
}

function pairOf(
  key: string,
  kind: DifferenceKind,
  lines: readonly Read2[],
  marks: ReadonlyMap<string, DifferenceMark>,
  shape: Windows["shape"],
): PairDifference {
  const [one = "", other = ""] = endsOf(lines);
  // What was there before is not told again among what came to it.
  const isToldAfter = (line: Read2): boolean =>
    line.second !== undefined && (shape === "within" || line.first === undefined || isReadOtherwise(line));
  return {
    ...{ key, one, other, kind },
    before: tiesOf(lines, "first"),
    after: tiesOf(lines.filter(isToldAfter), "second"),
    relationships: marks.size === 0 ? lines.map(({ relationship }) => relationship.elementId) : [...marks.keys()],
  };
}

/** The two ends, the smaller element id first: the direction of `Tie.isForward`. */
function endsOf([line]: readonly Read2[]): readonly string[] {
  if (line === undefined) return [];
  const { startNodeElementId: start, endNodeElementId: end } = line.relationship;
  return start <= end ? [start, end] : [end, start];
}

function tiesOf(lines: readonly Read2[], window: "first" | "second"): readonly Tie[] {
  const ways = waysOf(lines, window);
  const counted = lines.filter((line) => line[window] !== undefined);
  return [...groupBy(counted, ({ way }) => way)].map(([way, own]) => ({
    type: way.slice(1),
    isForward: way.startsWith(">"),
    count: own.length,
    certainty: ways.get(way)?.certainty ?? "",
    isContested: ways.get(way)?.isContested ?? false,
  }));
}

/** By what a pair is joined in a window, and how all relationships of that way read together. */
function waysOf(lines: readonly Read2[], window: "first" | "second"): ReadonlyMap<string, Reading> {
  const ways = new Map<string, Reading>();
  for (const line of lines) {
    const reading = line[window];
    if (reading === undefined) continue;
    const known = ways.get(line.way);
    ways.set(line.way, {
      certainty: known === undefined ? reading.certainty : surest([known.certainty, reading.certainty]),
      isContested: reading.isContested || known?.isContested === true,
    });
  }
  return ways;
}

function isReadOtherwise({ first, second }: Read2): boolean {
  return first !== undefined && second !== undefined && !isSame(first, second);
}

function isSame(one: Reading | undefined, other: Reading | undefined): boolean {
  return one?.certainty === other?.certainty && one?.isContested === other?.isContested;
}

function inOrder(pairs: readonly PairDifference[]): readonly PairDifference[] {
  return pairs.toSorted(
    (one, other) =>
      KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
      other.relationships.length - one.relationships.length ||
      compare(one.key, other.key),
  );
}
