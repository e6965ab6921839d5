/** `POST /api/relationships/evidence`: who states many relationships, when and how surely, without the texts. */
import { z } from "zod";
import { entityId } from "./parts.ts";

/** Relationships that one request may name. */
export const MOST_BRIEFED = 2_000;

export const briefEvidenceBody = z.strictObject({
  ids: z
    .array(entityId)
    .max(MOST_BRIEFED)
    .meta({ description: "The stable `id` property or the `elementId` of each." }),
});

const claimBrief = z
  .object({
    id: z.string(),
    outlet: z.string(),
    outletJa: z.string().optional(),
    publishedAt: z.string().meta({ description: "ISO 8601, with the offset of the place of publication." }),
    certainty: z.string(),
  })
  .meta({ id: "ClaimBrief", description: "What one article states, as briefly as it can be weighed." });

export const briefEvidenceAnswer = z
  .object({
    relationships: z
      .array(z.object({ elementId: z.string(), claims: z.array(claimBrief) }))
      .meta({ description: "In the order of the ids, each once; `claims` in the order of publication." }),
    missing: z.array(z.string()).meta({ description: "Ids that no relationship in the database has." }),
  })
  .meta({ id: "BriefEvidenceAnswer" });

export type BriefEvidenceAnswer = z.infer<typeof briefEvidenceAnswer>;
