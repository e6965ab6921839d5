/** Question: who states these relationships, when and how surely? Many at once, without the texts of their claims. */
import type { BriefEvidenceAnswer } from "../contract/brief-evidence.ts";
import type { GraphReader } from "../store.ts";
import type { Value } from "../values.ts";
import { Temporal, textsOf } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { asText, runOptions } from "./asking.ts";
import { batches } from "./batches.ts";
import { evidenceLabels } from "./cypher-text.ts";
import { lookup } from "./lookup.ts";

type Brief = BriefEvidenceAnswer["relationships"][number]["claims"][number];

const CLAIMS = `
UNWIND $claims AS claimId
MATCH (claim:Claim {id: claimId})-[:REPORTED_IN]->(article:Article)
RETURN claim.id AS id, claim.certainty AS certainty, article.outlet AS outlet, article.outletJa AS outletJa, article.publishedAt AS publishedAt
ORDER BY article.publishedAt, article.id, claim.id`;

/**
 * The claims of relationships, briefly. A relationship without any, or of a schema without an evidence layer, has none; what is not there any
 * more is `missing`.
 */
export async function readBriefEvidence(
  reader: GraphReader,
  ask: { readonly ids: readonly string[] },
  asking: LensAsking,
): Promise<BriefEvidenceAnswer> {
  const { relationships, missing } = await lookup(reader, { nodes: [], relationships: ask.ids }, asking);
  const claimsOf = new Map(relationships.map(({ elementId, properties }) => [elementId, textsOf(properties.claims)]));
  const briefs = await readBriefs(reader, [...new Set([...claimsOf.values()].flat())], asking);
  return {
    relationships: [...claimsOf].map(([elementId, ids]) => {
      const wanted = new Set(ids);
      // From the briefs, which are in the order of publication; a few of a few claims each.
      return { elementId, claims: inOrder(briefs, wanted) };
    }),
    missing: [...missing.relationships],
  };
}

interface Ranked extends Brief {
  readonly rank: number;
}

async function readBriefs(
  reader: GraphReader,
  ids: readonly string[],
  asking: LensAsking,
): Promise<ReadonlyMap<string, Ranked>> {
  const found = new Map<string, Ranked>();
  if (evidenceLabels(asking.lens).length === 0) return found;
  const ranked: Brief[] = [];
  for (const batch of batches(ids)) {
    const query = { text: CLAIMS, parameters: { claims: batch } };
    const table = await reader.read(query, runOptions(asking, Math.max(asking.limits.maxRows, batch.length)));
    ranked.push(...table.rows.map(briefOf));
  }
  for (const [rank, brief] of ranked.entries()) if (!found.has(brief.id)) found.set(brief.id, { ...brief, rank });
  return found;
}

function briefOf([id, certainty, outlet, outletJa, publishedAt]: readonly Value[]): Brief {
  const local = text(outletJa);
  return {
    id: asText(id),
    outlet: text(outlet) ?? "",
    ...(local === undefined ? {} : { outletJa: local }),
    publishedAt: text(publishedAt) ?? "",
    certainty: text(certainty) ?? "",
  };
}

function inOrder(briefs: ReadonlyMap<string, Ranked>, ids: ReadonlySet<string>): Brief[] {
  return [...ids]
    .flatMap((id) => briefs.get(id) ?? [])
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ rank: _, ...brief }) => brief);
}

/** Text as it is; a date or time as ISO 8601, without the zone's name. */
function text(value: Value | undefined): string | undefined {
  if (typeof value === "string") return value;
  return value instanceof Temporal ? value.text.replace(/\[.*\]$/, "") : undefined;
}
