/** What a route is: data for the router and for OpenAPI alike, so that the two cannot disagree. */

import type { Request, Response } from "express";
import { z } from "zod";
import type { ErrorCode } from "../../graph/errors.ts";
import { TYPED_JSON } from "../../graph/media-types.ts";
import type { Asked, Context } from "../context.ts";
import { withQuestion } from "../context.ts";
import { sendAnswer } from "../send.ts";

/** One route of the contract. Handlers throw; the error handler answers. */
export interface Route {
  readonly method: "get" | "post";
  /** As in OpenAPI: `/api/nodes/{id}`. */
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly description?: string;
  readonly pathParameters?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: {
    readonly schema: z.ZodType;
    readonly mediaTypes: readonly string[];
    /** Whether it may hold a whole graph; it comes as bytes then (server/document-body.ts). */
    readonly isDocument?: boolean;
  };
  readonly answer: {
    readonly status: 200 | 202;
    /** Absent where the answer is a file and no JSON. */
    readonly schema?: z.ZodType;
    readonly mediaTypes: readonly string[];
  };
  readonly errors: readonly ErrorCode[];
  /** Whether it answers without a token. */
  readonly open?: boolean;
  readonly handle: (context: Context, request: Request, response: Response) => Promise<void> | void;
}

export const JSON_TYPE = "application/json";

/** No parameters at all: one that is given is an error. */
export const NOTHING = z.strictObject({});

/** A route that parses its input, asks one question and sends the answer. */
interface QuestionRoute<Path extends z.ZodObject, Query extends z.ZodObject> {
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly description?: string;
  readonly pathParameters: Path;
  readonly query: Query;
  readonly answer: z.ZodType;
  readonly errors?: readonly ErrorCode[];
  readonly ask: (input: z.output<Path> & z.output<Query>, asked: Asked, context: Context) => Promise<object>;
}

const QUESTION_ERRORS: readonly ErrorCode[] = [
  "invalid_request",
  "unauthorized",
  "rate_limited",
  "engine_unavailable",
  "query_timeout",
  "internal",
];

/** What may go wrong where a part of the graph is selected and written. */
export const FILE_ERRORS: readonly ErrorCode[] = [
  ...QUESTION_ERRORS,
  "cypher_error",
  "not_read_only",
  "not_found",
  "too_large",
];

/** Makes a route of a question: parse, ask, send. */
export function questionRoute<Path extends z.ZodObject, Query extends z.ZodObject>(
  route: QuestionRoute<Path, Query>,
): Route {
  const { ask, answer, errors = [], ...described } = route;
  return {
    ...described,
    method: "get",
    answer: { status: 200, schema: answer, mediaTypes: [JSON_TYPE, TYPED_JSON] },
    errors: [...new Set([...QUESTION_ERRORS, ...errors])],
    handle: async (context, request, response) => {
      const input = { ...route.pathParameters.parse(request.params), ...route.query.parse(request.query) };
      const found = await withQuestion(context, response, (asked) => ask(input, asked, context));
      sendAnswer(request, response, found);
    },
  };
}
