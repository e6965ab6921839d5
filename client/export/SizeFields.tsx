/** How large a figure is: as it needs to be, a paper of a known name, or a size of one's own; for PNG how many pixels. */
import { NativeSelect, TextInput } from "@mantine/core";
import { SIZE_PRESETS } from "../../graph/figure/figure-options.ts";
import { Choice } from "../controls/Choice.tsx";
import { useSay } from "../language.ts";
import { SCALES } from "./choice.ts";
import classes from "./export.module.css";
import { Field } from "./Field.tsx";
import type { FieldsProps } from "./props.ts";
import { isSide, SIDES, sizeInWords } from "./sizes.ts";
import { WORDS } from "./words.ts";

export function SizeFields({ choice, onChange }: FieldsProps) {
  const say = useSay();
  const { size } = choice;
  const presets = SIZE_PRESETS.map((preset) => ({
    value: preset.id,
    label: say(WORDS.preset, { name: say(preset.words), size: sizeInWords(preset.size) }),
  }));
  return (
    <>
      <Field label={say(WORDS.size)}>
        <NativeSelect
          className={classes.wide}
          size="xs"
          aria-label={say(WORDS.size)}
          value={size.paper}
          onChange={(event) => onChange({ size: { ...size, paper: event.currentTarget.value } })}
          data={[{ value: "fit", label: say(WORDS.fit) }, ...presets, { value: "own", label: say(WORDS.own) }]}
        />
        {size.paper === "own" && <OwnSize choice={choice} onChange={onChange} />}
      </Field>
      {choice.picture === "png" && (
        <Field label={say(WORDS.scale)}>
          <Choice
            label={say(WORDS.scale)}
            value={String(choice.scale)}
            onChange={(scale) => onChange({ scale: Number(scale) })}
            options={SCALES.map((scale) => ({ value: String(scale), label: `${scale}×` }))}
          />
        </Field>
      )}
    </>
  );
}

function OwnSize({ choice: { size }, onChange }: FieldsProps) {
  const say = useSay();
  const wrong = say(WORDS.sideWrong, SIDES);
  return (
    <div className={classes.own}>
      <TextInput
        size="xs"
        aria-label={say(WORDS.width)}
        inputMode="decimal"
        value={size.width}
        error={isSide(size.width) ? undefined : wrong}
        onChange={(event) => onChange({ size: { ...size, width: event.currentTarget.value } })}
      />
      <span className={classes.times} aria-hidden="true">
        ×
      </span>
      <TextInput
        size="xs"
        aria-label={say(WORDS.height)}
        inputMode="decimal"
        placeholder={say(WORDS.heightAuto)}
        value={size.height}
        error={size.height.trim() === "" || isSide(size.height) ? undefined : wrong}
        onChange={(event) => onChange({ size: { ...size, height: event.currentTarget.value } })}
      />
      <Choice
        label={say(WORDS.unit)}
        value={size.unit}
        onChange={(unit) => onChange({ size: { ...size, unit } })}
        options={[
          { value: "mm", label: "mm" },
          { value: "px", label: "px" },
        ]}
      />
    </div>
  );
}
