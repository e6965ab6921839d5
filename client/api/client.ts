/** Asks the server: fetch with the page's token, answers as JSON, every failure a `GraphError`. */

import type { ErrorBody, ErrorCode } from "../../graph/errors.ts";
import { GraphError, STATUS_OF_CODE } from "../../graph/errors.ts";
import { TYPED_JSON } from "../../graph/media-types.ts";

/** How the page reaches its server. */
export interface HttpClient {
  /** GETs JSON. `path` begins with `/`; parameters that are undefined are left out, lists are joined by commas. @throws GraphError */
  get(path: string, parameters?: Parameters, signal?: AbortSignal): Promise<unknown>;
  /** POSTs JSON and hands over an answer that is `ok`. @throws GraphError in the words of the server, or when it cannot be reached */
  post(path: string, json: Blob | string, ask?: Asking): Promise<Response>;
  /** Sends a request as it is, with the token, and hands over the answer whatever its status. @throws GraphError when the server cannot be reached */
  send(path: string, request: RequestInit): Promise<Response>;
  /** The bearer token for servers that want one (`PARLEY_TOKEN`). */
  setToken(token: string | undefined): void;
}

export interface Asking {
  readonly signal?: AbortSignal | undefined;
  /** The media type that is wanted. */
  readonly accept?: string;
}

export type Parameters = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Makes a client. `fetch` is the browser's; `token` is one that was given before. */
export function httpClient(fetchAnswer: typeof fetch = (...given) => fetch(...given), token?: string): HttpClient {
  let bearer = token;
  const send = async (path: string, request: RequestInit): Promise<Response> => {
    const headers = new Headers(request.headers);
    if (bearer !== undefined) headers.set("authorization", `Bearer ${bearer}`);
    try {
      return await fetchAnswer(path, { ...request, headers });
    } catch (error) {
      throw unreachable(error, request.signal ?? undefined);
    }
  };
  return {
    send,
    async get(path, parameters = {}, signal) {
      const response = await send(withParameters(path, parameters), {
        headers: { accept: TYPED_JSON },
        ...(signal === undefined ? {} : { signal }),
      });
      const body = await bodyOf(response, signal);
      if (!response.ok) throw errorOf(response, body);
      return body;
    },
    async post(path, json, { signal, accept = "*/*" } = {}) {
      const response = await send(path, {
        method: "POST",
        headers: { accept, "content-type": "application/json" },
        body: json,
        ...(signal === undefined ? {} : { signal }),
      });
      if (response.ok) return response;
      throw errorOf(response, await bodyOf(response, signal));
    },
    setToken(next) {
      bearer = next;
    },
  };
}

/** Whether a failure is only that the page itself gave the question up. */
export function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** The error in an answer that is not `ok`; a body in another form (a proxy's page) becomes an error that says the status. */
export function errorOf(response: Pick<Response, "status" | "statusText">, body: unknown): GraphError {
  if (isErrorBody(body)) return new GraphError(body.code, body.message, { hint: body.hint, details: body.details });
  const code = codeOfStatus(response.status);
  const status = [response.status, response.statusText].join(" ").trim();
  return new GraphError(code, `The server answered ${status}.`);
}

function withParameters(path: string, parameters: Parameters): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) continue;
    if (typeof value === "object") {
      if (value.length > 0) search.set(name, value.join(","));
    } else search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}

async function bodyOf(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    const text = await response.text();
    return text === "" ? undefined : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError && !response.ok) return undefined;
    if (error instanceof SyntaxError)
      throw new GraphError("internal", "The server's answer is not JSON.", { cause: error });
    throw unreachable(error, signal);
  }
}

/** What a connection that broke becomes: an AbortError where the page itself gave the question up. */
export function unreachable(error: unknown, signal: AbortSignal | undefined): unknown {
  if (isAborted(error) || signal?.aborted === true) return new DOMException("The question was given up.", "AbortError");
  return new GraphError("engine_unavailable", "The Parley server cannot be reached.", {
    hint: "Look whether it is still running where it was started.",
    details: { serverReached: false },
    cause: error,
  });
}

function isErrorBody(body: unknown): body is ErrorBody {
  if (typeof body !== "object" || body === null || !("code" in body) || !("message" in body)) return false;
  return typeof body.message === "string" && typeof body.code === "string" && body.code in STATUS_OF_CODE;
}

function codeOfStatus(status: number): ErrorCode {
  const known = Object.entries(STATUS_OF_CODE).find(([, other]) => other === status)?.[0];
  if (known !== undefined && isErrorCode(known)) return known;
  if (status === 502) return "engine_unavailable";
  return status >= 500 ? "internal" : "invalid_request";
}

function isErrorCode(text: string): text is ErrorCode {
  return text in STATUS_OF_CODE;
}
