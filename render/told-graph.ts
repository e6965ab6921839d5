/** What a request says of a graph that was found or opened, and what a file says where a request says nothing. */
import type { RenderBody } from "../graph/contract/render.ts";
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import { LAYOUT_NAMES } from "../graph/layout/layout-names.ts";
import type { ValueMap } from "../graph/values.ts";
import { valueMap } from "../graph/values.ts";
import type { OpenedView } from "../graph/view/open-view.ts";

/** The graph in the language of the request, with its title and time. */
export function told(
  graph: ExportedGraph,
  { lang, title, made }: Pick<RenderBody, "lang" | "title" | "made">,
): ExportedGraph {
  const { query } = graph.origin;
  return {
    ...graph,
    language: lang,
    origin: {
      ...graph.origin,
      ...(query === undefined ? {} : { query: { text: query.text, parameters: sorted(query.parameters) } }),
      ...(title === undefined ? {} : { title }),
      ...(made === undefined ? {} : { made }),
    },
  };
}

/** What a request takes from a file where it says nothing itself: to be put before what was given, and then parsed. */
export function defaultsOf(view: OpenedView): Partial<Pick<RenderBody, "lang" | "layout" | "seed">> {
  if (view.kind === "graph") return { lang: view.graph.language };
  const { language, layout, seed } = view.note;
  const known = LAYOUT_NAMES.find(({ id }) => id === layout);
  return {
    lang: language,
    ...(known === undefined ? {} : { layout: known.id }),
    ...(seed === undefined ? {} : { seed }),
  };
}

/** Parameters in the order of their names, as a graph file has them: so a figure does not tell which way it went. */
function sorted(parameters: ValueMap): ValueMap {
  return valueMap(Object.entries(parameters).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
