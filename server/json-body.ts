/** The text of a JSON body: of the right media type, in UTF-8, and read so that it means exactly one thing. */
import { GraphError } from "../graph/errors.ts";
import { readStrictJson } from "../graph/query-api/json.ts";
import type { Value } from "../graph/values.ts";
import { isTyped } from "./codecs.ts";
import { RefusedRequest } from "./refused-request.ts";

/** The media type of a header `Content-Type`, in small letters and without its parameters; empty where there is none. */
export function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** @throws GraphError with status 415 unless the header names JSON, plain or typed, in UTF-8 (JSON has no other encoding, RFC 8259) */
export function checkJsonType(contentType: string | undefined): void {
  const mediaType = mediaTypeOf(contentType);
  if (mediaType !== "application/json" && !isTyped(mediaType)) {
    const shown = mediaType === "" ? "not given" : `“${mediaType}”`;
    throw new RefusedRequest(415, `Content-Type is ${shown}, not JSON.`, {
      hint: "Send application/json, or application/vnd.neo4j.query.v1.1 where parameters are typed.",
    });
  }
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType ?? "")?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    throw new RefusedRequest(415, `The body is said to be in “${charset}”; JSON is in UTF-8.`, { hint: "Send UTF-8." });
  }
}

/** The text of a body that came as bytes. @throws GraphError for another media type, no body, or bytes that are no UTF-8 */
export function bodyText(body: unknown, contentType: string | undefined): string {
  checkJsonType(contentType);
  if (!Buffer.isBuffer(body)) throw new GraphError("invalid_request", "The request has no body; expected JSON.");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch (cause) {
    throw new GraphError("invalid_request", "The body is not text in UTF-8.", { cause });
  }
}

/** The value of such a body; integers are bigints. @throws GraphError as `bodyText`, and for what is not JSON */
export function jsonBody(body: unknown, contentType: string | undefined): Value {
  return readStrictJson(bodyText(body, contentType));
}

/** The members of a request, its own numbers as numbers: only inside of parameters integers are told from floats. */
export function numbersOf(request: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(request).map(([name, value]) => [name, typeof value === "bigint" ? Number(value) : value]),
  );
}
