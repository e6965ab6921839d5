/** Which properties nodes or relationships have: what captions, sizes and widths can be made of. */
import { numberIn } from "../../graph/figure/node-sizes.ts";
import { captionText } from "../../graph/look/caption-template.ts";
import type { ValueMap } from "../../graph/values.ts";

export interface KnownProperties {
  /** Of what is on the canvas, commonest first: those that a caption can say. */
  readonly shown: readonly string[];
  /** Those of them that are numbers, wherever they are. */
  readonly numbers: readonly string[];
  /** Other keys of the database, by name. */
  readonly others: readonly string[];
}

/** Entities that are looked at; more of them hardly have other properties. */
const MOST_LOOKED_AT = 2000;
/** Names of a list; a database can have thousands of keys. */
const MOST_NAMES = 300;

/** @param keys all property keys of the database */
export function knownProperties(
  entities: readonly { readonly properties: ValueMap }[],
  keys: readonly string[],
): KnownProperties {
  const counts = new Map<string, { said: number; numbers: number; all: number }>();
  for (const { properties } of entities.slice(0, MOST_LOOKED_AT)) {
    for (const [key, value] of Object.entries(properties)) {
      const count = counts.get(key) ?? { said: 0, numbers: 0, all: 0 };
      count.all += 1;
      if (numberIn(value) !== undefined) count.numbers += 1;
      if (captionText(value) !== undefined || typeof value === "boolean" || Array.isArray(value)) count.said += 1;
      counts.set(key, count);
    }
  }
  const byCount = [...counts].toSorted(([a, one], [b, other]) => other.all - one.all || (a < b ? -1 : 1));
  return {
    shown: byCount
      .filter(([, { said }]) => said > 0)
      .map(([key]) => key)
      .slice(0, MOST_NAMES),
    numbers: byCount
      .filter(([, { numbers, all }]) => numbers === all)
      .map(([key]) => key)
      .slice(0, MOST_NAMES),
    others: keys
      .filter((key) => !counts.has(key))
      .toSorted()
      .slice(0, MOST_NAMES),
  };
}
