/** JSON Schemas of the contract for OpenAPI, which are those of JSON Schema 2020-12; what carries an id becomes a component. */
import { z } from "zod";
import { TEMPORAL_TYPES } from "../graph/query-api/temporal-types.ts";

export type Json = { readonly [key: string]: unknown };

/** The JSON Schema of a zod schema. */
export type Describe = (schema: z.ZodType, io: "input" | "output") => Json;

/** A describer that collects the components it meets in `components`. */
export function describer(components: Record<string, unknown>): Describe {
  return (schema, io) => {
    const {
      $schema: _dialect,
      $defs,
      ...described
    } = z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" }) as {
      readonly $schema?: unknown;
      readonly $defs?: { readonly [id: string]: unknown };
      readonly [key: string]: unknown;
    };
    for (const [id, definition] of Object.entries($defs ?? {})) components[id] ??= pointed(definition);
    // A schema with an id comes as a reference to its own definition.
    return pointed(described) as Json;
  };
}

/** How values of the graph are written, which zod leaves open because they go through untouched. */
export const VALUE_SCHEMAS: Json = {
  Value: {
    description: "A value of the graph: plain JSON, or typed JSON where the media type says so.",
    anyOf: [{ $ref: "#/components/schemas/TypedValue" }, { $ref: "#/components/schemas/PlainValue" }],
  },
  PlainValue: {
    description:
      "As in `application/json` of Neo4j's Query API: texts, numbers, booleans, null, lists and maps as JSON has them; integers with all their digits; dates, times and durations as ISO 8601 texts; points as WKT texts; bytes in Base64; nodes, relationships and paths as objects and lists of them.",
    type: ["string", "number", "boolean", "null", "array", "object"],
  },
  TypedValue: {
    description:
      "As in `application/vnd.neo4j.query.v1.1`: lossless. In `Map`, `List`, `Node`, … the values are typed again.",
    type: "object",
    required: ["$type", "_value"],
    properties: {
      $type: {
        type: "string",
        enum: [
          "Null",
          "Boolean",
          "Integer",
          "Float",
          "String",
          "Base64",
          "List",
          "Map",
          ...TEMPORAL_TYPES,
          "Duration",
          "Point",
          "Node",
          "Relationship",
          "Path",
          "Vector",
          "Unsupported",
        ],
      },
      _value: { description: "Texts for all that JSON has no form for: integers, floats, dates." },
    },
  },
};

/** References to `$defs` as references to the components. */
function pointed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(pointed);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key, value]) => key !== "id" || typeof value !== "string")
      .map(([key, value]) => [
        key,
        key === "$ref" && typeof value === "string"
          ? value.replace("#/$defs/", "#/components/schemas/")
          : pointed(value),
      ]),
  );
}
