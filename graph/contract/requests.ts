/** What each route of `/api` accepts: parsed at the server's edge, described in OpenAPI. */
import { z } from "zod";
import { CERTAINTIES } from "../vocabulary.ts";
import { entityId } from "./parts.ts";

/** A comma-separated list, also as a repeated parameter: `types=A,B` or `types=A&types=B`. */
export const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) =>
    (Array.isArray(value) ? value : [value]).flatMap((part) => part.split(",")).map((part) => part.trim()),
  )
  .transform((parts) => parts.filter((part) => part !== ""));
const limit = (fallback: number, most: number) => z.coerce.number().int().min(1).max(most).default(fallback);
const isoDate = z.iso.date().meta({ examples: ["2025-11-01"] });
const types = list
  .optional()
  .meta({ description: "Relationship types; without it all but the evidence layer.", examples: ["NEGOTIATED_WITH"] });
export const cursor = z
  .string()
  .max(2000)
  .regex(/^[\w-]+\.[\w-]+$/, { error: "expected what `next` said" })
  .optional()
  .meta({
    description: "`next` of an answer to the same question: hands over what follows it. `limit` may change.",
  });

/** `{id}` in a path: the stable `id` property or the `elementId`. */
export const idPath = z.strictObject({
  id: entityId.meta({ description: "The stable `id` property or the `elementId`.", examples: ["steve-witkoff"] }),
});

export const searchQuery = z.strictObject({
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ description: "Any spelling, any script; folded before it is compared.", examples: ["Witkoff"] }),
  kind: list.optional().meta({ description: "Only nodes with one of these labels.", examples: ["Person"] }),
  limit: limit(20, 100).meta({ description: "Hits at most." }),
  cursor,
});

export const neighboursQuery = z.strictObject({
  types,
  direction: z
    .enum(["in", "out", "both"])
    .default("both")
    .meta({ description: "Relationships to the node, from it, or both." }),
  from: isoDate.optional().meta({ description: "Only relationships that happened on or after this day." }),
  to: isoDate.optional().meta({ description: "Only relationships that happened on or before this day." }),
  certainty: list
    .pipe(z.array(z.enum(CERTAINTIES)))
    .optional()
    .meta({
      description: "Only relationships that are this certain.",
      // What goes in, told more exactly than the type of a list does.
      anyOf: [
        { type: "string", pattern: `^(${CERTAINTIES.join("|")})(,(${CERTAINTIES.join("|")}))*$` },
        { type: "array", items: { type: "string", enum: CERTAINTIES } },
      ],
    }),
  limit: limit(100, 1000).meta({ description: "Neighbours at most; relationships to them are never cut." }),
  cursor,
});

export const pathsQuery = z.strictObject({
  from: entityId.meta({ description: "`id` or `elementId` of one node.", examples: ["steve-witkoff"] }),
  to: entityId.meta({ description: "And of the other.", examples: ["vladimir-putin"] }),
  maxHops: z.coerce.number().int().min(1).max(8).default(6).meta({ description: "Relationships in a path at most." }),
  types,
  limit: limit(50, 500).meta({ description: "Paths at most." }),
});

export const overviewQuery = z.strictObject({
  limit: limit(150, 1000).meta({ description: "Nodes at most: the best connected ones." }),
  cursor,
});
