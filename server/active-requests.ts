/** The requests that are being answered, so that the end of the server can wait for them or end them. */
import type { RequestHandler, Response } from "express";
import type { GraphError } from "../graph/errors.ts";
import { endQuestions } from "./context.ts";

export interface ActiveRequests {
  /** Keeps count of what passes. */
  readonly handler: RequestHandler;
  count(): number;
  /** Resolves as soon as nothing is being answered, at the latest after `withinMs` milliseconds. */
  idle(withinMs: number): Promise<void>;
  /** Ends all questions in the database; answers that have begun say why before they end. */
  endAll(reason: GraphError): void;
}

export function activeRequests(): ActiveRequests {
  const active = new Set<Response>();
  const waiting = new Set<() => void>();
  return {
    handler: (_request, response, next) => {
      active.add(response);
      response.once("close", () => {
        active.delete(response);
        if (active.size === 0) for (const resolve of waiting) resolve();
      });
      next();
    },
    count: () => active.size,
    idle: (withinMs) => {
      if (active.size === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          waiting.delete(done);
          resolve();
        };
        const timer = setTimeout(done, withinMs);
        waiting.add(done);
      });
    },
    endAll: (reason) => {
      for (const response of active) endQuestions(response, reason);
    },
  };
}
