/** The colour: of a palette that all eyes can tell apart, or any other, drawn so that it can be seen on light and dark pages. */
import { useComputedColorScheme } from "@mantine/core";
import { useId, useMemo, useState } from "react";
import type { Scheme } from "../../graph/figure/theme.ts";
import { PALETTE } from "../../graph/look/palette.ts";
import { LEAST_CONTRAST, readableColour } from "../../graph/look/readable-colour.ts";
import type { ThemeColour } from "../../graph/vocabulary.ts";
import { useSay } from "../language.ts";
import classes from "./look.module.css";
import { MarkChoice } from "./MarkChoice.tsx";
import { COLOUR_WORDS, WORDS } from "./words.ts";

interface ColourFieldProps {
  readonly colour: ThemeColour;
  /** Undefined: as the lens has it. */
  readonly onChange: (colour: ThemeColour | undefined) => void;
}

const SCHEMES = ["light", "dark"] as const satisfies readonly Scheme[];
const CONTRAST_WORDS = {
  light: { enough: WORDS.colourLight, changed: WORDS.colourLightChanged },
  dark: { enough: WORDS.colourDark, changed: WORDS.colourDarkChanged },
};

export function ColourField({ colour, onChange }: ColourFieldProps) {
  const say = useSay();
  const scheme = useComputedColorScheme("light");
  const chosen = PALETTE.findIndex((one) => one.light === colour.light && one.dark === colour.dark);
  return (
    <div className={classes.field}>
      <MarkChoice
        label={say(WORDS.colour)}
        value={chosen === -1 ? undefined : String(chosen)}
        options={PALETTE.map((one, index) => ({
          value: String(index),
          name: say(COLOUR_WORDS[index] ?? WORDS.colour),
          mark: <span className={classes.swatch} style={{ background: one[scheme] }} />,
        }))}
        onChange={(index) => onChange(PALETTE[Number(index)])}
      />
      <OwnColour colour={colour} scheme={scheme} onChange={onChange} />
    </div>
  );
}

function OwnColour({ colour, scheme, onChange }: ColourFieldProps & { readonly scheme: Scheme }) {
  const say = useSay();
  const id = useId();
  // What was asked for: on one kind of page it may be drawn lighter or darker.
  const [given, setGiven] = useState<{ readonly css: string; readonly colour: ThemeColour }>();
  const isGiven = given?.colour.light === colour.light && given.colour.dark === colour.dark;
  const readable = useMemo(() => (isGiven ? readableColour(given.css) : undefined), [isGiven, given]);
  const choose = (css: string): void => {
    const chosen = readableColour(css)?.colour;
    setGiven(chosen === undefined ? undefined : { css, colour: chosen });
    onChange(chosen);
  };
  return (
    <>
      <div className={classes.own}>
        <input
          id={id}
          type="color"
          className={classes.colour}
          value={isGiven ? given.css : hexOf(colour[scheme])}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
        <label htmlFor={id}>{say(WORDS.ownColour)}</label>
      </div>
      {readable !== undefined && (
        <ul className={classes.note} aria-live="polite">
          {SCHEMES.map((one) => {
            const ratio = readable.contrast[one];
            const { enough, changed } = CONTRAST_WORDS[one];
            return <li key={one}>{say(ratio >= LEAST_CONTRAST ? enough : changed, { ratio: ratio.toFixed(1) })}</li>;
          })}
        </ul>
      )}
    </>
  );
}

/** What a colour field takes: six digits. */
function hexOf(colour: string): string {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(colour);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`;
  return colour.slice(0, 7);
}
