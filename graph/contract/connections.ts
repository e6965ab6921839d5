/** What `POST /api/paths` and `POST /api/common-neighbours` accept and answer. */
import { z } from "zod";
import { node, relationship } from "./entities.ts";
import { MOST_PATH_ENDS } from "./limits.ts";
import { entityId, truncated, typeName } from "./parts.ts";

const types = z
  .array(typeName)
  .max(2000)
  .optional()
  .meta({ description: "Relationship types; without it (or empty) all but the evidence layer." });

export const connectionsBody = z.strictObject({
  ids: z.array(entityId).min(2).max(MOST_PATH_ENDS).meta({
    description: "The nodes that are to be joined, by `id` or `elementId`: paths are looked for in each pair.",
  }),
  mode: z.enum(["shortest", "all"]).default("shortest").meta({
    description: "All shortest paths, or every path without a repeated node of up to `maxHops`, shorter ones first.",
  }),
  direction: z
    .enum(["both", "out"])
    .default("both")
    .meta({ description: "`out`: relationships point all the way from the node named first to the other." }),
  maxHops: z.number().int().min(1).max(8).default(6).meta({ description: "Relationships in a path at most." }),
  types,
  limit: z.number().int().min(1).max(500).default(50).meta({ description: "Paths of each pair at most." }),
});

export const connectionsAnswer = z
  .object({
    paths: z
      .array(z.object({ nodes: z.array(z.string()), relationships: z.array(z.string()) }))
      .meta({ description: "Each as element ids in order, pair by pair, shorter ones first." }),
    nodes: z.array(node),
    relationships: z.array(relationship),
    unconnected: z
      .array(z.tuple([z.string(), z.string()]))
      .meta({ description: "Pairs (element ids) that no path joins." }),
    truncated,
  })
  .meta({ id: "ConnectionsAnswer" });

export const commonNeighboursBody = z.strictObject({
  ids: z.array(entityId).min(2).max(100).meta({ description: "The nodes, by `id` or `elementId`." }),
  types,
  minimum: z
    .number()
    .int()
    .min(2)
    .max(100)
    .optional()
    .meta({ description: "How many of the nodes a common neighbour is joined to at least; without it all of them." }),
  limit: z.number().int().min(1).max(1000).default(100).meta({ description: "Common neighbours at most." }),
});

export const commonNeighboursAnswer = z
  .object({
    common: z.array(z.object({ node: z.string(), joined: z.number().int(), relationships: z.number().int() })).meta({
      description:
        "Element ids of common neighbours with how many of the nodes each is joined to, and by how many relationships; most first.",
    }),
    nodes: z.array(node).meta({ description: "The nodes themselves first." }),
    relationships: z.array(relationship),
    truncated,
    total: z.number().int().meta({ description: "Common neighbours in all." }),
  })
  .meta({ id: "CommonNeighboursAnswer" });

export type ConnectionsInput = z.input<typeof connectionsBody>;
export type ConnectionsAnswer = z.infer<typeof connectionsAnswer>;
export type CommonNeighboursInput = z.input<typeof commonNeighboursBody>;
export type CommonNeighboursAnswer = z.infer<typeof commonNeighboursAnswer>;
