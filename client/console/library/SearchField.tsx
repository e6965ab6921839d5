/** The field that narrows a list, and how much it leaves. */
import { CloseButton, TextInput, VisuallyHidden } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useSay } from "../../language.ts";
import classes from "./library.module.css";
import { WORDS } from "./words.ts";

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How many there are with this value; told to those who do not see the list. */
  readonly count: number;
}

export function SearchField({ value, onChange, count }: SearchFieldProps) {
  const say = useSay();
  const press = (event: KeyboardEvent): void => {
    // The first Escape empties the field; the next one is for what is around it.
    if (event.key !== "Escape" || value === "") return;
    event.preventDefault();
    event.stopPropagation();
    onChange("");
  };
  return (
    <div className={classes.search}>
      <TextInput
        size="xs"
        type="search"
        aria-label={say(WORDS.search)}
        placeholder={say(WORDS.search)}
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        rightSection={
          value === "" ? undefined : (
            <CloseButton size="xs" aria-label={say(WORDS.dismiss)} onClick={() => onChange("")} />
          )
        }
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={press}
      />
      <VisuallyHidden role="status">{value.trim() !== "" && say(WORDS.found, { count })}</VisuallyHidden>
    </div>
  );
}
