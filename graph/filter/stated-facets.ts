/** How many relationships there are of each certainty and by each outlet, all and as far as they are shown. */
import type { Subgraph } from "../subgraph.ts";
import { CERTAINTIES } from "../vocabulary.ts";
import type { EvidenceById } from "./judges.ts";

/** A choice and how many relationships it is about: all, and those that are shown. */
export interface StatedFacet {
  readonly key: string;
  readonly all: number;
  readonly shown: number;
}

/** An outlet, with its name in Japanese where the data have one. */
export interface OutletFacet extends StatedFacet {
  readonly nameJa: string | undefined;
}

/** Certainties, surest first, other people's words behind; those that nothing has are left out. */
export function certaintyFacets(all: Subgraph, shown: Subgraph): readonly StatedFacet[] {
  const allCounts = certaintiesOf(all);
  const shownCounts = certaintiesOf(shown);
  const rank = new Map<string, number>(CERTAINTIES.map((certainty, at) => [certainty, at]));
  const place = (key: string): number => rank.get(key) ?? CERTAINTIES.length;
  // What was known on a day may have certainties that nothing has now.
  return [...new Set([...allCounts.keys(), ...shownCounts.keys()])]
    .map((key) => ({ key, all: allCounts.get(key) ?? 0, shown: shownCounts.get(key) ?? 0 }))
    .toSorted((one, other) => place(one.key) - place(other.key) || (one.key < other.key ? -1 : 1));
}

/** Outlets by how many relationships a claim of theirs is about, as far as claims have been read. */
export function outletFacets(all: Subgraph, shown: Subgraph, evidence: EvidenceById): readonly OutletFacet[] {
  const isShown = new Set(shown.relationships.map(({ elementId }) => elementId));
  const found = new Map<string, { all: number; shown: number; nameJa: string | undefined }>();
  for (const { elementId } of all.relationships) {
    const outlets = new Map((evidence.get(elementId) ?? []).map((claim) => [claim.outlet, claim.outletJa]));
    for (const [outlet, nameJa] of outlets) {
      const known = found.get(outlet) ?? { all: 0, shown: 0, nameJa };
      known.all += 1;
      if (isShown.has(elementId)) known.shown += 1;
      known.nameJa ??= nameJa;
      found.set(outlet, known);
    }
  }
  return [...found]
    .map(([key, facet]): OutletFacet => ({ key, ...facet }))
    .toSorted((one, other) => other.all - one.all || (one.key < other.key ? -1 : 1));
}

function certaintiesOf({ relationships }: Subgraph): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { properties } of relationships) {
    const { certainty } = properties;
    if (typeof certainty === "string") counts.set(certainty, (counts.get(certainty) ?? 0) + 1);
  }
  return counts;
}
