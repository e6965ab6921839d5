/** What is shown on the page as a graph to be exported: the part that was asked for, its places, and what stands behind it. */
import type { Position } from "../../graph/figure/geometry.ts";
import type { ExportedGraph, Origin } from "../../graph/files/exported-graph.ts";
import type { Language, Lens } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { filterParts } from "../filters/filter-parts.ts";
import { sayIn } from "../language.ts";
import type { Saying, Source } from "../state/explored.ts";
import type { Filters } from "../state/filters.ts";
import { type Selection, selectedPart } from "../state/selection.ts";
import type { ExportScope } from "./choice.ts";

/** The page at the moment of exporting. */
export interface ShownPage {
  readonly explored: Subgraph;
  /** What the filters leave of it. */
  readonly visible: Subgraph;
  readonly selection: Selection;
  /** Ids of the nodes in the window. */
  readonly inView: readonly string[];
  readonly positions: ReadonlyMap<string, Position>;
  readonly lens: Lens;
  readonly filters: Filters;
  /** What two dates are compared, where they are: their difference is marked in `visible`. */
  readonly compared?: Saying | undefined;
  readonly source?: Source | undefined;
}

/** What a scope holds. */
export function partOf(page: Pick<ShownPage, "visible" | "selection" | "inView">, scope: ExportScope): Subgraph {
  if (scope === "all") return page.visible;
  if (scope === "selection") return selectedPart(page.selection, page.visible);
  return selectedPart({ nodes: page.inView, relationships: [] }, page.visible);
}

/** The graph of a scope. Claims are not on the page: the server reads them. */
export function shownGraph(page: ShownPage, scope: ExportScope, language: Language): ExportedGraph {
  const part = partOf(page, scope);
  const { nodes, relationships } = part;
  const positions = new Map<string, Position>();
  for (const { elementId } of nodes) {
    const place = page.positions.get(elementId);
    if (place !== undefined) positions.set(elementId, place);
  }
  return {
    nodes,
    relationships,
    positions,
    lens: page.lens,
    language,
    claims: new Map(),
    origin: originOf(page, scope, part, language),
  };
}

/** What is compared and the filters in force as phrases: `Without relationships: negotiated with, rejected`. */
export function filterPhrases(
  page: Pick<ShownPage, "explored" | "filters" | "lens" | "compared">,
  language: Language,
): readonly string[] {
  const { explored, filters, lens, compared } = page;
  const told = compared === undefined ? [] : [sayIn(language, compared.words, compared.values)];
  const parts = filterParts({ filters, lens, explored, language, isFull: true });
  return [...told, ...parts.map(({ phrase }) => phrase)];
}

function originOf(page: ShownPage, scope: ExportScope, part: Subgraph, language: Language): Origin {
  const filters = filterPhrases(page, language);
  const nodes = page.explored.nodes.length - part.nodes.length;
  const relationships = page.explored.relationships.length - part.relationships.length;
  // Who exports a selection has left the rest out on purpose.
  const isCut = scope !== "selection" && nodes + relationships > 0;
  const { query, actors } = page.source ?? {};
  return {
    ...(query === undefined ? {} : { query }),
    ...(actors === undefined ? {} : { actors }),
    ...(filters.length === 0 ? {} : { filters }),
    ...(isCut ? { leftOut: { nodes, relationships } } : {}),
  };
}
