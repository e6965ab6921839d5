/** How large a figure is on paper, as the root of its SVG says. */

export interface PaperSize {
  readonly width: number;
  readonly height: number;
  readonly unit: "mm" | "px";
}

const ROOT = /<svg\b[^>]*>/;
const POINTS: Readonly<Record<PaperSize["unit"], number>> = { mm: 72 / 25.4, px: 0.75 };

/** Reads the root's `width` and `height`. @throws Error where they are not lengths in px or mm, which is a fault of the figure writer */
export function paperSize(svg: string): PaperSize {
  const root = ROOT.exec(svg)?.[0] ?? "";
  const [width, height] = [lengthOf(root, "width"), lengthOf(root, "height")];
  if (width === undefined || height === undefined || width.unit !== height.unit)
    throw new Error(`The figure begins with ${root.slice(0, 200)}, expected width and height in mm or px`);
  return { width: width.value, height: height.value, unit: width.unit };
}

/** The same in points, as PDF counts: 72 to the inch. */
export function pointsOf({ width, height, unit }: PaperSize): { readonly width: number; readonly height: number } {
  return { width: width * POINTS[unit], height: height * POINTS[unit] };
}

function lengthOf(
  root: string,
  name: string,
): { readonly value: number; readonly unit: PaperSize["unit"] } | undefined {
  const [, value, unit] = new RegExp(` ${name}="([0-9.]+)(mm|px|)"`).exec(root) ?? [];
  if (value === undefined) return undefined;
  return { value: Number(value), unit: unit === "mm" ? "mm" : "px" };
}
