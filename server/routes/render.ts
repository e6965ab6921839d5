/** `POST /api/render`: a figure of a query, of actors, of a graph file or of a note, in any format for figures. */
import type { FigureFormat } from "../../graph/contract/render.ts";
import { FIGURE_FORMATS, renderBody } from "../../graph/contract/render.ts";
import { SHOWING } from "../../graph/contract/schema-fault.ts";
import { readViewNote } from "../../graph/view/view-note.ts";
import { checkSelection } from "../../render/requested-graph.ts";
import { defaultsOf } from "../../render/told-graph.ts";
import { readDocumentBody } from "../document-body.ts";
import { drawGraphFile, drawSelected } from "../figures.ts";
import { sendFigure } from "../send-file.ts";
import type { Route } from "./route.ts";
import { FILE_ERRORS, FILE_HEADERS, JSON_TYPE, NOTHING } from "./route.ts";

const MEDIA_TYPES: { readonly [format in FigureFormat]: string } = {
  svg: "image/svg+xml",
  png: "image/png",
  pdf: "application/pdf",
  html: "text/html",
};

export const renderRoute: Route = {
  method: "post",
  path: "/api/render",
  name: "render",
  summary: "A figure of a part of the graph",
  description:
    "Exactly one of `query`, `actor`, `graph`, `note` says which part. The same request gives the same bytes. What a reader should know of the figure " +
    "(captions that were shortened, for instance) is in the header `Parley-Notices`, as JSON.",
  query: NOTHING,
  body: {
    schema: renderBody,
    mediaTypes: [JSON_TYPE],
    isDocument: true,
    example: { query: "MATCH (a)-[r:NEGOTIATED_WITH]-(b) RETURN a, r, b LIMIT 20", format: "svg", lang: "en" },
  },
  answer: { status: 200, mediaTypes: FIGURE_FORMATS.map((format) => MEDIA_TYPES[format]), headers: FILE_HEADERS },
  errors: FILE_ERRORS,
  statuses: [415],
  handle: async (context, request, response) => {
    NOTHING.parse(request.query);
    const contentType = request.headers["content-type"];
    const { fields, graph, note } = readDocumentBody(request.body, contentType, context.settings.maxBodyKilobytes);
    const view = note === undefined ? undefined : ({ kind: "note", note: readViewNote(note) } as const);
    const body = renderBody.parse({ ...(view === undefined ? {} : defaultsOf(view)), ...fields }, SHOWING);
    if (graph !== undefined) checkSelection({ ...body, graph: {} }, view);
    const rendered =
      graph === undefined
        ? await drawSelected(context, response, body, view)
        : await drawGraphFile(context, response, body, graph, fields.lang === undefined);
    response.setHeader("Cache-Control", "no-store");
    sendFigure(response, rendered, body);
  },
};
