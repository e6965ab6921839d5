/**
 * Ids of what the seeder derives: computed from the fewest fields that tell one relationship from another, so that seeding twice
 * changes nothing and a link to a relationship keeps working. What goes into an id must never change: a changed id is a breaking change.
 */
import { createHash } from "node:crypto";

/**
 * The id of a relationship: its type in lower case and 16 hexadecimal digits (64 bits of SHA-256) of type, ends and happening.
 * @param from and to ids of the ends as stored (symmetric types: the smaller first)
 * @param when the event's id, or the date as `happeningOf` writes it; empty for what has no date, such as a membership
 */
export function relationshipId(type: string, from: string, to: string, when: string): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([type, from, to, when]))
    .digest("hex")
    .slice(0, 16);
  return `${type.toLowerCase().replaceAll("_", "-")}-${digest}`;
}

/**
 * What tells one happening from another: the event where a claim names one, else its date. A vague date is another date than the
 * day it is written with: "some time in November" (`2025-11-01`, month) did not happen on the 1st.
 */
export function happeningOf(claim: {
  readonly event?: string | undefined;
  readonly date: string;
  readonly datePrecision: string;
}): string {
  if (claim.event !== undefined) return `event:${claim.event}`;
  return claim.datePrecision === "day" ? claim.date : `${claim.date}/${claim.datePrecision}`;
}
