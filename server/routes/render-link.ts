/** `GET /api/render.svg`: a figure as a link, for a README, a wiki or a page of somebody else. */
import { renderQuery } from "../../graph/contract/render.ts";
import { SHOWING } from "../../graph/contract/schema-fault.ts";
import type { Rendered } from "../../render/render-figure.ts";
import type { Context } from "../context.ts";
import { signalOf } from "../context.ts";
import { answeredByTag, tagOf } from "../etag.ts";
import { drawSelected } from "../figures.ts";
import { recordFor, recordOf } from "../request-record.ts";
import { sendFigure } from "../send-file.ts";
import type { Route } from "./route.ts";
import { FILE_ERRORS, FILE_HEADERS, NOTHING } from "./route.ts";

export const renderLinkRoute: Route = {
  method: "get",
  path: "/api/render.svg",
  name: "renderLink",
  summary: "A figure as a link: SVG of a query or of actors",
  description: "Drawn anew after a minute at the earliest. Answers 304 where `If-None-Match` has its `ETag`.",
  pathParameters: NOTHING,
  query: renderQuery,
  answer: { status: 200, mediaTypes: ["image/svg+xml"], headers: FILE_HEADERS },
  errors: FILE_ERRORS,
  tagged: true,
  handle: async (context, request, response) => {
    const body = { ...renderQuery.parse(request.query, SHOWING), format: "svg" } as const;
    const key = JSON.stringify(Object.entries(body).toSorted(([one], [other]) => (one < other ? -1 : 1)));
    // Others may wait for the same figure: it is drawn to its end unless all of them leave.
    const draw = (signal: AbortSignal): Promise<Rendered> => {
      recordFor(signal, recordOf(response));
      return drawSelected(context, response, body, undefined, signal);
    };
    const rendered = await context.linked.get(key, draw, signalOf(response));
    cacheHeaders(context).forEach(([name, value]) => {
      response.setHeader(name, value);
    });
    if (answeredByTag(request, response, tagOf(rendered.bytes, "strong"))) return;
    sendFigure(response, rendered, body);
  },
};

/**
 * Without a token the server is for this machine only: pages of other sites may not show its figures, because they could learn from an image's
 * size what is in the graph. With one, whoever passes the token on (a proxy, for instance) decides that.
 */
function cacheHeaders({ settings }: Context): readonly (readonly [string, string])[] {
  if (settings.token === undefined) return [["Cache-Control", "public, max-age=300"]];
  return [
    ["Cache-Control", "private, max-age=300"],
    ["Cross-Origin-Resource-Policy", "cross-origin"],
  ];
}
