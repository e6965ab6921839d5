/** What each route of `/api` accepts: parsed at the server's edge, described in OpenAPI. */
import { z } from "zod";
import { CERTAINTIES } from "../vocabulary.ts";

/** A comma-separated list, also as a repeated parameter: `types=A,B` or `types=A&types=B`. */
export const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) =>
    (Array.isArray(value) ? value : [value]).flatMap((part) => part.split(",")).map((part) => part.trim()),
  )
  .transform((parts) => parts.filter((part) => part !== ""));
const limit = (fallback: number, most: number) => z.coerce.number().int().min(1).max(most).default(fallback);
const isoDate = z.iso.date();

/** `{id}` in a path: the stable `id` property or the `elementId`. */
export const idPath = z.strictObject({ id: z.string().min(1).max(500) });

export const searchQuery = z.strictObject({
  q: z.string().trim().min(1).max(200).meta({ description: "Any spelling, any script; folded before it is compared." }),
  kind: list.optional().meta({ description: "Only nodes with one of these labels." }),
  limit: limit(20, 100),
});

export const neighboursQuery = z.strictObject({
  types: list.optional().meta({ description: "Relationship types; without it all but the evidence layer." }),
  direction: z.enum(["in", "out", "both"]).default("both"),
  from: isoDate.optional().meta({ description: "Only relationships that happened on or after this day." }),
  to: isoDate.optional().meta({ description: "Only relationships that happened on or before this day." }),
  certainty: list.pipe(z.array(z.enum(CERTAINTIES))).optional(),
  limit: limit(100, 1000).meta({ description: "Neighbours at most; relationships to them are never cut." }),
});

export const pathsQuery = z.strictObject({
  from: z.string().min(1).max(500),
  to: z.string().min(1).max(500),
  maxHops: z.coerce.number().int().min(1).max(8).default(6),
  types: list.optional(),
  limit: limit(50, 500).meta({ description: "Paths at most." }),
});

export const overviewQuery = z.strictObject({
  limit: limit(150, 1000).meta({ description: "Nodes at most: the best connected ones." }),
});
