/** `POST /api/export`: a part of the graph as a file. */
import { exportBody } from "../../graph/contract/render.ts";
import { SHOWING } from "../../graph/contract/schema-fault.ts";
import { FILE_FORMATS } from "../../graph/files/file-formats.ts";
import type { OpenedView } from "../../graph/view/open-view.ts";
import { readGraphFile } from "../../graph/view/read-graph-file.ts";
import { readViewNote } from "../../graph/view/view-note.ts";
import { writtenFile } from "../../render/exported-file.ts";
import { defaultsOf } from "../../render/told-graph.ts";
import type { DocumentBody } from "../document-body.ts";
import { readDocumentBody } from "../document-body.ts";
import { graphOf, placedApart } from "../figures.ts";
import { sendFile, ZIP } from "../send-file.ts";
import type { Route } from "./route.ts";
import { FILE_ERRORS, FILE_HEADERS, JSON_TYPE, NOTHING } from "./route.ts";

export const exportRoute: Route = {
  method: "post",
  path: "/api/export",
  name: "export",
  summary: "A part of the graph as a file",
  description:
    "Exactly one of `query`, `actor`, `graph`, `note` says which part. A format of several files comes as a ZIP.",
  query: NOTHING,
  body: {
    schema: exportBody,
    mediaTypes: [JSON_TYPE],
    isDocument: true,
    example: { query: "MATCH (a)-[r:NEGOTIATED_WITH]-(b) RETURN a, r, b LIMIT 20", format: "graphml" },
  },
  answer: {
    status: 200,
    mediaTypes: [...new Set([...FILE_FORMATS.map((format) => format.mediaType), ZIP])],
    headers: FILE_HEADERS,
  },
  errors: FILE_ERRORS,
  statuses: [415],
  handle: async (context, request, response) => {
    NOTHING.parse(request.query);
    const contentType = request.headers["content-type"];
    const sent = readDocumentBody(request.body, contentType, context.settings.maxBodyKilobytes);
    const view = viewOf(sent);
    const body = exportBody.parse({ ...(view === undefined ? {} : defaultsOf(view)), ...sent.fields }, SHOWING);
    // Both documents at once: the one that was not opened is named in the error.
    const asked = view?.kind === "graph" && sent.note !== undefined ? { ...body, note: {} } : body;
    const file = await writtenFile(
      body,
      () => graphOf(context, response, asked, view),
      (graph, placing) => placedApart(context, response, graph, placing),
    );
    response.setHeader("Cache-Control", "no-store");
    await sendFile(response, file, context.limits.timeoutMs);
  },
};

function viewOf({ graph, note }: DocumentBody): OpenedView | undefined {
  if (graph !== undefined) return { kind: "graph", graph: readGraphFile(graph) };
  return note === undefined ? undefined : { kind: "note", note: readViewNote(note) };
}
