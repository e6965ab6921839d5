/** What the page knows of the server and its database: whether it can be asked, and what is in it. */
import type { SchemaAnswer } from "../../graph/contract/answers.ts";
import type { Lens } from "../../graph/lens.ts";

/** `GET /api/schema`, its lens as the core knows it. */
export interface Schema extends Omit<SchemaAnswer, "lens"> {
  readonly lens: Lens;
}

/** Why the database does not answer. */
export interface Unavailability {
  /** In the server's words. */
  readonly message: string;
  readonly hint: string | undefined;
  /** What the server is doing about it: `starting`, `seeding`, `unavailable`, `failed`; undefined where it does not say. */
  readonly phase: string | undefined;
  readonly serverReached: boolean;
}

/** `starting`: not answered yet since the page was opened. `lost`: it answered before. `locked`: it wants a token. */
export type Backend =
  | ({ readonly kind: "starting" } & Partial<Unavailability>)
  | { readonly kind: "ready" }
  | ({ readonly kind: "lost" } & Unavailability)
  | { readonly kind: "locked"; readonly refused: boolean };

export interface Session {
  readonly backend: Backend;
  readonly schema: Schema | undefined;
}

export const NEW_SESSION: Session = {
  backend: { kind: "starting" },
  schema: undefined,
};

/** The database answers. */
export function ready(session: Session): Session {
  return session.backend.kind === "ready" ? session : { ...session, backend: { kind: "ready" } };
}

/** The database, or the server itself, does not answer. */
export function unavailable(session: Session, reason: Unavailability): Session {
  return { ...session, backend: { kind: session.schema === undefined ? "starting" : "lost", ...reason } };
}

/** The server wants a token; `refused` says that one was given. */
export function locked(session: Session, refused: boolean): Session {
  return { ...session, backend: { kind: "locked", refused } };
}

export function knows(session: Session, schema: Schema): Session {
  return { ...session, schema };
}
