/** A choice of one of many by how it looks: radio buttons that are pictures, with a name for each. */
import type { ReactNode } from "react";
import { useId } from "react";
import classes from "./look.module.css";

interface MarkOption<T extends string> {
  readonly value: T;
  readonly name: string;
  readonly mark: ReactNode;
}

interface MarkChoiceProps<T extends string> {
  readonly label: string;
  /** Undefined where none of them is chosen. */
  readonly value: T | undefined;
  readonly options: readonly MarkOption<T>[];
  readonly onChange: (value: T) => void;
  /** Whether there are so many that they scroll. */
  readonly scrolls?: boolean;
}

export function MarkChoice<T extends string>({ label, value, options, onChange, scrolls = false }: MarkChoiceProps<T>) {
  const group = useId();
  return (
    <fieldset className={classes.marks}>
      <legend className={classes.label}>{label}</legend>
      <div className={classes.grid} data-scrolls={scrolls || undefined}>
        {options.map((option) => (
          <label
            key={option.value}
            className={classes.mark}
            data-checked={option.value === value || undefined}
            title={option.name}
          >
            <input
              type="radio"
              name={group}
              value={option.value}
              aria-label={option.name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.mark}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
