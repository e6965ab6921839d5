/** What routes are handed: the database, the schema that was read lately, limits, places; and how one request asks a question with them. */
import type { Response } from "express";
import { GraphError } from "../graph/errors.ts";
import type { LensAsking } from "../graph/questions/asking.ts";
import type { Schema } from "../graph/questions/schema.ts";
import { readSchema } from "../graph/questions/schema.ts";
import type { GraphReader, Limits } from "../graph/store.ts";
import type { Rendered } from "../render/render-figure.ts";
import type { RenderPool } from "../render/render-pool.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { answerCache } from "./answer-cache.ts";
import type { Answering, Backend } from "./backend.ts";
import type { Places } from "./places.ts";
import { schemaCache } from "./schema-cache.ts";
import type { Settings } from "./settings.ts";

/** Shared by all routes of one server. */
export interface Context {
  readonly backend: Backend;
  readonly settings: Settings;
  readonly places: Places;
  readonly limits: Limits;
  /** The schema, not older than some seconds. */
  readonly schemaOf: (answering: Answering) => Promise<Schema>;
  /** Where figures are laid out and drawn. */
  readonly pool: RenderPool;
  /** Figures that were linked to lately, by what was asked. */
  readonly linked: AnswerCache<Rendered>;
}

/** Makes the context of a server. */
export function createContext(backend: Backend, settings: Settings, places: Places, pool: RenderPool): Context {
  const limits = { timeoutMs: settings.queryTimeoutSeconds * 1000, maxRows: settings.maxRows };
  const read = (reader: GraphReader): Promise<Schema> => readSchema(reader, { limits });
  return { backend, settings, places, limits, schemaOf: schemaCache(read), pool, linked: answerCache() };
}

/** The database that answers now. @throws GraphError `engine_unavailable` with what is being done */
export function answeringNow({ backend }: Pick<Context, "backend">): Answering {
  const answering = backend.current();
  if (answering !== undefined) return answering;
  const { phase, message, hint } = backend.status();
  throw new GraphError("engine_unavailable", message, { hint, details: { phase, retryAfter: 2 } });
}

const signals = new WeakMap<Response, AbortSignal>();

/** Fires when the client goes away before it has its answer; one signal for each response. */
export function signalOf(response: Response): AbortSignal {
  const known = signals.get(response);
  if (known !== undefined) return known;
  const controller = new AbortController();
  signals.set(response, controller.signal);
  response.once("close", () => {
    if (!response.writableFinished)
      controller.abort(new GraphError("query_timeout", "The client went away; the query was ended in the database."));
  });
  return controller.signal;
}

/** A question of this request under way: a place taken, ended when the client leaves. */
export interface Asked {
  readonly reader: GraphReader;
  readonly answering: Answering;
  readonly asking: LensAsking;
  readonly schema: Schema;
}

/**
 * Runs `ask` with everything a question needs and gives the place back when it is answered.
 * @throws GraphError `engine_unavailable`, `rate_limited`, and what `ask` throws
 */
export async function withQuestion<T>(
  context: Context,
  response: Response,
  ask: (asked: Asked) => Promise<T>,
): Promise<T> {
  const answering = answeringNow(context);
  const leave = context.places.take();
  try {
    const schema = await context.schemaOf(answering);
    const asking = { limits: context.limits, signal: signalOf(response), lens: schema.lens };
    return await ask({ reader: answering.reader, answering, asking, schema });
  } finally {
    leave();
  }
}
