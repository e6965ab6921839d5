/** The properties of what is stored: those that an import writes, and those of the user's rows beside them. */
import { emptyMap, type Value, type ValueMap, valueMap } from "../../../graph/values.ts";

/** Properties that an import writes itself, whether or not a row has them. */
const WRITTEN: ReadonlySet<string> = new Set([
  ...[
    "id",
    "name",
    "date",
    "dateEnd",
    "datePrecision",
    "certainty",
    "severity",
    "codes",
    "records",
    "claims",
    "denies",
  ],
  ...["dataset", "source", "loadedAt", "spellings", "aliases", "searchKeys", "alsoIn"],
]);

/** What an import writes, and the further properties of a row; one that has the name of such a one gets an underscore behind it. */
export function withOwn(properties: ValueMap, own: { readonly [key: string]: Value | undefined }): ValueMap {
  const names = Object.keys(properties);
  if (names.length === 0) return plain(own);
  const isOwn = (name: string): boolean => WRITTEN.has(name) || (Object.hasOwn(own, name) && own[name] !== undefined);
  const further = names.map((name) => [isOwn(name) ? `${name}_` : name, properties[name] ?? null] as const);
  return valueMap([...further, ...Object.entries(plain(own))]);
}

/** The properties that are there. Written as a loop: it runs for every record. */
export function plain(properties: { readonly [key: string]: Value | undefined }): ValueMap {
  const there = emptyMap();
  for (const key of Object.keys(properties)) {
    const value = properties[key];
    if (value !== undefined) there[key] = value;
  }
  return there;
}
