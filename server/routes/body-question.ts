/** Questions too long for a link: a route that parses a JSON body, asks one question and sends the answer. */
import type { z } from "zod";
import { SHOWING } from "../../graph/contract/schema-fault.ts";
import type { ErrorCode } from "../../graph/errors.ts";
import { GraphError } from "../../graph/errors.ts";
import { TYPED_JSON } from "../../graph/media-types.ts";
import type { Value } from "../../graph/values.ts";
import { isValueMap } from "../../graph/values.ts";
import type { Asked, Context } from "../context.ts";
import { withQuestion } from "../context.ts";
import { jsonBody } from "../json-body.ts";
import { sendAnswer } from "../send.ts";
import type { AnswerLink, Route } from "./route.ts";
import { FILE_ERRORS, JSON_TYPE, NOTHING } from "./route.ts";

interface BodyQuestion<Body extends z.ZodObject> {
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly description?: string;
  readonly body: Body;
  readonly bodyExample: unknown;
  readonly answer: z.ZodType;
  readonly example?: unknown;
  readonly links?: Readonly<Record<string, AnswerLink>>;
  readonly errors?: readonly ErrorCode[];
  readonly ask: (input: z.output<Body>, asked: Asked, context: Context) => Promise<object>;
}

const ERRORS: readonly ErrorCode[] = FILE_ERRORS.filter(
  (code) => code !== "not_found" && code !== "cypher_error" && code !== "not_read_only",
);

/** Makes a route of a question with a body: parse, ask, send. */
export function bodyQuestionRoute<Body extends z.ZodObject>(route: BodyQuestion<Body>): Route {
  const { ask, body, bodyExample, answer, example, links, errors = [], ...described } = route;
  return {
    ...described,
    method: "post",
    query: NOTHING,
    body: { schema: body, mediaTypes: [JSON_TYPE], isDocument: true, example: bodyExample },
    answer: {
      status: 200,
      schema: answer,
      mediaTypes: [JSON_TYPE, TYPED_JSON],
      ...(example === undefined ? {} : { example }),
      ...(links === undefined ? {} : { links }),
    },
    errors: [...ERRORS, ...errors],
    statuses: [415],
    handle: async (context, request, response) => {
      NOTHING.parse(request.query);
      const input = body.parse(membersOf(jsonBody(request.body, request.headers["content-type"])), SHOWING);
      const found = await withQuestion(context, response, (asked) => ask(input, asked, context));
      sendAnswer(request, response, found);
    },
  };
}

/** The members of the body, whose integers are numbers here, however deep: none of them is a value of the graph. */
function membersOf(body: Value): Readonly<Record<string, unknown>> {
  if (isValueMap(body)) return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, plainOf(value)]));
  throw new GraphError("invalid_request", "The body is not a JSON object.", {
    hint: "Send an object with the members that the description of the API names.",
  });
}

function plainOf(value: Value): unknown {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(plainOf);
  return isValueMap(value) ? membersOf(value) : value;
}
