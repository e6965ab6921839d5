/** What of a graph is in force: plain values that undo walks, a link carries and a figure names. All of them must be passed, each by any of its choices. */
import type { DateSource } from "../time/date-sources.ts";

/** Days as ISO texts (`2025-11-21`), both inclusive; an absent side is open. */
export interface DayRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What a property must be like. Bounds are inclusive, an absent one is open; of several values any will do. */
export type PropertyTest =
  | { readonly kind: "number"; readonly from?: number | undefined; readonly to?: number | undefined }
  | { readonly kind: "text"; readonly values: readonly string[] }
  | { readonly kind: "boolean"; readonly value: boolean }
  | ({ readonly kind: "day" } & DayRange)
  /** A list that has any of these items, written as texts. */
  | { readonly kind: "item"; readonly values: readonly string[] }
  | { readonly kind: "present" }
  | { readonly kind: "absent" };

/** A test of a property; it concerns the nodes of one label, or the relationships of one type, and no others. */
export interface PropertyFilter {
  readonly entity: "node" | "relationship";
  /** The label that gives a node its style, or the type of a relationship. */
  readonly of: string;
  readonly key: string;
  readonly test: PropertyTest;
}

export interface Filters {
  readonly hiddenTypes: ReadonlySet<string>;
  /** Labels of the lens' node styles: a node is hidden by the label that gives it its style. */
  readonly hiddenLabels: ReadonlySet<string>;
  /** When it happened, or may have: what is vague stays where any of its days is in the range. */
  readonly time: DayRange;
  /** The property that dates what is shown, where the reader chose another than the lens knows. */
  readonly dateSource?: DateSource | undefined;
  /** Only what claims published by this day state (ISO day, at the place of publication). */
  readonly knownOn?: string | undefined;
  /** Whether what has no date stays in spite of `time` and `knownOn`. */
  readonly keepUndated: boolean;
  /** Claims of these outlets do not count. */
  readonly hiddenOutlets: ReadonlySet<string>;
  /** Only what a single outlet states. */
  readonly oneOutletOnly: boolean;
  /** Only what at least so many outlets state; 1 is no filter. */
  readonly leastOutlets: number;
  readonly hiddenCertainties: ReadonlySet<string>;
  readonly properties: readonly PropertyFilter[];
  /** Whether nodes without a relationship that is shown are left out. */
  readonly hideIsolated: boolean;
}

const NONE: ReadonlySet<string> = new Set();

export const NO_FILTERS: Filters = {
  hiddenTypes: NONE,
  hiddenLabels: NONE,
  time: {},
  keepUndated: false,
  hiddenOutlets: NONE,
  oneOutletOnly: false,
  leastOutlets: 1,
  hiddenCertainties: NONE,
  properties: [],
  hideIsolated: false,
};

/** Certainties of what has not happened, or is said not to have. */
export const NOT_HAPPENED = ["planned", "denied"] as const;

/** Whether a range leaves anything out. */
export function isBounded({ from, to }: DayRange): boolean {
  return from !== undefined || to !== undefined;
}

/** Whether the filters ask more than which types and kinds are shown. */
export function asksMore(filters: Filters): boolean {
  return (
    isBounded(filters.time) ||
    needsEvidence(filters) ||
    filters.oneOutletOnly ||
    filters.leastOutlets > 1 ||
    filters.hiddenCertainties.size > 0 ||
    filters.properties.length > 0 ||
    filters.hideIsolated
  );
}

/** Whether the claims behind relationships must be known to apply the filters. */
export function needsEvidence({ knownOn, hiddenOutlets }: Filters): boolean {
  return knownOn !== undefined || hiddenOutlets.size > 0;
}

/** Whether anything is hidden. */
export function isFiltering(filters: Filters): boolean {
  return filters.hiddenTypes.size > 0 || filters.hiddenLabels.size > 0 || asksMore(filters);
}

/** A set with an item more, or less where it was in it. */
export function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

/** Whether two filters are of the same property. */
export function isSameProperty(
  one: Pick<PropertyFilter, "entity" | "of" | "key">,
  other: Pick<PropertyFilter, "entity" | "of" | "key">,
): boolean {
  return one.entity === other.entity && one.of === other.of && one.key === other.key;
}

/** Filters with another test of a property, or without one. */
export function withProperty(
  filters: Filters,
  property: Pick<PropertyFilter, "entity" | "of" | "key">,
  test: PropertyTest | undefined,
): Filters {
  const { entity, of, key } = property;
  const others = filters.properties.filter((other) => !isSameProperty(other, property));
  if (test === undefined) return { ...filters, properties: others };
  const changed: PropertyFilter = { entity, of, key, test };
  const isThere = others.length < filters.properties.length;
  const properties = isThere
    ? filters.properties.map((other) => (isSameProperty(other, property) ? changed : other))
    : [...others, changed];
  return { ...filters, properties };
}
