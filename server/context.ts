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
import { measuredReader, measuredStore } from "./measured-reader.ts";
import type { Metrics } from "./metrics.ts";
import type { Places } from "./places.ts";
import { recordFor, recordOf } from "./request-record.ts";
import type { SavedViews } from "./saved-views.ts";
import type { SchemaOf } from "./schema-cache.ts";
import { schemaCache } from "./schema-cache.ts";
import type { Settings } from "./settings.ts";
import type { Transactions } from "./transactions.ts";
import type { InTurn } from "./turns.ts";
import { turns } from "./turns.ts";

/** Shared by all routes of one server. */
export interface Context {
  readonly backend: Backend;
  readonly settings: Settings;
  readonly places: Places;
  /** When a question that has a place begins. */
  readonly inTurn: InTurn;
  readonly limits: Limits;
  /** The schema as it was read lately. */
  readonly schemaOf: SchemaOf;
  /** Where figures are laid out and drawn. */
  readonly pool: RenderPool;
  /** Figures that were linked to lately, by what was asked. */
  readonly linked: AnswerCache<Rendered>;
  readonly metrics: Metrics;
  /** Explicit transactions that clients hold open. */
  readonly transactions: Transactions;
  /** The folder of saved views, where the operator named one. */
  readonly views: SavedViews | undefined;
}

/** What a server is made of; whoever makes it gives it. */
export type ContextParts = Pick<
  Context,
  "backend" | "settings" | "places" | "pool" | "metrics" | "transactions" | "views"
>;

/** Makes the context of a server. */
export function createContext(parts: ContextParts): Context {
  const { settings } = parts;
  const limits = { timeoutMs: settings.queryTimeoutSeconds * 1000, maxRows: settings.maxRows };
  const read = (reader: GraphReader, before: Schema | undefined): Promise<Schema> =>
    readSchema(reader, { limits }, before);
  return { ...parts, limits, schemaOf: schemaCache(read), linked: answerCache(), inTurn: turns() };
}

/** The database that answers now. @throws GraphError `engine_unavailable` with what is being done */
export function answeringNow({ backend }: Pick<Context, "backend">): Answering {
  const answering = backend.current();
  if (answering !== undefined) return measured(answering);
  const { phase, message, hint } = backend.status();
  throw new GraphError("engine_unavailable", message, { hint, details: { phase, retryAfter: 2 } });
}

function measured({ reader, info, store }: Answering): Answering {
  return { reader: measuredReader(reader), info, ...(store === undefined ? {} : { store: measuredStore(store) }) };
}

const controllers = new WeakMap<Response, AbortController>();

/** Fires when the client goes away before it has its answer, or when the server ends; one signal for each response. */
export function signalOf(response: Response): AbortSignal {
  return controllerOf(response).signal;
}

/** Ends what is asked for a response in the database; the answer then says why. */
export function endQuestions(response: Response, reason: GraphError): void {
  controllerOf(response).abort(reason);
}

function controllerOf(response: Response): AbortController {
  const known = controllers.get(response);
  if (known !== undefined) return known;
  const controller = new AbortController();
  controllers.set(response, controller);
  recordFor(controller.signal, recordOf(response));
  response.once("close", () => {
    if (!response.writableFinished)
      controller.abort(new GraphError("query_timeout", "The client went away; the query was ended in the database."));
  });
  return controller;
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
    const { lens, idIndexes } = schema;
    const asking = { limits: context.limits, signal: signalOf(response), lens, idIndexes };
    return await context.inTurn(() => ask({ reader: answering.reader, answering, asking, schema }));
  } finally {
    leave();
  }
}
