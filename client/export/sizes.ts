/** Sizes of figures: what a reader chose as text for the server, and what a drawn figure says of its own. */
import { GraphError } from "../../graph/errors.ts";
import { SIZE_PRESETS } from "../../graph/figure/figure-options.ts";

export type Unit = "mm" | "px";

/** As it stands in the fields of the dialog. */
export interface SizeChoice {
  /** `fit`: as large as it needs to be; `own`: width and height of one's own; else the id of a preset. */
  readonly paper: string;
  readonly width: string;
  /** Empty: as high as it needs to be at this width. */
  readonly height: string;
  readonly unit: Unit;
}

/** The size of a drawn figure. */
export interface DrawnSize {
  readonly width: number;
  readonly height: number;
  readonly unit: Unit;
  /** The same in units of the drawing, of which a PNG gets `scale` pixels each. */
  readonly units: { readonly width: number; readonly height: number };
}

/** Sides that a figure can have, in either unit. */
export const SIDES = { least: 10, most: 20_000 } as const;

/** The size as `POST /api/render` takes it; undefined for `fit`. @throws GraphError `invalid_request` */
export function sizeText({ paper, width, height, unit }: SizeChoice): string | undefined {
  if (paper === "fit") return undefined;
  if (paper !== "own") return paper;
  if (!isSide(width) || !(height.trim() === "" || isSide(height))) {
    throw new GraphError("invalid_request", `The size is "${width}" × "${height}", expected numbers.`, {
      hint: `Give a width from ${SIDES.least} to ${SIDES.most}; the height may be left empty.`,
    });
  }
  return height.trim() === "" ? `${Number(width)}${unit}` : `${Number(width)}x${Number(height)}${unit}`;
}

/** Whether what was written into a field is a side of a figure. */
export function isSide(text: string): boolean {
  if (!/^\s*\d+(?:\.\d+)?\s*$/.test(text)) return false;
  return Number(text) >= SIDES.least && Number(text) <= SIDES.most;
}

/** Whether a figure can have this size. */
export function isSize(size: SizeChoice): boolean {
  return size.paper !== "own" || (isSide(size.width) && (size.height.trim() === "" || isSide(size.height)));
}

/** A size in words: `210 × 297 mm`; without a height `95 mm`. */
export function sizeInWords(size: {
  readonly width: number;
  readonly height?: number | undefined;
  readonly unit: Unit;
}): string {
  const { width, height, unit } = size;
  return `${height === undefined ? round(width) : `${round(width)} × ${round(height)}`} ${unit}`;
}

/** The size that an SVG gives in its root element. In: the beginning of the file. */
export function sizeOfSvg(head: string): DrawnSize | undefined {
  const root = /<svg\b[^>]*>/.exec(head)?.[0] ?? "";
  const [, width, unit] = /\swidth="([\d.]+)(mm|px|)"/.exec(root) ?? [];
  const [, height] = /\sheight="([\d.]+)(?:mm|px|)"/.exec(root) ?? [];
  const [, across, down] = /\sviewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec(root) ?? [];
  if (width === undefined || height === undefined) return undefined;
  return {
    width: Number(width),
    height: Number(height),
    unit: unit === "mm" ? "mm" : "px",
    units: { width: Number(across ?? width), height: Number(down ?? height) },
  };
}

/** Pixels that a PNG gets: each side by the scale, and per inch where the figure has a size on paper. */
export function pixelsOf(size: DrawnSize, scale: number): { width: number; height: number; perInch?: number } {
  const width = Math.ceil(size.units.width * scale);
  const height = Math.ceil(size.units.height * scale);
  return size.unit === "px" ? { width, height } : { width, height, perInch: Math.round(width / (size.width / 25.4)) };
}

/** The size of a PNG in pixels. In: at least its first 24 bytes. */
export function sizeOfPng(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (bytes.length < 24 || bytes[1] !== 0x50 || bytes[2] !== 0x4e || bytes[3] !== 0x47) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The size on paper of a preset or of one's own; undefined where the figure decides. */
export function paperOf(size: SizeChoice): (Pick<DrawnSize, "width" | "unit"> & { height?: number }) | undefined {
  if (size.paper === "fit") return undefined;
  if (size.paper !== "own") {
    const preset = SIZE_PRESETS.find(({ id }) => id === size.paper)?.size;
    return preset && { width: preset.width, unit: preset.unit, ...(preset.height && { height: preset.height }) };
  }
  if (!isSize(size)) return undefined;
  const height = size.height.trim() === "" ? {} : { height: Number(size.height) };
  return { width: Number(size.width), unit: size.unit, ...height };
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
