/** What is compared: by which days, up to days or within periods, and which. */
import { TextInput } from "@mantine/core";
import { useId } from "react";
import { Choice } from "../controls/Choice.tsx";
import { useSay } from "../language.ts";
import classes from "./compare.module.css";
import type { ComparisonSettings } from "./comparison-settings.ts";
import type { CompareProps } from "./props.ts";
import { WORDS } from "./words.ts";

type FieldsProps = Pick<CompareProps, "settings" | "foundKey" | "hasClaims" | "onChange">;

export function CompareFields(props: FieldsProps) {
  const { settings, foundKey, hasClaims, onChange } = props;
  const say = useSay();
  return (
    <div className={classes.fields}>
      <Choice
        label={say(WORDS.basis)}
        value={settings.basis}
        options={[
          { value: "happened", label: say(WORDS.happened) },
          { value: "known", label: say(WORDS.known), disabled: !hasClaims },
        ]}
        onChange={(basis) => onChange({ ...settings, basis })}
      />
      {!hasClaims && <p className={classes.note}>{say(WORDS.noClaims)}</p>}
      <Choice
        label={say(WORDS.shape)}
        value={settings.shape}
        options={[
          { value: "until", label: say(WORDS.until) },
          { value: "within", label: say(WORDS.within) },
        ]}
        onChange={(shape) => onChange({ ...settings, shape })}
      />
      <Period {...props} which="first" />
      <Period {...props} which="second" />
      {foundKey !== undefined && <p className={classes.note}>{say(WORDS.datedBy, { key: foundKey })}</p>}
      <details className={classes.how}>
        <summary>{say(WORDS.how)}</summary>
        <p>{say(howWords(settings))}</p>
      </details>
    </div>
  );
}

/** The first or the second window: one day, or two. */
function Period({ settings, which, onChange }: FieldsProps & { readonly which: "first" | "second" }) {
  const say = useSay();
  const id = useId();
  const period = settings[which];
  const name = say(which === "first" ? WORDS.first : WORDS.second);
  const change = (part: Partial<ComparisonSettings["first"]>): void =>
    onChange({ ...settings, [which]: { ...period, ...part } });
  const isPeriod = settings.shape === "within";
  return (
    <fieldset className={classes.period} aria-labelledby={id}>
      <span id={id} className={classes.periodName}>
        {name}
      </span>
      {isPeriod && (
        <Day label={`${name}: ${say(WORDS.from)}`} value={period.from} onChange={(from) => change({ from })} />
      )}
      {isPeriod && <span aria-hidden="true">–</span>}
      <Day label={isPeriod ? `${name}: ${say(WORDS.to)}` : name} value={period.to} onChange={(to) => change({ to })} />
    </fieldset>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <TextInput
      size="xs"
      type="date"
      className={classes.day}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function howWords({ basis, shape }: ComparisonSettings) {
  if (basis === "happened") return shape === "until" ? WORDS.howHappenedUntil : WORDS.howHappenedWithin;
  return shape === "until" ? WORDS.howKnownUntil : WORDS.howKnownWithin;
}
