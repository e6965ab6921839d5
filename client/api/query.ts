/** Runs Cypher over the Query API: typed JSON both ways, so that nothing is lost. */
import type { Notification } from "../../graph/store.ts";
import type { Value } from "../../graph/values.ts";

/** The answer to a statement. */
export interface QueryAnswer {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** Whether the server left rows out. */
  readonly truncated: boolean;
  /** Milliseconds in the database; undefined where the server does not say. */
  readonly databaseMs: number | undefined;
  readonly notifications: readonly Notification[];
}
