/** The words and colours of styles, as they are read from files: shapes, lines, arrows, colours for light and dark pages. */
import type { ArrowShape, LineStyle, NodeShape, ThemeColour } from "../vocabulary.ts";
import type { Found } from "./found.ts";

export const SHAPES = [
  "ellipse",
  "round-rectangle",
  "rectangle",
  "hexagon",
  "diamond",
  "tag",
  "octagon",
  "round-triangle",
] as const satisfies readonly NodeShape[];
export const LINES = ["solid", "dashed", "dotted"] as const satisfies readonly LineStyle[];
export const ARROWS = ["none", "triangle", "tee", "vee"] as const satisfies readonly ArrowShape[];
const COLOUR = /^#(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i;

/** @throws GraphError `invalid_request` with the place of what is wrong */
export function colours(found: Found): ThemeColour {
  return { light: colour(found.at("light")), dark: colour(found.at("dark")) };
}

function colour(found: Found): string {
  const text = found.text();
  if (COLOUR.test(text)) return text;
  throw found.wrong("a colour such as #1d5fa8");
}
