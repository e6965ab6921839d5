/** The order of `ORDER BY`: over all types of Cypher, so that any column can be sorted as the database would. */
import { durationParts, momentOf } from "./temporal-order.ts";
import type { TemporalType, Value, ValueMap } from "./values.ts";
import { Duration, GraphNode, GraphPath, GraphRelationship, Point, Temporal, Unsupported } from "./values.ts";

/** What comes first among the types, after the Cypher manual, "Ordering and comparison of values"; where it is silent, as Neo4j does. */
const TEMPORAL_RANKS: { readonly [type in TemporalType]: number } = {
  OffsetDateTime: 7,
  ZonedDateTime: 7,
  LocalDateTime: 8,
  Date: 9,
  Time: 10,
  LocalTime: 11,
};
const RANK = {
  map: 0,
  node: 1,
  relationship: 2,
  list: 3,
  path: 5,
  point: 6,
  duration: 12,
  text: 13,
  boolean: 14,
  number: 15,
  unsupported: 16,
  bytes: 17,
  null: 18,
} as const;

/** A value with what it is compared by, worked out once: a column is sorted by comparing each value many times. */
export interface SortKey {
  readonly rank: number;
  /** Compared from the first to the last. */
  readonly parts: readonly (number | bigint | string)[];
  /** Of lists, maps and paths, after `parts`. */
  readonly inner: readonly SortKey[];
}

const NOTHING: readonly SortKey[] = [];

/** Below 0 where `one` comes before `other` in ascending order. `null` is last. */
export function compareValues(one: Value, other: Value): number {
  return compareKeys(sortKey(one), sortKey(other));
}

/** Below 0 where the first comes before the second in ascending order. */
export function compareKeys(one: SortKey, other: SortKey): number {
  if (one.rank !== other.rank) return one.rank - other.rank;
  const shared = Math.min(one.parts.length, other.parts.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = compareParts(one.parts[index] ?? 0, other.parts[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (one.parts.length !== other.parts.length) return one.parts.length - other.parts.length;
  for (let index = 0; index < Math.min(one.inner.length, other.inner.length); index += 1) {
    const difference = compareKeys(one.inner[index] ?? NULL, other.inner[index] ?? NULL);
    if (difference !== 0) return difference;
  }
  return one.inner.length - other.inner.length;
}

const NULL: SortKey = { rank: RANK.null, parts: [], inner: NOTHING };

/** What a value is compared by. */
export function sortKey(value: Value): SortKey {
  switch (typeof value) {
    case "string":
      return flat(RANK.text, value);
    case "boolean":
      return flat(RANK.boolean, Number(value));
    case "bigint":
    case "number":
      return flat(RANK.number, value);
    default:
      return value === null ? NULL : objectKey(value);
  }
}

function objectKey(value: Exclude<Value, string | bigint | number | boolean | null>): SortKey {
  if (isList(value)) return { rank: RANK.list, parts: [], inner: value.map(sortKey) };
  if (value instanceof Temporal) return temporalKey(value);
  if (value instanceof Duration) return durationKey(value);
  if (value instanceof GraphNode) return flat(RANK.node, ...idParts(value.elementId));
  if (value instanceof GraphRelationship) return flat(RANK.relationship, ...idParts(value.elementId));
  if (value instanceof GraphPath) return pathKey(value);
  if (value instanceof Point) return flat(RANK.point, value.srid, ...value.coordinates);
  if (value instanceof Uint8Array) return flat(RANK.bytes, ...value);
  if (value instanceof Unsupported) return flat(RANK.unsupported, value.type, value.text);
  return mapKey(value);
}

function flat(rank: number, ...parts: readonly (number | bigint | string)[]): SortKey {
  return { rank, parts, inner: NOTHING };
}

function temporalKey(value: Temporal): SortKey {
  const moment = momentOf(value);
  const rank = TEMPORAL_RANKS[value.type];
  return moment === undefined ? flat(rank, value.text) : flat(rank, moment.days, moment.nanos, moment.offset);
}

const SECONDS_OF_MONTH = 2_629_746;
const SECONDS_OF_DAY = 86_400;

/** By its average length first, then by its parts, as Neo4j does. */
function durationKey(value: Duration): SortKey {
  const parts = durationParts(value.text);
  if (parts === undefined) return flat(RANK.duration, value.text);
  const { months, days, seconds, nanos } = parts;
  const borrowed = nanos < 0 ? 1 : 0;
  const length = months * SECONDS_OF_MONTH + days * SECONDS_OF_DAY + seconds - borrowed;
  return flat(RANK.duration, length, nanos + borrowed * 1e9, months, days, seconds);
}

/** The more keys, the later; then by the keys, then by what they hold. */
function mapKey(map: ValueMap): SortKey {
  const keys = Object.keys(map).toSorted(compareTexts);
  return { rank: RANK.map, parts: [keys.length, ...keys], inner: keys.map((key) => sortKey(map[key] ?? null)) };
}

function pathKey({ nodes, relationships }: GraphPath): SortKey {
  const inner = nodes.flatMap((node, index) => {
    const relationship = relationships[index];
    return relationship === undefined ? [sortKey(node)] : [sortKey(node), sortKey(relationship)];
  });
  return { rank: RANK.path, parts: [], inner };
}

/** `4:uuid:12`: the number behind the last colon counts, as far as it is one. */
function idParts(elementId: string): readonly (number | string)[] {
  const number = /:(\d{1,15})$/.exec(elementId)?.[1];
  return number === undefined ? [0, elementId] : [Number(number), elementId];
}

function compareParts(one: number | bigint | string, other: number | bigint | string): number {
  if (typeof one === "string") return typeof other === "string" ? compareTexts(one, other) : 1;
  if (typeof other === "string") return -1;
  return compareNumbers(one, other);
}

/** Integers and floats among each other, exactly; `NaN` is larger than all of them. */
function compareNumbers(one: number | bigint, other: number | bigint): number {
  if (one < other) return -1;
  if (one > other) return 1;
  return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
}

/** By code point, where JavaScript compares by code unit: 😀 comes after ﬀ. */
function compareTexts(one: string, other: string): number {
  const shared = Math.min(one.length, other.length);
  for (let at = 0; at < shared; at += 1) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (a !== b) return placeOfUnit(a) - placeOfUnit(b);
  }
  return one.length - other.length;
}

/** Halves of surrogate pairs stand for code points behind all others. */
function placeOfUnit(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
