/** The properties that occur in a graph, as columns with one type each, for formats that declare the type of a property once. */
import type { Value, ValueMap } from "../values.ts";

/** The word for an empty list, which is a list of anything. */
export const EMPTY_LIST = "[]";

export interface PropertyColumn {
  readonly name: string;
  /** A word of the format. */
  readonly type: string;
}

/** How a format names types. */
export interface TypeWords {
  /** The type of a value; `EMPTY_LIST` for an empty list; undefined for what does not count, as it is written nowhere. */
  readonly typeOf: (value: Value) => string | undefined;
  /** The type of a property that has several, or none of the format's. */
  readonly text: string;
  /** The type of a property that is an empty list everywhere. */
  readonly textList: string;
  readonly isList: (type: string) => boolean;
}

/** One column for each name, in the order of their UTF-16 units. */
export function propertyColumns(
  entities: readonly { readonly properties: ValueMap }[],
  words: TypeWords,
): readonly PropertyColumn[] {
  const types = new Map<string, Set<string>>();
  for (const { properties } of entities) {
    for (const name of Object.keys(properties)) {
      const value = properties[name] ?? null;
      const type = value === null ? undefined : words.typeOf(value);
      if (type === undefined) continue;
      const known = types.get(name) ?? new Set<string>();
      types.set(name, known.add(type));
    }
  }
  return [...types.keys()].toSorted().map((name) => ({ name, type: oneOf(types.get(name) ?? new Set(), words) }));
}

function oneOf(types: ReadonlySet<string>, { text, textList, isList }: TypeWords): string {
  const [first, second] = [...types].filter((type) => type !== EMPTY_LIST);
  if (first === undefined) return textList;
  if (second !== undefined || (types.has(EMPTY_LIST) && !isList(first))) return text;
  return first;
}

/** The properties of an entity that have a value, in the order of their names. */
export function sortedProperties(properties: ValueMap): readonly (readonly [name: string, value: Value])[] {
  return Object.keys(properties)
    .toSorted()
    .map((name) => [name, properties[name] ?? null] as const)
    .filter(([, value]) => value !== null);
}
