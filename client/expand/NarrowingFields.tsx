/** To narrow an expansion by time and by certainty, where the schema has either; where it has no dates, that it has none. */
import { Checkbox, TextInput } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import type { Lens } from "../../graph/lens.ts";
import type { Certainty } from "../../graph/vocabulary.ts";
import { CERTAINTIES, CERTAINTY_WORDS } from "../../graph/vocabulary.ts";
import { useSay } from "../language.ts";
import classes from "./expand.module.css";
import type { Narrowing } from "./use-counts.ts";
import { WORDS } from "./words.ts";

interface NarrowingFieldsProps {
  readonly lens: Lens;
  readonly narrowing: Narrowing;
  readonly onChange: (narrowing: Narrowing) => void;
}

/** Whether the first day is after the last one. */
export function isWrongPeriod({ from, to }: Narrowing): boolean {
  return from !== undefined && to !== undefined && from > to;
}

export function NarrowingFields({ lens, narrowing, onChange }: NarrowingFieldsProps) {
  const say = useSay();
  const hasEvidence = lens.relations.some((style) => style.evidence);
  return (
    <>
      {lens.dateProperty === undefined ? (
        <p className={classes.note}>{say(WORDS.notDated)}</p>
      ) : (
        <fieldset className={classes.group}>
          <legend className={classes.title}>{say(WORDS.when)}</legend>
          <div className={classes.period}>
            <DayField
              label={say(WORDS.from)}
              day={narrowing.from}
              error={isWrongPeriod(narrowing) ? say(WORDS.wrongPeriod) : undefined}
              onChange={(from) => onChange({ ...narrowing, from })}
            />
            <DayField label={say(WORDS.to)} day={narrowing.to} onChange={(to) => onChange({ ...narrowing, to })} />
          </div>
        </fieldset>
      )}
      {hasEvidence && (
        <CertaintyFields
          certainty={narrowing.certainty}
          onChange={(certainty) => onChange({ ...narrowing, certainty })}
        />
      )}
    </>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly day: string | undefined;
  readonly error?: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

function DayField({ label, day, error, onChange }: DayFieldProps) {
  return (
    <TextInput
      size="sm"
      type="date"
      min="0001-01-01"
      max="9999-12-31"
      label={label}
      error={error}
      value={day ?? ""}
      onChange={(event) => {
        const { value, validity } = event.currentTarget;
        // A year of more digits than ISO has is out of the range; it may still be on its way.
        if (validity.valid) onChange(value === "" ? undefined : value);
      }}
    />
  );
}

interface CertaintyFieldsProps {
  readonly certainty: readonly Certainty[] | undefined;
  readonly onChange: (certainty: readonly Certainty[] | undefined) => void;
}

function CertaintyFields({ certainty = CERTAINTIES, onChange }: CertaintyFieldsProps) {
  const say = useSay();
  const isAll = certainty.length === CERTAINTIES.length;
  const title = isAll
    ? say(WORDS.certainty)
    : say(WORDS.certaintyOf, { count: certainty.length, all: CERTAINTIES.length });
  const toggle = (one: Certainty): void => {
    const next = CERTAINTIES.filter((other) => (other === one ? !certainty.includes(one) : certainty.includes(other)));
    onChange(next.length === CERTAINTIES.length ? undefined : next);
  };
  return (
    <details className={classes.details} open={!isAll || undefined}>
      <summary>
        <IconChevronRight size={16} aria-hidden="true" />
        {title}
      </summary>
      <fieldset className={classes.certainties} aria-label={say(WORDS.certainty)}>
        {CERTAINTIES.map((one) => (
          <Checkbox
            key={one}
            size="xs"
            label={say(CERTAINTY_WORDS[one])}
            checked={certainty.includes(one)}
            onChange={() => toggle(one)}
          />
        ))}
      </fieldset>
    </details>
  );
}
