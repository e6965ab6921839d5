/** From what is shown and what the reader chose to what each writer takes. */
import type { FigureInput } from "../../graph/figure/figure-plan.ts";
import type { Position } from "../../graph/figure/geometry.ts";
import type { Language, Lens } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { ExportChoice, ExportFormat } from "./props.ts";

/** What is exported, as it is shown. */
export interface Shown {
  readonly subgraph: Subgraph;
  readonly positions: ReadonlyMap<string, Position>;
  readonly lens: Lens;
  readonly language: Language;
}

/** The input of the figure writer. */
export function figureInput(shown: Shown, choice: ExportChoice): FigureInput {
  const title = choice.title.trim();
  return {
    nodes: shown.subgraph.nodes,
    relationships: shown.subgraph.relationships,
    positions: shown.positions,
    lens: shown.lens,
    language: shown.language,
    scheme: choice.scheme,
    background: choice.background,
    legend: choice.legend,
    ...(title === "" ? {} : { title }),
  };
}

const LONGEST_NAME = 80;

/** A file name that every system takes, made from the title: `who-talked-to-whom.svg`; `parley.svg` without one. */
export function fileName(title: string, format: ExportFormat): string {
  const name = title
    .normalize("NFC")
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const short = [...name].slice(0, LONGEST_NAME).join("").replace(/-+$/, "");
  return `${short === "" ? "parley" : short.toLowerCase()}.${format}`;
}
