/** What filters can choose among: the properties of what is shown, and the values that they have there. */
import type { Lens } from "../lens.ts";
import type { Subgraph } from "../subgraph.ts";
import { isoOfDay } from "../time/days.ts";
import { dayOfValue } from "../time/spans.ts";
import type { Value, ValueMap } from "../values.ts";
import { columnsOf, labelsOf } from "./columns.ts";
import type { PropertyFilter } from "./filters.ts";
import { isPresent } from "./property-test.ts";
import { valueText } from "./value-of-facet.ts";

/** How the values of a property are chosen; `other` can only be there or not (points, bytes, maps). */
export type FacetKind = "number" | "text" | "boolean" | "day" | "list" | "other";

/** A property of the nodes of one label, or of the relationships of one type. */
export interface PropertyFacet extends Pick<PropertyFilter, "entity" | "of" | "key"> {
  readonly kind: FacetKind;
  /** How many have it, of how many. */
  readonly present: number;
  readonly total: number;
}

/** A value and how often it is there. */
export interface CountedValue {
  readonly text: string;
  readonly count: number;
}

/** The values of a property; which parts are there depends on its kind. */
export interface FacetValues {
  /** Most frequent first; texts, items of lists. */
  readonly values: readonly CountedValue[];
  /** Of numbers. */
  readonly numbers: NumberSpread | undefined;
  /** Of days: the first and the last, as ISO texts. */
  readonly days: { readonly first: string; readonly last: string } | undefined;
}

/** Numbers from `least` to `most` counted in bars of the same width. */
export interface NumberSpread {
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
  readonly bars: readonly number[];
}

/** What Parley itself writes to find names by; nobody filters by it. */
const INTERNAL_KEYS: ReadonlySet<string> = new Set(["searchKeys"]);
const BARS = 24;
/** What share of the values must be of a kind for a property to be of it. */
const MOSTLY = 0.9;

/** All properties of what is shown: those of relationships first, by type or label in the order of the lens, then by name. */
export function findProperties(subgraph: Subgraph, lens: Lens): readonly PropertyFacet[] {
  const { types, typeOf } = columnsOf(subgraph);
  const { labels, labelOf } = labelsOf(subgraph.nodes, lens);
  const typeOrder = lens.relations.map(({ type }) => type);
  const labelOrder = lens.nodes.map(({ label }) => label);
  return [
    ...facetsOf("relationship", subgraph.relationships, types, typeOf, typeOrder),
    ...facetsOf("node", subgraph.nodes, labels, labelOf, labelOrder),
  ];
}

/** The values of one property. */
export function valuesOf(
  subgraph: Subgraph,
  lens: Lens,
  { entity, of, key, kind }: Omit<PropertyFacet, "present" | "total">,
): FacetValues {
  const values: Exclude<Value, null>[] = [];
  visit(subgraph, lens, entity, of, (properties) => {
    const value = properties[key];
    if (isPresent(value)) values.push(value);
  });
  return {
    values: kind === "text" ? tally(values) : kind === "list" ? tally(values.flatMap(itemsOf)) : [],
    numbers: kind === "number" ? spreadOf(values) : undefined,
    days: kind === "day" ? daysOf(values) : undefined,
  };
}

function visit(
  subgraph: Subgraph,
  lens: Lens,
  entity: PropertyFilter["entity"],
  of: string,
  take: (properties: ValueMap) => void,
): void {
  if (entity === "relationship") {
    for (const { type, properties } of subgraph.relationships) if (type === of) take(properties);
    return;
  }
  const { labels, labelOf } = labelsOf(subgraph.nodes, lens);
  const wanted = labels.indexOf(of);
  for (const [at, { properties }] of subgraph.nodes.entries()) if (labelOf[at] === wanted) take(properties);
}

interface Tally {
  present: number;
  readonly kinds: Map<FacetKind, number>;
}

function facetsOf(
  entity: PropertyFilter["entity"],
  entities: readonly { readonly properties: ValueMap }[],
  names: readonly string[],
  nameOf: Uint16Array,
  order: readonly string[],
): readonly PropertyFacet[] {
  const totals = names.map(() => 0);
  const tallies = names.map(() => new Map<string, Tally>());
  for (const [at, { properties }] of entities.entries()) {
    const name = nameOf[at] ?? 0;
    totals[name] = (totals[name] ?? 0) + 1;
    const known = tallies[name];
    if (known !== undefined) tallyProperties(known, properties);
  }
  const place = (of: string): number => (order.includes(of) ? order.indexOf(of) : order.length);
  return names
    .flatMap((of, name) =>
      [...(tallies[name] ?? [])].map(([key, { present, kinds }]): PropertyFacet => {
        return { entity, of, key, kind: kindOf(present, kinds), present, total: totals[name] ?? 0 };
      }),
    )
    .toSorted((one, other) => place(one.of) - place(other.of) || (one.key < other.key ? -1 : 1));
}

function tallyProperties(known: Map<string, Tally>, properties: ValueMap): void {
  for (const key in properties) {
    const value = properties[key];
    if (!isPresent(value) || INTERNAL_KEYS.has(key)) continue;
    let tallied = known.get(key);
    if (tallied === undefined) {
      tallied = { present: 0, kinds: new Map() };
      known.set(key, tallied);
    }
    tallied.present += 1;
    const kind = kindOfValue(value);
    tallied.kinds.set(kind, (tallied.kinds.get(kind) ?? 0) + 1);
  }
}

/** What nearly all values are; a mixture is chosen by its texts. */
function kindOf(present: number, kinds: ReadonlyMap<FacetKind, number>): FacetKind {
  const [most] = [...kinds].toSorted(([, one], [, other]) => other - one);
  if (most === undefined) return "other";
  return most[1] >= present * MOSTLY ? most[0] : "text";
}

function kindOfValue(value: Exclude<Value, null>): FacetKind {
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "bigint") return "number";
  if (typeof value === "number") return Number.isFinite(value) ? "number" : "other";
  if (Array.isArray(value)) return "list";
  if (dayOfValue(value) !== undefined) return "day";
  return typeof value === "string" ? "text" : "other";
}

function itemsOf(value: Exclude<Value, null>): readonly Exclude<Value, null>[] {
  return Array.isArray(value) ? [...new Set(value.filter(isPresent))] : [];
}

function tally(values: readonly Exclude<Value, null>[]): readonly CountedValue[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    const text = valueText(value);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, count]): CountedValue => ({ text, count }))
    .toSorted((one, other) => other.count - one.count || (one.text < other.text ? -1 : 1));
}

function spreadOf(values: readonly Exclude<Value, null>[]): NumberSpread | undefined {
  const numbers = values
    .filter((value) => typeof value === "bigint" || typeof value === "number")
    .map(Number)
    .filter(Number.isFinite);
  if (numbers.length === 0) return undefined;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  const isWhole = numbers.every(Number.isInteger);
  const width = (most - least) / BARS;
  const bars = Array.from({ length: BARS }, () => 0);
  for (const number of numbers) {
    const bar = width === 0 ? 0 : Math.min(Math.floor((number - least) / width), BARS - 1);
    bars[bar] = (bars[bar] ?? 0) + 1;
  }
  return { least, most, isWhole, bars };
}

function daysOf(values: readonly Exclude<Value, null>[]): FacetValues["days"] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    const day = dayOfValue(value);
    if (day === undefined) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return first > last ? undefined : { first: isoOfDay(first), last: isoOfDay(last) };
}
