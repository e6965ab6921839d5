/** Where the dates of what is shown are: the date property that the lens knows, or those that are found on it in any other schema. */
import type { Lens } from "../lens.ts";
import type { Subgraph } from "../subgraph.ts";
import type { Value } from "../values.ts";
import { dayOfValue, yearOfValue } from "./spans.ts";

/** A property that dates relationships, or nodes (and by them their relationships). */
export interface DateSource {
  readonly entity: "relationship" | "node";
  readonly key: string;
}

/** A source with how much of what is shown it dates. */
export interface FoundDateSource extends DateSource {
  /** Entities that have a date there. */
  readonly dated: number;
}

/** What share of the values of a property must be dates for it to be offered. */
const MOSTLY = 0.9;
/** Keys of whole numbers that are years; another number between 1000 and 2200 may be anything. */
const YEAR_KEY = /year|released|born|died|founded|since|until|from|date|^(?:start|end)$|年/i;

/** The source of the lens: it dates relationships. */
export function lensDateSource(lens: Lens): DateSource | undefined {
  return lens.dateProperty === undefined ? undefined : { entity: "relationship", key: lens.dateProperty };
}

/**
 * Properties of what is shown whose values are dates (temporal, ISO texts, or years under a key that speaks of time), those of
 * relationships first, then by how much they date. Ends and precisions of other dates are left out.
 */
export function findDateSources(subgraph: Subgraph): readonly FoundDateSource[] {
  return (["relationship", "node"] as const).flatMap((entity) => {
    const entities = entity === "node" ? subgraph.nodes : subgraph.relationships;
    return [...tally(entities)]
      .filter(([, { dates, values }]) => dates > 0 && dates >= values * MOSTLY)
      .filter(([key], _, all) => !all.some(([other]) => key === `${other}End`))
      .map(([key, { dates }]): FoundDateSource => ({ entity, key, dated: dates }))
      .toSorted((one, other) => other.dated - one.dated || (one.key < other.key ? -1 : 1));
  });
}

/** Whether two sources are the same. */
export function isSameSource(one: DateSource | undefined, other: DateSource | undefined): boolean {
  return one?.entity === other?.entity && one?.key === other?.key;
}

interface Tally {
  dates: number;
  values: number;
}

function tally(entities: readonly { readonly properties: { readonly [key: string]: Value } }[]): Map<string, Tally> {
  const found = new Map<string, Tally>();
  for (const { properties } of entities) {
    for (const key in properties) {
      const value = properties[key];
      if (value === undefined || value === null) continue;
      let known = found.get(key);
      if (known === undefined) {
        known = { dates: 0, values: 0 };
        found.set(key, known);
      }
      known.values += 1;
      if (isDate(key, value)) known.dates += 1;
    }
  }
  return found;
}

function isDate(key: string, value: Value): boolean {
  return dayOfValue(value) !== undefined || (YEAR_KEY.test(key) && yearOfValue(value) !== undefined);
}
