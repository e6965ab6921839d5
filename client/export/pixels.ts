/** How many pixels a PNG gets, and how many a browser can draw. */

/** What browsers are known to draw without giving back a blank picture: a side, and all pixels together. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 124_000_000;

/** Scales that are offered. */
export const SCALES = [1, 2, 3, 4] as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size in pixels of a picture at a scale. */
export function pixelSize(size: Size, scale: number): Size {
  return { width: Math.ceil(size.width * scale), height: Math.ceil(size.height * scale) };
}

/** Whether a browser can draw a picture of this size. */
export function isDrawable({ width, height }: Size): boolean {
  return width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_PIXELS;
}
