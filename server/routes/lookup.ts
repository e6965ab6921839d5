/** `POST /api/lookup`: what is still there of nodes and relationships that a file or a link names. */
import { lookupAnswer } from "../../graph/contract/answers.ts";
import { lookupBody } from "../../graph/contract/render.ts";
import { SHOWING } from "../../graph/contract/schema-fault.ts";
import { TYPED_JSON } from "../../graph/media-types.ts";
import { lookup } from "../../graph/questions/lookup.ts";
import { withQuestion } from "../context.ts";
import { jsonBody } from "../json-body.ts";
import { sendAnswer } from "../send.ts";
import type { Route } from "./route.ts";
import { FILE_ERRORS, JSON_TYPE, NOTHING } from "./route.ts";

const EXAMPLE = { nodes: ["steve-witkoff", "nobody"], relationships: [] };

export const lookupRoute: Route = {
  method: "post",
  path: "/api/lookup",
  name: "lookup",
  summary: "Nodes and relationships by their keys, and the keys that nothing has",
  description: "A key is the stable `id` property, or the `elementId`. Restores a view from the note in a figure.",
  query: NOTHING,
  body: { schema: lookupBody, mediaTypes: [JSON_TYPE], isDocument: true, example: EXAMPLE },
  answer: { status: 200, schema: lookupAnswer, mediaTypes: [JSON_TYPE, TYPED_JSON] },
  errors: FILE_ERRORS.filter((code) => code !== "not_found" && code !== "cypher_error" && code !== "not_read_only"),
  statuses: [415],
  handle: async (context, request, response) => {
    NOTHING.parse(request.query);
    const keys = lookupBody.parse(jsonBody(request.body, request.headers["content-type"]), SHOWING);
    const found = await withQuestion(context, response, ({ reader, asking }) => lookup(reader, keys, asking));
    sendAnswer(request, response, found);
  },
};
