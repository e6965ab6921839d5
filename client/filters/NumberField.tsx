/** A field for a number, or none. */
import { useState } from "react";
import classes from "./filters.module.css";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  /** Whether only whole numbers make sense. */
  readonly isWhole?: boolean;
  /** What stands in the field while it is empty. */
  readonly placeholder?: string | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** What is being typed stays as it is (`1.`, `-`) until the field is left. */
export function NumberField({ label, value, least, most, isWhole = true, placeholder, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const take = (text: string): void => {
    setTyped(text);
    const number = Number(text);
    if (text.trim() === "") onChange(undefined);
    else if (Number.isFinite(number)) onChange(number);
  };
  return (
    <label className={classes.field}>
      <span>{label}</span>
      <input
        type="number"
        className={classes.input}
        value={typed ?? value ?? ""}
        min={least}
        max={most}
        step={isWhole ? 1 : "any"}
        placeholder={placeholder}
        onChange={(event) => take(event.currentTarget.value)}
        onBlur={() => setTyped(undefined)}
      />
    </label>
  );
}
