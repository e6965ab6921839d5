/** What can be ticked before an expansion: a row for each type and direction, and what the ticked ones together would bring. */
import { compare } from "../../graph/compare.ts";
import type { ExpandCountsAnswer } from "../../graph/contract/expansion.ts";
import type { Language, Lens, RelationStyle } from "../../graph/lens.ts";
import { phraseOf, styleOfRelation } from "../../graph/lens.ts";
import type { Tie } from "../../graph/questions/ties.ts";

/** Relationships of a type and direction; of a symmetric type both directions are one row. */
export interface ExpandRow {
  readonly key: string;
  readonly tie: Tie;
  readonly style: RelationStyle;
  /** Read from the nodes: "was pressured by". */
  readonly phrase: string;
  readonly relationships: number;
  /** How many of them are shown already. */
  readonly known: number;
}

/** What an expansion would bring, shown already or not. Neighbours are at least this many where `isAtLeast`. */
export interface Bringing {
  readonly neighbours: number;
  readonly knownNeighbours: number;
  readonly relationships: number;
  readonly knownRelationships: number;
  readonly isAtLeast: boolean;
}

const LAYER_ORDER = { talk: 0, affiliation: 1, evidence: 2 } as const;

/** Rows in the order of layers, then the most first. Relationships among the nodes are counted with those that go out. */
export function expandRows(lens: Lens, counts: ExpandCountsAnswer, language: Language): readonly ExpandRow[] {
  const rows = new Map<string, ExpandRow>();
  for (const { type, direction, relationships, known } of counts.ties) {
    const style = styleOfRelation(lens, type);
    const along = style.symmetric ? "both" : direction === "in" ? "in" : "out";
    const key = rowKey({ type, direction: along });
    const before = rows.get(key);
    rows.set(key, {
      key,
      tie: { type, direction: along },
      style,
      phrase: phraseOf(lens, type, language, along !== "in"),
      relationships: relationships + (before?.relationships ?? 0),
      known: known + (before?.known ?? 0),
    });
  }
  return [...rows.values()].toSorted(
    (one, other) =>
      LAYER_ORDER[one.style.layer] - LAYER_ORDER[other.style.layer] ||
      other.relationships - one.relationships ||
      compare(one.tie.type, other.tie.type) ||
      // What goes out before what comes in.
      compare(other.tie.direction, one.tie.direction),
  );
}

/** The keys that are ticked at first: those of the ties, or all but the evidence layer. */
export function keysOf(rows: readonly ExpandRow[], ties: readonly Tie[] | undefined): ReadonlySet<string> {
  const isTicked = ({ tie, style }: ExpandRow): boolean =>
    ties === undefined
      ? style.layer !== "evidence"
      : ties.some(
          ({ type, direction }) =>
            type === tie.type && (direction === tie.direction || direction === "both" || tie.direction === "both"),
        );
  return new Set(rows.filter(isTicked).map(({ key }) => key));
}

/** The ties of the ticked rows; undefined where they are those that count without a choice. */
export function tiesOfKeys(rows: readonly ExpandRow[], keys: ReadonlySet<string>): readonly Tie[] | undefined {
  const usual = keysOf(rows, undefined);
  const ticked = rows.filter(({ key }) => keys.has(key));
  if (ticked.length === usual.size && ticked.every(({ key }) => usual.has(key))) return undefined;
  return ticked.map(({ tie }) => tie);
}

/** What the ticked rows together would bring, each neighbour once. */
export function bringing(counts: ExpandCountsAnswer, rows: readonly ExpandRow[], keys: ReadonlySet<string>): Bringing {
  const ticked = rows.filter(({ key }) => keys.has(key)).map(({ tie }) => tie);
  const wanted = counts.ties.map(({ type, direction }) =>
    ticked.some(
      (tie) => tie.type === type && (tie.direction === "both" || direction === "within" || tie.direction === direction),
    ),
  );
  const ties = counts.ties.filter((_, place) => wanted[place] === true);
  const groups = counts.groups.filter((group) => group.ties.some((place) => wanted[place] === true));
  return {
    neighbours: sum(groups.map(({ neighbours }) => neighbours)),
    knownNeighbours: sum(groups.map(({ known }) => known)),
    relationships: sum(ties.map(({ relationships }) => relationships)),
    knownRelationships: sum(ties.map(({ known }) => known)),
    isAtLeast: counts.truncated,
  };
}

function rowKey({ type, direction }: Tie): string {
  return `${direction} ${type}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
