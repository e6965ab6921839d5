/** Figures as PNG: outlines drawn by resvg without any font of the machine, so that the same figure gives the same picture anywhere. */
import { renderAsync } from "@resvg/resvg-js";
import { GraphError } from "../graph/errors.ts";
import type { Figure } from "../graph/figure/figure.ts";
import { outlineText } from "./outline-text.ts";
import { paperSize } from "./paper-size.ts";
import { pngSize, withExtras } from "./png-chunks.ts";

/** What programs that show PNGs take. */
const MOST_PIXELS_A_SIDE = 32_767;
/** A0 at 300 dots per inch has 140 million; drawing that takes about 1.6 GB of memory. */
const MOST_PIXELS = 150_000_000;

/**
 * Draws a figure.
 * @param scale pixels for each unit of the figure
 * @throws GraphError `too_large` where that would be more pixels than can be drawn; nothing is drawn then
 * @throws GraphError `invalid_request` where the scale is no number above 0
 */
export async function pngOf(figure: Figure, scale: number): Promise<Uint8Array> {
  const size = pixelSize(figure, scale);
  const svg = figure.svg();
  const image = await renderAsync(outlineText(svg), {
    font: { loadSystemFonts: false },
    fitTo: { mode: "width", value: size.width },
  });
  const png = image.asPng();
  const drawn = pngSize(png);
  if (drawn.width !== size.width || Math.abs(drawn.height - size.height) > 1)
    throw new GraphError(
      "internal",
      `The PNG came out as ${drawn.width} × ${drawn.height} pixels, expected ${size.width} × ${size.height}.`,
    );
  const paper = paperSize(svg);
  return withExtras(png, {
    texts: [
      ["Title", figure.title],
      ["Description", figure.description],
      ["parley-view", figure.note],
    ],
    pixelsPerMetre: paper.unit === "mm" ? (size.width / paper.width) * 1000 : undefined,
  });
}

interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The size in pixels, checked. */
function pixelSize(figure: Figure, scale: number): PixelSize {
  if (!Number.isFinite(scale) || scale <= 0)
    throw new GraphError("invalid_request", `The scale is ${scale}, expected a number above 0.`);
  const width = Math.max(1, Math.round(figure.width * scale));
  const height = Math.max(1, Math.round(figure.height * scale));
  if (width <= MOST_PIXELS_A_SIDE && height <= MOST_PIXELS_A_SIDE && width * height <= MOST_PIXELS)
    return { width, height };
  const fitting = fittingScale(figure);
  throw new GraphError(
    "too_large",
    `The PNG would be ${width} × ${height} pixels, expected at most ${MOST_PIXELS_A_SIDE} on a side and ${MOST_PIXELS / 1e6} million in all.`,
    {
      hint: `Use a scale of at most ${fitting}, or SVG or PDF, which have no pixels.`,
      details: { largestScale: fitting },
    },
  );
}

/** The largest scale that can be drawn, rounded down to what one would type. */
function fittingScale({ width, height }: Figure): number {
  const most = Math.min(MOST_PIXELS_A_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
  const step = most >= 1 ? 100 : 10_000;
  return Math.floor(most * step) / step;
}
