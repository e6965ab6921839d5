/** From what was asked for in a request or on a command line to what the figure writer takes. */
import type { RenderBody } from "../contract/render.ts";
import { GraphError } from "../errors.ts";
import type { Placing } from "../layout/placed.ts";
import type { Language } from "../lens.ts";
import { EVERY_BUNDLE } from "./bundles.ts";
import type { FigureOptions, FigureSize, LaidOut } from "./figure-options.ts";
import { SIZE_PRESETS } from "./figure-options.ts";

/** What of a request is about the figure, and not about the graph. */
export type FigureFields = Pick<
  RenderBody,
  "lang" | "layout" | "seed" | "scheme" | "background" | "without" | "size" | "labels" | "text" | "scale" | "bundles"
> &
  Partial<Pick<RenderBody, "openBundles">>;

export interface FigureRequest {
  readonly figure: FigureOptions;
  readonly laidOut: LaidOut;
  /** How nodes without a place are placed: as laid out, in the shape of the paper. */
  readonly placing: Placing;
  readonly text: "text" | "paths";
  /** PNG: pixels for each unit of the figure. */
  readonly scale: number;
  readonly language: Language;
}

/** The shortest and the longest side of a paper, in its unit. */
const LEAST_SIDE = 10;
const MOST_SIDE = 20_000;
const SIZE = /^(\d+(?:\.\d+)?)(?:\s*[x×]\s*(\d+(?:\.\d+)?))?\s*(mm|px)$/i;

/** @throws GraphError `invalid_request` for a size that is none */
export function figureRequest(body: FigureFields): FigureRequest {
  const size = body.size === undefined ? undefined : readSize(body.size);
  const laidOut = { layout: body.layout, seed: body.seed };
  return {
    figure: {
      scheme: body.scheme,
      background: body.background,
      without: new Set(body.without ?? []),
      relationshipLabels: body.labels,
      openBundles: new Set(body.bundles ? body.openBundles : [EVERY_BUNDLE]),
      ...(size === undefined ? {} : { size }),
    },
    laidOut,
    placing: size?.height === undefined ? laidOut : { ...laidOut, aspect: size.width / size.height },
    text: body.text,
    scale: body.scale,
    language: body.lang,
  };
}

/**
 * The paper that a text means: the name of a preset, `210x297mm`, `1200x630px`, or a width alone (`90mm`).
 * @throws GraphError `invalid_request` naming the presets, for sides under 10 or over 20,000 too
 */
export function readSize(text: string): FigureSize {
  const asked = text.trim();
  const preset = SIZE_PRESETS.find(({ id }) => id === asked.toLowerCase());
  if (preset !== undefined) return preset.size;
  const [, width, height, unit] = SIZE.exec(asked) ?? [];
  if (width === undefined || unit === undefined) throw wrongSize(text, "it is neither a preset nor a size with a unit");
  const sides = { width: Number(width), ...(height === undefined ? {} : { height: Number(height) }) };
  if (Object.values(sides).some((side) => side < LEAST_SIDE || side > MOST_SIDE))
    throw wrongSize(text, `a side must be from ${LEAST_SIDE} to ${MOST_SIDE}`);
  return { ...sides, unit: unit.toLowerCase() === "mm" ? "mm" : "px" };
}

function wrongSize(text: string, what: string): GraphError {
  const presets = SIZE_PRESETS.map(({ id }) => id).join(", ");
  return new GraphError("invalid_request", `The size “${text}” is not right: ${what}.`, {
    hint: `Give one of ${presets}, or a size such as 210x297mm, 1200x630px or 90mm.`,
    details: { field: "size" },
  });
}
