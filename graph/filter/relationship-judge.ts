/** Which relationships pass: type, time, certainty, outlets, what was known, properties. */
import type { Lens } from "../lens.ts";
import type { Subgraph } from "../subgraph.ts";
import { dayNumberOf } from "../time/days.ts";
import type { ClaimBrief, Heard, Standing } from "../time/standing.ts";
import { standingOf } from "../time/standing.ts";
import { GraphRelationship, valueMap } from "../values.ts";
import { columnsOf, timesOf } from "./columns.ts";
import type { Filters } from "./filters.ts";
import { isBounded, needsEvidence } from "./filters.ts";
import type { EvidenceById } from "./judges.ts";
import { dateSourceOf, hasEvidence, judgesOf, outletsOf, restsOnClaims, timeJudge } from "./judges.ts";

/** The relationship at a place as it is left, or undefined where it does not pass. */
type Judge = (at: number) => GraphRelationship | undefined;

/** Made once for a pass over all relationships of a subgraph. */
export function relationshipJudge(subgraph: Subgraph, filters: Filters, lens: Lens, evidence: EvidenceById): Judge {
  const { relationships } = subgraph;
  const { types, typeOf } = columnsOf(subgraph);
  const hidden = types.map((type) => filters.hiddenTypes.has(type));
  const tests = filters.properties.filter(({ entity }) => entity === "relationship");
  const judges = types.map((type) => judgesOf(tests, type));
  const inTime = timeOf(subgraph, filters, lens);
  const asStated = statedJudge(filters, lens, evidence);
  return (at) => {
    const relationship = relationships[at];
    const type = typeOf[at] ?? 0;
    if (relationship === undefined || hidden[type] === true || !inTime(at)) return undefined;
    if (judges[type]?.every(({ key, passes }) => passes(relationship.properties[key])) !== true) return undefined;
    return asStated(relationship);
  };
}

function timeOf(subgraph: Subgraph, filters: Filters, lens: Lens): (at: number) => boolean {
  const source = dateSourceOf(filters, lens);
  if (source?.entity !== "relationship" || !isBounded(filters.time)) return () => true;
  return timeJudge(timesOf(subgraph, source), filters);
}

/** By what claims state: as known on a day, by the outlets that are heard, with the certainties that are wanted. */
function statedJudge(
  filters: Filters,
  lens: Lens,
  evidence: EvidenceById,
): (relationship: GraphRelationship) => GraphRelationship | undefined {
  const wantsStanding = needsEvidence(filters);
  const { hiddenCertainties, oneOutletOnly, leastOutlets } = filters;
  const asksNothing = !wantsStanding && hiddenCertainties.size === 0 && !oneOutletOnly && leastOutlets <= 1;
  // In a graph without claims nothing was published on any day.
  if (asksNothing || !hasEvidence(lens)) return filters.knownOn === undefined || filters.keepUndated ? same : none;
  const heard: Heard = {
    until: filters.knownOn === undefined ? undefined : dayNumberOf(filters.knownOn),
    without: filters.hiddenOutlets,
  };
  return (relationship) => {
    const claims = evidence.get(relationship.elementId);
    const isKnown = claims !== undefined || !restsOnClaims(relationship, lens);
    const left = wantsStanding && isKnown ? heardOf(relationship, claims ?? [], heard, filters) : relationship;
    if (left === undefined || hiddenCertainties.has(String(left.properties.certainty))) return undefined;
    if (!oneOutletOnly && leastOutlets <= 1) return left;
    const outlets = outletsOf(left);
    return (!oneOutletOnly || outlets === 1) && outlets >= leastOutlets ? left : undefined;
  };
}

function heardOf(
  relationship: GraphRelationship,
  claims: readonly ClaimBrief[],
  heard: Heard,
  { knownOn, keepUndated }: Filters,
): GraphRelationship | undefined {
  // Nothing was published about it: as undated as what has no day.
  if (claims.length === 0) return knownOn === undefined || keepUndated ? relationship : undefined;
  const standing = standingOf(claims, heard);
  return standing === undefined ? undefined : withStanding(relationship, standing);
}

/** The same value for the same standing, so that the canvas draws nothing anew while a day moves. */
const changed = new WeakMap<GraphRelationship, Map<string, GraphRelationship>>();

function withStanding(relationship: GraphRelationship, { certainty, contested, outlets }: Standing): GraphRelationship {
  const { properties } = relationship;
  const isSame =
    properties.certainty === certainty &&
    (properties.contested === true) === contested &&
    outletsOf(relationship) === outlets;
  if (isSame) return relationship;
  let kept = changed.get(relationship);
  if (kept === undefined) {
    kept = new Map();
    changed.set(relationship, kept);
  }
  const key = `${certainty} ${contested} ${outlets}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const { elementId, startNodeElementId, endNodeElementId, type } = relationship;
  const then = valueMap([
    ...Object.entries(properties),
    ["certainty", certainty],
    ["contested", contested],
    ["outlets", BigInt(outlets)],
  ]);
  const made = new GraphRelationship(elementId, startNodeElementId, endNodeElementId, type, then);
  kept.set(key, made);
  return made;
}

function same(relationship: GraphRelationship): GraphRelationship {
  return relationship;
}

function none(): undefined {
  return undefined;
}
