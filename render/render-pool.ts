/** One drawing thread with a short queue: whoever finds it full is told to come back, and what takes too long is ended. */
import { Worker } from "node:worker_threads";
import type { Claim } from "../graph/contract/answers.ts";
import { GraphError } from "../graph/errors.ts";
import type { Position } from "../graph/figure/geometry.ts";
import type { Rendered } from "./render-figure.ts";
import type { DrawJob, FromWorker, PlaceJob, ToWorker } from "./render-messages.ts";

/** A figure to be drawn; claims that the graph file lacks are read with `readClaims`, where it is there. */
export interface Drawing extends Omit<DrawJob, "kind" | "wantsClaims"> {
  readonly readClaims?: ((ids: readonly string[]) => Promise<ReadonlyMap<string, Claim>>) | undefined;
}

export interface RenderPool {
  /** Starts the thread and lets it load what draws, while there is nothing to draw yet. */
  start(): void;
  /**
   * @param signal ends the job, also while it waits
   * @throws GraphError `rate_limited` where the queue is full, `query_timeout` beyond the time limit, `too_large` where memory does not
   * suffice, and what drawing throws
   */
  draw(drawing: Drawing, signal?: AbortSignal): Promise<Rendered>;
  /** Places of all nodes of a graph file, by element id. @throws GraphError as `draw` */
  place(job: Omit<PlaceJob, "kind">, signal?: AbortSignal): Promise<ReadonlyMap<string, Position>>;
  /** Jobs that run (0 or 1) and that wait. */
  jobs(): { readonly running: number; readonly waiting: number };
  /** Ends the thread; what waits or runs fails. */
  close(): Promise<void>;
}

export interface PoolOptions {
  /** Milliseconds that one job may run. */
  readonly timeLimitMs: number;
  /** Jobs that may wait. Default 8. */
  readonly queue?: number | undefined;
}

interface Job {
  readonly message: DrawJob | PlaceJob;
  readonly readClaims: Drawing["readClaims"];
  readonly resolve: (said: FromWorker) => void;
  readonly reject: (error: unknown) => void;
}

const QUEUE = 8;
/** Megabytes of memory for objects of the thread; a graph of 50,000 nodes takes a part of it. */
const MEMORY = 2_048;

/** A pool whose thread starts with the first job and stays. It does not keep the program from ending. */
export function renderPool(options: PoolOptions): RenderPool {
  return new Pool(options);
}

class Pool implements RenderPool {
  readonly #timeLimitMs: number;
  readonly #most: number;
  readonly #waiting: Job[] = [];
  #worker: Worker | undefined;
  #running: { readonly job: Job; readonly timer: NodeJS.Timeout } | undefined;
  #closed = false;

  constructor({ timeLimitMs, queue = QUEUE }: PoolOptions) {
    this.#timeLimitMs = timeLimitMs;
    this.#most = queue;
  }

  start(): void {
    if (!this.#closed) this.#worker ??= this.#begin();
  }

  async draw({ readClaims, ...drawing }: Drawing, signal?: AbortSignal): Promise<Rendered> {
    const message: DrawJob = { ...drawing, kind: "draw", wantsClaims: readClaims !== undefined };
    const said = await this.#do(message, readClaims, signal);
    if (said.kind === "drawn") return said.rendered;
    throw new GraphError("internal", `The drawing thread said “${said.kind}” when it was to draw.`);
  }

  async place(job: Omit<PlaceJob, "kind">, signal?: AbortSignal): Promise<ReadonlyMap<string, Position>> {
    const said = await this.#do({ ...job, kind: "place" }, undefined, signal);
    if (said.kind === "placed") return said.positions;
    throw new GraphError("internal", `The drawing thread said “${said.kind}” when it was to place nodes.`);
  }

  jobs(): { readonly running: number; readonly waiting: number } {
    return { running: this.#running === undefined ? 0 : 1, waiting: this.#waiting.length };
  }

  async close(): Promise<void> {
    this.#closed = true;
    const ended = new GraphError("engine_unavailable", "The server is ending.");
    for (const job of this.#waiting.splice(0)) job.reject(ended);
    await this.#end(ended);
  }

  #do(message: Job["message"], readClaims: Job["readClaims"], signal: AbortSignal | undefined): Promise<FromWorker> {
    if (this.#closed) return Promise.reject(new GraphError("engine_unavailable", "The server is ending."));
    if (this.#running !== undefined && this.#waiting.length >= this.#most) {
      return Promise.reject(
        new GraphError("rate_limited", `${this.#most} other figures wait to be drawn.`, {
          hint: "Try again in a few seconds.",
          details: { retryAfter: 5, limit: "drawing" },
        }),
      );
    }
    return new Promise((resolve, reject) => {
      const job: Job = { message, readClaims, resolve, reject };
      this.#waiting.push(job);
      signal?.addEventListener("abort", () => this.#abandon(job, signal.reason), { once: true });
      if (signal?.aborted === true) this.#abandon(job, signal.reason);
      this.#next();
    });
  }

  #next(): void {
    if (this.#running !== undefined || this.#closed) return;
    const job = this.#waiting.shift();
    if (job === undefined) return;
    const seconds = this.#timeLimitMs / 1000;
    const timer = setTimeout(() => {
      const error = new GraphError("query_timeout", `Drawing took longer than ${seconds} seconds and was ended.`, {
        hint: "Show less of the graph, or a simpler layout; PARLEY_RENDER_TIMEOUT sets the limit.",
      });
      void this.#end(error);
    }, this.#timeLimitMs);
    this.#running = { job, timer };
    this.#worker ??= this.#begin();
    this.#worker.postMessage(job.message satisfies ToWorker);
  }

  #begin(): Worker {
    const worker = startWorker();
    const isCurrent = (): boolean => worker === this.#worker;
    worker.on("message", (said: FromWorker) => {
      if (isCurrent()) this.#hear(said);
    });
    worker.on("error", (error) => {
      if (isCurrent()) void this.#end(crashed(error));
    });
    worker.on("exit", (code) => {
      if (isCurrent()) void this.#end(new GraphError("internal", `The drawing thread ended with code ${code}.`));
    });
    worker.unref();
    return worker;
  }

  #hear(said: FromWorker): void {
    const job = this.#running?.job;
    if (job === undefined) return;
    if (said.kind === "claims-wanted") {
      void this.#answerClaims(job, said.ids);
      return;
    }
    this.#finish();
    if (said.kind === "failed") job.reject(errorOf(said));
    else job.resolve(said);
    this.#next();
  }

  async #answerClaims(job: Job, ids: readonly string[]): Promise<void> {
    try {
      const claims = await job.readClaims?.(ids);
      if (this.#running?.job !== job) return;
      this.#worker?.postMessage({ kind: "claims", claims: [...(claims?.values() ?? [])] } satisfies ToWorker);
    } catch (error) {
      this.#abandon(job, error);
    }
  }

  /** Takes a job out of the queue, or ends the thread that works on it. */
  #abandon(job: Job, reason: unknown): void {
    if (this.#running?.job === job) {
      void this.#end(reason);
      return;
    }
    const index = this.#waiting.indexOf(job);
    if (index < 0) return;
    this.#waiting.splice(index, 1);
    job.reject(reason);
  }

  /** Ends the thread and what it works on; the next job gets a new one. */
  async #end(reason: unknown): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#finish()?.reject(reason);
    this.#next();
    await worker?.terminate();
  }

  #finish(): Job | undefined {
    const job = this.#running?.job;
    clearTimeout(this.#running?.timer);
    this.#running = undefined;
    return job;
  }
}

function startWorker(): Worker {
  const isSource = import.meta.url.endsWith(".ts");
  const file = new URL(isSource ? "./render-worker.ts" : "./render-worker.cjs", import.meta.url);
  return new Worker(file, {
    name: "parley-render",
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    // TypeScript reaches a thread by a loader of its own.
    execArgv: isSource ? ["--import", new URL("../scripts/typescript-thread.mjs", import.meta.url).href] : [],
  });
}

function errorOf({ body, stack }: Extract<FromWorker, { kind: "failed" }>): GraphError {
  const cause = stack === undefined ? undefined : Object.assign(new Error(body.message), { stack });
  return new GraphError(body.code, body.message, { hint: body.hint, details: body.details, cause });
}

function crashed(error: Error): GraphError {
  if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") {
    return new GraphError("too_large", "The figure needs more memory than there is for it.", {
      hint: "Show less of the graph, or a smaller picture.",
      cause: error,
    });
  }
  return new GraphError("internal", `The drawing thread failed: ${error.message}.`, { cause: error });
}
