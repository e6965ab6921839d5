/** Makes the OpenAPI 3.1 document from the routes and the zod contract. */
import { z } from "zod";
import { errorBody } from "../graph/contract/entities.ts";
import type { ErrorCode } from "../graph/errors.ts";
import { STATUS_OF_CODE } from "../graph/errors.ts";
import { answerHeaders, errorHeaders, HEADERS, PARAMETERS, unchangedHeaders } from "./openapi-headers.ts";
import type { Describe, Json } from "./openapi-schemas.ts";
import { describer, VALUE_SCHEMAS } from "./openapi-schemas.ts";
import type { ExactStatus } from "./refused-request.ts";
import type { Route } from "./routes/route.ts";

const queryErrors = z
  .object({
    errors: z.array(
      z.object({
        code: z.string().meta({ description: "Neo4j's status code." }),
        message: z.string(),
        hint: z.string().optional(),
        details: z.record(z.string(), z.unknown()).optional(),
        parleyCode: errorBody.shape.code,
      }),
    ),
  })
  .meta({ id: "QueryErrors", description: "Errors of the Query API, as Neo4j writes them." });

/** What the statuses mean that no code tells. */
const EXACT: { readonly [status in ExactStatus]: string } = {
  405: "`invalid_request`: the path does not take this method; `Allow` has those that it takes",
  406: "`invalid_request`: none of the media types in `Accept` can be answered",
  412: "`invalid_request`: what is there is not what `If-Match` names, or is there where nothing should be",
  415: "`invalid_request`: the body is of a media type or an encoding that is not taken",
};

const TAGS = [
  { name: "Query API", description: "Neo4j's Query API v2: any Cypher statement." },
  { name: "Graph", description: "Questions about the graph: what is in it, who is joined to whom, who says so." },
  { name: "Files", description: "Figures and files of a part of the graph." },
  { name: "Views", description: "Named views, kept as files where the operator wants them." },
  { name: "Operation", description: "Whether the server is well, what it counts, what it can do." },
];

/** What the document tells of the server that hands it out. */
interface Served {
  /** Whether it has a token; else sending one is possible, and changes nothing. */
  readonly needsToken?: boolean;
}

/** The whole document; schemas with an id become components, everything else stands where it is used. */
export function openApiDocument(routes: readonly Route[], { needsToken = false }: Served = {}): Json {
  const components: Record<string, unknown> = {};
  const describe = describer(components);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route, describe, needsToken) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Parley",
      version: "1",
      summary: "A graph of who talked to whom, and who says so.",
      description:
        "Works on any Neo4j graph. Everything reads; statements that write are refused unless the operator allowed them. What is cut says `truncated`.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: TAGS,
    paths,
    components: {
      schemas: { ...components, ...VALUE_SCHEMAS },
      parameters: PARAMETERS,
      headers: HEADERS,
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "The value of PARLEY_TOKEN, where the server has one." },
      },
    },
  };
}

function operation(route: Route, describe: Describe, needsToken: boolean): Json {
  const { status, links } = route.answer;
  return {
    operationId: route.name,
    tags: [tagOf(route)],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    parameters: [
      ...parameters(route.pathParameters, "path", describe),
      ...parameters(route.query, "query", describe),
      { $ref: "#/components/parameters/RequestId" },
      ...(route.tagged === true ? [{ $ref: "#/components/parameters/IfNoneMatch" }] : []),
      ...(route.conditional === true ? [{ $ref: "#/components/parameters/IfMatch" }] : []),
    ],
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: route.body.isOptional !== true,
            content: content(route.body.mediaTypes, describe(route.body.schema, "input"), route.body.example),
          },
        }),
    responses: {
      [status]: {
        description: route.summary,
        headers: answerHeaders(route),
        content: answerContent(route, describe),
        ...(links === undefined ? {} : { links }),
      },
      ...(route.tagged === true
        ? { 304: { description: "The client has this answer already.", headers: unchangedHeaders() } }
        : {}),
      ...errorResponses(route, describe),
    },
    security: route.open === true ? [] : [...(needsToken ? [] : [{}]), { token: [] }],
  };
}

function tagOf({ path, answer, free }: Route): string {
  if (path.startsWith("/db/") || path === "/") return "Query API";
  if (path.startsWith("/api/views")) return "Views";
  if (free === true) return "Operation";
  return answer.schema === undefined ? "Files" : "Graph";
}

/** Files have a media type and no schema: OpenAPI 3.1 describes bytes by that alone. The example is of the first media type. */
function content(mediaTypes: readonly string[], schema: Json | undefined, example?: unknown): Json {
  return Object.fromEntries(
    mediaTypes.map((mediaType, index) => [
      mediaType,
      { ...(schema === undefined ? {} : { schema }), ...(example === undefined || index > 0 ? {} : { example }) },
    ]),
  );
}

function answerContent({ answer }: Route, describe: Describe): Json {
  const { schema, mediaTypes, otherSchemas, example } = answer;
  const described = content(mediaTypes, schema === undefined ? undefined : describe(schema, "output"), example);
  const others = [...(otherSchemas ?? [])].map(([type, other]) => [type, { schema: describe(other, "output") }]);
  return { ...described, ...Object.fromEntries(others) };
}

function parameters(shape: z.ZodObject | undefined, where: "path" | "query", describe: Describe): readonly Json[] {
  return Object.entries(shape?.shape ?? {}).map(([name, field]) => {
    const { description, examples, ...schema } = describe(field as z.ZodType, "input");
    const required = where === "path" || !(field as z.ZodType).safeParse(undefined).success;
    const [example] = Array.isArray(examples) ? examples : [];
    return {
      name,
      in: where,
      required,
      ...(description === undefined ? {} : { description }),
      schema,
      // Only what must be given: an example of the rest would narrow what somebody tries.
      ...(required && example !== undefined ? { example } : {}),
    };
  });
}

function errorResponses(route: Route, describe: Describe): Json {
  const body = describe(route.path.startsWith("/db/") ? queryErrors : errorBody, "output");
  const said = new Map<number, string[]>();
  const say = (status: number, words: string): void => {
    said.set(status, [...(said.get(status) ?? []), words]);
  };
  for (const code of route.errors) say(STATUS_OF_CODE[code], wordOf(code));
  for (const status of route.statuses ?? []) say(status, EXACT[status]);
  const responses = [...said].map(([status, words]) => [
    status,
    { description: words.join(" or "), headers: errorHeaders(status), content: content(["application/json"], body) },
  ]);
  return Object.fromEntries([...responses, [431, tooLong(describe)]]);
}

/** Answered before any route is reached: always with the one error body, and without an id. */
function tooLong(describe: Describe): Json {
  return {
    description: "`too_large`: the address and the headers are longer than 64 kB",
    content: content(["application/json"], describe(errorBody, "output")),
  };
}

function wordOf(code: ErrorCode): string {
  return `\`${code}\``;
}
