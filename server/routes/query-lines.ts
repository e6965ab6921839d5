/** How the answers of the Query API are described that have a line for each row. */
import { z } from "zod";
import { TYPED_MEDIA_TYPES } from "../../graph/media-types.ts";

const row = z.array(z.unknown());
const fields = z.array(z.string());
const errors = z.array(z.record(z.string(), z.unknown()));

/** What is told behind the last row: all of an answer but its rows and errors. */
interface Told {
  readonly summary: z.ZodObject;
  /** Begins the names of the components. */
  readonly id: "Query" | "Transaction";
}

/** The schemas of the answers by line, by media type. OpenAPI 3.1 has no word for lines; as in 3.2 they are the items of a list. */
export function lineSchemas({ summary, id }: Told): ReadonlyMap<string, z.ZodType> {
  const lines = z
    .array(z.union([z.strictObject({ fields }), row, z.strictObject({ summary }), z.strictObject({ errors })]))
    .meta({
      id: `${id}Lines`,
      description:
        "Each item is a line: first the fields, then the rows in typed JSON, last the summary or the errors.",
    });
  const events = z
    .array(
      z.union([
        z.strictObject({ $event: z.literal("Header"), _body: z.strictObject({ fields: fields.optional() }) }),
        z.strictObject({ $event: z.literal("Record"), _body: row }),
        z.strictObject({ $event: z.literal("Summary"), _body: summary }),
        z.strictObject({ $event: z.literal("Error"), _body: errors }),
      ]),
    )
    .meta({
      id: `${id}Events`,
      description: "Each item is a line: a header, the records, last the summary or the errors; as in Neo4j 2025.12.",
    });
  return new Map<string, z.ZodType>([
    ["application/x-ndjson", lines],
    ...["application/jsonl", ...TYPED_MEDIA_TYPES.map((type) => `${type}+jsonl`)].map(
      (type) => [type, events] as const,
    ),
  ]);
}
