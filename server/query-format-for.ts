/** Picks the form of the Query API in which a client wants its answer. */
import type { Request } from "express";
import type { QueryFormat } from "./query-formats.ts";
import { QUERY_FORMATS } from "./query-formats.ts";
import { RefusedRequest } from "./refused-request.ts";

/** The best form that `Accept` names; plain JSON where it names none. @throws GraphError with status 406 */
export function queryFormatFor(request: Request): QueryFormat {
  const accepted = request.accepts(QUERY_FORMATS.map((format) => format.mediaType));
  const format = QUERY_FORMATS.find(({ mediaType }) => mediaType === accepted);
  if (format !== undefined) return format;
  throw new RefusedRequest(406, "None of the media types in Accept can be answered.", {
    hint: `Accept one of ${QUERY_FORMATS.map(({ mediaType }) => mediaType).join(", ")}.`,
  });
}
