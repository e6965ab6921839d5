/** A line above the query that says something or asks something. */
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import classes from "./frame.module.css";

interface StripProps {
  readonly children: ReactNode;
  /** The first is the safe one, and has the focus where the strip asks. */
  readonly choices: readonly { readonly text: string; readonly onChoose: () => void }[];
  readonly asks?: boolean;
}

export function Strip({ children, choices, asks = false }: StripProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asks) first.current?.focus();
  }, [asks]);
  return (
    <div role={asks ? "alertdialog" : "status"} className={classes.strip}>
      <p>{children}</p>
      {choices.map(({ text, onChoose }, index) => (
        <Button key={text} ref={index === 0 ? first : undefined} size="compact-sm" variant="default" onClick={onChoose}>
          {text}
        </Button>
      ))}
    </div>
  );
}
