/** What is known of one request while it is answered: for its line in the log and for the metrics. */
import type { Socket } from "node:net";
import type { Response } from "express";
import type { ErrorCode, GraphError } from "../graph/errors.ts";

/** How a request ended: with its answer, with one of the codes of an error, or because the client left before it had its answer. */
export type Outcome = "ok" | ErrorCode | "client_gone";

/** The record of one request. */
export class RequestRecord {
  readonly #started = performance.now();
  readonly #response: Response;
  /** Kept because a response forgets its socket when that closes. */
  readonly #socket: Socket | null;
  readonly #sentBefore: number;
  #route: string | undefined;
  #asksDatabase = false;
  #rows = 0;
  #databaseMs = 0;
  #failure: GraphError | undefined;

  constructor(response: Response) {
    this.#response = response;
    this.#socket = response.socket;
    this.#sentBefore = response.socket?.bytesWritten ?? 0;
  }

  /** The route that answers, as in OpenAPI; undefined where none does. */
  get route(): string | undefined {
    return this.#route;
  }

  get asksDatabase(): boolean {
    return this.#asksDatabase;
  }

  /** Rows that the database handed over. */
  get rows(): number {
    return this.#rows;
  }

  /** Milliseconds in the database, as it says itself. */
  get databaseMs(): number {
    return this.#databaseMs;
  }

  get failure(): GraphError | undefined {
    return this.#failure;
  }

  /** Milliseconds since the request came. */
  get elapsedMs(): number {
    return performance.now() - this.#started;
  }

  /** Bytes of the answer on the wire, with its headers. */
  get bytes(): number {
    return Math.max(0, (this.#socket?.bytesWritten ?? 0) - this.#sentBefore);
  }

  get outcome(): Outcome {
    if (this.#failure !== undefined && this.#response.writableFinished) return this.#failure.code;
    return this.#response.writableFinished ? "ok" : "client_gone";
  }

  onRoute(route: string, asksDatabase: boolean): void {
    this.#route = route;
    this.#asksDatabase = asksDatabase;
  }

  addRows(rows: number): void {
    this.#rows += rows;
  }

  addDatabase(ms: number): void {
    this.#databaseMs += ms;
  }

  fail(failure: GraphError): void {
    this.#failure = failure;
  }
}

const records = new WeakMap<Response, RequestRecord>();
const recordsOfSignals = new WeakMap<AbortSignal, RequestRecord>();

/** The record of the request that a response answers; always the same one. */
export function recordOf(response: Response): RequestRecord {
  const known = records.get(response);
  if (known !== undefined) return known;
  const made = new RequestRecord(response);
  records.set(response, made);
  return made;
}

/** Lets questions that are asked with a signal be written down for the request that it ends. */
export function recordFor(signal: AbortSignal, record: RequestRecord): void {
  recordsOfSignals.set(signal, record);
}

/** The record of the request that asks with this signal; undefined for questions that no single request asks. */
export function recordOfSignal(signal: AbortSignal | undefined): RequestRecord | undefined {
  return signal === undefined ? undefined : recordsOfSignals.get(signal);
}
