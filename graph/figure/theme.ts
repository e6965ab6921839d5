/** Colours and fonts of pictures that do not come from the lens. */
import type { ThemeColour } from "../vocabulary.ts";

export type Scheme = "light" | "dark";

export interface Theme {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  /** Ring around what is selected. */
  readonly selection: string;
}

export const THEMES: { readonly [scheme in Scheme]: Theme } = {
  light: { background: "#ffffff", text: "#1f2328", muted: "#57606a", selection: "#d97706" },
  dark: { background: "#1a1b1e", text: "#f1f3f5", muted: "#a6adb6", selection: "#ffb020" },
};

/** Sans-serif faces with Japanese in each, so that a caption never falls back to a face that mixes Chinese forms in. */
export const FONT_FAMILY =
  "Noto Sans JP, Noto Sans CJK JP, Hiragino Sans, Hiragino Kaku Gothic ProN, Yu Gothic, Meiryo, system-ui, sans-serif";

/** A colour of the lens as safe text for a picture: `#rgb`, `#rrggbb` or `#rrggbbaa`; anything else is drawn in grey. */
export function colourIn(colour: ThemeColour, scheme: Scheme): string {
  const value = colour[scheme];
  return /^#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(value) ? value : THEMES[scheme].muted;
}
