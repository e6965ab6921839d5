/** What can be chosen in the export dialog, and what a choice means for the server. */
import type { ExportInput, FigureFormat, RenderInput } from "../../graph/contract/render.ts";
import { EVERY_BUNDLE } from "../../graph/figure/bundles.ts";
import type { FigurePart } from "../../graph/figure/figure-options.ts";
import type { Scheme } from "../../graph/figure/theme.ts";
import type { LayoutId } from "../../graph/layout/layout-names.ts";
import type { Language } from "../../graph/lens.ts";
import type { SizeChoice } from "./sizes.ts";
import { sizeText } from "./sizes.ts";

export const KINDS = ["picture", "data", "citations"] as const;
export type ExportKind = (typeof KINDS)[number];

/** What is exported: all that is shown, what the window shows of it, or what is selected. */
export const SCOPES = ["all", "view", "selection"] as const;
export type ExportScope = (typeof SCOPES)[number];

export const PICTURES: readonly FigureFormat[] = ["svg", "png", "pdf", "html"];

/** Pixels of a PNG for each unit of the figure. */
export const SCALES = [1, 2, 3, 4, 6, 8] as const;

/** The formats of graph/files/file-formats.ts that hold the sources and not the graph. */
const CITATIONS: readonly string[] = ["bibtex", "csl-json", "ris", "markdown"];

/** Parts of a figure with a switch of their own; the title is left out by leaving it empty. */
export const PARTS = ["legend", "sources", "filters", "query", "cuts", "origin"] as const satisfies FigurePart[];

export interface ExportChoice {
  readonly kind: ExportKind;
  /** One format for each kind, so that going back to a kind finds it as it was left. */
  readonly picture: FigureFormat;
  readonly data: string;
  readonly citations: string;
  readonly scope: ExportScope;
  /** Empty for none. */
  readonly title: string;
  readonly language: Language;
  readonly scheme: Scheme;
  readonly background: "solid" | "transparent";
  readonly size: SizeChoice;
  readonly scale: number;
  readonly text: "text" | "paths";
  readonly without: readonly FigurePart[];
  /** Writes each relationship's phrase beside its line. */
  readonly labels: boolean;
  /** Writes the day on which it was made. */
  readonly dated: boolean;
  readonly byteOrderMark: boolean;
  readonly formulas: "harmless" | "as-is";
}

/** What the dialog begins with. */
export function firstChoice(language: Language, scheme: Scheme): ExportChoice {
  return {
    kind: "picture",
    picture: "svg",
    data: "json",
    citations: "bibtex",
    scope: "all",
    title: "",
    language,
    scheme,
    background: "solid",
    size: { paper: "fit", width: "160", height: "", unit: "mm" },
    scale: 2,
    text: "text",
    without: [],
    labels: false,
    dated: true,
    byteOrderMark: true,
    formulas: "harmless",
  };
}

export function kindOf(formatId: string): ExportKind {
  return CITATIONS.includes(formatId) ? "citations" : "data";
}

/** Whether a format has several files, which come in one archive. */
export function isSeveralFiles(formatId: string): boolean {
  return formatId === "csv";
}

/** The id of the format that the choice asks for. */
export function formatOf(choice: ExportChoice): string {
  return choice[choice.kind];
}

/** How what is shown was laid out, and the reader's own day. */
export interface Circumstances {
  readonly layout: LayoutId;
  readonly seed: number;
  /** As ISO 8601. */
  readonly today: string;
  /** Keys of the bundles of parallel relationships that are open (graph/figure/bundles.ts). */
  readonly openBundles: ReadonlySet<string>;
}

export type RenderOptions = Omit<RenderInput, "graph" | "note" | "query" | "actor">;
export type ExportOptions = Omit<ExportInput, "graph" | "note" | "query" | "actor">;

/** The body of `POST /api/render` but for the graph. @throws GraphError for a size of one's own that is none */
export function renderOptions(choice: ExportChoice, circumstances: Circumstances): RenderOptions {
  const size = sizeText(choice.size);
  const title = choice.title.trim();
  const { openBundles } = circumstances;
  const opened = [...openBundles].filter((key) => key !== EVERY_BUNDLE);
  const without = [...choice.without, ...(title === "" ? ["title" as const] : [])];
  return {
    format: choice.picture,
    ...common(choice, circumstances),
    scheme: choice.scheme,
    background: choice.background,
    without,
    ...(size === undefined ? {} : { size }),
    labels: choice.labels,
    bundles: !openBundles.has(EVERY_BUNDLE),
    ...(opened.length === 0 ? {} : { openBundles: opened }),
    text: choice.picture === "svg" ? choice.text : "text",
    ...(choice.picture === "png" ? { scale: choice.scale } : {}),
  };
}

/** The body of `POST /api/export` but for the graph. */
export function exportOptions(choice: ExportChoice, circumstances: Circumstances): ExportOptions {
  const format = formatOf(choice);
  return {
    format,
    ...common(choice, circumstances),
    ...(format === "csv" ? { bom: choice.byteOrderMark, formulas: choice.formulas } : {}),
  };
}

/** What decides how the preview looks: choices with the same key have the same. */
export function previewKey(choice: ExportChoice): string {
  if (choice.kind !== "picture") return JSON.stringify([choice.kind, { ...choice, picture: "", size: "" }]);
  // One drawing serves all formats; only the outlines of an SVG are drawn otherwise.
  const text = choice.picture === "svg" ? choice.text : "text";
  const { data, citations, picture, scale, byteOrderMark, formulas, ...rest } = choice;
  return JSON.stringify({ ...rest, text });
}

function common(choice: ExportChoice, { layout, seed, today }: Circumstances) {
  const title = choice.title.trim();
  return {
    lang: choice.language,
    ...(title === "" ? {} : { title }),
    ...(choice.dated ? { made: today } : {}),
    layout,
    seed,
  };
}

/** Whether the clipboard can take it: a PNG as a picture, text as text. Several files in one cannot. */
export function canCopy(choice: ExportChoice): boolean {
  if (choice.kind === "picture") return choice.picture === "svg" || choice.picture === "png";
  return !isSeveralFiles(formatOf(choice));
}
