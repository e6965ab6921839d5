/** A button that opens a list of which any number can be ticked; none ticked means all. */
import { Button, Checkbox, Popover } from "@mantine/core";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import { IconChevronDown } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useLanguage, useSay } from "../language.ts";
import classes from "./matrix.module.css";
import { WORDS } from "./words.ts";

interface Ticked {
  readonly name: string;
  readonly label: ReactNode;
  readonly count: number;
}

interface CheckListProps {
  readonly label: string;
  readonly options: readonly Ticked[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The list alone. */
export function CheckList({ label, options, chosen, onChange }: CheckListProps) {
  const say = useSay();
  const language = useLanguage();
  const numbers = new Intl.NumberFormat(language);
  const toggle = (name: string): void =>
    onChange(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]);
  return (
    <fieldset className={classes.checks}>
      <legend className={classes.legend}>{label}</legend>
      <Checkbox size="xs" label={say(WORDS.allTypes)} checked={chosen.length === 0} onChange={() => onChange([])} />
      {options.map(({ name, label: text, count }) => (
        <Checkbox
          key={name}
          size="xs"
          checked={chosen.includes(name)}
          onChange={() => toggle(name)}
          label={
            <span className={classes.check}>
              {text}
              <span className={classes.checkCount}>{numbers.format(count)}</span>
            </span>
          }
        />
      ))}
    </fieldset>
  );
}

/** A button with a panel below it. */
export function Panel({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <Popover position="bottom-start" shadow="md" trapFocus withinPortal>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          className={classes.control}
          rightSection={<IconChevronDown size={13} aria-hidden="true" />}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel}>{children}</Popover.Dropdown>
    </Popover>
  );
}
