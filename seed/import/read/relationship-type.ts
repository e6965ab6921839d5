/** Words of a file as types of relationships. */
import type { Value } from "../../../graph/values.ts";

/** The type of relationships of which a file says nothing. */
export const RELATED_TO = "RELATED_TO";

/** Words in upper snake case, as types are written: `negotiates with` and `negotiatesWith` are `NEGOTIATES_WITH`. */
export function relationshipType(words: string): string {
  const type = words
    .normalize("NFC")
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1_$2")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "_")
    .replace(/^_+|_+$/g, "")
    .toUpperCase();
  return type === "" ? RELATED_TO : type;
}

/** Whether the type says all that the words do, so that the words need no property of their own. */
export function saysAll(type: string, words: string): boolean {
  return relationshipType(words) === type && /^[\p{L}\p{M}\p{N}_\s-]*$/u.test(words.trim());
}

/** Properties that name the type in files that have no types. */
const TYPE_KEYS = ["label", "type", "relationship", "interaction"] as const;

/** The type that a property names. The property is taken away, unless its words say more than the type; undefined where there is none. */
export function takeType(properties: Map<string, Value>): string | undefined {
  for (const key of TYPE_KEYS) {
    const words = properties.get(key);
    if (typeof words !== "string" || words.trim() === "") continue;
    const type = relationshipType(words);
    if (saysAll(type, words)) properties.delete(key);
    return type;
  }
  return undefined;
}
