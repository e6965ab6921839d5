/** What is shown on the page as a graph to be exported: the part that was asked for, its places, and what stands behind it. */
import type { Position } from "../../graph/figure/geometry.ts";
import type { ExportedGraph, Origin } from "../../graph/files/exported-graph.ts";
import type { Language, Lens } from "../../graph/lens.ts";
import { phraseOf, styleOfNode } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { sayIn } from "../language.ts";
import type { Source } from "../state/explored.ts";
import type { Filters } from "../state/filters.ts";
import { type Selection, selectedPart } from "../state/selection.ts";
import type { ExportScope } from "./choice.ts";
import { WORDS } from "./words.ts";

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

/** Filters in force as phrases: `without relationships: talked with, rejected`. */
export function filterPhrases(
  page: Pick<ShownPage, "explored" | "filters" | "lens">,
  language: Language,
): readonly string[] {
  const { explored, filters, lens } = page;
  const types = new Set(explored.relationships.map(({ type }) => type).filter((type) => filters.hiddenTypes.has(type)));
  const kinds = new Map(
    explored.nodes
      .map((node) => styleOfNode(lens, node))
      .filter(({ label }) => filters.hiddenLabels.has(label))
      .map((style) => [style.label, style.words[language]]),
  );
  const phrases = [
    { words: WORDS.withoutRelationships, names: [...types].map((type) => phraseOf(lens, type, language)) },
    { words: WORDS.withoutNodes, names: [...kinds.values()] },
  ];
  return phrases.flatMap(({ words, names }) =>
    names.length === 0 ? [] : [sayIn(language, words, { names: names.toSorted().join(sayIn(language, WORDS.comma)) })],
  );
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
