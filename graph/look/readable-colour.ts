/** Colours that can be seen: from any colour one for light pages and one for dark ones, as near to it as their background allows. */
import type { Oklch } from "culori/fn";
import {
  clampChroma,
  converter,
  formatHex,
  modeHsl,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  parse,
  useMode as registerMode,
  wcagContrast,
} from "culori/fn";
import type { Scheme } from "../figure/theme.ts";
import { THEMES } from "../figure/theme.ts";
import type { ThemeColour } from "../vocabulary.ts";

// The library is told which colour spaces are needed, so that the others are left out.
for (const mode of [modeRgb, modeLrgb, modeHsl, modeOklab, modeOklch]) registerMode(mode);

/** What shapes and lines need against their background to be made out (WCAG 2.2, 1.4.11). */
export const LEAST_CONTRAST = 3;

const SCHEMES = ["light", "dark"] as const satisfies readonly Scheme[];
const toOklch = converter("oklch");
/** Halvings of the lightness: finer than a step of a screen's colours. */
const HALVINGS = 12;

/** A colour with what became of it on each kind of page. */
export interface ReadableColour {
  readonly colour: ThemeColour;
  /** Contrast of what was given against the background, as WCAG counts it: 1 to 21. */
  readonly contrast: { readonly [scheme in Scheme]: number };
}

/**
 * The pair for a colour: the colour itself where it has a contrast of at least 3:1 with the background, else the same hue in the nearest
 * lightness (OKLCH) that has.
 * @param css any colour of CSS: `#1d5fa8`, `teal`, `rgb(29 95 168)`
 * @returns undefined for what is no colour
 */
export function readableColour(css: string): ReadableColour | undefined {
  const given = toOklch(parse(css.trim()));
  if (given === undefined) return undefined;
  const opaque: Oklch = { mode: "oklch", l: given.l, c: given.c, h: given.h ?? 0 };
  const [light, dark] = SCHEMES.map((scheme) => readableIn(opaque, scheme));
  if (light === undefined || dark === undefined) return undefined;
  return {
    colour: { light, dark },
    contrast: { light: contrastIn(opaque, "light"), dark: contrastIn(opaque, "dark") },
  };
}

/** Contrast of a colour with the background of a scheme, 1 to 21; undefined for what is no colour. */
export function contrastOf(css: string, scheme: Scheme): number | undefined {
  const colour = toOklch(parse(css));
  return colour === undefined ? undefined : contrastIn(colour, scheme);
}

function readableIn(given: Oklch, scheme: Scheme): string {
  if (contrastIn(given, scheme) >= LEAST_CONTRAST) return hexOf(given);
  // On white the lightness goes down, on dark up, until it just suffices.
  let [enough, tooLittle] = scheme === "light" ? [0, given.l] : [1, given.l];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (enough + tooLittle) / 2;
    if (contrastIn({ ...given, l: middle }, scheme) >= LEAST_CONTRAST) enough = middle;
    else tooLittle = middle;
  }
  return hexOf({ ...given, l: enough });
}

/** Of the colour as a screen shows it. */
function contrastIn(colour: Oklch, scheme: Scheme): number {
  return wcagContrast(hexOf(colour), THEMES[scheme].background);
}

function hexOf(colour: Oklch): string {
  return formatHex(clampChroma(colour, "oklch"));
}
