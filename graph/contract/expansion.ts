/** What `POST /api/expand`, `POST /api/expand/counts` and `POST /api/links` accept and answer. */
import { z } from "zod";
import { CERTAINTIES } from "../vocabulary.ts";
import { relationship } from "./entities.ts";
import { entityId, truncated, typeName } from "./parts.ts";
import { cursor } from "./requests.ts";

const ids = z
  .array(entityId)
  .min(1)
  .max(1000)
  .meta({ description: "The nodes: their stable `id` property or their `elementId`." });
const isoDate = z.iso.date();
const period = {
  from: isoDate.optional().meta({ description: "Only relationships that happened on or after this day." }),
  to: isoDate.optional().meta({ description: "Only relationships that happened on or before this day." }),
  certainty: z.array(z.enum(CERTAINTIES)).optional().meta({ description: "Only relationships that are this certain." }),
};

export const expandBody = z.strictObject({
  ids,
  ties: z
    .array(z.strictObject({ type: typeName, direction: z.enum(["in", "out", "both"]).default("both") }))
    .min(1)
    .max(2000)
    .optional()
    .meta({
      description:
        "Types to expand by, each with a direction seen from the nodes. Without it all but the evidence layer.",
    }),
  ...period,
  limit: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(100)
    .meta({ description: "Neighbours at most; relationships to them are never cut." }),
  cursor,
});

const known = z
  .strictObject({
    nodes: z.array(entityId).max(50_000).default([]),
    relationships: z.array(entityId).max(200_000).default([]),
  })
  .default({ nodes: [], relationships: [] })
  .meta({ description: "`elementId`s of what is there already: counted apart." });

export const expandCountsBody = z.strictObject({ ids, ...period, known });

const count = z.number().int();

export const expandCountsAnswer = z
  .object({
    ties: z
      .array(
        z.object({ type: z.string(), direction: z.enum(["out", "in", "within"]), relationships: count, known: count }),
      )
      .meta({
        description:
          "Relationships by type and direction, each once. `within`: from one of the nodes to another of them, or to itself.",
      }),
    groups: z.array(z.object({ ties: z.array(count), neighbours: count, known: count })).meta({
      description:
        "Neighbours that are joined to the nodes by exactly these ties (places in the list of ties), so that the neighbours of any choice of ties are the sum of the groups that have one of them.",
    }),
    truncated: z.boolean().meta({ description: "Whether groups were left out; sums are then a lower bound." }),
  })
  .meta({ id: "ExpandCountsAnswer" });

export const linksBody = z.strictObject({
  ids: z.array(entityId).max(50_000).meta({ description: "Ids that nothing has join nothing." }),
  of: z
    .array(entityId)
    .min(1)
    .max(1000)
    .optional()
    .meta({ description: "Only relationships that have one of these nodes at an end." }),
  known: z
    .array(entityId)
    .max(200_000)
    .default([])
    .meta({ description: "`elementId`s of relationships that need not be told." }),
  types: z
    .array(typeName)
    .optional()
    .meta({ description: "Relationship types; without it all but the evidence layer." }),
  limit: z
    .number()
    .int()
    .min(0)
    .max(20_000)
    .default(5000)
    .meta({ description: "Relationships at most; 0 only counts them." }),
});

export const linksAnswer = z
  .object({
    relationships: z.array(relationship),
    truncated,
    total: count.meta({ description: "All that join the nodes, beside those that are known." }),
  })
  .meta({ id: "LinksAnswer" });

export type ExpandInput = z.input<typeof expandBody>;
export type ExpandCountsInput = z.input<typeof expandCountsBody>;
export type ExpandCountsAnswer = z.infer<typeof expandCountsAnswer>;
export type LinksInput = z.input<typeof linksBody>;
export type LinksAnswer = z.infer<typeof linksAnswer>;
