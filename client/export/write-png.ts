/** The figure as a PNG: the browser draws the SVG, and what comes out is looked at before anybody calls it a picture. */
import { GraphError } from "../../graph/errors.ts";
import type { FigureInput } from "../../graph/figure/figure-plan.ts";
import { figureSize } from "../../graph/figure/figure-plan.ts";
import type { Size } from "./pixels.ts";
import { isDrawable, pixelSize, SCALES } from "./pixels.ts";
import { writeSvg } from "./write-svg.ts";

/** Side of the small copy in which a blank picture is noticed. */
const PROBE = 48;

/**
 * Draws the figure with `scale` pixels for each of its units.
 * @throws GraphError `too_large` where no browser draws that many pixels, `internal` where this one gave back nothing
 */
export async function writePng(input: FigureInput, scale: number): Promise<Blob> {
  const size = figureSize(input);
  const pixels = pixelSize(size, scale);
  if (!isDrawable(pixels)) throw tooLarge(size, pixels);
  const image = await loaded(writeSvg(input));
  const canvas = document.createElement("canvas");
  canvas.width = pixels.width;
  canvas.height = pixels.height;
  const context = canvas.getContext("2d");
  if (context === null) throw blank(pixels);
  context.drawImage(image, 0, 0, pixels.width, pixels.height);
  if (isBlank(canvas)) throw blank(pixels);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  // Frees the memory of a large picture now rather than some time.
  canvas.width = 0;
  canvas.height = 0;
  if (blob === null || blob.size === 0) throw blank(pixels);
  return blob;
}

async function loaded(svg: Blob): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } catch (cause) {
    throw new GraphError("internal", "The browser could not read the figure.", {
      hint: "Export it as SVG instead.",
      cause,
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Browsers that run out of memory hand over a canvas on which nothing was drawn, without an error. */
function isBlank(canvas: HTMLCanvasElement): boolean {
  const probe = document.createElement("canvas");
  probe.width = PROBE;
  probe.height = PROBE;
  const context = probe.getContext("2d", { willReadFrequently: true });
  if (context === null) return true;
  context.drawImage(canvas, 0, 0, PROBE, PROBE);
  const { data } = context.getImageData(0, 0, PROBE, PROBE);
  return !data.some((value, index) => index % 4 === 3 && value > 0);
}

function tooLarge(size: Size, pixels: Size): GraphError {
  const possible = SCALES.findLast((scale) => isDrawable(pixelSize(size, scale)));
  return new GraphError(
    "too_large",
    `A picture of ${pixels.width} × ${pixels.height} pixels is more than a browser can draw.`,
    {
      hint:
        possible === undefined
          ? "Export it as SVG, or export a part of it."
          : `Choose the scale ${possible} or less, or SVG.`,
      details: { width: pixels.width, height: pixels.height },
    },
  );
}

function blank(pixels: Size): GraphError {
  return new GraphError(
    "internal",
    `The browser gave back nothing for a picture of ${pixels.width} × ${pixels.height} pixels.`,
    {
      hint: "Choose a smaller scale, or export it as SVG.",
    },
  );
}
