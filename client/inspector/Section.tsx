/** The parts that every panel is made of: a titled section, and a part that opens. */
import { IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useId } from "react";
import classes from "./panel.module.css";

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
