/** A field for one exact day, or none. */
import { useState } from "react";
import { dayNumberOf } from "../../graph/time/days.ts";
import classes from "./timeline.module.css";

interface DayFieldProps {
  readonly label: string;
  /** Whether the label is only for ears. */
  readonly isBare?: boolean;
  readonly value: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly disabled?: boolean;
  readonly onChange: (day: string | undefined) => void;
}

/** What is being typed is kept until it is a day: in the middle of a year there is none yet. */
export function DayField({ label, isBare = false, value, min, max, disabled = false, onChange }: DayFieldProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const take = (text: string): void => {
    setTyped(text);
    // A year with leading zeros is one that is not finished.
    if (text === "") onChange(undefined);
    else if (dayNumberOf(text) !== undefined && !text.startsWith("0")) onChange(text);
  };
  return (
    <label className={classes.day}>
      {!isBare && <span>{label}</span>}
      <input
        type="date"
        aria-label={isBare ? label : undefined}
        value={typed ?? value ?? ""}
        min={min}
        max={max}
        disabled={disabled}
        onChange={(event) => take(event.currentTarget.value)}
        onBlur={() => setTyped(undefined)}
      />
    </label>
  );
}
