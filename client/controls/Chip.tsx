/** One of several things in force or chosen, as an item of a list, with a cross that takes it away. */
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./chip.module.css";

interface ChipProps {
  readonly mark?: ReactNode;
  readonly text: string;
  /** What the cross does, for those who do not see which chip it stands in. */
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

export function Chip({ mark, text, removeLabel, onRemove }: ChipProps) {
  return (
    <li className={classes.chip}>
      {mark}
      <bdi className={classes.text} title={text}>
        {text}
      </bdi>
      <button type="button" className={classes.remove} aria-label={removeLabel} onClick={onRemove}>
        <IconX size={14} aria-hidden="true" />
      </button>
    </li>
  );
}
