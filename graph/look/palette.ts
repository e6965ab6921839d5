/** Colours and shapes for what has none of its own: in this order by default, and offered to readers. */
import type { NodeShape, ThemeColour } from "../vocabulary.ts";

/** Ten hues that stay apart under the common colour-vision deficiencies, after Okabe and Ito (2008) and Tol (2021). */
export const PALETTE: readonly ThemeColour[] = [
  { light: "#1d5fa8", dark: "#7fb6f0" },
  { light: "#a15c00", dark: "#f0b35a" },
  { light: "#00704f", dark: "#2fc997" },
  { light: "#a2307d", dark: "#e79fcb" },
  { light: "#6d4aa8", dark: "#bda4ea" },
  { light: "#0f6b6b", dark: "#5fcaca" },
  { light: "#c2410c", dark: "#ff8a4c" },
  { light: "#7a6a00", dark: "#d9c64a" },
  { light: "#8a4b6b", dark: "#dba2bf" },
  { light: "#5b6470", dark: "#b4bdc9" },
];
/** Shapes in the order in which labels without a look of their own get them. */
export const KIND_SHAPES: readonly NodeShape[] = [
  "ellipse",
  "round-rectangle",
  "hexagon",
  "diamond",
  "octagon",
  "tag",
  "round-triangle",
  "rectangle",
];
