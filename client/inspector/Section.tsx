/** The parts that every panel is made of: a titled section, a part that opens, and a failure that can be tried again. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useId } from "react";
import { GraphError } from "../../graph/errors.ts";
import { useSay } from "../language.ts";
import classes from "./panel.module.css";
import { WORDS } from "./words.ts";

export function Section({
  title,
  aside,
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={classes.sectionTitle}>
        <h3 id={id} style={{ margin: 0, font: "inherit" }}>
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  );
}

export function Opening({
  title,
  isOpen = false,
  children,
}: {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className={classes.details} open={isOpen}>
      <summary>
        <IconChevronRight size={16} aria-hidden="true" />
        {title}
      </summary>
      {children}
    </details>
  );
}

/** Says what failed and why, in the words of the server, and lets the reader try again. */
export function Failure({
  title,
  error,
  onRetry,
}: {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}) {
  const say = useSay();
  const reason = error instanceof Error ? error.message : String(error);
  const hint = error instanceof GraphError ? error.hint : undefined;
  return (
    <div className={classes.failure} role="alert">
      <IconAlertTriangle size={18} aria-hidden="true" />
      <div>
        <strong>{title}</strong>
        <p>
          <bdi>{reason}</bdi>
          {hint !== undefined && (
            <>
              {" "}
              <bdi>{hint}</bdi>
            </>
          )}
        </p>
        <Button variant="default" size="compact-sm" onClick={onRetry}>
          {say(WORDS.retry)}
        </Button>
      </div>
    </div>
  );
}
