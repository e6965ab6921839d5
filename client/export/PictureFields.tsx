/** How a picture looks, and what stands in it beside the graph. */
import { Checkbox } from "@mantine/core";
import { Choice } from "../controls/Choice.tsx";
import { useSay } from "../language.ts";
import { PARTS } from "./choice.ts";
import classes from "./export.module.css";
import { Field } from "./Field.tsx";
import type { FieldsProps } from "./props.ts";
import { WORDS } from "./words.ts";

export function LookFields({ choice, onChange }: FieldsProps) {
  const say = useSay();
  return (
    <>
      <Field label={say(WORDS.colours)}>
        <Choice
          label={say(WORDS.colours)}
          value={choice.scheme}
          onChange={(scheme) => onChange({ scheme })}
          options={[
            { value: "light", label: say(WORDS.light) },
            { value: "dark", label: say(WORDS.dark) },
          ]}
        />
        <Checkbox
          className={classes.below}
          size="xs"
          label={say(WORDS.transparent)}
          checked={choice.background === "transparent"}
          onChange={(event) => onChange({ background: event.currentTarget.checked ? "transparent" : "solid" })}
        />
      </Field>
      {choice.picture === "svg" && (
        <Field label={say(WORDS.text)} note={say(choice.text === "text" ? WORDS.asTextNote : WORDS.asPathsNote)}>
          <Choice
            label={say(WORDS.text)}
            value={choice.text}
            onChange={(text) => onChange({ text })}
            options={[
              { value: "text", label: say(WORDS.asText) },
              { value: "paths", label: say(WORDS.asPaths) },
            ]}
          />
        </Field>
      )}
    </>
  );
}

/** A switch for each part, all on at first but the labels. */
export function PartFields({ choice, onChange, today }: FieldsProps & { readonly today: string }) {
  const say = useSay();
  return (
    <fieldset className={classes.parts}>
      <legend className={classes.label}>{say(WORDS.parts)}</legend>
      {PARTS.map((part) => (
        <Checkbox
          key={part}
          size="xs"
          label={say(WORDS[part])}
          checked={!choice.without.includes(part)}
          onChange={(event) =>
            onChange({
              without: event.currentTarget.checked
                ? choice.without.filter((other) => other !== part)
                : [...choice.without, part],
            })
          }
        />
      ))}
      <Checkbox
        size="xs"
        label={say(WORDS.labels)}
        checked={choice.labels}
        onChange={(event) => onChange({ labels: event.currentTarget.checked })}
      />
      <DatedField choice={choice} onChange={onChange} today={today} />
    </fieldset>
  );
}

export function DatedField({ choice, onChange, today }: FieldsProps & { readonly today: string }) {
  const say = useSay();
  return (
    <Checkbox
      size="xs"
      label={say(WORDS.dated, { date: today })}
      checked={choice.dated}
      onChange={(event) => onChange({ dated: event.currentTarget.checked })}
    />
  );
}
