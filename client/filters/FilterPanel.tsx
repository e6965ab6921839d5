/** All filters but those of the legend and of time: certainty, outlets, properties, unconnected nodes. Takes values and callbacks. */
import { Checkbox } from "@mantine/core";
import type { FacetValues, PropertyFacet } from "../../graph/filter/facets.ts";
import { withProperty } from "../../graph/filter/filters.ts";
import type { Lens } from "../../graph/lens.ts";
import { useSay } from "../language.ts";
import classes from "./filters.module.css";
import { PropertyFilters } from "./PropertyFilters.tsx";
import { PANEL_WORDS } from "./panel-words.ts";
import type { StatedProps } from "./StatedFilters.tsx";
import { CertaintyFilters, OutletFilters } from "./StatedFilters.tsx";

export interface FilterPanelProps extends StatedProps {
  readonly lens: Lens;
  /** Whether relationships of this graph rest on claims: without, nothing is stated by anybody. */
  readonly hasEvidence: boolean;
  readonly facets: readonly PropertyFacet[];
  readonly valuesOf: (facet: PropertyFacet) => FacetValues;
}

export function FilterPanel(props: FilterPanelProps) {
  const say = useSay();
  const { lens, hasEvidence, facets, filters, valuesOf, onChange } = props;
  return (
    <div className={classes.panel}>
      {hasEvidence && <CertaintyFilters {...props} />}
      {hasEvidence && <OutletFilters {...props} />}
      <PropertyFilters
        lens={lens}
        facets={facets}
        filters={filters.properties}
        valuesOf={valuesOf}
        onChange={(property, test) => onChange({ properties: withProperty(filters, property, test).properties })}
      />
      <Checkbox
        size="xs"
        className={classes.alone}
        checked={filters.hideIsolated}
        label={say(PANEL_WORDS.isolated)}
        onChange={() => onChange({ hideIsolated: !filters.hideIsolated })}
      />
    </div>
  );
}
