/**
 * What a format cannot hold of a node or relationship, kept beside it in a field of our own: other programs pass over it, our import puts it
 * back (seed/import/read/kept-beside.ts). It is JSON: `{"key", "labels", "type", "added", "properties"}`, each member only where it is needed.
 */
import { writeTyped } from "../query-api/typed.ts";
import type { Value } from "../values.ts";

/** Name of the field, column or attribute. */
export const KEPT_FIELD = "parley";

export interface Kept {
  /** Key of a relationship that nothing else tells from another one. */
  readonly key?: string | undefined;
  readonly labels?: readonly string[] | undefined;
  readonly type?: string | undefined;
  /** Names of fields that are for people and are no properties. */
  readonly added?: readonly string[] | undefined;
  /** Properties that the file does not have, or not as they are. */
  readonly properties?: readonly (readonly [name: string, value: Value])[] | undefined;
}

/** The JSON text, properties typed as in Neo4j's Query API; undefined where there is nothing to keep. */
export function keptText({ key, labels, type, added, properties }: Kept): string | undefined {
  const members = [
    ...(key === undefined ? [] : [`"key":${JSON.stringify(key)}`]),
    ...(labels === undefined ? [] : [`"labels":${JSON.stringify(labels)}`]),
    ...(type === undefined ? [] : [`"type":${JSON.stringify(type)}`]),
    ...(added === undefined || added.length === 0 ? [] : [`"added":${JSON.stringify(added)}`]),
    ...(properties === undefined || properties.length === 0 ? [] : [`"properties":${propertiesText(properties)}`]),
  ];
  return members.length === 0 ? undefined : `{${members.join(",")}}`;
}

function propertiesText(properties: readonly (readonly [string, Value])[]): string {
  return `{${properties.map(([name, value]) => `${JSON.stringify(name)}:${writeTyped(value)}`).join(",")}}`;
}
