/** The panel of filters, wired to the store. Fetched when it is opened first. */
import { useMemo } from "react";
import { findProperties, valuesOf } from "../../graph/filter/facets.ts";
import { hasEvidence } from "../../graph/filter/judges.ts";
import { certaintyFacets, outletFacets } from "../../graph/filter/stated-facets.ts";
import { FilterPanel } from "../filters/FilterPanel.tsx";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { filtersOf, lensOf, unhiddenSubgraph, visibleSubgraph } from "../state/state.ts";
import { changeFilters } from "./use-filters.ts";

export function FilterArea() {
  const explorer = useExplorer();
  const lens = useExplorerState(lensOf);
  const filters = useExplorerState(filtersOf);
  const subgraph = useExplorerState(unhiddenSubgraph);
  const visible = useExplorerState(visibleSubgraph);
  const evidence = useExplorerState((state) => state.evidence);
  const reading = useExplorerState((state) => state.evidenceReading);
  const facets = useMemo(() => findProperties(subgraph, lens), [subgraph, lens]);
  const certainties = useMemo(() => certaintyFacets(subgraph, visible), [subgraph, visible]);
  const outlets = useMemo(() => outletFacets(subgraph, visible, evidence), [subgraph, visible, evidence]);
  const read = useMemo(
    () => keptValues((facet: Parameters<typeof valuesOf>[2]) => valuesOf(subgraph, lens, facet)),
    [subgraph, lens],
  );
  return (
    <FilterPanel
      lens={lens}
      filters={filters}
      hasEvidence={hasEvidence(lens)}
      certainties={certainties}
      outlets={outlets}
      reading={reading}
      facets={facets}
      valuesOf={read}
      onChange={(part) => changeFilters(explorer, part)}
      onWantOutlets={() => void explorer.filtering.readEvidence()}
    />
  );
}

/** Reads the values of each property once, as long as the graph is the same. */
function keptValues<Facet extends { readonly entity: string; readonly of: string; readonly key: string }, T>(
  read: (facet: Facet) => T,
): (facet: Facet) => T {
  const kept = new Map<string, T>();
  return (facet) => {
    const name = JSON.stringify([facet.entity, facet.of, facet.key]);
    let values = kept.get(name);
    if (values === undefined) {
      values = read(facet);
      kept.set(name, values);
    }
    return values;
  };
}
