/** What `POST /api/claims` and `GET /api/nodes/{id}/claims` accept and answer: many claims at once, and those about a node. */
import { z } from "zod";
import { claim } from "./answers.ts";
import { cursor } from "./requests.ts";

/** Claims that one request may name. */
export const MOST_CLAIMS = 500;

export const claimsBody = z.strictObject({
  ids: z
    .array(z.string().min(1).max(1000))
    .max(MOST_CLAIMS)
    .meta({ description: "Ids of claims, as relationships name them in their property `claims`." }),
});

export const claimsAnswer = z
  .object({
    claims: z.array(claim).meta({ description: "Each once, in the order of publication." }),
    missing: z.array(z.string()).meta({ description: "Ids that no claim in the database has." }),
  })
  .meta({ id: "ClaimsAnswer" });

export const claimsAboutQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(50).meta({ description: "Claims at most." }),
  cursor,
});

export const claimsAboutAnswer = z
  .object({
    claims: z.array(claim).meta({ description: "Published last first; those without a moment of publication last." }),
    total: z.number().int().meta({ description: "How many claims there are about the node in all." }),
    truncated: z.boolean().meta({ description: "Whether more claims follow." }),
    next: z.string().optional().meta({
      description: "Present where more follows: the same question with `cursor` set to this hands over the next part.",
    }),
  })
  .meta({
    id: "ClaimsAboutAnswer",
    description: "What is stated about a node: as a party, as the one to whom it is done, or as what it is about.",
  });

export type ClaimsAnswer = z.infer<typeof claimsAnswer>;
export type ClaimsAboutAnswer = z.infer<typeof claimsAboutAnswer>;
