/** What `GET /api/pairs` accepts and answers: everything between two nodes, or between two groups of nodes. */
import { z } from "zod";
import { node, relationship } from "./entities.ts";
import { entityId } from "./parts.ts";
import { cursor, list } from "./requests.ts";

/** Nodes that one side may have. */
export const MOST_OF_A_SIDE = 100;

const side = z
  .union([entityId, z.array(entityId).min(1).max(MOST_OF_A_SIDE)])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .pipe(z.array(entityId).min(1));

export const pairQuery = z.strictObject({
  from: side.meta({
    description: "`id` or `elementId` of a node; given several times, of the nodes of a group.",
    examples: ["steve-witkoff"],
  }),
  to: side.meta({ description: "And of the other side.", examples: ["kirill-dmitriev"] }),
  types: list
    .optional()
    .meta({ description: "Relationship types; without it all but the evidence layer.", examples: ["NEGOTIATED_WITH"] }),
  limit: z.coerce.number().int().min(1).max(5000).default(500).meta({ description: "Relationships at most." }),
  cursor,
});

export const pairAnswer = z
  .object({
    from: z.array(node).meta({ description: "The nodes of one side." }),
    to: z.array(node).meta({ description: "And of the other." }),
    relationships: z
      .array(relationship)
      .meta({ description: "In either direction, the latest first, undated ones last." }),
    counts: z
      .array(z.object({ type: z.string(), direction: z.enum(["out", "in"]), count: z.number().int() }))
      .meta({ description: "All there are by type and direction; `out` starts from a node of `from`." }),
    total: z.number().int(),
    truncated: z.boolean().meta({ description: "Whether more relationships follow." }),
    next: z.string().optional().meta({
      description: "Present where more follows: the same question with `cursor` set to this hands over the next part.",
    }),
  })
  .meta({ id: "PairAnswer", description: "All that joins two nodes, or a node of one group to one of another." });

export type PairAnswer = z.infer<typeof pairAnswer>;
