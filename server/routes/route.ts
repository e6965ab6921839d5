/** What a route is: data for the router and for OpenAPI alike, so that the two cannot disagree. */
import type { Request, Response } from "express";
import { z } from "zod";
import { SHOWING } from "../../graph/contract/schema-fault.ts";
import type { ErrorCode } from "../../graph/errors.ts";
import { TYPED_JSON } from "../../graph/media-types.ts";
import type { Asked, Context } from "../context.ts";
import { withQuestion } from "../context.ts";
import type { ExactStatus } from "../refused-request.ts";
import { sendAnswer } from "../send.ts";

/** One route of the contract. Handlers throw; the error handler answers. */
export interface Route {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
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
    /** Whether the request may come without one. */
    readonly isOptional?: boolean;
    /** A body that does something, to try. */
    readonly example?: unknown;
  };
  readonly answer: {
    readonly status: 200 | 202;
    /** Absent where the answer is a file and no JSON. */
    readonly schema?: z.ZodType;
    readonly mediaTypes: readonly string[];
    /** What those media types hold that `schema` does not describe. */
    readonly otherSchemas?: ReadonlyMap<string, z.ZodType>;
    /** An answer in the first of the media types. */
    readonly example?: unknown;
    /** Headers that answers of this route have besides those of all. */
    readonly headers?: readonly AnswerHeader[];
    /** Routes that go on with what it says. */
    readonly links?: Readonly<Record<string, AnswerLink>>;
  };
  readonly errors: readonly ErrorCode[];
  /** Statuses for how it is asked, which no code tells. */
  readonly statuses?: readonly ExactStatus[];
  /** Whether its answers have an `ETag`, and are 304 where the client has them. */
  readonly tagged?: boolean;
  /** Whether it heeds `If-Match`. */
  readonly conditional?: boolean;
  /** Whether it asks nothing of the database (or is a probe): no places are taken for it. */
  readonly free?: boolean;
  /** Whether it answers without a token. */
  readonly open?: boolean;
  readonly handle: (context: Context, request: Request, response: Response) => Promise<void> | void;
}

/** Headers that only some answers have; server/openapi-headers.ts describes them. */
export type AnswerHeader = "Content-Disposition" | "Parley-Notices" | "Neo4j-Cluster-Affinity";

/** Where the parameters of another route stand in a request and its answer: runtime expressions of OpenAPI 3.1. */
export interface AnswerLink {
  /** The `name` of the route. */
  readonly operationId: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly description: string;
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
  readonly example?: unknown;
  readonly links?: Readonly<Record<string, AnswerLink>>;
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

/** What files come with. */
export const FILE_HEADERS: readonly AnswerHeader[] = ["Content-Disposition", "Parley-Notices"];

/** What may go wrong where a part of the graph is selected and written. */
export const FILE_ERRORS: readonly ErrorCode[] = [
  ...QUESTION_ERRORS,
  "cypher_error",
  "not_read_only",
  "not_found",
  "too_large",
];

/** Makes a route of a question: parse, ask, send. Its answers stay the same as long as the graph does, so they have a tag. */
export function questionRoute<Path extends z.ZodObject, Query extends z.ZodObject>(
  route: QuestionRoute<Path, Query>,
): Route {
  const { ask, answer, example, links, errors = [], ...described } = route;
  return {
    ...described,
    method: "get",
    answer: {
      status: 200,
      schema: answer,
      mediaTypes: [JSON_TYPE, TYPED_JSON],
      example,
      ...(links === undefined ? {} : { links }),
    },
    tagged: true,
    errors: [...new Set([...QUESTION_ERRORS, ...errors])],
    handle: async (context, request, response) => {
      const input = {
        ...route.pathParameters.parse(request.params, SHOWING),
        ...route.query.parse(request.query, SHOWING),
      };
      const found = await withQuestion(context, response, (asked) => ask(input, asked, context));
      sendAnswer(request, response, found, { tagged: true, kept: context.settings.token === undefined });
    },
  };
}
