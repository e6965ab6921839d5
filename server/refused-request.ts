/** Requests that are refused for how they are sent (method, media type), with the status that HTTP has for that. */
import { GraphError } from "../graph/errors.ts";

/** Statuses that say more than the code of the one error body does. */
export type ExactStatus = 405 | 406 | 412 | 415;

/** A failure whose code is `invalid_request` and whose status is more exact than 400. */
export class RefusedRequest extends GraphError {
  readonly status: ExactStatus;
  /** Headers of the answer, such as `Allow`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: ExactStatus,
    message: string,
    options: { readonly hint?: string; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super("invalid_request", message, { hint: options.hint });
    this.status = status;
    this.headers = options.headers ?? {};
  }
}

/** What to do about a method that a path does not take, RFC 9110 section 15.5.6. */
export function methodNotAllowed(method: string, path: string, allowed: readonly string[]): RefusedRequest {
  return new RefusedRequest(405, `${method} is not possible for ${path}.`, {
    hint: `It takes ${allowed.join(", ")}.`,
    headers: { Allow: allowed.join(", ") },
  });
}
