/** What can be chosen about a figure, apart from the graph itself. Plain data, shared by page, command line and HTTP. */
import type { LayoutId } from "../layout/layout-names.ts";
import type { Words } from "../vocabulary.ts";
import type { Scheme } from "./theme.ts";

/** The parts of a figure besides the graph, each of which can be switched off. */
export const FIGURE_PARTS = ["title", "legend", "sources", "filters", "query", "origin", "cuts"] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

export interface FigureOptions {
  readonly scheme: Scheme;
  /** A transparent figure keeps the text colours of its scheme. */
  readonly background: "solid" | "transparent";
  /** Parts that are left out. */
  readonly without: ReadonlySet<FigurePart>;
  /** The paper; without it the figure is as large as it needs to be, in pixels. */
  readonly size?: FigureSize | undefined;
  /** Writes each relationship's phrase beside its line. */
  readonly relationshipLabels: boolean;
  /** Keys of bundles of parallel relationships that are drawn one by one (graph/figure/bundles.ts). Default none. */
  readonly openBundles?: ReadonlySet<string> | undefined;
}

/** How the figure was laid out, for its note. */
export interface LaidOut {
  readonly layout: LayoutId;
  readonly seed: number;
}

export const DEFAULT_FIGURE: FigureOptions = {
  scheme: "light",
  background: "solid",
  without: new Set(),
  relationshipLabels: false,
};

/** Width and height of the paper. Without a height it is as high as it needs to be at this width. */
export interface FigureSize {
  readonly width: number;
  readonly height?: number | undefined;
  readonly unit: "mm" | "px";
}

export interface SizePreset {
  readonly id: string;
  readonly words: Words;
  readonly size: FigureSize;
}

/** Sizes that people ask for by name. */
export const SIZE_PRESETS: readonly SizePreset[] = [
  { id: "slide", words: { en: "Slide 16:9", ja: "スライド 16:9" }, size: { width: 1920, height: 1080, unit: "px" } },
  { id: "a4", words: { en: "A4 upright", ja: "A4 縦" }, size: { width: 210, height: 297, unit: "mm" } },
  { id: "a4-landscape", words: { en: "A4 across", ja: "A4 横" }, size: { width: 297, height: 210, unit: "mm" } },
  { id: "column", words: { en: "Newspaper column", ja: "新聞の段組み" }, size: { width: 95, unit: "mm" } },
  { id: "poster", words: { en: "Poster A1", ja: "ポスター A1" }, size: { width: 594, height: 841, unit: "mm" } },
  { id: "social", words: { en: "Social media", ja: "SNS" }, size: { width: 1200, height: 630, unit: "px" } },
];
