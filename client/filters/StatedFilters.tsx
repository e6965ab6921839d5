/** Filters by what claims state: how surely, by which outlets, by how many. */
import { Checkbox } from "@mantine/core";
import type { Filters } from "../../graph/filter/filters.ts";
import { NOT_HAPPENED, toggled } from "../../graph/filter/filters.ts";
import type { OutletFacet, StatedFacet } from "../../graph/filter/stated-facets.ts";
import { Failure } from "../controls/Failure.tsx";
import { useLanguage, useSay } from "../language.ts";
import { CheckList } from "./CheckList.tsx";
import { certaintyWord } from "./filter-parts.ts";
import classes from "./filters.module.css";
import { NumberField } from "./NumberField.tsx";
import { PANEL_WORDS } from "./panel-words.ts";
import { Section } from "./Section.tsx";

export interface StatedProps {
  readonly filters: Filters;
  readonly certainties: readonly StatedFacet[];
  readonly outlets: readonly OutletFacet[];
  readonly reading: {
    readonly phase: "idle" | "reading" | "failed";
    readonly done: number;
    readonly total: number;
    readonly error?: unknown;
  };
  readonly onChange: (part: Partial<Filters>) => void;
  /** Outlets are wanted: the claims behind what is shown are to be read. */
  readonly onWantOutlets: () => void;
}

/** More outlets than this state nothing together. */
const MOST_OUTLETS = 99;

export function CertaintyFilters({ filters, certainties, onChange }: StatedProps) {
  const say = useSay();
  const language = useLanguage();
  const { hiddenCertainties } = filters;
  const isHappened = NOT_HAPPENED.every((one) => hiddenCertainties.has(one));
  const toggle = (): void => {
    const next = new Set(hiddenCertainties);
    for (const one of NOT_HAPPENED) {
      if (isHappened) next.delete(one);
      else next.add(one);
    }
    onChange({ hiddenCertainties: next });
  };
  // What is hidden has a row, also where nothing of it is there any more.
  const missing = [...hiddenCertainties].filter((key) => !certainties.some((one) => one.key === key));
  const rows = [...certainties, ...missing.map((key) => ({ key, all: 0, shown: 0 }))];
  return (
    <Section title={say(PANEL_WORDS.certainty)} active={hiddenCertainties.size} isOpenAtFirst>
      <Checkbox
        size="xs"
        checked={isHappened}
        label={say(PANEL_WORDS.happened)}
        description={say(PANEL_WORDS.happenedHelp)}
        onChange={toggle}
      />
      <CheckList
        label={say(PANEL_WORDS.certainty)}
        items={rows.map(({ key, all, shown }) => ({
          key,
          name: certaintyWord(key, language),
          all,
          shown,
          checked: !hiddenCertainties.has(key),
        }))}
        onToggle={(key) => onChange({ hiddenCertainties: toggled(hiddenCertainties, key) })}
      />
    </Section>
  );
}

export function OutletFilters(props: StatedProps) {
  const say = useSay();
  const { filters, onChange, onWantOutlets } = props;
  const { hiddenOutlets, oneOutletOnly, leastOutlets } = filters;
  const active = hiddenOutlets.size + Number(oneOutletOnly) + Number(leastOutlets > 1);
  return (
    <Section title={say(PANEL_WORDS.outlets)} active={active} onOpen={onWantOutlets}>
      <Checkbox
        size="xs"
        checked={oneOutletOnly}
        label={say(PANEL_WORDS.oneOutlet)}
        onChange={() => onChange({ oneOutletOnly: !oneOutletOnly })}
      />
      <NumberField
        label={say(PANEL_WORDS.leastOutlets)}
        value={leastOutlets}
        least={1}
        most={MOST_OUTLETS}
        onChange={(least = 1) => {
          if (Number.isInteger(least) && least >= 1 && least <= MOST_OUTLETS) onChange({ leastOutlets: least });
        }}
      />
      <OutletList {...props} />
    </Section>
  );
}

function OutletList({ filters, outlets, reading, onChange, onWantOutlets }: StatedProps) {
  const say = useSay();
  const language = useLanguage();
  const { hiddenOutlets } = filters;
  const missing = [...hiddenOutlets].filter((key) => !outlets.some((one) => one.key === key));
  const rows = [...outlets, ...missing.map((key): OutletFacet => ({ key, all: 0, shown: 0, nameJa: undefined }))];
  if (reading.phase === "failed")
    return <Failure title={say(PANEL_WORDS.outletsFailed)} error={reading.error} onRetry={onWantOutlets} />;
  return (
    <>
      {reading.phase === "reading" && (
        <p className={classes.note} role="status">
          {say(PANEL_WORDS.outletsReading, { done: reading.done, total: reading.total })}
        </p>
      )}
      {reading.phase === "idle" && rows.length === 0 && <p className={classes.note}>{say(PANEL_WORDS.outletsNone)}</p>}
      {rows.length > 0 && (
        <CheckList
          label={say(PANEL_WORDS.outlets)}
          items={rows.map(({ key, all, shown, nameJa }) => ({
            key,
            name: language === "ja" ? (nameJa ?? key) : key,
            all,
            shown,
            checked: !hiddenOutlets.has(key),
          }))}
          onToggle={(key) => onChange({ hiddenOutlets: toggled(hiddenOutlets, key) })}
        />
      )}
    </>
  );
}
