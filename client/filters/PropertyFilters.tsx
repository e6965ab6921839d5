/** Filters by properties: any property of what is shown can be chosen, each is then asked in the way of its values. */
import { CloseButton, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { FacetValues, PropertyFacet } from "../../graph/filter/facets.ts";
import type { PropertyFilter, PropertyTest } from "../../graph/filter/filters.ts";
import { isSameProperty } from "../../graph/filter/filters.ts";
import type { Lens } from "../../graph/lens.ts";
import { styleOfNode, styleOfRelation } from "../../graph/lens.ts";
import { useLanguage, useSay } from "../language.ts";
import classes from "./filters.module.css";
import { PropertyEditor } from "./PropertyEditor.tsx";
import { PANEL_WORDS } from "./panel-words.ts";
import { Section } from "./Section.tsx";

type Property = Pick<PropertyFilter, "entity" | "of" | "key">;

export interface PropertyFiltersProps {
  readonly lens: Lens;
  readonly facets: readonly PropertyFacet[];
  readonly filters: readonly PropertyFilter[];
  /** The values of a property among what is shown. */
  readonly valuesOf: (facet: PropertyFacet) => FacetValues;
  readonly onChange: (property: Property, test: PropertyTest | undefined) => void;
}

export function PropertyFilters({ lens, facets, filters, valuesOf, onChange }: PropertyFiltersProps) {
  const say = useSay();
  // Chosen, and not asked anything yet.
  const [chosen, setChosen] = useState<readonly Property[]>([]);
  const open = [...filters, ...chosen.filter((one) => !filters.some((other) => isSameProperty(one, other)))];
  const close = (property: Property): void => {
    setChosen((known) => known.filter((other) => !isSameProperty(other, property)));
    onChange(property, undefined);
  };
  return (
    <Section title={say(PANEL_WORDS.properties)} active={filters.length}>
      {facets.length === 0 && <p className={classes.note}>{say(PANEL_WORDS.propertiesNone)}</p>}
      {open.map((property) => (
        <Editor
          key={`${property.entity} ${property.of} ${property.key}`}
          lens={lens}
          property={property}
          facet={facets.find((one) => isSameProperty(one, property))}
          test={filters.find((one) => isSameProperty(one, property))?.test}
          valuesOf={valuesOf}
          onChange={(test) => {
            setChosen((known) => (known.some((one) => isSameProperty(one, property)) ? known : [...known, property]));
            onChange(property, test);
          }}
          onClose={() => close(property)}
        />
      ))}
      <PropertyChoice
        lens={lens}
        facets={facets.filter((one) => !open.some((other) => isSameProperty(one, other)))}
        onChoose={(property) => setChosen((known) => [...known, property])}
      />
    </Section>
  );
}

interface EditorProps {
  readonly lens: Lens;
  readonly property: Property;
  /** Undefined where nothing that is shown has the property any more. */
  readonly facet: PropertyFacet | undefined;
  readonly test: PropertyTest | undefined;
  readonly valuesOf: (facet: PropertyFacet) => FacetValues;
  readonly onChange: (test: PropertyTest | undefined) => void;
  readonly onClose: () => void;
}

function Editor({ lens, property, facet, test, valuesOf, onChange, onClose }: EditorProps) {
  const say = useSay();
  const name = useNames(lens)(property);
  return (
    <section className={classes.property} aria-label={`${name} · ${property.key}`}>
      <div className={classes.propertyHead}>
        <span className={classes.propertyName}>
          <bdi>{property.key}</bdi> <bdi className={classes.count}>{name}</bdi>
        </span>
        <CloseButton size="sm" aria-label={say(PANEL_WORDS.removeProperty, { key: property.key })} onClick={onClose} />
      </div>
      {facet === undefined ? (
        <p className={classes.note}>{say(PANEL_WORDS.noValue)}</p>
      ) : (
        <PropertyEditor facet={facet} values={valuesOf(facet)} test={test} onChange={onChange} />
      )}
    </section>
  );
}

interface PropertyChoiceProps {
  readonly lens: Lens;
  readonly facets: readonly PropertyFacet[];
  readonly onChoose: (property: Property) => void;
}

/** By type and kind, as the legend has them. */
function PropertyChoice({ lens, facets, onChoose }: PropertyChoiceProps) {
  const say = useSay();
  const nameOf = useNames(lens);
  if (facets.length === 0) return null;
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const [at, facet] of facets.entries()) {
    const { key, present, total } = facet;
    const label = say(PANEL_WORDS.propertyOf, { key, present, total });
    const name = nameOf(facet);
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [{ value: String(at), label }]);
    else known.push({ value: String(at), label });
  }
  return (
    <NativeSelect
      size="xs"
      aria-label={say(PANEL_WORDS.addProperty)}
      value=""
      data={[
        { value: "", label: say(PANEL_WORDS.addProperty) },
        ...[...groups].map(([group, items]) => ({ group, items })),
      ]}
      onChange={(event) => {
        const facet = facets[Number(event.currentTarget.value)];
        if (facet !== undefined) onChoose({ entity: facet.entity, of: facet.of, key: facet.key });
      }}
    />
  );
}

function useNames(lens: Lens): (property: Property) => string {
  const language = useLanguage();
  return ({ entity, of }) =>
    (entity === "node" ? styleOfNode(lens, { labels: [of] }) : styleOfRelation(lens, of)).words[language];
}
