/** The parts that every panel is made of: a titled section, and a part that opens. */
import { IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useId, useState } from "react";
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

/** A part whose content is made only while it is open: what it asks of the server is asked when somebody wants to see it. */
export function LazyOpening({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <IconChevronRight size={16} aria-hidden="true" />
        {title}
      </summary>
      {isOpen && children}
    </details>
  );
}
