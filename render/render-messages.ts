/** What the drawing thread and the thread that owns it say to each other. */
import type { Claim } from "../graph/contract/answers.ts";
import type { RenderBody } from "../graph/contract/render.ts";
import type { ErrorBody } from "../graph/errors.ts";
import type { Position } from "../graph/figure/geometry.ts";
import type { Placing } from "../graph/layout/placed.ts";
import type { Rendered } from "./render-figure.ts";

/** A figure to be drawn of a graph file. */
export interface DrawJob {
  readonly kind: "draw";
  /** As parsed, without what says which graph is meant. */
  readonly body: RenderBody;
  /** The text of the graph file. */
  readonly graph: string;
  /** Whether the figure is in the language of the file; else `body.lang` counts. */
  readonly inLanguageOfFile: boolean;
  /** Whether claims that the file lacks are asked for. */
  readonly wantsClaims: boolean;
}

/** Nodes of a graph file to be placed. */
export interface PlaceJob {
  readonly kind: "place";
  readonly graph: string;
  readonly placing: Placing;
}

/** To the drawing thread: a job, or the claims that it asked for. One job at a time. */
export type ToWorker = DrawJob | PlaceJob | { readonly kind: "claims"; readonly claims: readonly Claim[] };

/** From the drawing thread: what it needs, or the end of the job. */
export type FromWorker =
  | { readonly kind: "claims-wanted"; readonly ids: readonly string[] }
  | { readonly kind: "drawn"; readonly rendered: Rendered }
  | { readonly kind: "placed"; readonly positions: ReadonlyMap<string, Position> }
  | { readonly kind: "failed"; readonly body: ErrorBody; readonly stack?: string | undefined };
