/** A row of the form: its name on the left, what is chosen on the right, a note beneath. */
import type { ReactNode } from "react";
import classes from "./export.module.css";

interface FieldProps {
  readonly label: string;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

/** What is in it says its own name to assistive technology. */
export function Field({ label, note, children }: FieldProps) {
  return (
    <div className={classes.field}>
      <span className={classes.label} aria-hidden="true">
        {label}
      </span>
      {children}
      {note !== undefined && <p className={classes.note}>{note}</p>}
    </div>
  );
}
