/** Finds the nodes that several ids of the contract mean: `elementId`s as they are, stable ids by one look-up for all of them. */
import { GraphError } from "../errors.ts";
import type { GraphReader } from "../store.ts";
import type { Asking } from "./asking.ts";
import { isElementId, notFound } from "./locate.ts";
import { findNodes } from "./lookup.ts";

/** Element ids by the ids that were asked for; ids that nothing has are not in it. Element ids are not looked up: they are as given. */
export async function locateNodes(
  reader: GraphReader,
  ids: readonly string[],
  asking: Asking,
): Promise<ReadonlyMap<string, string>> {
  const located = new Map(ids.filter(isElementId).map((id) => [id, id]));
  const stable = ids.filter((id) => !located.has(id));
  if (stable.length === 0) return located;
  for (const [id, node] of await findNodes(reader, stable, asking)) located.set(id, node.elementId);
  return located;
}

/**
 * The element ids of all of them, each once, in the order in which they were asked for.
 * @throws GraphError `not_found` naming every stable id that nothing has
 */
export async function locateAllNodes(
  reader: GraphReader,
  ids: readonly string[],
  asking: Asking,
): Promise<readonly string[]> {
  const located = await locateNodes(reader, ids, asking);
  const missing = ids.filter((id) => !located.has(id));
  if (missing.length > 0) throw notFoundNodes(missing);
  return [...new Set(ids.flatMap((id) => located.get(id) ?? []))];
}

/** The error for ids that nothing has. */
export function notFoundNodes(missing: readonly string[]): GraphError {
  const [first, ...others] = missing;
  if (first !== undefined && others.length === 0) return notFound("NODE", first);
  const named = missing.map((id) => `“${id}”`).join(", ");
  return new GraphError("not_found", `There is no node with the id ${named}.`, {
    hint: "Ids are the stable `id` property or the `elementId` of the database; element ids change when data are loaded anew.",
    details: { missing },
  });
}
