/** Makes the OpenAPI 3.1 document from the routes and the zod contract. */
import { z } from "zod";
import { errorBody } from "../graph/contract/entities.ts";
import type { ErrorCode } from "../graph/errors.ts";
import { STATUS_OF_CODE } from "../graph/errors.ts";
import type { Route } from "./routes/route.ts";

type Json = { readonly [key: string]: unknown };

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

/** The whole document; schemas with an id become components, everything else stands where it is used. */
export function openApiDocument(routes: readonly Route[]): Json {
  const components: Record<string, unknown> = {};
  const schemaOf = (schema: z.ZodType, io: "input" | "output"): Json => describe(schema, io, components);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route, schemaOf) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Parley",
      version: "1",
      description: "A graph of who talked to whom, and who says so. Works on any Neo4j graph.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "The value of PARLEY_TOKEN, where the server has one." },
      },
    },
  };
}

type Describe = (schema: z.ZodType, io: "input" | "output") => Json;

function operation(route: Route, schemaOf: Describe): Json {
  const { status, schema, mediaTypes } = route.answer;
  return {
    operationId: route.name,
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    parameters: [...parameters(route.pathParameters, "path", schemaOf), ...parameters(route.query, "query", schemaOf)],
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: content(route.body.mediaTypes, schemaOf(route.body.schema, "input")),
          },
        }),
    responses: {
      [status]: { description: route.summary, content: answerContent(mediaTypes, schema, schemaOf) },
      ...errorResponses(route, schemaOf),
    },
    security: route.open === true ? [] : [{}, { token: [] }],
  };
}

/** Files have a media type and no schema: OpenAPI 3.1 describes bytes by that alone. */
function answerContent(mediaTypes: readonly string[], schema: z.ZodType | undefined, schemaOf: Describe): Json {
  if (schema === undefined) return Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, {}]));
  return content(mediaTypes, schemaOf(schema, "output"));
}

function content(mediaTypes: readonly string[], schema: Json): Json {
  return Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema }]));
}

function parameters(shape: z.ZodObject | undefined, where: "path" | "query", schemaOf: Describe): readonly Json[] {
  return Object.entries(shape?.shape ?? {}).map(([name, field]) => {
    const { description, ...schema } = schemaOf(field as z.ZodType, "input");
    const required = where === "path" || !(field as z.ZodType).safeParse(undefined).success;
    return { name, in: where, required, ...(description === undefined ? {} : { description }), schema };
  });
}

function errorResponses(route: Route, schemaOf: Describe): Json {
  const body = schemaOf(route.path.startsWith("/db/") ? queryErrors : errorBody, "output");
  const codes = new Map<number, ErrorCode[]>();
  for (const code of route.errors) codes.set(STATUS_OF_CODE[code], [...(codes.get(STATUS_OF_CODE[code]) ?? []), code]);
  return Object.fromEntries(
    [...codes].map(([status, names]) => [
      status,
      { description: names.map((name) => `\`${name}\``).join(" or "), content: content(["application/json"], body) },
    ]),
  );
}

/** The JSON Schema of a zod schema; what carries an id moves to the components and is pointed to. */
function describe(schema: z.ZodType, io: "input" | "output", components: Record<string, unknown>): Json {
  const {
    $schema: _dialect,
    $defs,
    ...described
  } = z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" }) as {
    readonly $schema?: unknown;
    readonly $defs?: { readonly [id: string]: unknown };
    readonly [key: string]: unknown;
  };
  for (const [id, definition] of Object.entries($defs ?? {})) components[id] = pointed(definition);
  // A schema with an id comes as a reference to its own definition.
  return pointed(described) as Json;
}

/** References to `$defs` as references to the components. */
function pointed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(pointed);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key]) => key !== "id" || typeof (part as Json).id !== "string")
      .map(([key, value]) => [
        key,
        key === "$ref" && typeof value === "string"
          ? value.replace("#/$defs/", "#/components/schemas/")
          : pointed(value),
      ]),
  );
}
