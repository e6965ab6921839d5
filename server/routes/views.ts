/** `/api/views`: named views, kept as files in the folder that the operator named; nothing of them is in the database. */
import type { Request, Response } from "express";
import { removedAnswer, savedView, viewDocument, viewPath, viewsAnswer } from "../../graph/contract/views.ts";
import type { ErrorCode } from "../../graph/errors.ts";
import { GraphError } from "../../graph/errors.ts";
import type { Context } from "../context.ts";
import { answeredByTag } from "../etag.ts";
import { bodyText } from "../json-body.ts";
import { RefusedRequest } from "../refused-request.ts";
import type { SavedViews } from "../saved-views.ts";
import { sendAnswer } from "../send.ts";
import { VIEW_EXAMPLE } from "./examples.ts";
import type { Route } from "./route.ts";
import { JSON_TYPE, NOTHING } from "./route.ts";

const ERRORS: readonly ErrorCode[] = [
  "invalid_request",
  "unauthorized",
  "rate_limited",
  "engine_unavailable",
  "internal",
];
const WRITING: readonly ErrorCode[] = [...ERRORS, "not_read_only", "too_large"];
const VIEW_PATH = "/api/views/{name}";

export const viewsRoute: Route = {
  method: "get",
  path: "/api/views",
  name: "listViews",
  summary: "The saved views",
  description:
    "`enabled` is false where the operator has named no folder for views; then there are none, and none can be saved.",
  query: NOTHING,
  answer: { status: 200, schema: viewsAnswer, mediaTypes: [JSON_TYPE] },
  errors: ERRORS,
  handle: async ({ views }, request, response) => {
    NOTHING.parse(request.query);
    sendAnswer(request, response, views === undefined ? NO_VIEWS : await views.list());
  },
};

const NO_VIEWS = { enabled: false, views: [], truncated: false };

export const readViewRoute: Route = {
  method: "get",
  path: VIEW_PATH,
  name: "readView",
  summary: "A saved view",
  description: "As it was saved. Its `ETag` is what `PUT` and `DELETE` take in `If-Match`.",
  pathParameters: viewPath,
  query: NOTHING,
  answer: { status: 200, schema: viewDocument, mediaTypes: [JSON_TYPE], example: VIEW_EXAMPLE },
  errors: [...ERRORS, "not_found", "too_large"],
  tagged: true,
  handle: async ({ views, settings }, request, response) => {
    NOTHING.parse(request.query);
    const { name } = viewPath.parse(request.params);
    if (views === undefined) throw new GraphError("not_found", `There is no saved view “${name}”.`, { hint: TURN_ON });
    const { bytes, etag } = await views.read(name);
    response.setHeader("Cache-Control", settings.token === undefined ? "private, no-cache" : "no-store");
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    if (!answeredByTag(request, response, etag)) response.send(bytes);
  },
};

export const writeViewRoute: Route = {
  method: "put",
  path: VIEW_PATH,
  name: "writeView",
  summary: "Saves a view under a name",
  description:
    "Only where the operator has named a folder (`PARLEY_VIEWS`). A view that is there is replaced only where `If-Match` has its `ETag` (or `*`); else the answer is 412.",
  pathParameters: viewPath,
  query: NOTHING,
  body: { schema: viewDocument, mediaTypes: [JSON_TYPE], isDocument: true, example: VIEW_EXAMPLE },
  answer: { status: 200, schema: savedView, mediaTypes: [JSON_TYPE] },
  errors: WRITING,
  statuses: [412, 415],
  conditional: true,
  handle: async (context, request, response) => {
    NOTHING.parse(request.query);
    const { name } = viewPath.parse(request.params);
    const views = writable(context);
    const text = bodyText(request.body, request.headers["content-type"]);
    const saved = await views.write(name, Buffer.from(text), expectedBy(request));
    response.setHeader("ETag", saved.etag);
    sendAnswer(request, response, saved);
  },
};

export const removeViewRoute: Route = {
  method: "delete",
  path: VIEW_PATH,
  name: "removeView",
  summary: "Removes a saved view",
  description: "With `If-Match` only where it is still the same.",
  pathParameters: viewPath,
  query: NOTHING,
  answer: { status: 200, schema: removedAnswer, mediaTypes: [JSON_TYPE] },
  errors: [...WRITING, "not_found"],
  statuses: [412],
  conditional: true,
  handle: async (context: Context, request: Request, response: Response) => {
    NOTHING.parse(request.query);
    const { name } = viewPath.parse(request.params);
    await writable(context).remove(name, request.headers["if-match"]);
    sendAnswer(request, response, { name, removed: true });
  },
};

const TURN_ON = "Whoever runs the server turns it on: PARLEY_VIEWS (--views) names a folder.";

/** @throws GraphError `not_read_only` where the operator has named no folder */
function writable({ views }: Context): SavedViews {
  if (views !== undefined) return views;
  throw new GraphError("not_read_only", "This server saves no views.", { hint: TURN_ON });
}

/** The state that a view must have to be replaced. @throws GraphError for two headers that contradict each other */
function expectedBy({ headers }: Request): string | undefined {
  const noneMatch = headers["if-none-match"];
  const match = headers["if-match"];
  if (noneMatch !== undefined && (noneMatch.trim() !== "*" || match !== undefined)) {
    throw new RefusedRequest(412, "The condition of the request cannot hold.", {
      hint: "Send If-Match with the ETag of the view to replace it, or If-None-Match: * to save a new one.",
    });
  }
  return match;
}
