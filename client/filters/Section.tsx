/** A part of the panel that opens and closes, with how many of its filters are in force. */
import type { ReactNode } from "react";
import { useSay } from "../language.ts";
import classes from "./filters.module.css";
import { PANEL_WORDS } from "./panel-words.ts";

interface SectionProps {
  readonly title: string;
  readonly active: number;
  readonly isOpenAtFirst?: boolean;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

export function Section({ title, active, isOpenAtFirst = false, onOpen, children }: SectionProps) {
  const say = useSay();
  return (
    <details
      className={classes.section}
      open={isOpenAtFirst || undefined}
      onToggle={(event) => {
        if (event.currentTarget.open) onOpen?.();
      }}
    >
      <summary className={classes.title}>
        {title}
        {active > 0 && <span className={classes.active}>{say(PANEL_WORDS.active, { count: active })}</span>}
      </summary>
      <div className={classes.content}>{children}</div>
    </details>
  );
}
