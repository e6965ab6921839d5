/** What can be chosen about files of data. */
import { Checkbox } from "@mantine/core";
import { useSay } from "../language.ts";
import { formatOf } from "./choice.ts";
import classes from "./export.module.css";
import { DatedField } from "./PictureFields.tsx";
import type { FieldsProps } from "./props.ts";
import { WORDS } from "./words.ts";

export function DataFields({ choice, onChange, today }: FieldsProps & { readonly today: string }) {
  const say = useSay();
  return (
    <div className={classes.checks}>
      {formatOf(choice) === "csv" && (
        <>
          <Checkbox
            size="xs"
            label={say(WORDS.byteOrderMark)}
            checked={choice.byteOrderMark}
            onChange={(event) => onChange({ byteOrderMark: event.currentTarget.checked })}
          />
          <Checkbox
            size="xs"
            label={say(WORDS.harmless)}
            description={say(WORDS.harmlessNote)}
            checked={choice.formulas === "harmless"}
            onChange={(event) => onChange({ formulas: event.currentTarget.checked ? "harmless" : "as-is" })}
          />
        </>
      )}
      <DatedField choice={choice} onChange={onChange} today={today} />
    </div>
  );
}
