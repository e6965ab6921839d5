/** Ids of what an import stores: computed from what tells one thing from another, so that the same files give the same graph every time. */

import { hash } from "node:crypto";
import { compare } from "../../graph/compare.ts";
import type { Value } from "../../graph/values.ts";
import { Duration, Point, Temporal } from "../../graph/values.ts";
import type { EventItem } from "./events/events.ts";
import type { RelationshipItem } from "./input.ts";

/** 16 hexadecimal digits (64 bits of SHA-256) of anything made of texts. */
export function digest(parts: unknown): string {
  return hash("sha256", JSON.stringify(parts)).slice(0, 16);
}

/** An actor's id: its name space and what the files call it there. */
export function actorId(namespace: string, key: string): string {
  return `${namespace}:${key}`;
}

/**
 * The id of a relationship made of facts that cite no article: one for each pair, type and date, as everywhere in the model. Facts that also
 * differ in what their rows say besides the code (place, topic, a property of the user's) stay apart, so that nothing a row says is lost.
 */
export function bareRelationshipId(
  dataset: string,
  type: string,
  start: string,
  end: string,
  event: EventItem,
): string {
  const { dateEnd, datePrecision, certainty, attributedTo, topic, place, summary, properties } = event;
  const more = [
    dateEnd,
    datePrecision === "day" ? undefined : datePrecision,
    certainty,
    attributedTo,
    topic,
    place,
    summary,
  ];
  const own = Object.keys(properties).length === 0 ? undefined : plain(properties);
  const said = own === undefined && more.every((part) => part === undefined) ? [] : [more, own];
  return `${prefixOf(type)}-${digest([dataset, type, start, end, event.date, ...said])}`;
}

/** The id of a relationship that rests on claims. */
export function derivedRelationshipId(
  dataset: string,
  type: string,
  start: string,
  end: string,
  event: EventItem,
): string {
  const when = event.datePrecision === "day" ? event.date : `${event.date}/${event.datePrecision}`;
  return `${prefixOf(type)}-${digest([dataset, type, start, end, when, "claims"])}`;
}

/**
 * The id of a claim: the file's own id of the event where it has one (with the day: ICEWS counts anew; with the parties: some files give an
 * event a row for each pair), else all that it says.
 */
export function claimId(dataset: string, event: EventItem, from: readonly string[], to: readonly string[]): string {
  const { key, type, date, article, locator, summary, topic, verb, certainty } = event;
  const parts =
    key === undefined
      ? [type, from, to, date, article?.key, locator, summary, topic, verb, certainty]
      : [key, date, type, from, to];
  return `${dataset}:claim:${digest(parts)}`;
}

/** What tells a node of a graph file from all others. */
export function nodeKey(namespace: string, group: string, key: string): string {
  return group === "" ? `${namespace}:${key}` : `${namespace}:${group}::${key}`;
}

/**
 * What tells a relationship of a graph file from all others, but for those that say exactly the same. Its own id alone is not enough: networkx
 * counts anew for every pair.
 */
export function relationshipKey(namespace: string, item: RelationshipItem): string {
  const { key, type, start, end, properties } = item;
  const own =
    key === undefined
      ? [...properties].toSorted(([one], [other]) => compare(one, other)).map(([name, value]) => [name, plain(value)])
      : key;
  return `${namespace}:${digest([type, start.group, start.key, end.group, end.key, own])}`;
}

function prefixOf(type: string): string {
  return type.toLowerCase().replaceAll("_", "-");
}

/** A value as JSON can write it, different for different values. */
function plain(value: Value): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof Temporal) return ["Temporal", value.text];
  if (value instanceof Duration) return ["Duration", value.text];
  if (value instanceof Point) return [value.srid, value.coordinates];
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => compare(one, other))
    .map(([key, inner]: [string, Value]) => [key, plain(inner)]);
}
