/** What each route of `/api` answers. */
import { z } from "zod";
import { lens, node, relationship } from "./entities.ts";
import { truncated } from "./parts.ts";

const next = z.string().optional().meta({
  description: "Present where more follows: the same question with `cursor` set to this hands over the next part.",
});
const total = z.number().int().meta({ description: "How many there are in all, of what `limit` counts." });

export const databaseInfo = z.object({
  name: z.string(),
  product: z.string(),
  version: z.string(),
  edition: z.string(),
  address: z.string(),
});

export const schemaAnswer = z
  .object({
    database: databaseInfo,
    labels: z.array(z.object({ label: z.string(), count: z.number().int() })),
    types: z.array(z.object({ type: z.string(), count: z.number().int() })),
    propertyKeys: z.array(z.string()),
    nodes: z.number().int(),
    relationships: z.number().int(),
    lens,
    writesAllowed: z.boolean(),
    limits: z
      .object({ seconds: z.number(), rows: z.number().int() })
      .meta({ description: "How long one statement may run and how many rows it hands over, at most." }),
  })
  .meta({ id: "SchemaAnswer" });

export const searchAnswer = z
  .object({
    hits: z.array(
      z.object({
        node,
        matched: z.object({ text: z.string(), property: z.string(), outlets: z.array(z.string()).optional() }).meta({
          description:
            "The spelling that matched, where it stands, and the outlets that write it so, where the data tell.",
        }),
        degree: z.number().int(),
      }),
    ),
    truncated,
    next,
  })
  .meta({
    id: "SearchAnswer",
    description:
      "Best first. Beyond the thousand best that are compared nothing follows, though `truncated` says that there is more.",
  });

export const nodeAnswer = z
  .object({
    node,
    degree: z.array(z.object({ type: z.string(), direction: z.enum(["out", "in"]), count: z.number().int() })),
  })
  .meta({ id: "NodeAnswer" });

export const neighboursAnswer = z
  .object({ nodes: z.array(node), relationships: z.array(relationship), truncated, total, next })
  .meta({
    id: "NeighboursAnswer",
    description: "The node itself first, then its neighbours; `total` counts neighbours.",
  });

export const pathsAnswer = z
  .object({
    paths: z
      .array(z.object({ nodes: z.array(z.string()), relationships: z.array(z.string()) }))
      .meta({ description: "All shortest paths, each as element ids in order." }),
    nodes: z.array(node),
    relationships: z.array(relationship),
    truncated,
  })
  .meta({ id: "PathsAnswer" });

export const overviewAnswer = z
  .object({ nodes: z.array(node), relationships: z.array(relationship), truncated, total, next })
  .meta({
    id: "OverviewAnswer",
    description:
      "The best connected nodes and what joins them; `total` counts nodes. A part that follows has further nodes, and what joins them to each other and to those before.",
  });

const party = z.object({
  id: z.string(),
  name: z.string(),
  nameJa: z.string().optional(),
  side: z.number().int().optional(),
});
export const claim = z
  .object({
    id: z.string(),
    summary: z.string(),
    summaryJa: z.string().optional(),
    relation: z.string(),
    date: z.string().optional(),
    dateEnd: z.string().optional(),
    datePrecision: z.string().optional(),
    certainty: z.string(),
    attributedTo: z.string().optional(),
    attributedToJa: z.string().optional(),
    locator: z.string().optional(),
    cameo: z.string().optional(),
    plover: z.string().optional(),
    actors: z.array(party),
    recipients: z.array(party),
    article: z.object({
      id: z.string(),
      outlet: z.string(),
      outletJa: z.string().optional(),
      title: z.string(),
      titleJa: z.string().optional(),
      byline: z.array(z.string()),
      publishedAt: z.string(),
      publishedPrecision: z.string().optional(),
      language: z.string(),
      url: z.string().optional(),
    }),
  })
  .meta({
    id: "Claim",
    description: "What one article states, where, about when, how surely and in whose voice. Dates are ISO 8601.",
  });

export const evidenceAnswer = z.object({ relationship, claims: z.array(claim) }).meta({ id: "EvidenceAnswer" });

export const lookupAnswer = z
  .object({
    nodes: z.array(node),
    relationships: z.array(relationship),
    missing: z
      .object({ nodes: z.array(z.string()), relationships: z.array(z.string()) })
      .meta({ description: "Keys that nothing in the database has." }),
  })
  .meta({ id: "LookupAnswer", description: "What was found, in the order of the keys, each once." });

export const liveAnswer = z.object({ status: z.literal("live") }).meta({ id: "LiveAnswer" });
export const readyAnswer = z.object({ status: z.literal("ready"), database: databaseInfo }).meta({ id: "ReadyAnswer" });

/** Answers as types; `node` and `relationship` are still encoded (see entities.ts). */
export type SchemaAnswer = z.infer<typeof schemaAnswer>;
export type SearchAnswer = z.infer<typeof searchAnswer>;
export type NodeAnswer = z.infer<typeof nodeAnswer>;
export type NeighboursAnswer = z.infer<typeof neighboursAnswer>;
export type OverviewAnswer = z.infer<typeof overviewAnswer>;
export type EvidenceAnswer = z.infer<typeof evidenceAnswer>;
export type Claim = z.infer<typeof claim>;
export type ReadyAnswer = z.infer<typeof readyAnswer>;
