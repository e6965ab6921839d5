/** The names of the databases, where the server tells them. */
import { GraphError } from "../../../graph/errors.ts";
import type { Value } from "../../../graph/values.ts";

/** Undefined where the guard, or the rights of the server's user, do not let them be listed. @throws GraphError where the database cannot be asked */
export async function knownDatabases(
  read: (statement: string) => Promise<readonly (readonly Value[])[]>,
): Promise<readonly string[] | undefined> {
  try {
    const rows = await read("SHOW DATABASES YIELD name RETURN DISTINCT name ORDER BY name");
    return rows.flatMap(([name]) => (typeof name === "string" ? [name] : []));
  } catch (error) {
    const isRefused =
      error instanceof GraphError &&
      ["not_read_only", "cypher_error", "unauthorized", "not_found", "invalid_request"].includes(error.code);
    if (isRefused) return undefined;
    throw error;
  }
}
