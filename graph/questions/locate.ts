/** Finds the node or relationship that an id of the contract means: the database's `elementId`, or the stable `id` property. */
import { GraphError } from "../errors.ts";
import type { GraphReader } from "../store.ts";
import type { ValueMap } from "../values.ts";
import type { Asking } from "./asking.ts";
import { asList, asText, runOptions } from "./asking.ts";
import { quoteName } from "./cypher-text.ts";

export type EntityType = "NODE" | "RELATIONSHIP";

const ELEMENT_ID = /^\d+:[0-9a-f]{8}-[0-9a-f-]{27}:\d+$/;
const WHOLE_NUMBER = /^-?\d{1,18}$/;

/**
 * The `elementId` of the node meant by `id`. An element id is handed back as it is: the question that uses it finds out whether it is there.
 * @throws GraphError `not_found`
 */
export function locateNode(reader: GraphReader, id: string, asking: Asking): Promise<string> {
  return locate(reader, "NODE", id, asking);
}

/** The `elementId` of the relationship meant by `id`, as `locateNode`. @throws GraphError `not_found` */
export function locateRelationship(reader: GraphReader, id: string, asking: Asking): Promise<string> {
  return locate(reader, "RELATIONSHIP", id, asking);
}

/** The error for an id that nothing has. */
export function notFound(entity: EntityType, id: string): GraphError {
  const word = entity === "NODE" ? "node" : "relationship";
  return new GraphError("not_found", `There is no ${word} with the id “${id}”.`, {
    hint: "Ids are the stable `id` property or the `elementId` of the database; element ids change when data are loaded anew.",
  });
}

/** Whether an id has the form of the database's own. */
export function isElementId(id: string): boolean {
  return ELEMENT_ID.test(id);
}

/** The values of the property `id` that an id may mean: in other people's graphs `id` is often a number. */
export function valuesOfId(id: string): readonly (string | bigint)[] {
  return WHOLE_NUMBER.test(id) ? [id, BigInt(id)] : [id];
}

async function locate(reader: GraphReader, entity: EntityType, id: string, asking: Asking): Promise<string> {
  if (isElementId(id)) return id;
  const indexed = await readIndexedNames(reader, entity, asking);
  const byIndex = indexed.length === 0 ? undefined : await findId(reader, indexedText(entity, indexed), id, asking);
  const found = byIndex ?? (await findId(reader, scanText(entity), id, asking));
  if (found === undefined) throw notFound(entity, id);
  return found;
}

/** Labels or types whose `id` property has an index, so that finding one does not read the whole graph. */
export async function readIndexedNames(
  reader: GraphReader,
  entity: EntityType,
  asking: Asking,
): Promise<readonly string[]> {
  const { idIndexes } = asking;
  if (idIndexes !== undefined) return entity === "NODE" ? idIndexes.nodes : idIndexes.relationships;
  const text =
    "SHOW INDEXES YIELD state, type, entityType, labelsOrTypes, properties " +
    "WHERE state = 'ONLINE' AND type = 'RANGE' AND properties = ['id'] AND entityType = $entity RETURN labelsOrTypes";
  const table = await reader.read({ text, parameters: { entity } }, runOptions(asking, 1000));
  return [...new Set(table.rows.flatMap((row) => asList(row[0]).map(asText)))].toSorted();
}

function indexedText(entity: EntityType, names: readonly string[]): string {
  return names
    .map((name) =>
      entity === "NODE"
        ? `MATCH (found:${quoteName(name)} {id: $id}) RETURN elementId(found) AS id LIMIT 1`
        : `MATCH ()-[found:${quoteName(name)} {id: $id}]->() RETURN elementId(found) AS id LIMIT 1`,
    )
    .join("\nUNION\n");
}

function scanText(entity: EntityType): string {
  const pattern = entity === "NODE" ? "(found)" : "()-[found]->()";
  return `MATCH ${pattern} WHERE found.id IN $ids RETURN elementId(found) AS id ORDER BY id LIMIT 1`;
}

async function findId(reader: GraphReader, text: string, id: string, asking: Asking): Promise<string | undefined> {
  const parameters: ValueMap = { id, ids: valuesOfId(id) };
  const table = await reader.read({ text, parameters }, runOptions(asking, 100));
  const first = table.rows[0];
  return first === undefined ? undefined : asText(first[0]);
}
