/** Rows of a panel, the first of them until the reader asks for all. */
import type { ReactNode } from "react";
import { useState } from "react";
import { useSay } from "../language.ts";
import classes from "./panel.module.css";
import { WORDS } from "./words.ts";

interface MoreRowsProps<Row> {
  readonly rows: readonly Row[];
  /** Rows that are shown at first. */
  readonly most: number;
  /** An `<li>` with a key. */
  readonly children: (row: Row) => ReactNode;
}

export function MoreRows<Row>({ rows, most, children }: MoreRowsProps<Row>) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ul className={`${classes.rows} ${classes.bleed}`}>{(isOpen ? rows : rows.slice(0, most)).map(children)}</ul>
      {!isOpen && rows.length > most && (
        <button type="button" className={classes.link} onClick={() => setOpen(true)}>
          {say(WORDS.more, { count: rows.length })}
        </button>
      )}
    </>
  );
}
