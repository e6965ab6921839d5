/** The options that only pictures have: title, legend, ground, colours, and for PNG the size. */
import { Checkbox, TextInput } from "@mantine/core";
import { Choice } from "../controls/Choice.tsx";
import { useSay } from "../language.ts";
import classes from "./export.module.css";
import type { Size } from "./pixels.ts";
import { pixelSize, SCALES } from "./pixels.ts";
import type { ExportChoice } from "./props.ts";
import { WORDS } from "./words.ts";

interface PictureOptionsProps {
  readonly choice: ExportChoice;
  /** Size of the picture in its own units; undefined where it is not asked for or not known. */
  readonly size: Size | undefined;
  readonly isTooLarge: boolean;
  readonly onChange: (part: Partial<ExportChoice>) => void;
}

const LONGEST_TITLE = 300;

export function PictureOptions({ choice, size, isTooLarge, onChange }: PictureOptionsProps) {
  const say = useSay();
  return (
    <>
      <TextInput
        label={say(WORDS.figureTitle)}
        description={say(WORDS.figureTitleNote)}
        value={choice.title}
        maxLength={LONGEST_TITLE}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <div className={classes.checks}>
        <Checkbox
          label={say(WORDS.legend)}
          checked={choice.legend}
          onChange={(event) => onChange({ legend: event.currentTarget.checked })}
        />
        <Checkbox
          label={say(WORDS.transparent)}
          checked={choice.background === "transparent"}
          onChange={(event) => onChange({ background: event.currentTarget.checked ? "transparent" : "solid" })}
        />
      </div>
      <div className={classes.field}>
        <span className={classes.label}>{say(WORDS.scheme)}</span>
        <Choice
          label={say(WORDS.scheme)}
          value={choice.scheme}
          onChange={(scheme) => onChange({ scheme })}
          options={[
            { value: "light", label: say(WORDS.light) },
            { value: "dark", label: say(WORDS.dark) },
          ]}
        />
      </div>
      {choice.format === "png" && (
        <PixelOptions choice={choice} size={size} isTooLarge={isTooLarge} onChange={onChange} />
      )}
    </>
  );
}

function PixelOptions({ choice, size, isTooLarge, onChange }: PictureOptionsProps) {
  const say = useSay();
  return (
    <div className={classes.field}>
      <span className={classes.label}>{say(WORDS.scale)}</span>
      <Choice
        label={say(WORDS.scale)}
        value={String(choice.scale)}
        onChange={(scale) => onChange({ scale: Number(scale) })}
        options={SCALES.map((scale) => ({ value: String(scale), label: `${scale}×` }))}
      />
      {size !== undefined && (
        <p className={isTooLarge ? classes.problem : classes.note} role="status">
          {say(isTooLarge ? WORDS.tooLarge : WORDS.pixels, { ...pixelSize(size, choice.scale) })}
        </p>
      )}
    </div>
  );
}
