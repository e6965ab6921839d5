/** Asks a database who it is, and whether it is new enough. */
import { GraphError } from "../errors.ts";
import type { DatabaseInfo } from "../store.ts";
import type { Access } from "./stream.ts";
import { collect } from "./stream.ts";

/** The oldest supported version (the LTS release). */
const OLDEST = [5, 26] as const;

const COMPONENTS = "CALL dbms.components() YIELD name, versions, edition RETURN name, versions[0] AS version, edition";

/** Name, product, version, edition and address. @throws GraphError `engine_unavailable`, `unauthorized`, `not_found` */
export async function readInfo(access: Access, signal?: AbortSignal): Promise<DatabaseInfo> {
  const table = await collect(
    access,
    "read",
    { text: COMPONENTS },
    {
      limits: { timeoutMs: 15_000, maxRows: 10 },
      ...(signal === undefined ? {} : { signal }),
    },
  );
  const row = table.rows.find(([name]) => name === "Neo4j Kernel") ?? table.rows[0] ?? [];
  return {
    name: table.summary.database,
    product: "Neo4j",
    version: textOf(row[1]),
    edition: textOf(row[2]),
    address: addressOf(access.context.uri),
  };
}

/** @throws GraphError `engine_unavailable` when the version is older than the LTS release */
export function checkVersion(info: DatabaseInfo): void {
  const [major = 0, minor = 0] = info.version.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new GraphError(
    "engine_unavailable",
    `Neo4j ${info.version} at ${info.address} is too old: Parley needs ${OLDEST.join(".")} or newer.`,
    { hint: "Update the database, or leave NEO4J_URI empty to use a local one." },
  );
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function addressOf(uri: string): string {
  return uri.replace(/^[a-z0-9+]+:\/\//, "").replace(/[/?].*$/, "");
}
