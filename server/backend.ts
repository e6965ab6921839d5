/** What stands behind the server: a database that may not be there yet, may go away and may come back. Implemented by the program that starts it. */
import type { DatabaseInfo, GraphReader, GraphStore } from "../graph/store.ts";

/** A database that answers. */
export interface Answering {
  readonly reader: GraphReader;
  readonly info: DatabaseInfo;
  /** Only where the operator allowed writes. */
  readonly store?: GraphStore | undefined;
  /** Sessions with the database that are open, and connections that there may be at most; for the metrics. */
  readonly sessions?: (() => { readonly open: number; readonly most: number }) | undefined;
}

/** What is being done, for people to read while they wait. */
export interface BackendStatus {
  /** `starting` and `seeding` end by themselves, `unavailable` is tried again, `failed` needs somebody to act, `ending` is the end. */
  readonly phase: "starting" | "seeding" | "ready" | "unavailable" | "failed" | "ending";
  /** One sentence: "Starting the local Neo4j (first start: fetching 123 MB)." */
  readonly message: string;
  /** What to do, where something must be done. */
  readonly hint?: string | undefined;
}

/** Asked anew at each request. */
export interface Backend {
  /** The database, as soon as it answers questions; undefined until then. */
  current(): Answering | undefined;
  status(): BackendStatus;
}

/** A backend that is there from the beginning and stays. */
export function backendOf(answering: Answering): Backend {
  return { current: () => answering, status: () => ({ phase: "ready", message: "The database answers." }) };
}
