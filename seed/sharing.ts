/**
 * Actors that several data sets have. One data set owns the node (`dataset`): its properties are that data set's. The others are in `alsoIn`, and
 * how they write the name is in `spellings` as `name | data set`. Pure, but for the statements.
 */
import { searchKeys } from "../graph/names.ts";
import type { Query } from "../graph/store.ts";
import { textsOf, type ValueMap, valueMap } from "../graph/values.ts";
import { ACTOR_KINDS } from "../graph/vocabulary.ts";

/** Between a spelling and the outlet or data set that writes it so. */
const BETWEEN = " | ";

/** A spelling with who writes it so. */
export function spellingOf(name: string, by: string): string {
  return `${name}${BETWEEN}${by}`;
}

/** Actors of a data set, as their properties, that others have too; and those of others that it has too. */
export function sharedActors(dataset: string): Query {
  const text =
    "MATCH (n:Actor) WHERE n.alsoIn IS NOT NULL AND (n.dataset = $dataset OR $dataset IN n.alsoIn) RETURN properties(n) AS properties ORDER BY n.id";
  return { text, parameters: { dataset } };
}

/** Gives actors exactly these properties; what kind they are goes with the data set that said so. */
export function rewriteActors(rows: readonly ValueMap[], keepsKind: boolean): Query {
  const kind = keepsKind ? "" : `REMOVE n:${ACTOR_KINDS.join(":")} `;
  return { text: `UNWIND $rows AS row MATCH (n:Actor {id: row.id}) ${kind}SET n = row`, parameters: { rows } };
}

/** The properties that an owner gives to an actor, with what the others have added to the node. */
export function withSharers(owned: ValueMap, stored: ValueMap): ValueMap {
  const alsoIn = textsOf(stored.alsoIn);
  if (alsoIn.length === 0) return owned;
  const theirs = textsOf(stored.spellings).filter((spelling) => alsoIn.some((by) => isBy(spelling, by)));
  return keyed({ ...owned, alsoIn, spellings: [...textsOf(owned.spellings), ...theirs] });
}

/** An actor without what a data set that does not own it has added. */
export function withoutSharer(stored: ValueMap, dataset: string): ValueMap {
  const alsoIn = textsOf(stored.alsoIn).filter((by) => by !== dataset);
  const spellings = textsOf(stored.spellings).filter((spelling) => !isBy(spelling, dataset));
  return keyed({ ...stored, alsoIn, spellings });
}

/** An actor that its owner gives up: the next one that has it owns it, by the name that it uses. */
export function handedOver(stored: ValueMap): ValueMap {
  const [dataset = "", ...alsoIn] = textsOf(stored.alsoIn);
  const spellings = textsOf(stored.spellings).filter((spelling) =>
    [dataset, ...alsoIn].some((by) => isBy(spelling, by)),
  );
  const own = spellings
    .filter((spelling) => isBy(spelling, dataset))
    .map((spelling) => spelling.slice(0, -(BETWEEN + dataset).length));
  const name = own[0] ?? stored.name ?? stored.id ?? "";
  const { id = "", loadedAt = null } = stored;
  return keyed({ id, name, dataset, alsoIn, spellings, ...(loadedAt === null ? {} : { loadedAt }) });
}

/** Folds the names anew, and leaves out a list of sharers that is empty. */
function keyed(properties: ValueMap): ValueMap {
  const spelt = textsOf(properties.spellings).map((spelling) => spelling.slice(0, spelling.lastIndexOf(BETWEEN)));
  const names = [properties.name, properties.nameJa, ...textsOf(properties.aliases), ...spelt];
  const keys = searchKeys(names.filter((name) => typeof name === "string"));
  const entries = Object.entries({ ...properties, searchKeys: keys });
  return valueMap(entries.filter(([key]) => key !== "alsoIn" || textsOf(properties.alsoIn).length > 0));
}

function isBy(spelling: string, dataset: string): boolean {
  return spelling.endsWith(BETWEEN + dataset);
}
